"""What the lenses found, by kind of thing: the page knows kinds of findings, not names of lenses."""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from typing import TypeVar

from retold.model import Story

Thing = TypeVar("Thing")


def found(story: Story, kind: type[Thing]) -> tuple[Thing, ...]:
    """Every thing of a kind in a list of any lens's findings, each once, in the order of the lenses."""
    listed = (each for findings in story.findings.values() for each in _listed(findings))
    return tuple(dict.fromkeys(each for each in listed if isinstance(each, kind)))


def _listed(findings: object) -> Iterator[object]:
    """The members of every tuple that a lens's findings hold."""
    if not is_dataclass(findings):
        return
    for field in fields(findings):
        value = getattr(findings, field.name)
        if isinstance(value, tuple):
            yield from value
