"""Datelines: "CITY, Nov 21 (Agency) – " before the first sentence."""

import re
from collections.abc import Iterator

from retold.ingest.furniture.agencies import agency_name, is_agency
from retold.ingest.stretches import Named

# Characters: two towns, a country, a date and an agency's full name fit.
LONGEST_DATELINE = 120
# Words that must follow: "SUMMER COURSES – 2018 (OFFLINE)" is a label, no dateline, "OSLO – Can it be?" is one.
LEAST_WORDS_BEHIND = 3

_UPPER = r"[^\W\d_a-z](?:[^\W\d_a-z]|['’.-])+"
_CAPITALS = rf"{_UPPER}(?:[ /-]{_UPPER}){{0,4}}"
_WORDS = r"[^\W\d_a-z][\w’'.-]+(?:[ /-][^\W\d_a-z][\w’'.-]*){0,4}"
_REST = r"(?:,\s*[^\n()–—:]{2,40})?"
_CREDIT = r"\s*[(\[](?P<credit>[^\W\d_][^()\[\]\n]{1,50})[)\]]"
_DASH = r"\s*(?:--?|[_–—―−])(?:\s+|$)|\s*[–—―]\s*"
_FORMS = (
    re.compile(rf"(?:{_CAPITALS}|{_WORDS}){_REST}{_CREDIT}(?:{_DASH}|:\s+)"),
    re.compile(rf"{_CREDIT}(?:{_DASH}|:\s+)"),
    re.compile(rf"{_CAPITALS}{_REST}(?:\s+(?:--?|[_–—―−])(?:\s+|$)|\s*[–—―]\s*)"),
)
# Transcripts name their speakers so; a dateline only where no other paragraph begins like it.
_WITH_COLON = re.compile(rf"{_CAPITALS}(?:,\s[^\n()–—:]{{2,30}})?:\s+")
# Some sites leave no dash behind the agency: "(UPI) A ferry sank".
_BARE_CREDIT = re.compile(r"\s*\((?P<credit>[A-Z]{2,6}|Reuters)\)\s*")
# Labels in capitals that are not towns.
_LABELS = frozenset(
    """
    UPDATE UPDATED BREAKING WATCH EXCLUSIVE OPINION ANALYSIS VIDEO PHOTOS LIVE NOTE CORRECTION CLARIFICATION EDITORIAL
    INTERVIEW FEATURE FACTBOX TIMELINE EXPLAINER FILE PHOTO READ MORE RELATED SEE ALSO CLOSE SHARE Q A Q&A
    """.split()  # noqa: SIM905 - a list of words reads better as words
)


def end_of_dateline(paragraph: str) -> int:
    """Where the dateline that opens a paragraph ends; 0 when there is none or no sentence follows."""
    found = _dateline(paragraph)
    return found.end() if found and _has_words(paragraph[found.end() :]) else 0


def is_dateline(line: str) -> bool:
    """Whether the whole line is a dateline, as some pages set it above the first paragraph."""
    found = _dateline(line)
    return found is not None and found.end() == len(line)


def end_of_label(paragraph: str) -> int:
    """Where capitals with a colon ("NAIROBI: ") that open a paragraph end; 0 when there are none."""
    found = _WITH_COLON.match(paragraph[: LONGEST_DATELINE + 1])
    return found.end() if found and _is_place(found[0]) and _has_words(paragraph[found.end() :]) else 0


def names_in(dateline: str, at: int) -> Iterator[Named]:
    """The agency that a dateline names; `at` is where it stands in the text."""
    found = _dateline(dateline + " ")
    if found and "credit" in found.re.groupindex:
        name = found["credit"].strip()
        start = at + found.start("credit") + found["credit"].index(name)
        yield Named(agency_name(name), "agency" if is_agency(name) else "other", start, start + len(name))


def _dateline(paragraph: str) -> re.Match[str] | None:
    head = paragraph[: LONGEST_DATELINE + 1]
    for form in _FORMS:
        if (found := form.match(head)) and _is_place(found[0]):
            return found
    return _BARE_CREDIT.match(head)


def _has_words(rest: str) -> bool:
    words = rest.split(maxsplit=LEAST_WORDS_BEHIND)
    return len(words) >= LEAST_WORDS_BEHIND and not rest.isupper()


def _is_place(words: str) -> bool:
    first = re.split(r"[\s,:(]", words.strip(), maxsplit=1)[0]
    return first not in _LABELS
