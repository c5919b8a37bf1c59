"""A bar for people on a terminal, nothing for a pipe."""

import os
import pty
import subprocess
import sys

SLOW_WORK = """
import time
from retold.cli.progress import shown_progress

with shown_progress() as progress:
    for done in range(6):
        progress("reading", done, 6)
        time.sleep(0.25)
"""
QUICK_WORK = SLOW_WORK.replace("0.25", "0.0")


def said_on_a_terminal(program: str) -> str:
    """What a program writes to a terminal of 80 columns."""
    ours, theirs = pty.openpty()
    subprocess.run(["stty", "cols", "80", "rows", "24"], stdin=theirs, check=True)
    with subprocess.Popen([sys.executable, "-c", program], stdout=theirs, stderr=theirs):
        pass
    os.close(theirs)
    try:
        return os.read(ours, 65536).decode()
    except OSError:  # a terminal that was closed with nothing written
        return ""
    finally:
        os.close(ours)


def test_slow_work_draws_a_bar() -> None:
    assert "reading:" in said_on_a_terminal(SLOW_WORK)


def test_quick_work_draws_none() -> None:
    assert "reading:" not in said_on_a_terminal(QUICK_WORK)


def test_a_pipe_gets_none() -> None:
    said = subprocess.run([sys.executable, "-c", SLOW_WORK], capture_output=True, check=True)

    assert (said.stdout, said.stderr) == (b"", b"")


SLOW_STAGES = """
import time
from retold.cli.stages import shown_stages

with shown_stages() as progress:
    for stage, total in (("bringing in", 6), ("linking texts", 0)):
        for done in range(6):
            progress(stage, done, total)
            time.sleep(0.25)
"""


def test_every_slow_stage_has_a_bar_of_its_own_that_stays() -> None:
    said = said_on_a_terminal(SLOW_STAGES)

    assert "bringing in: " in said
    assert "linking texts: " in said
    assert said.count("\n") == 2


def test_quick_stages_draw_none_and_a_pipe_gets_none() -> None:
    assert said_on_a_terminal(SLOW_STAGES.replace("0.25", "0.0")) == ""

    said = subprocess.run([sys.executable, "-c", SLOW_STAGES], capture_output=True, check=True)
    assert (said.stdout, said.stderr) == (b"", b"")
