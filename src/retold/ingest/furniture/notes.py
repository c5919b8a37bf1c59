"""What an outlet says about its own text: corrections and updates."""

import re
from collections.abc import Iterator

from retold.ingest.furniture.agencies import agency_name, is_agency
from retold.ingest.stretches import Named
from retold.model import BlockKind

# "Updated: 2031-05-03 13:14 (Agency)", the line that some sites set over a report.
_TIMED = re.compile(r"\W*(?:last\s+)?updated\b[^\n()]{4,60}\(\s*(?P<name>[^()\n]{2,40}?)\s*\)\W*", re.IGNORECASE)
_HEAD = 200  # characters of a paragraph that can show what it is
LONGEST_NOTE_WITHOUT_LABEL = 400  # characters

_CORRECTION = re.compile(
    r"\W*(?:corrections?|clarifications?|corrects?|corrected|erratum|retraction)\b[^\n:.–—]{0,60}[:–—]",
    re.IGNORECASE,
)
_CORRECTED = re.compile(
    r"\W*(?:an?\s+(?:earlier|previous)\s+version\s+of\s+th(?:is|e)\s+(?:article|story|report|headline|post|caption)"
    r"|this\s+(?:article|story|report|post|headline)\s+(?:has\s+been|was|is)\s+(?:corrected|amended|changed\s+to|edited\s+to|revised\s+to|clarified))\b",
    re.IGNORECASE,
)
_NOTE = re.compile(r"\W*editors?['’]s?\s+notes?\b[^\n:.–—]{0,60}[:–—]", re.IGNORECASE)
_MENDED = re.compile(
    r"\b(?:correct(?:ed|ion|s)|amended|updated|clarif\w+|(?:earlier|previous) version)\b", re.IGNORECASE
)
_UPDATE = re.compile(
    r"\W*(?:(?:UPDATE[DS]?|Update[ds]?)\b(?:\s*\d\b)?[^\n:–—a-z]{0,40}(?:[ap]\.?m\.?[^\n:–—a-z]{0,20})?(?:[:–—]|\s-\s)"
    r"|(?:UPDATE[DS]?|Update[ds]?)\s*\([^)\n]{1,60}\)\s*[:–—]?"
    r"|[Tt]his\s+(?:article|story|report|post)\s+(?:has\s+been|was|is\s+being|will\s+be)\s+updated\b"
    r"|[Tt]his\s+is\s+a\s+(?:developing|breaking|live)\b"
    r"|(?:[Ll]ast\s+)?(?:[Uu]pdated|[Mm]odified)\s*(?:on|at)?:?\s+(?=\D{0,20}\d)[\w\s,:./|()–-]{4,60}$)"
)


def kind_of(line: str) -> BlockKind | None:
    """A paragraph that corrects or updates the rest."""
    head = line[:_HEAD]
    if _CORRECTION.match(head):
        return "correction"
    if _CORRECTED.match(head) and len(line) <= LONGEST_NOTE_WITHOUT_LABEL:
        return "correction"
    if _NOTE.match(head):
        return "correction" if _MENDED.search(head) else "other"
    return "update" if _UPDATE.match(head) else None


def names_in(line: str, at: int) -> Iterator[Named]:
    """The agency that a line with the time of an update names."""
    found = _TIMED.fullmatch(line)
    if found and is_agency(found["name"]):
        yield Named(agency_name(found["name"]), "agency", at + found.start("name"), at + found.end("name"))
