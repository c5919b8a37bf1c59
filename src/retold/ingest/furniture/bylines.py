"""Who wrote it: "By X", "Reporting by X; editing by Y"."""

import re
from collections.abc import Iterator

from retold.ingest.furniture.agencies import agency_name, is_agency
from retold.ingest.stretches import Named
from retold.model import BlockKind

LONGEST_BYLINE = 250  # characters: four reporters with their towns

_CAPITALISED = r"(?:[^\W\d_a-z][\w’'.-]*|de|del|van|von|der|den|bin|al|el|la|le|du|da|dos|di)"
_NAME = rf"{_CAPITALISED}(?:\s+{_CAPITALISED}){{0,4}}"
_BY = re.compile(
    rf"(?:by|written\s+by|story\s+by|words\s+by|BY|By)[:\s]\s*(?P<names>{_NAME}(?:\s*(?:,|and|&|/|\||with)\s*{_NAME}){{0,5}})"
    r"(?P<role>\s*(?:[,|/•·–—-]|\bfor\b|\bin\b|\bat\b)[^\n.!?]{1,100})?"
)
_CREW = re.compile(
    r"[(\[—–*-]*\s*(?:additional\s+|with\s+)?(?:reporting|writing|editing|assistance|compiled|written|edited|translated|reported)"
    r"\s+by:?\s+[^\n]{2,220}?[)\]]?\.?"
)
_CREW_ANY_CASE = re.compile(_CREW.pattern, re.IGNORECASE)
_SPLIT = re.compile(r"\s*(?:,|\band\b|&|/|\||\bwith\b)\s*")
# "By Tuesday", "By Friday Evening" open sentences and subheads, not bylines.
_NOT_A_PERSON = re.compile(
    r"(?:the|a|an|this|that|all|any|its?|his|her|our|my|then|now|contrast|comparison|mon|tues|wednes|thurs|fri|satur|sun"
    r"|january|february|march|april|may|june|july|august|september|october|november|december)(?:day)?\b",
    re.IGNORECASE,
)


def kind_of(line: str) -> BlockKind | None:
    """A line that names its writers."""
    if len(line) > LONGEST_BYLINE:
        return None
    return "byline" if _by(line) or _CREW_ANY_CASE.fullmatch(line) else None


def names_in(line: str, at: int) -> Iterator[Named]:
    """The writers, or agencies, that a byline names, each at its characters; `at` is where the line stands."""
    found = _by(line)
    if not found:
        return
    spans = [found.span("names")] + ([found.span("role")] if found["role"] else [])
    for place, (start, end) in enumerate(spans):
        offset = start
        for name in _SPLIT.split(line[start:end].strip()):
            bare = name.strip(" |/•·–—-.")
            # Behind the writers stand their role and town; only an agency is worth a credit there.
            if not bare or (place and not is_agency(bare)):
                continue
            offset = line.index(bare, offset, end)
            yield Named(
                agency_name(bare), "agency" if is_agency(bare) else "author", at + offset, at + offset + len(bare)
            )
            offset += len(bare)


def _by(line: str) -> re.Match[str] | None:
    found = _BY.fullmatch(line)
    return None if found is None or _NOT_A_PERSON.match(found["names"]) else found
