"""What a user may give by accident: each thing is named with what to do, and the rest is compared."""

from collections.abc import Mapping
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from retold.cli import main

GOOD: Mapping[str, str] = {
    "echo.txt": "The Osk broke its bank at Tirrel on Tuesday and thirty families left their homes before dawn.\n",
    "herald.txt": "On Tuesday the Osk broke its bank at Tirrel. “We lost the barn,” said Hedda Marrow, a farmer.\n",
    "articles.csv": "file,outlet,published\necho.txt,Echo,2024-05-16\nherald.txt,Osk Herald,2024-05-16\n",
}
ENTRIES = "".join(f"<li><a href='/{word}'>{word}</a></li>" for word in ("Home", "News", "Sport", "Weather", "Contact"))
MENU = f"<html><nav><ul>{ENTRIES}</ul></nav><footer>© 2024 Osk Herald<ul>{ENTRIES}</ul></footer></html>".encode()
MEGABYTE = 1_000_000


@pytest.fixture
def pile(tmp_path: Path) -> Path:
    """A folder with two good accounts."""
    for name, text in GOOD.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    return tmp_path


def test_a_good_pile_is_quiet(pile: Path) -> None:
    done = _compare(pile)
    assert (done.exit_code, done.stderr) == (0, "")
    assert "2 accounts" in done.stdout


@pytest.mark.parametrize(
    ("name", "raw"),
    [
        pytest.param("empty.txt", b"", id="an empty file"),
        pytest.param("spaces.md", b"  \n \t \n", id="only white space"),
        pytest.param("empty.jsonl", b"", id="an empty table"),
        pytest.param("photo.txt", b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + bytes(range(256)) * 40, id="a binary"),
        pytest.param("zeros.html", bytes(5000), id="a file of zeros"),
        pytest.param("row.jsonl", b'{"text": "cut sho', id="a row that breaks off"),
        pytest.param("list.jsonl", b"[1, 2, 3]\n", id="a row that is no table"),
        pytest.param("bare.jsonl", b'{"outlet": "Echo"}\n', id="a row without text"),
        pytest.param("menu.html", MENU, id="a page of menus"),
        pytest.param(
            "app.html", b"<html><div id=app></div><script>start()</script></html>", id="a page that is a program"
        ),
    ],
)
def test_what_cannot_be_read_is_named_and_the_rest_is_compared(pile: Path, name: str, raw: bytes) -> None:
    (pile / name).write_bytes(raw)
    done = _compare(pile)
    assert "2 accounts" in done.stdout
    assert done.exit_code == 1
    assert _is_a_good_message(done, name)


def test_front_matter_that_is_no_yaml_is_named_and_the_text_is_read(pile: Path) -> None:
    (pile / "head.md").write_text("---\ntitle: [open\n---\nThe Osk rose.\n", encoding="utf-8")
    done = _compare(pile)
    assert "3 accounts" in done.stdout
    assert done.exit_code == 0
    assert _is_a_good_message(done, "head.md")


def test_a_broken_encoding_is_read_as_far_as_it_goes_or_named(pile: Path) -> None:
    (pile / "latin.txt").write_bytes(
        "The sluice at Tirrel stood open, said Zoë Fenwick, the caf\xe9 owner.".encode("latin-1")
    )
    done = _compare(pile)
    assert done.exit_code in (0, 1)
    assert _is_a_good_message(done, "latin.txt")


