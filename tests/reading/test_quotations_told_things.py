"""Words that give something to someone only with what can be told: positions, attacks in words, cases made, polls."""

import pytest

from tests.reading.conftest import Read, told

TOLD = [
    ("Her attack on the harbour plan surprised her party.", "the harbour plan"),
    ("On Friday Ines Calder addressed concerns about the dam.", "concerns about the dam"),
    ("The hospital reported two deaths on Friday.", "two deaths"),
    ("Ines Calder made the case that the dam is safe.", "the dam is safe"),
    ("The mayor made it clear that the bridge was shut.", "the bridge was shut"),
    ("Most voters viewed Ines Calder favourably.", "Ines Calder"),
    ("The survey gave Ines Calder a clear lead.", "a clear lead"),
    ("Ines Calder laid out her plan for the dam.", "her plan for the dam"),
    ("The council is considering a second bridge.", "a second bridge"),
    ("The mayor is said to be furious.", "be furious"),
    ("Ines Calder took aim at the harbour board.", "the harbour board"),
    ("The islanders threw their support behind the ferry.", "the ferry"),
    ("Tom Hale sought an apology.", "an apology"),
    ("The sailors tell a different story.", "a different story"),
    ("In May, 43 percent said the same about Tom Hale.", "the same about Tom Hale"),
]
NOT_TOLD = [
    "The attack on the port killed two sailors.",
    "The militia's attack on Port Saren killed two sailors.",
    "The council put the money into a second bridge.",
    "The ferry gave the islanders a way home.",
    "Ines Calder pushed the pram up the hill.",
    "Tom Hale shared a flat with two painters.",
    "The bank reports earnings on Friday.",
    "Its reported losses are small.",
    "The archer took aim and missed.",
    "Tom Hale drew a picture of the harbour.",
    "The council accepted two refugees.",
    "It goes without saying that the dam is old.",
    "Hundreds viewed the film.",
    "The last floats were passing along Quay Street.",
    "Divers brought up the boat on Friday.",
    "The bridge stands on four stone piers.",
    "The tower stands by the river.",
    "The doctors treated a case that nobody had seen before.",
]


@pytest.mark.parametrize(("text", "content"), TOLD)
def test_what_is_told_is_given_to_whoever_tells_it(quotations: Read, text: str, content: str) -> None:
    made, found = quotations(text)

    assert content in [made.cut(each.content[-1]) for each in found]


@pytest.mark.parametrize("text", NOT_TOLD)
def test_deeds_in_the_same_words_are_no_quotations(quotations: Read, text: str) -> None:
    assert quotations(text)[1] == ()


@pytest.mark.parametrize(
    "text",
    [
        "The younger Brandt has been questioned by police.",
        "Olga Brandt was questioned by police on Monday.",
        "Detectives questioned Brandt for three hours.",
    ],
)
def test_whom_the_police_question_is_told_nothing(quotations: Read, text: str) -> None:
    assert told(quotations(text)) == []


def test_who_questions_a_plan_doubts_it(quotations: Read) -> None:
    made, (found,) = quotations("Olga Brandt questioned the plan for a new pier.")
    assert (found.stance, [made.cut(each) for each in found.content]) == ("doubt", ["the plan for a new pier"])
