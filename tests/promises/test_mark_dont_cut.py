"""Promise 9: plain text is kept character for character, and furniture is marked, not cut, and not read."""

import json
import tempfile
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from retold.codec import Json, parse_json, write_reading_line
from retold.compare.workflow import read_all
from retold.ingest import read_pile
from retold.model import Article, Comparison
from retold.reading import Parser
from tests.promises.piles import FEW_PILES, PILES, compared
from tests.promises.walk import FoundPassage, passages, tables, walk
from tests.sample.expected import EXPECTED, SAMPLE, Sample, open_sample

PLAIN = ("observer", "standard", "kestrel", "saltmarsh", "update")


@pytest.fixture(scope="module")
def sample() -> Sample:
    return open_sample()


@pytest.mark.parametrize("name", PLAIN)
def test_plain_text_is_kept_character_for_character(sample: Sample, name: str) -> None:
    assert sample.articles[name].text == _original(name)


@settings(max_examples=50, deadline=None)
@given(text=st.text(min_size=1, max_size=200).filter(lambda text: bool(text.strip())))
def test_any_text_in_a_row_is_kept_character_for_character(text: str) -> None:
    articles = _articles_of([{"text": text, "title": "One"}])
    assert [article.text for article in articles] in ([text], [])
    assert [fault for article in articles for fault in _faults(article)] == []


def test_every_character_stands_in_one_block(comparison: Comparison) -> None:
    assert [fault for article in comparison.articles for fault in _faults(article)] == []


def test_no_finding_points_into_furniture(comparison: Comparison, saved: Json) -> None:
    assert [str(each) for each in _findings_in_furniture(comparison, saved)] == []


def test_no_reading_points_into_furniture(comparison: Comparison, parser: Parser) -> None:
    readings = read_all(comparison.articles, parser)
    for article in comparison.articles:
        line = parse_json(write_reading_line(article, readings[article.id]), "line")
        assert isinstance(line, dict)
        assert [str(each) for each in passages(line["reading"]) if _in_furniture(each, article)] == []


def test_furniture_is_on_the_page_all_the_same(comparison: Comparison, page: str) -> None:
    assert "rivergull72" in page
    assert "לקריאת הכתבה הזאת בעברית" in page


@FEW_PILES
@given(rows=PILES)
def test_any_pile_is_marked_whole_and_read_outside_of_furniture(parser: Parser, rows: list[dict[str, str]]) -> None:
    comparison = compared(rows, parser)
    if comparison is None:
        return
    assert [fault for article in comparison.articles for fault in _faults(article)] == []


def _original(name: str) -> str:
    account = EXPECTED.articles[name]
    raw = (SAMPLE / account.location).read_text(encoding="utf-8")
    if account.location.endswith(".jsonl"):
        rows = {row["id"]: row["text"] for row in map(json.loads, raw.splitlines())}
        return str(rows[account.given_id])
    if account.location.endswith(".md"):
        return raw.split("---\n", 2)[2]
    return raw


def _articles_of(rows: list[dict[str, str]]) -> tuple[Article, ...]:
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "rows.jsonl"
        file.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
        return read_pile((file,)).articles


def _faults(article: Article) -> Iterator[str]:
    """Where an article's blocks overlap, leave a character out, or stand outside of the text."""
    if any(before.end > after.start for before, after in pairwise(article.blocks)):
        yield f"{article.source.location}: two blocks overlap"
    inside = {place for block in article.blocks for place in range(block.start, block.end)}
    if not inside <= set(range(len(article.text))):
        yield f"{article.source.location}: a block stands outside of the text"
    left_out = [place for place, letter in enumerate(article.text) if not letter.isspace() and place not in inside]
    if left_out:
        yield f"{article.source.location}: no block holds {left_out[:5]}"


def _findings_in_furniture(comparison: Comparison, saved: Json) -> Iterator[FoundPassage]:
    """Passages of the stories that touch furniture, but for copies of furniture and credits as evidence."""
    articles = {article.id: article for article in comparison.articles}
    for story in tables(saved, "stories"):
        for held in story.values():
            yield from (
                each
                for each in _evidence(held)
                if _in_furniture(each, articles[each.article]) and not _is_credit(each, articles[each.article])
            )


def _evidence(value: Json) -> Iterator[FoundPassage]:
    furniture = {
        at.path
        for at in walk(value)
        if at.path[-1:] == ("credits",)
        or (isinstance(at.value, dict) and (at.value.get("kind") == "furniture" or at.value.get("by") == "credit"))
    }
    return (each for each in passages(value) if not any(each.path[: len(path)] == path for path in furniture))


def _is_credit(each: FoundPassage, article: Article) -> bool:
    """Whether it is a credit that a copy points at for its direction."""
    given = {(credit.passage.start, credit.passage.end) for credit in article.credits if credit.passage}
    return "evidence" in each.path and (each.start, each.end) in given


def _in_furniture(each: FoundPassage, article: Article) -> bool:
    blocks = () if each.part == "title" else article.blocks
    return any(not block.account and block.start < each.end and each.start < block.end for block in blocks)
