"""A run of `retold reuse` may be killed at any moment: the next one goes on and writes what an unbroken one writes."""

import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from retold.reuse.corpus.work import Work
from tests.cli.corpora import ROWS, WIRE, pairs, reuse, reuse_apart, write_jsonl

# Kills the process before the sixth file from here is moved to its place.
KILLED_AT_THE_SIXTH_FILE = """
import os, signal
from pathlib import Path
moved, replace = [], Path.replace
def replace_or_die(self, target):
    moved.append(target)
    if len(moved) == 6:
        os.kill(os.getpid(), signal.SIGKILL)
    return replace(self, target)
Path.replace = replace_or_die
"""
SMALL_FILES_ONLY = """
import resource
resource.setrlimit(resource.RLIMIT_FSIZE, ({most}, {most}))
"""
OPTIONS = ("--text", "--edits")


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    folder = tmp_path / "corpus"
    folder.mkdir()
    for row in ROWS:
        write_jsonl(folder / f"{row['id']}.jsonl", [row])
    return folder


def work_of(output: Path) -> Path:
    return output.with_name(f".{output.name}.work")


def test_a_run_that_is_killed_again_and_again_writes_the_same_bytes(corpus: Path, tmp_path: Path) -> None:
    whole, output = tmp_path / "whole.parquet", tmp_path / "copies.parquet"
    assert reuse(corpus, "-o", whole, *OPTIONS).exit_code == 0
    output.write_text("what was there before", encoding="utf-8")
    killed = 0
    while reuse_apart(corpus, "-o", output, *OPTIONS, prelude=KILLED_AT_THE_SIXTH_FILE).returncode == -signal.SIGKILL:
        killed += 1
        assert output.read_text(encoding="utf-8") == "what was there before"
        assert killed < 10, "every run finishes five files more"

    assert killed >= 2
    assert output.read_bytes() == whole.read_bytes()
    assert not work_of(output).exists()


def test_a_run_that_is_killed_from_outside_goes_on(tmp_path: Path) -> None:
    some = random.Random(4)  # noqa: S311 - words of no meaning
    words = [f"word{number}" for number in range(500)]
    for name in ("a", "b", "c"):
        rows = [{"text": " ".join([*some.choices(words, k=200), WIRE])} for _ in range(200)]
        write_jsonl(tmp_path / f"{name}.jsonl", rows)
    files = sorted(tmp_path.glob("*.jsonl"))
    whole, output = tmp_path / "whole.parquet", tmp_path / "copies.parquet"
    assert reuse(*files, "-o", whole).exit_code == 0

    program = "from retold.cli import main; main()"
    with subprocess.Popen([sys.executable, "-c", program, "reuse", *files, "-o", output]) as begun:
        while not list(work_of(output).glob("texts/*.json")) and begun.poll() is None:
            time.sleep(0.01)
        begun.kill()
    result = reuse(*files, "-o", output)

    assert begun.returncode == -signal.SIGKILL
    assert "unfinished work lay here: gone on with" in result.stderr
    assert output.read_bytes() == whole.read_bytes()


def test_a_corpus_that_changed_is_begun_anew_and_said(corpus: Path, tmp_path: Path) -> None:
    output = tmp_path / "copies.jsonl"
    reuse(corpus, "-o", output, "--keep-work")
    write_jsonl(corpus / "echo.jsonl", [{"id": "new", "text": WIRE, "date": "2031-05-03T09:30Z"}])

    result = reuse(corpus, "-o", output)

    assert f"unfinished work lay here, but {(corpus / 'echo.jsonl').resolve()} has changed: begun anew" in result.stderr
    assert pairs(output) == [("wire", "new"), ("wire", "late")]


def test_other_columns_begin_anew_and_are_said(corpus: Path, tmp_path: Path) -> None:
    output = tmp_path / "copies.jsonl"
    reuse(corpus, "-o", output, "--keep-work")

    result = reuse(corpus, "-o", output, "--map", "id=")

    assert "it was begun with other settings: begun anew" in result.stderr
    assert pairs(output) == [("wire.jsonl#1", "echo.jsonl#1"), ("wire.jsonl#1", "late.jsonl#1")]


