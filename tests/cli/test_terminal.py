"""What is printed and written: whole or said not to be, and nothing from a text steers the terminal."""

import subprocess
import sys
from pathlib import Path

import pytest

from retold.cli.outputs import check_outputs, write_output
from retold.cli.progress import shown_progress
from retold.cli.terminal import harmless, on_one_line
from retold.errors import UnwritablePath
from retold.reading import Parser
from tests.promises.piles import compared

ROWS = [
    {"text": "The Osk broke its bank at Tirrel on Tuesday.", "outlet": "Echo"},
    {"text": "At Tirrel the Osk broke its bank.", "outlet": "Osk Herald"},
]


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("plain “wörds” 🌊\n\tand a line", "plain “wörds” 🌊\n\tand a line"),
        ("\x1b]0;title\x07", "\\x1b]0;title\\x07"),
        ("bell\x07\x9b31m\r\u202eback", "bell\\x07\\x9b31m\\r\\u202eback"),
    ],
)
def test_control_characters_are_shown_instead_of_obeyed(words: str, shown: str) -> None:
    assert harmless(words) == shown


def test_a_name_cannot_fake_a_second_message() -> None:
    assert on_one_line("a.txt\nretold: all of it holds.") == "a.txt retold: all of it holds."


def test_an_output_behind_a_link_is_written_through_it(tmp_path: Path, parser: Parser) -> None:
    comparison = compared(ROWS, parser)
    assert comparison is not None
    (tmp_path / "real").mkdir()
    link = tmp_path / "link.json"
    link.symlink_to(tmp_path / "real" / "out.json")
    write_output(link, comparison)
    assert link.is_symlink()
    assert sorted(path.name for path in tmp_path.rglob("*")) == ["link.json", "out.json", "real"]


def test_a_stopped_write_keeps_the_old_file_and_leaves_no_other(
    tmp_path: Path, parser: Parser, monkeypatch: pytest.MonkeyPatch
) -> None:
    comparison = compared(ROWS, parser)
    assert comparison is not None
    old = tmp_path / "out.json"
    old.write_text("old", encoding="utf-8")

    def stop(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(Path, "replace", stop)
    with pytest.raises(KeyboardInterrupt):
        write_output(old, comparison)
    assert [(path.name, path.read_text(encoding="utf-8")) for path in tmp_path.iterdir()] == [("out.json", "old")]


def test_a_device_is_refused_before_any_work(tmp_path: Path) -> None:
    link = tmp_path / "full.json"
    link.symlink_to("/dev/full")
    with pytest.raises(UnwritablePath):
        check_outputs([link])


def test_a_closed_error_stream_needs_no_bar(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stderr", None)
    with shown_progress() as progress:
        progress("reading", 1, 2)


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device that is always full")
def test_a_full_disk_under_the_standard_output_is_said() -> None:
    with Path("/dev/full").open("w", encoding="utf-8") as full:
        done = subprocess.run(
            [sys.executable, "-m", "retold", "lenses"], stdout=full, stderr=subprocess.PIPE, text=True, check=False
        )
    assert (done.returncode, done.stderr) == (
        2,
        "retold: standard output: no space is left there; what was printed is not whole.\n",
    )
