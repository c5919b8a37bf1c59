"""Metonyms beside the country whose government they stand for: offered to the reader as perhaps one, never joined."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from retold.model import CastEntry
from retold.reading.mentions.places import is_country


@dataclass(frozen=True, slots=True)
class Government:
    """The numbers of two entries that may be one voice, the smaller first, and why."""

    a: int
    b: int
    why: str


def find_governments(entries: Sequence[CastEntry]) -> Iterator[Government]:
    """Each metonym with the country that it stands for, and two metonyms of one government."""
    standing = [(number, entry) for number, entry in enumerate(entries) if entry.stands_for]
    countries = [(number, entry) for number, entry in enumerate(entries) if _is_country(entry)]
    for number, entry in standing:
        for other, country in countries:
            if (entry.stands_for or "").endswith(f" {country.name.removeprefix('the ')}"):
                why = f"“{entry.name}” stands for {entry.stands_for}; “{country.name}” may be said of the same"
                yield Government(min(number, other), max(number, other), why)
        for other, second in standing:
            if number < other and entry.stands_for == second.stands_for:
                why = f"“{entry.name}” and “{second.name}” both stand for {entry.stands_for}"
                yield Government(number, other, why)


def _is_country(entry: CastEntry) -> bool:
    return entry.stands_for is None and is_country(entry.name)
