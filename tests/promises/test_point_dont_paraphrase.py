"""Promise 1: a finding carries passages, and each cuts exactly the words that it shows."""

import pytest
from hypothesis import given
from lxml import html

from retold.codec import Json, parse_json, write_comparison
from retold.lenses import LENSES
from retold.model import Comparison, Lens
from retold.reading import Parser
from retold.report import render_html
from tests.promises.piles import FEW_PILES, PILES, compared
from tests.promises.walk import FoundPassage, passages, tables, texts, walk

EMOJI = "🏮"


def test_every_passage_cuts_its_exact_words(saved: Json) -> None:
    assert _wrong(saved) == []


def test_a_passage_after_an_emoji_is_counted_in_code_points(saved: Json) -> None:
    held = texts(saved)
    after = [each for each in passages(saved) if EMOJI in held[each.article, each.part][: each.start]]
    assert after
    assert all(held[each.article, each.part][each.start : each.end] == each.exact for each in after)


def test_only_an_edit_may_point_between_two_characters(saved: Json) -> None:
    assert [str(each) for each in passages(saved) if each.start == each.end and "edits" not in each.path] == []


@pytest.mark.parametrize("lens", LENSES, ids=lambda lens: lens.name)
def test_every_item_of_a_lens_points_at_its_evidence(saved: Json, lens: Lens) -> None:
    ids = {str(at.value) for at in walk(saved) if at.path[-1:] == ("id",)}
    for story in tables(saved, "stories"):
        findings = story["findings"]
        assert isinstance(findings, dict)
        answer = findings[lens.name]
        assert isinstance(answer, dict)
        items = [item for held in answer.values() if isinstance(held, list) for item in held]
        assert items, "the sample has something for every lens"
        assert [item for item in items if not _points(item, ids)] == []


def test_an_id_stands_once_in_its_table(saved: Json) -> None:
    ids = [(_table(at.path), str(at.value)) for at in walk(saved) if at.path[-1:] == ("id",)]
    assert sorted(ids) == sorted(set(ids))


def test_every_excerpt_of_the_page_is_cut_from_its_article(comparison: Comparison, page: str) -> None:
    assert _excerpts(page)
    assert _wrong_excerpts(comparison, page) == []


def test_odd_line_ends_are_kept_on_the_page(parser: Parser) -> None:
    rows = [{"text": f"The Osk rose at Tirrel.\r\n\r\n{end} said Hedda Marrow.\r\rIt fell."} for end in ("So", "Yes")]
    comparison = compared(rows, parser)
    assert comparison is not None
    assert all("\r\n" in article.text for article in comparison.articles)
    assert _wrong_excerpts(comparison, render_html(comparison)) == []


@FEW_PILES
@given(rows=PILES)
def test_any_pile_points_at_exact_words_in_every_lens_and_on_the_page(
    parser: Parser, rows: list[dict[str, str]]
) -> None:
    comparison = compared(rows, parser)
    if comparison is None:
        return
    assert _wrong(parse_json(write_comparison(comparison), "pile")) == []
    assert _wrong_excerpts(comparison, render_html(comparison)) == []


def _table(path: tuple[str, ...]) -> str:
    """The keys that lead to a value, without the numbers of rows."""
    return ".".join(key for key in path if not key.isdecimal())


def _wrong(saved: Json) -> list[str]:
    held = texts(saved)
    return [str(each) for each in passages(saved) if not _holds(each, held)]


def _holds(each: FoundPassage, held: dict[tuple[str, str], str]) -> bool:
    whole = held[each.article, each.part]
    return 0 <= each.start <= each.end <= len(whole) and whole[each.start : each.end] == each.exact


def _points(item: Json, ids: set[str]) -> bool:
    return any(True for _ in passages(item)) or any(str(at.value) in ids for at in walk(item))


def _excerpts(page: str) -> list[tuple[str, str]]:
    """What each `data-passage` names, and the words in it."""
    return [
        (str(element.get("data-passage")), str(element.text_content()))
        for element in html.fromstring(page).iter()
        if isinstance(element, html.HtmlElement) and element.get("data-passage")
    ]


def _wrong_excerpts(comparison: Comparison, page: str) -> list[tuple[str, str]]:
    held = {
        (article.id, part): whole
        for article in comparison.articles
        for part, whole in (("title", article.title), ("text", article.text))
    }
    return [(name, shown) for name, shown in _excerpts(page) if _cut(held, name) != shown]


def _cut(held: dict[tuple[str, str], str], name: str) -> str:
    article, part, places = name.split(":")
    start, end = places.split("-")
    # No page can hold a NUL: its reader puts the sign for an unknown character in its place.
    return held[article, part][int(start) : int(end)].replace("\0", "\ufffd")