def test_a_line_of_fifty_megabytes_is_named_and_the_rest_is_compared(pile: Path) -> None:
    (pile / "long.txt").write_text("the river rose and fell " * (50 * MEGABYTE // 24), encoding="utf-8")
    done = _compare(pile)
    assert "2 accounts" in done.stdout
    assert done.exit_code == 1
    assert _is_a_good_message(done, "long.txt")


def test_a_row_of_fifty_megabytes_is_named_and_the_rest_is_compared(pile: Path) -> None:
    (pile / "long.jsonl").write_text('{"text": "' + "a" * 50 * MEGABYTE + '"}\n', encoding="utf-8")
    done = _compare(pile)
    assert "2 accounts" in done.stdout
    assert done.exit_code == 1
    assert _is_a_good_message(done, "long.jsonl")


def test_a_sidecar_row_for_a_file_that_is_not_there_is_named(pile: Path) -> None:
    (pile / "articles.csv").write_text(GOOD["articles.csv"] + "gone.txt,Echo,2024-05-16\n", encoding="utf-8")
    done = _compare(pile)
    assert done.exit_code == 1
    assert _is_a_good_message(done, "gone.txt")


def test_a_file_that_is_given_twice_is_one_account(pile: Path) -> None:
    done = _compare(pile, pile / "echo.txt")
    assert "2 accounts" in done.stdout


def test_a_duplicate_of_a_file_is_named(pile: Path) -> None:
    (pile / "echo-copy.txt").write_text(GOOD["echo.txt"], encoding="utf-8")
    done = _compare(pile)
    assert done.exit_code in (0, 1)
    assert _is_a_good_message(done, "echo-copy.txt")


def test_an_account_without_a_date_keeps_its_dates_partial_and_says_so(pile: Path) -> None:
    (pile / "undated.txt").write_text("The Osk fell again on Friday, the water board said.\n", encoding="utf-8")
    done = _compare(pile)
    assert done.exit_code == 0
    assert "3 accounts" in done.stdout
    assert "undated.txt: no publication date" in done.stderr
    reading = _run("read", str(pile / "undated.txt"))
    assert "2024" not in reading.stdout
    assert "Friday" in reading.stdout


def test_a_date_that_is_no_date_is_named(pile: Path) -> None:
    (pile / "rows.jsonl").write_text('{"text": "The Osk fell on Friday.", "published": "soon"}\n', encoding="utf-8")
    done = _compare(pile)
    assert done.exit_code in (0, 1)
    assert _is_a_good_message(done, "rows.jsonl")


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("“”‘’\"\"''…!!!???---", id="only punctuation"),
        pytest.param("🌊🏚️👨‍👩‍👧" * 40, id="only emoji"),
        pytest.param("\u202eסוף\u202c قرية تيرل " * 20, id="right to left"),
        pytest.param("x" * 100_000, id="one long word"),
        pytest.param("“" * 2_000 + "a" + "”" * 2_000, id="marks within marks"),
        pytest.param("(" * 5_000, id="brackets that never close"),
        pytest.param("0" * 20_000, id="one long number"),
        pytest.param("² ③ ٣٤ ⅔ Ⅷ 五 5² 1٬000 on ² May ②⓪②④, at ³ pm, ⑨ people and ½ said.", id="digits of every kind"),
        pytest.param("<script>alert('Tirrel')</script><!-- </script> --> &amp; {{ 7*7 }}", id="a script"),
        pytest.param("\r\n\r\n\x0b\x0c\x1c\u2028\u2029\u0085a", id="odd line ends"),
    ],
)
def test_strange_text_does_not_end_the_run(pile: Path, text: str) -> None:
    (pile / "strange.txt").write_bytes(text.encode())
    page = pile / "out.html"
    done = _run("compare", str(pile), "-o", str(page))
    assert done.exit_code in (0, 1)
    assert done.exception is None or isinstance(done.exception, SystemExit)
    assert "<script>alert(" not in page.read_text(encoding="utf-8")
    checked = _run("verify", str(page))
    assert (checked.exit_code, checked.stderr) == (0, "")


def _compare(*paths: Path) -> Result:
    return _run("compare", *map(str, paths))


def _run(*arguments: str) -> Result:
    return CliRunner().invoke(main, arguments)


def _is_a_good_message(done: Result, name: str) -> bool:
    """Whether the thing is named on the error stream in a whole sentence, and nothing of Python's shows."""
    assert done.exception is None or isinstance(done.exception, SystemExit), repr(done.exception)
    assert "Traceback" not in done.output
    lines = [line for line in done.stderr.splitlines() if name in line]
    assert lines, done.stderr
    return all(line.startswith(("notice: ", "retold: ")) and line.endswith((".", ")")) for line in lines)
