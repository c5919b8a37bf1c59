"""Licence and copyright lines."""

import re
from collections.abc import Iterator

from retold.ingest.furniture.agencies import agency_name, is_known_agency
from retold.ingest.stretches import Named
from retold.model import BlockKind

_LICENCE = re.compile(
    r"""
    (?:©|\(c\)\s*\d{4}|copyright\b\s*(?:©|\(c\)|\d{4}|:).{0,200}$|copyright\s*$)
  | copyright\s+[\w.&\s-]{2,40}\s(?:19|20)\d\d\b[^\n.!?]{0,60}$
  | (?:[\w“"'(][^\n.!?]{0,160}?\b)?(?:is|are|was|were|been)?\s*
      \b(?:re)?(?:licen[sc]ed|published|distributed|available|shared|posted)
      \s+(?:here\s+)?under\s+(?:an?|the|terms\sof)\s[^\n]{0,60}\b(?:licen[sc]e|creative\scommons|cc[\s-]by)\b
  | (?:[^\n.!?]{0,80}\b)?creative\s+commons\s+(?:attribution|licen[sc]e|cc)\b[^\n]{0,160}$
  | cc[\s-]by\b[^\n]{0,60}$
  | all\s+rights?\s+(?:are\s+)?reserved\b
  | [^\n.!?]{0,120}\ball\s+rights\s+reserved\W*$
  | (?:this|these|the)\s+(?:material|content|article|story|text|report|copy|publication|page|site)s?\b[^\n]{0,80}
      \bmay\s+not\s+be\s+(?:re-?)?(?:published|broadcast|produced|printed|written|distributed|used|copied|posted)\b
  | (?:[^\n.!?]{0,80}\b)?(?:alle\s+rechte\s+vorbehalten|tous\s+droits\s+réservés|todos\s+los\s+derechos\s+reservados
      |todos\s+os\s+direitos\s+reservados|tutti\s+i\s+diritti\s+riservati|все\s+права\s+защищены)
  | no\s+part\s+of\s+this\b
  | (?:unauthori[sz]ed\s+)?(?:reproduction|republication|redistribution)\b(?:\s+(?:or|and)\s+\w+)*[^\n]{0,80}
      \b(?:prohibited|forbidden|permitted|not\sallowed|(?:without|with)\s[^\n]{0,30}permission)\b
    """,
    re.IGNORECASE | re.VERBOSE,
)
_CREATIVE_COMMONS = re.compile(
    r"creative\s+commons\s+(?P<words>[a-z][a-z\s/-]{0,60}?)\s*(?:\(?cc[^)]{0,20}\)?\s*)?(?P<version>\d\.\d)?(?:\s|,|$|\))"
    r"|\bcc[\s-](?P<code>by(?:-(?:sa|nd|nc|nc-sa|nc-nd))?)(?:[\s-](?P<of>\d\.\d))?",
    re.IGNORECASE,
)
_HOLDER = re.compile(r"(?:copyright|©|\(c\)|\s)+\d{4}\s+(?:by\s+)?(?P<name>[^\n.,|]{2,60}?)(?:[.,|]|$)", re.IGNORECASE)
_PARTS = (("attribution", "BY"), ("noncommercial", "NC"), ("sharealike", "SA"), ("noderiv", "ND"))
LONGEST_LICENCE = 500  # characters; the usual notice of an agency has 130, a site's own up to 350


def kind_of(line: str) -> BlockKind | None:
    """A sentence or line that says under what terms the words may be used."""
    return "licence" if len(line) <= LONGEST_LICENCE and _LICENCE.match(line) else None


def names_in(line: str, at: int) -> Iterator[Named]:
    """The agency that holds the copyright: its words stand in another outlet's page."""
    found = _HOLDER.match(line)
    if found and is_known_agency(found["name"]):
        yield Named(agency_name(found["name"]), "agency", at + found.start("name"), at + found.end("name"))


def licence_named(words: str) -> str:
    """The short name of a Creative Commons licence; the words themselves for any other.

    >>> licence_named("Shared under a Creative Commons Attribution-ShareAlike 4.0 International License.")
    'CC BY-SA 4.0'
    """
    found = _CREATIVE_COMMONS.search(words)
    if not found:
        return words
    code, version = found["code"], found["version"] or found["of"]
    if not code:
        said = re.sub(r"[\s-]", "", found["words"].lower())
        code = "-".join(short for name, short in _PARTS if name in said)
    return " ".join(part for part in ("CC", code.upper(), version) if part) if code else words
