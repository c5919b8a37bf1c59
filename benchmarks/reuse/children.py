"""Commands measured apart: a process of its own for each, so that its time and highest memory are its alone."""

import json
import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

# `ru_maxrss` counts kibibytes on Linux, bytes on macOS.
_UNIT = 1024 if sys.platform == "linux" else 1


@dataclass(frozen=True, slots=True)
class Run:
    """What a command said of itself (by the clock and by the work of all processors), and its highest memory."""

    articles: int
    seconds: Mapping[str, float]
    processor: Mapping[str, float]
    peak_bytes: int

    def rate(self, stage: str) -> float:
        """Articles a second until this stage was done."""
        return self.articles / self.seconds[stage]

    def rate_of_work(self, stage: str) -> float:
        """Articles for each second that a processor worked: steady where others use the machine too."""
        return self.articles / self.processor[stage]


class CommandFailed(RuntimeError):
    """A measured command ended badly."""


def run(command: Sequence[str]) -> Run:
    """Run a command whose last line is JSON: `articles`; `seconds` and `processor` time until each stage was done."""
    # A process is charged with the highest memory of the one that started it: hence this file, as a small one between.
    watched = [sys.executable, "-I", "-S", str(Path(__file__)), *command]
    done = subprocess.run(watched, stdout=subprocess.PIPE, text=True, check=False)
    if done.returncode:
        raise CommandFailed(f"{' '.join(command)} ended with {done.returncode}")
    told, used = map(json.loads, done.stdout.splitlines()[-2:])
    return Run(told["articles"], told["seconds"], told["processor"], used["peak_bytes"])


def _watch(command: Sequence[str]) -> int:
    """Run the command and print what it used."""
    child = subprocess.Popen(command)
    _, status, used = os.wait4(child.pid, 0)
    child.returncode = os.waitstatus_to_exitcode(status)
    print(json.dumps({"peak_bytes": used.ru_maxrss * _UNIT}))
    return child.returncode


if __name__ == "__main__":
    sys.exit(_watch(sys.argv[1:]))
