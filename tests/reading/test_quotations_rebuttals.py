"""Who calls it untrue what others report has not said it."""

import pytest

from tests.reading.conftest import Read

REBUTTED = [
    ("Brandt called reports that she resigned “nonsense”.", "called", "reports that she resigned “nonsense"),
    ("Brandt called the claim that she lied “a fairy tale”.", "called", "the claim that she lied “a fairy tale"),
    (
        "Brandt called the report that she had left the board two days after the storm “nonsense”.",
        "called",
        "the report that she had left the board two days after the storm “nonsense",
    ),
    ("Brandt dismissed reports that she had left as “lies”.", "dismissed", "reports that she had left as “lies"),
    ("Brandt described claims she was drunk as false.", "described", "claims she was drunk as false"),
]


@pytest.mark.parametrize(("text", "cue", "content"), REBUTTED)
def test_who_calls_a_report_untrue_denies_it(quotations: Read, text: str, cue: str, content: str) -> None:
    made, (found,) = quotations(text)
    assert found.cue and found.speaker
    assert (made.cut(found.cue), found.stance, found.speaker.name) == (cue, "denial", "Brandt")
    assert [made.cut(each) for each in found.content] == [content]


@pytest.mark.parametrize("text", ["Brandt called the plan “a farce”.", "Brandt called the report “a brave step”."])
def test_who_names_a_plan_denies_nothing(quotations: Read, text: str) -> None:
    made, (found,) = quotations(text)
    assert found.cue and (made.cut(found.cue), found.stance) == ("called", "neutral")


def test_an_accusation_before_a_semicolon_is_not_what_is_denied(quotations: Read) -> None:
    made, (found,) = quotations("The union accused Brandt of hiding the letter; she denied it.")
    assert found.cue and (made.cut(found.cue), found.stance) == ("accused", "claim")
    assert [made.cut(each) for each in found.content] == ["Brandt of hiding the letter"]


def test_a_clause_behind_a_semicolon_is_all_that_is_said(quotations: Read) -> None:
    made, found = quotations("The union accused Brandt of hiding the letter; she said it was false.")
    assert [[made.cut(piece) for piece in each.content] for each in found] == [
        ["Brandt of hiding the letter"],
        ["it was false"],
    ]