def test_a_manifest_that_is_no_manifest_is_begun_anew(corpus: Path, tmp_path: Path) -> None:
    output = tmp_path / "copies.jsonl"
    reuse(corpus, "-o", output, "--keep-work")
    (work_of(output) / "manifest.json").write_text("{}", encoding="utf-8")

    assert reuse(corpus, "-o", output).exit_code == 0


def test_two_runs_never_share_a_work_folder(corpus: Path, tmp_path: Path) -> None:
    output = tmp_path / "copies.jsonl"
    with Work(work_of(output)):
        result = reuse(corpus, "-o", output)

    assert result.exit_code == 2
    assert f"{work_of(output)}: another run is at work there" in result.stderr


def test_a_full_disk_is_said_and_what_is_finished_is_kept(corpus: Path, tmp_path: Path) -> None:
    noise = random.Random(5).randbytes(300_000).hex()  # noqa: S311 - bytes that do not pack well
    write_jsonl(corpus / "zoo.jsonl", [{"id": "zoo", "text": f"{WIRE} {noise}", "date": "2031-06-01"}])
    output = tmp_path / "copies.jsonl"

    stopped = reuse_apart(corpus, "-o", output, prelude=SMALL_FILES_ONLY.format(most=100_000))
    result = reuse(corpus, "-o", output)

    assert stopped.returncode == 2
    assert "Traceback" not in stopped.stderr
    assert "no room is left there (File too large). Make some, or name a folder on another disk with --work" in (
        stopped.stderr
    )
    assert "gone on with" in result.stderr
    assert pairs(output)[-1] == ("wire", "zoo")


def test_no_room_for_the_output_leaves_the_old_one_and_the_work(corpus: Path, tmp_path: Path) -> None:
    output = tmp_path / "copies.jsonl"
    output.write_text("old", encoding="utf-8")
    prelude = "import os; from pathlib import Path; real = Path.open\n" + FULL_OUTPUT

    stopped = reuse_apart(corpus, "-o", output, prelude=prelude)

    assert stopped.returncode == 2
    assert f"{tmp_path}: no room is left there (No space left on device)" in stopped.stderr
    assert output.read_text(encoding="utf-8") == "old"
    assert (work_of(output) / "copies.arrow").exists()
    assert [each.name for each in tmp_path.iterdir() if each.name.endswith(".partial")] == []


FULL_OUTPUT = """
def open_or_be_full(self, *words, **more):
    if self.name.startswith(".copies.jsonl.") and words == ("w",):
        raise OSError(28, os.strerror(28), str(self))
    return real(self, *words, **more)
Path.open = open_or_be_full
"""


def test_a_work_folder_that_cannot_be_made_is_said(corpus: Path, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("no folder", encoding="utf-8")

    result = reuse(corpus, "-o", tmp_path / "copies.jsonl", "--work", tmp_path / "file" / "work")

    assert result.exit_code == 2
    assert "Not a directory. Name another place with -o, or for the work with --work" in result.stderr


def test_a_disk_that_fails_is_said(corpus: Path, tmp_path: Path) -> None:
    prelude = "import os; from pathlib import Path; real = Path.open\n" + FULL_OUTPUT.replace("28", "5")

    stopped = reuse_apart(corpus, "-o", tmp_path / "copies.jsonl", prelude=prelude)

    assert stopped.returncode == 2
    assert "Input/output error. What is finished is kept; the same command goes on from it." in stopped.stderr


def test_stopping_by_hand_says_that_the_same_command_goes_on(corpus: Path, tmp_path: Path) -> None:
    stop = "import os, signal; from pathlib import Path; real = Path.replace\n" + STOPPED

    stopped = reuse_apart(corpus, "-o", tmp_path / "copies.jsonl", prelude=stop)

    assert stopped.returncode == 2
    assert "stopped. What is finished is kept there; the same command goes on from it." in stopped.stderr


STOPPED = """
def replace_and_stop(self, target):
    if str(target).endswith(".parquet"):
        os.kill(os.getpid(), signal.SIGINT)
    return real(self, target)
Path.replace = replace_and_stop
"""
