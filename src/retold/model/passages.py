"""Where words stand: the evidence behind every finding."""

import re
from dataclasses import dataclass
from typing import Literal

_ADDRESS = re.compile(r"([0-9a-f]{16}):(title|text):([0-9]{1,12})-([0-9]{1,12})")

Part = Literal["title", "text"]


@dataclass(frozen=True, slots=True, order=True)
class Passage:
    """A range of characters in one part of an article: half-open, in Unicode code points."""

    article: str
    part: Part
    start: int
    end: int

    @property
    def length(self) -> int:
        """Characters in the passage."""
        return self.end - self.start

    def overlaps(self, other: "Passage") -> bool:
        """Whether the two share at least one character."""
        return self.same_part(other) and self.start < other.end and other.start < self.end

    def holds(self, other: "Passage") -> bool:
        """Whether every character of the other lies in this one."""
        return self.same_part(other) and self.start <= other.start and other.end <= self.end

    def same_part(self, other: "Passage") -> bool:
        """Whether both stand in the same part of the same article."""
        return self.article == other.article and self.part == other.part


def passage_at(address: str) -> Passage | None:
    """The passage of an address, as settings, reports and people write it; None for what is no address.

    >>> passage_at("00000000000000ff:text:3-9")
    Passage(article='00000000000000ff', part='text', start=3, end=9)
    """
    match = _ADDRESS.fullmatch(address)
    if match is None:
        return None
    article, part, start, end = match.groups()
    return Passage(article, "title" if part == "title" else "text", int(start), int(end))


@dataclass(frozen=True, slots=True)
class OtherValue:
    """A value that another source gives for the same fact."""

    value: str
    from_: str


@dataclass(frozen=True, slots=True)
class Fact:
    """A value with where it came from, and what other sources say instead.

    `from_` names the kind of source: `sidecar`, `row`, `front matter`, `json-ld`, `meta`, `url`, `text`, `decision`, …
    `precision` of a time is `year`, `month`, `day`, `minute` or `second`; `timezone` is the offset as given (`+02:00`).
    """

    value: str
    from_: str
    precision: str | None = None
    timezone: str | None = None
    passage: Passage | None = None
    others: tuple[OtherValue, ...] = ()
