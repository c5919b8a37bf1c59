"""Lines that say where the words come from: "(Source: …)", "AP - AFP", "… contributed to this report"."""

import re
from collections.abc import Iterator

from retold.ingest.furniture.agencies import agency_name, are_agencies, is_agency, is_known_agency, split_names
from retold.ingest.stretches import CreditKind, Named
from retold.model import BlockKind

LONGEST_CREDIT = 200  # characters
LONGEST_SOURCE_NAME = 60  # characters; what is longer is a sentence that begins with "Source:"

_NAME = rf"(?P<name>[^\n()\[\]]{{1,{LONGEST_SOURCE_NAME}}}?)"
_LINK = re.compile(
    r"(?:[(\[]?\s*(?:news\s+)?source\s*[:：]\s*)https?://(?P<name>[^\s/]{3,80})\S*\s*[)\]]?", re.IGNORECASE
)
_LABEL = (
    "sources?|credits?|via|quellen?|fuentes?|fontes?|fonti|bron|kilde|källa|kaynak|źródło|источник|джерело|المصدر|منبع"
)
_SOURCE = re.compile(
    rf"[(\[]?\s*(?:news\s+)?(?:{_LABEL}|courtesy(?:\s+of)?|originally\s+published\s+(?:by|on|in|at))\s*[:：]\s*{_NAME}\s*[)\]]?\.?",
    re.IGNORECASE,
)
_VIA = re.compile(rf"[(\[]\s*(?:via|from|with|by)\s+{_NAME}\s*[)\]]\.?", re.IGNORECASE)
_CONTRIBUTED = re.compile(
    rf"[(\[*—–-]*\s*(?:the\s+)?{_NAME}\s+(?:also\s+)?contributed\s+(?:reporting|to\s+this\s+(?:report|story|article))[^\n]{{0,60}}",
    re.IGNORECASE,
)
# "Ada Morn in Ostmark contributed": the town is no part of the name.
_WHEREABOUTS = re.compile(r"\s+(?:in|from|at)\s+[A-Z][^,&]*$")
_FROM_AGENCIES = re.compile(
    rf"[(\[*—–-]*\s*(?:additional\s+)?(?:reporting|material|with\s+(?:files|reporting|inputs?|information|material))\s+from\s+{_NAME}"
    r"\s*[)\]]?\.?",
    re.IGNORECASE,
)
_WITH = re.compile(rf"[(\[—–-]*\s*with\s+{_NAME}\s*[)\]]?\.?", re.IGNORECASE)
_REPUBLISHED = re.compile(
    rf"(?:this|the)\s+(?:article|story|report|piece|post)\s+(?:was\s+|is\s+|has\s+been\s+)?(?:originally\s+|first\s+)*"
    rf"(?:re)?(?:published|appeared|posted)\s+(?:originally\s+|first\s+)*(?:from|by|on|in|at)\s+{_NAME}(?:\s+(?:under|and|with)\b[^\n]*|\.)",
    re.IGNORECASE,
)
_PAGE = re.compile(rf"\({_NAME}\s+\d{{1,2}}/\d{{1,2}}/\d{{4}}\s+page\s*\w+\)", re.IGNORECASE)


def kind_of(line: str) -> BlockKind | None:
    """A line or sentence that credits someone for the words."""
    return "credit" if len(line) <= LONGEST_CREDIT and _credited(line) else None


def is_bare(line: str) -> bool:
    """Whether the line is an agency's name and nothing else: a picture's credit, unless it ends the account."""
    return are_agencies(line)


def names_in(line: str, at: int) -> Iterator[Named]:
    """The names that a credit gives, each at its characters; `at` is where the line stands in the text."""
    found = _credited(line)
    if not found:
        return
    start, end = found.start, found.stop
    people = bool(_CONTRIBUTED.fullmatch(line))
    offset = start
    for name in split_names(_WHEREABOUTS.sub("", line[start:end])):
        offset = line.find(name, offset, end)
        kind: CreditKind = "author" if people else "other"
        agency = is_known_agency(name) or (is_agency(name) and not people)
        yield Named(agency_name(name), "agency" if agency else kind, at + offset, at + offset + len(name))
        offset += len(name)


def _credited(line: str) -> range | None:
    """Where the credited names stand in the line."""
    for form in (_LINK, _SOURCE, _VIA, _CONTRIBUTED, _FROM_AGENCIES, _REPUBLISHED, _PAGE):
        if (found := form.fullmatch(line)) and _is_name(form, found["name"]):
            return range(*found.span("name"))
    if (found := _WITH.fullmatch(line)) and are_agencies(found["name"]):
        return range(*found.span("name"))
    if are_agencies(line):
        left = len(line) - len(line.lstrip(" ()[]–—-."))
        return range(left, len(line.rstrip(" ()[]–—-.")))
    return None


def _is_name(form: re.Pattern[str], name: str) -> bool:
    """Whether the words can be a name: only agencies stand behind a bare "via"."""
    return form is not _VIA or is_agency(name)
