"""Promise 6: one bad article never sinks the pile, and the good ones are compared as if it were not there."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from retold import compare
from retold.ingest import read_pile
from retold.model import Comparison, Copy

GOOD = {
    "echo.txt": "The Osk broke its bank at Tirrel on Tuesday and thirty families left their homes before dawn.\n",
    "herald.txt": "On Tuesday the Osk broke its bank at Tirrel. “We lost the barn,” said Hedda Marrow, a farmer.\n",
}
BAD = {
    "empty.txt": b"",
    "blank.md": b" \n\t\n",
    "picture.txt": bytes(range(256)) * 8,
    "broken.txt": b"The warden said \xff\xfe\xfa\xf9\x80\x81 nothing.",
    "half.jsonl": b'{"text": "A row that never',
    "list.jsonl": b"[1, 2]\n17\nnull\n",
    "nothing.jsonl": b'{"title": "Only a title"}\n',
    "front.md": b"---\ntitle: [unclosed\n---\nWords.\n",
    "menu.html": b"<html><body><nav><a href='/'>Home</a></nav></body></html>",
    "articles.csv": b"file,outlet\nmissing.txt,Osk Herald\n",
    "nul.txt": b"\x00\x00\x00\x00",
}
SUFFIXES = (".txt", ".md", ".html", ".jsonl", ".csv")


def test_all_bad_files_at_once_leave_the_good_ones_compared(tmp_path: Path) -> None:
    alone, beside = _compared(tmp_path / "alone", {}), _compared(tmp_path / "beside", BAD)
    good = {article.source.location: article for article in beside.articles}
    assert [good[article.source.location] for article in alone.articles] == list(alone.articles)
    assert _among(alone, set(GOOD)) == _among(beside, set(GOOD))


@pytest.mark.parametrize("name", BAD)
def test_a_bad_file_is_named_in_a_notice_or_read(tmp_path: Path, name: str) -> None:
    comparison = _compared(tmp_path, {name: BAD[name]})
    noticed = [notice for notice in comparison.notices if name in notice.where or name in notice.message]
    assert noticed
    assert [notice for notice in noticed if not notice.message.strip()] == []


@settings(max_examples=80, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(raw=st.binary(max_size=300), suffix=st.sampled_from(SUFFIXES))
def test_any_bytes_in_any_file_leave_the_pile_standing(
    tmp_path_factory: pytest.TempPathFactory, raw: bytes, suffix: str
) -> None:
    folder = tmp_path_factory.mktemp("any")
    _write(folder, {f"any{suffix}": raw})
    pile = read_pile((folder,))
    found = {article.source.location: article.text for article in pile.articles}
    assert {name: found[name] for name in GOOD} == GOOD


def _compared(folder: Path, bad: dict[str, bytes]) -> Comparison:
    folder.mkdir(exist_ok=True)
    _write(folder, bad)
    return compare([folder])


def _write(folder: Path, bad: dict[str, bytes]) -> None:
    for name, text in GOOD.items():
        (folder / name).write_text(text, encoding="utf-8")
    for name, raw in bad.items():
        (folder / name).write_bytes(raw)


def _among(comparison: Comparison, locations: set[str]) -> list[Copy]:
    ids = {article.id for article in comparison.articles if article.source.location in locations}
    return [copy for copy in comparison.stories[0].copies if {copy.a.article, copy.b.article} <= ids]
