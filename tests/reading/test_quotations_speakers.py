"""Whose words: crowds, parts of groups, additions to names, and what A says that B said."""

import pytest

from retold.model import Quotation
from tests.reading.conftest import Read, told

# The text, the cue, and the speaker's words, name and kind.
SPEAKERS = [
    ("Officials met in Arlen. They said that the dam was safe.", "said", "They", None, "unnamed"),
    ("Many of the reports are wrong, villagers fear. They say that the dam is weak.", "say", "They", None, "unnamed"),
    ("Some Danes said that the bridge was shut.", "said", "Some Danes", None, "unnamed"),
    ("These Danes say that the bridge is shut.", "say", "These Danes", None, "unnamed"),
    ("One in five said that the bridge was shut.", "said", "One in five", None, "unnamed"),
    ("Her mother said that the bridge was shut.", "said", "Her mother", None, "unnamed"),
    ("Almost everyone said that the bridge was shut.", "said", "Almost everyone", None, "unnamed"),
    ("Calder's research suggests that the dam is weak.", "suggests", "Calder's research", None, "document"),
    ("Local media on Sunday reported that the dam was weak.", "reported", "Local media", None, "unnamed"),
    ("Even the oldest officials said that the dam was weak.", "said", "the oldest officials", None, "unnamed"),
    ("“We waited for the ferry,” recalled Mr. Hale.", "recalled", "Mr. Hale", "Hale", "person"),
    ("Ines Calder spoke first. He said that the dam was weak.", "said", "He", "Ines Calder", "person"),
    (
        "The board hired Ines Calder, an engineer who had warned that the dam was weak.",
        "warned",
        "an engineer",
        "Ines Calder",
        "person",
    ),
]
# The text with the cues of the outer and the inner quotation: told by the outer speaker, or beside it.
TOLD = [
    ("Ines Calder said that Tom Hale had warned that the dam was weak.", "said", "warned"),
    ("The board said that officials told Tom Hale that the dam was weak.", "said", "told"),
    ("“The driver told me that the tram was late,” Ines Calder said.", "said", "told"),
    ("“The bird is back,” the pilot announced, according to Ines Calder.", "according", "announced"),
    ("Ines Calder said she had warned that the dam was weak.", "said", "warned"),
]
BESIDE = [
    ("Ines Calder said that the meeting led nowhere, and has denied that the dam is weak.", "said", "denied"),
    ("When the board asked Tom Hale whether he would stay, he laughed and said that he would.", "asked", "said"),
    ("The ministry welcomed the plan, with Tom Hale saying that the dam is safe.", "welcomed", "saying"),
    ("Ines Calder said that she was glad, adding that the dam was safe.", "said", "adding"),
    ("Ines Calder requested money for a wall which she says would save the town.", "requested", "says"),
    ("Ines Calder thought the board had forgotten the dam, which Tom Hale said was weak.", "thought", "said"),
    ("Ines Calder announced they would move after Tom Hale revealed that the dam was weak.", "announced", "revealed"),
    ("Asked about the dam, Tom Hale said that it was weak.", "Asked", "said"),
    ("Ines Calder thinks the dam will hold | 1:14 The mayor says that he is not so sure.", "thinks", "says"),
]


@pytest.mark.parametrize(("text", "cue", "words", "name", "kind"), SPEAKERS)
def test_whose_words_they_are(quotations: Read, text: str, cue: str, words: str, name: str | None, kind: str) -> None:
    made, found = quotations(text)
    speaker = _by_cue(text, found)[cue].speaker
    assert speaker is not None and speaker.passage is not None
    assert (made.cut(speaker.passage), speaker.name, speaker.kind) == (words, name, kind)
    assert speaker.why


@pytest.mark.parametrize(("text", "outer", "inner"), TOLD)
def test_what_one_says_that_another_said_has_a_parent(quotations: Read, text: str, outer: str, inner: str) -> None:
    found = _by_cue(text, quotations(text)[1])
    assert found[inner].parent == found[outer].id


@pytest.mark.parametrize(("text", "outer", "inner"), BESIDE)
def test_a_second_cue_beside_the_first_has_no_parent(quotations: Read, text: str, outer: str, inner: str) -> None:
    found = _by_cue(text, quotations(text)[1])
    assert found[inner].parent is None
    assert outer not in found or found[outer].parent is None


def _by_cue(text: str, quotations: tuple[Quotation, ...]) -> dict[str, Quotation]:
    return {text[each.cue.start : each.cue.end]: each for each in quotations if each.cue is not None}


STANCES = [
    ("Ines Calder asked Tom Hale to close the dam.", "asked", "demand"),
    ("Ines Calder asked whether the dam was safe.", "asked", "neutral"),
    ("Ines Calder called for the dam to be closed.", "called", "demand"),
    ("Ines Calder called the dam “a farce for all of us”.", "called", "neutral"),
]


@pytest.mark.parametrize(("text", "cue", "stance"), STANCES)
def test_a_question_and_a_name_demand_nothing(quotations: Read, text: str, cue: str, stance: str) -> None:
    assert _by_cue(text, quotations(text)[1])[cue].stance == stance


def test_the_day_of_a_flood_is_not_that_of_what_is_said_after_it(quotations: Read) -> None:
    text = "After the flood on Monday, Ines Calder said that the dam was safe."
    assert _by_cue(text, quotations(text, published="2021-05-05")[1])["said"].said_on is None


def test_who_hears_a_story_is_not_the_story(quotations: Read) -> None:
    text = "Ines Calder told a story about how the ferry was late."
    assert all(each.addressee is None for each in quotations(text)[1])


@pytest.mark.parametrize(
    ("text", "kind", "name", "content"),
    [
        (
            "“The crane carried nine tonnes,” a port clerk who asked not to be named said.",
            "direct",
            None,
            "The crane carried nine tonnes",
        ),
        (
            "The mast carried nine tonnes, a harbour clerk who asked not to be named said.",
            "indirect",
            None,
            "The mast carried nine tonnes",
        ),
        (
            "She will be heard by the court next week, the panel's chair, Olga Brandt, said on Saturday.",
            "indirect",
            "Olga Brandt",
            "She will be heard by the court next week",
        ),
        (
            "“She will be heard next week,” the panel's chair, Olga Brandt, said on Saturday.",
            "direct",
            "Olga Brandt",
            "She will be heard next week",
        ),
    ],
)
def test_a_speaker_told_of_at_the_end_stays_outside_of_the_words(
    quotations: Read, text: str, kind: str, name: str | None, content: str
) -> None:
    made, found = quotations(text)
    assert told((made, found)) == [(kind, name, [content])]
    assert found[0].speaker is not None
    assert found[0].speaker.kind == ("person" if name else "unnamed")
