"""What the lenses found, by kind of thing: the page knows kinds of findings, not names of lenses."""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from typing import TypeVar

from retold.lenses.lineage import PassageGroup
from retold.lenses.voices import Occasion, SpeakerRow
from retold.model import DateExpression, Passage, Quotation, Story

Thing = TypeVar("Thing")
# The page shows these as findings, whose words have marks and links already.
WITH_MARKS_OF_THEIR_OWN = (Quotation, DateExpression, PassageGroup, SpeakerRow, Occasion)


def found(story: Story, kind: type[Thing]) -> tuple[Thing, ...]:
    """Every thing of a kind in a list of any lens's findings, each once, in the order of the lenses."""
    listed = (each for findings in story.findings.values() for each in _listed(findings))
    return tuple(dict.fromkeys(each for each in listed if isinstance(each, kind)))


def spots(story: Story) -> tuple[Passage, ...]:
    """Every passage that a member of any lens's lists points at by itself: a lens's own page may link to it."""
    passages: list[Passage] = []
    for findings in story.findings.values():
        for each in _listed(findings):
            if is_dataclass(each) and not isinstance(each, WITH_MARKS_OF_THEIR_OWN):
                passages += _passages_of(each)
    return tuple(dict.fromkeys(passages))


def _passages_of(thing: object) -> Iterator[Passage]:
    for value in (getattr(thing, field.name) for field in fields(thing)):  # type: ignore[arg-type]
        if isinstance(value, Passage):
            yield value
        elif isinstance(value, tuple):
            yield from (each for each in value if isinstance(each, Passage))


def _listed(findings: object) -> Iterator[object]:
    """The members of every tuple that a lens's findings hold."""
    if not is_dataclass(findings):
        return
    for field in fields(findings):
        value = getattr(findings, field.name)
        if isinstance(value, tuple):
            yield from value
