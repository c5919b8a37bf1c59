"""Who wrote it: "By X", "Reporting by X; editing by Y"."""

import re
from collections.abc import Iterator

from retold.ingest.furniture.agencies import agency_name, is_agency
from retold.ingest.stretches import CreditKind, Named
from retold.model import BlockKind

LONGEST_BYLINE = 250  # characters: four reporters with their towns

_CAPITALISED = r"(?:[^\W\d_a-z][\w’'.-]*|de|del|van|von|der|den|bin|al|el|la|le|du|da|dos|di)"
_NAME = rf"{_CAPITALISED}(?:\s+{_CAPITALISED}){{0,4}}"
_BY = re.compile(
    rf"(?:by|written\s+by|story\s+by|words\s+by|BY|By)[:\s]\s*(?P<names>{_NAME}(?:\s*(?:,|and|&|/|\||with)\s*{_NAME}){{0,5}})"
    r"(?P<role>\s*(?:[,|/•·–—-]|\bfor\b|\bin\b|\bat\b)[^\n.!?]{1,100})?"
)
# "By Osk Echo staff and CPA", "Staff and agencies": the outlet's own people, and whose words they had besides.
_STAFF = re.compile(
    rf"(?P<by>(?:by|BY|By)[:\s]\s*)?(?:(?P<own>{_NAME})\s+)?(?:[Ss]taff|STAFF)(?:\s+(?:[Ww]riters?|[Rr]eporters?))?"
    r"(?:\s*(?:,|and|&|/|\||with)\s*"
    rf"(?P<others>(?:news )?agencies|wires|{_NAME}(?:\s*(?:,|and|&|/|\|)\s*{_NAME}){{0,3}}))?"
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
    return "byline" if _staff(line) or _by(line) or _CREW_ANY_CASE.fullmatch(line) else None


def names_in(line: str, at: int) -> Iterator[Named]:
    """The writers, or agencies, that a byline names, each at its characters; `at` is where the line stands."""
    if found := _staff(line):
        yield from _with_staff(line, found, at)
        return
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


def _staff(line: str) -> re.Match[str] | None:
    """A byline of an outlet's staff; without its "By" only where agencies stand beside them."""
    found = _STAFF.fullmatch(line)
    if found is None or found["own"] and _NOT_A_PERSON.match(found["own"]):
        return None
    others = found["others"] or ""
    beside = bool(others) and (others[0].islower() or all(is_agency(name) for name in _SPLIT.split(others)))
    return found if found["by"] or beside else None


def _with_staff(line: str, found: re.Match[str], at: int) -> Iterator[Named]:
    if found["own"]:
        yield Named(found["own"], "outlet", at + found.start("own"), at + found.end("own"))
    offset = found.start("others")
    for name in _SPLIT.split(found["others"] or ""):
        if name[:1].islower() or not name:
            continue
        offset = line.index(name, offset)
        # Capitals beside an outlet's staff are an agency's initials, though nobody knows it.
        kind: CreditKind = "agency" if is_agency(name) else "other" if name.isupper() else "author"
        yield Named(agency_name(name), kind, at + offset, at + offset + len(name))
        offset += len(name)
