"""Rows whose values are of the wrong type or hold what no file can: named or read, and the rest is compared."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from retold.cli import main

GOOD = (
    {"text": "The Osk broke its bank at Tirrel on Tuesday and thirty families left.", "outlet": "Echo"},
    {"text": "On Tuesday the Osk broke its bank. “We lost the barn,” said Hedda Marrow.", "outlet": "Osk Herald"},
)
TEXT = "The warden, Ludo Fenwick, denied on Wednesday that the sluice had been open."


@pytest.mark.parametrize(
    "row",
    [
        pytest.param({"text": 17}, id="a number for a text"),
        pytest.param({"text": None}, id="nothing for a text"),
        pytest.param({"text": ["one", "two"]}, id="a list for a text"),
        pytest.param({"text": TEXT, "outlet": 5}, id="a number for an outlet"),
        pytest.param({"text": TEXT, "title": ["one"]}, id="a list for a title"),
        pytest.param({"text": TEXT, "published": 1715760000}, id="a number for a date"),
        pytest.param({"text": TEXT, "published": "9999-99-99"}, id="a date that no calendar has"),
        pytest.param({"text": TEXT, "published": "0001-01-01T00:00:00+14:00"}, id="the first day of all"),
        pytest.param({"text": TEXT, "published": "9999-12-31"}, id="the last day of all"),
        pytest.param({"text": TEXT, "authors": "Liv Aramaki"}, id="one author"),
        pytest.param({"text": TEXT, "authors": [{"name": "Liv Aramaki"}]}, id="an author as a table"),
        pytest.param({"text": TEXT, "url": "not a url"}, id="an address that is none"),
        pytest.param({"text": TEXT, "url": "http://[half"}, id="half an address"),
        pytest.param({"text": TEXT, "id": 12}, id="a number for an id"),
        pytest.param({"text": TEXT, "id": "../../etc"}, id="a path for an id"),
        pytest.param({"html": "<p>" * 3000 + TEXT}, id="elements that never close"),
        pytest.param({"html": ""}, id="an empty page"),
        pytest.param({"text": TEXT, "html": "<p>Both</p>"}, id="both text and page"),
        pytest.param({"file": "../gone.txt"}, id="a file outside of the pile"),
        pytest.param({"text": "\ud83c Half an emoji, said Hedda Marrow."}, id="half an emoji in the text"),
        pytest.param({"text": TEXT, "title": "\udfee half"}, id="half an emoji in the title"),
        pytest.param({"text": TEXT, "outlet": "\ud83c"}, id="half an emoji for an outlet"),
        pytest.param({"text": TEXT, "title": "A\nB\r\nC"}, id="a title of three lines"),
        pytest.param({"text": TEXT, "outlet": "</script><script>alert(1)</script>"}, id="a script for an outlet"),
    ],
)
def test_a_strange_row_does_not_end_the_run(tmp_path: Path, row: dict[str, object]) -> None:
    file = tmp_path / "rows.jsonl"
    file.write_text("".join(json.dumps(each) + "\n" for each in (*GOOD, row)), encoding="utf-8")
    page, saved = tmp_path / "out.html", tmp_path / "out.json"
    done = _run("compare", str(file), "-o", str(page), "-o", str(saved))
    assert done.exception is None or isinstance(done.exception, SystemExit), repr(done.exception)
    assert done.exit_code in (0, 1), done.stderr
    assert "<script>alert(" not in page.read_text(encoding="utf-8")
    for written in (page, saved):
        checked = _run("verify", str(written))
        assert (checked.exit_code, checked.stderr) == (0, "")
    if done.exit_code == 1:
        assert "rows.jsonl" in done.stderr or "gone.txt" in done.stderr


@pytest.mark.parametrize("line", ["", "null", "{", '"words"', "[]", "{}", "{'text': 'single'}"])
def test_a_bad_line_is_named_by_its_number(tmp_path: Path, line: str) -> None:
    file = tmp_path / "rows.jsonl"
    file.write_text("\n".join((json.dumps(GOOD[0]), line, json.dumps(GOOD[1]))) + "\n", encoding="utf-8")
    done = _run("compare", str(file))
    assert "2 accounts" in done.stdout
    assert done.exit_code == (1 if line else 0)
    assert not line or "2" in done.stderr


def _run(*arguments: str) -> Result:
    return CliRunner().invoke(main, arguments)
