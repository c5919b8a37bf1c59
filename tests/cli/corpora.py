"""Small corpora for the tests of `retold reuse`, and the command itself, in this process or in one to be killed."""

import json
import os
import subprocess
import sys
from collections.abc import Iterable, Mapping
from pathlib import Path

from click.testing import CliRunner, Result

from retold.cli import main

WIRE = "The ferry Halmar ran aground off Port Osk at dawn and its ninety passengers were taken ashore by two tugs"
OWN = "Nobody on the quay had seen fog like it since the winter of the great storm, said people who had come to look."
ROWS = (
    {"id": "wire", "text": f"{WIRE}.", "outlet": "Coast Wire", "date": "2031-05-03T06:00Z"},
    {"id": "echo", "text": f"{OWN} {WIRE}, the harbour said.", "outlet": "Osk Echo", "date": "2031-05-03T09:30Z"},
    {"id": "late", "text": f"Yesterday: {WIRE}.", "outlet": "Osk Echo", "date": "2031-05-04"},
)

Rows = list[dict[str, object]]


def write_jsonl(path: Path, rows: Iterable[Mapping[str, object]] = ROWS) -> Path:
    path.write_text("".join(f"{json.dumps(row, ensure_ascii=False)}\n" for row in rows), encoding="utf-8")
    return path


def read_jsonl(path: Path) -> Rows:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def pairs(path: Path) -> list[tuple[object, object]]:
    """Who has words from whom."""
    return [(row["a_id"], row["b_id"]) for row in read_jsonl(path)]


def reuse(*words: str | Path) -> Result:
    return CliRunner().invoke(main, ["reuse", *map(str, words)])


def reuse_apart(*words: str | Path, prelude: str = "") -> subprocess.CompletedProcess[str]:
    """The command in a process of its own, after some lines of Python that prepare its fate."""
    program = f"{prelude}\nfrom retold.cli import main\nmain()"
    command = [sys.executable, "-c", program, "reuse", *map(str, words)]
    return subprocess.run(command, capture_output=True, text=True, check=False, env={**os.environ, "COLUMNS": "200"})
