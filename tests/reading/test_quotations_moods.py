"""Whether words were said at all: denied, withheld, imagined, planned, asked for or asked about."""

import pytest

from tests.reading.conftest import Read

NOT_SAID = [
    ("Ines Calder did not say that the bridge was safe.", "say"),
    ("Ines Calder never said that the bridge was safe.", "said"),
    ("Nobody said that the bridge was safe.", "said"),
    ("No engineer said that the bridge was safe.", "said"),
    ("None of the engineers warned that the dam would break.", "warned"),
    ("Neither Hale nor Calder said that the bridge was safe.", "said"),
    ("Tom Hale has not announced that the ferry will stop.", "announced"),
    ("Tom Hale hasn't announced that the ferry will stop.", "announced"),
    ("Tom Hale didn’t say that the ferry would stop.", "say"),
    ("Tom Hale declined to say whether the ferry would stop.", "say"),
    ("Tom Hale refused to say that he was sorry.", "say"),
    ("Tom Hale stopped short of saying that the mayor had lied.", "saying"),
    ("Ines Calder left the room without saying that she would return.", "saying"),
    ("Tom Hale failed to mention that the ferry was late.", "mention"),
    ("Hardly anyone said that the bridge was safe.", "said"),
    ("Ines Calder no longer says that the bridge is safe.", "says"),
    ("Ines Calder avoided saying that the bridge was safe.", "saying"),
    ("Ines Calder stopped claiming that the bridge was safe.", "claiming"),
    ("It is not true that Ines Calder said that the bridge was safe.", "said"),
    ("“Nobody will pay,” Tom Hale did not say.", "say"),
]
IMAGINED = [
    ("If Ines Calder says that the bridge is safe, people will drive.", "says"),
    ("Unless Tom Hale says that the road is open, nobody will drive.", "says"),
    ("Ines Calder may announce that the bridge is shut.", "announce"),
    ("Ines Calder might say that the bridge is shut.", "say"),
    ("Ines Calder could argue that the bridge is shut.", "argue"),
    ("Ines Calder would say that the bridge was shut.", "say"),
    ("Ines Calder will announce that the bridge is shut.", "announce"),
    ("Ines Calder is going to announce that the bridge is shut.", "announce"),
    ("Ines Calder is expected to announce that the bridge is shut.", "announce"),
    ("Ines Calder is likely to say that the bridge is shut.", "say"),
    ("Ines Calder plans to announce that the bridge is shut.", "announce"),
    ("Ines Calder wants to announce that the bridge is shut.", "announce"),
    ("Tom Hale asked Calder to say that the bridge was safe.", "say"),
    ("Tom Hale should admit that the ferry was late.", "admit"),
    ("Tom Hale must admit that the ferry was late.", "admit"),
    ("Tom Hale ought to admit that the ferry was late.", "admit"),
    ("Tom Hale has to admit that the ferry was late.", "admit"),
    ("Had Tom Hale said that the ferry was late, nobody would have come.", "said"),
    ("Suppose Tom Hale says that the ferry is late.", "says"),
    ("Whether Tom Hale said that the ferry was late is not known.", "said"),
    ("Did Tom Hale say that the ferry was late?", "say"),
    ("Will Ines Calder announce that the bridge is shut?", "announce"),
    ("Has Ines Calder said that the bridge is shut?", "said"),
    ("Why did Tom Hale say that the ferry was late?", "say"),
    ("Who said that the bridge was safe?", "said"),
]
SAID = [
    ("Ines Calder said that the bridge was not safe.", "said"),
    ("Ines Calder said that she would not pay.", "said"),
    ("Ines Calder denied that the bridge was shut.", "denied"),
    ("Ines Calder said that the bridge might fall.", "said"),
    ("Ines Calder said if it rains, the bridge will fall.", "said"),
    ("Tom Hale, who did not vote, said that the ferry was late.", "said"),
    ("Tom Hale said that nobody would pay.", "said"),
    ("Ines Calder warned that the river could rise.", "warned"),
    ("Ines Calder says the road will open.", "says"),
    ("“We will not pay,” Ines Calder said.", "said"),
    ("When Ines Calder said that the bridge was shut, nobody listened.", "said"),
    ("Tom Hale not only said that the ferry was late but laughed.", "said"),
    ("Tom Hale was able to say that the ferry was late.", "say"),
    ("According to Ines Calder, nobody will pay.", "According"),
    ("Calder reportedly said that the bridge was shut.", "said"),
]


def flags(quotations: Read, text: str, cue: str) -> tuple[bool, bool]:
    """Whether the quotation with that cue is negated, and whether it is hypothetical."""
    made, found = quotations(text)
    (mine,) = [each for each in found if each.cue and made.cut(each.cue) == cue]
    return mine.negated, mine.hypothetical


@pytest.mark.parametrize(("text", "cue"), NOT_SAID)
def test_what_somebody_did_not_say_is_negated(quotations: Read, text: str, cue: str) -> None:
    assert flags(quotations, text, cue) == (True, False)


@pytest.mark.parametrize(("text", "cue"), IMAGINED)
def test_what_is_imagined_planned_wanted_or_asked_about_is_hypothetical(quotations: Read, text: str, cue: str) -> None:
    assert flags(quotations, text, cue) == (False, True)


@pytest.mark.parametrize(("text", "cue"), SAID)
def test_what_was_said_stays_said_whatever_its_own_words_deny(quotations: Read, text: str, cue: str) -> None:
    assert flags(quotations, text, cue) == (False, False)


def test_what_somebody_could_not_say_is_both(quotations: Read) -> None:
    assert flags(quotations, "Tom Hale could not say whether the ferry was late.", "say") == (True, True)
