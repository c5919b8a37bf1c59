"""Promise 4: a copy, a merge of names and a difference each say what they rest on."""

import re

import pytest
from hypothesis import given

from retold.compare.workflow import read_all
from retold.model import CastEntry, Comparison, Story
from retold.reading import Parser
from tests.promises.piles import FEW_PILES, PILES, compared

# An account's own words and the table of owners need no passage.
POINTING = frozenset({"copy", "quotation", "credit"})


def test_every_merge_of_names_has_its_reason(comparison: Comparison) -> None:
    assert _unproved(comparison.stories[0]) == []


@FEW_PILES
@given(rows=PILES)
def test_any_pile_asserts_nothing_without_its_reason(parser: Parser, rows: list[dict[str, str]]) -> None:
    comparison = compared(rows, parser)
    assert comparison is None or _unproved(comparison.stories[0]) == []


def test_every_copy_says_what_its_direction_rests_on_or_why_it_is_unknown(comparison: Comparison) -> None:
    assert [copy.id for copy in comparison.stories[0].copies if not all(copy.basis) or not copy.basis] == []


def test_a_wire_text_that_is_not_in_the_pile_gives_no_direction(comparison: Comparison) -> None:
    names = {article.id: article.outlet.value for article in comparison.articles if article.outlet}
    wire = {"Drell Valley Observer", "Marenz Standard", "Kestrel Online"}
    directions = {
        copy.direction
        for copy in comparison.stories[0].copies
        if {names[copy.a.article], names[copy.b.article]} <= wire and copy.kind == "copied"
    }
    assert directions == {"unknown"}


def test_a_likeness_has_three_places(comparison: Comparison) -> None:
    likenesses = [copy.likeness for copy in comparison.stories[0].copies]
    assert likenesses == [round(likeness, 3) for likeness in likenesses]
    assert [likeness for likeness in likenesses if not 0 <= likeness <= 1] == []


@pytest.mark.parametrize("which", ["pronouns", "roles"])
def test_who_is_meant_by_he_or_the_general_has_its_reason(comparison: Comparison, parser: Parser, which: str) -> None:
    form = {"pronouns": "pronoun", "roles": "role"}[which]
    readings = read_all(comparison.articles, parser)
    mentions = [mention for reading in readings.values() for mention in reading.mentions if mention.form == form]
    assert [mention for mention in mentions if mention.refers_to and not mention.why] == []


def _unproved(story: Story) -> list[str]:
    """What a story asserts without a reason."""
    return [
        *(f"cast {entry.name}" for entry in story.cast if _is_merge(entry) and not (entry.why and all(entry.why))),
        *(f"copy {copy.id}" for copy in story.copies if copy.direction != "unknown" and not copy.basis),
        *(f"utterance {each.id}" for each in story.utterances if len(each.quotations) > 1 and not each.why),
        *(
            f"edge {edge.from_}-{edge.to}"
            for edge in story.origins.edges
            if edge.by in POINTING and edge.certain and not edge.evidence
        ),
        *(
            f"event {event.id}"
            for event in story.events
            if event.differs and len({telling.value for telling in event.tellings}) < 2
        ),
    ]


def _is_merge(entry: CastEntry) -> bool:
    """Whether an entry holds words that differ in more than capitals, marks and an article."""
    spellings = {re.sub(r"^the |\W", "", form.text.casefold()) for form in entry.forms}
    return len(spellings) > 1
