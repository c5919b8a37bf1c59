"""Credits: whom an article names as the source of its words, in credit lines, bylines, links and running text."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from retold.ingest.furniture.agencies import KNOWN, agency_name, is_known_agency
from retold.ingest.furniture.agencies import is_agency as has_shape_of_agency
from retold.model import Article, Credit, Passage
from retold.stories.copies.credit_lines import LONGEST_CREDIT_LINE, credit_lines
from retold.stories.copies.named import Sought, find_named, seek
from retold.stories.copies.outlets import name_key, names_outlet, outlet_keys, site_of

_LINK = re.compile(r"https?://[^\s<>\"“”()\[\]]+")
_NAME = r"[A-Z][\w’'-]+(?:,? (?:(?:of|for|and|the) )*[A-Z][\w’'-]+){0,5}"
# "Halden Press Agency", "Northern Newswire": two words and more in capitals, the last of them what agencies are called.
_AGENCY_SHAPED = re.compile(
    r"\b[A-Z][\w’'-]+ (?:[A-Z][\w’'-]+ ){0,3}(?:(?:News|Press) (?:Agency|Service)|Newswire|Wire Service|Wire)\b"
)
# "(County Press Office)" alone, or behind the outlet's own staff; whose picture it is may as well be whose words.
_LAST_LINE = re.compile(
    rf"\((?P<alone>{_NAME})\)\.?|[^.\n]{{1,60}} (?:staff|and agencies|reporters) (?:and|with) (?P<behind>{_NAME})"
    rf"|(?:Photo|Picture|Image|©)(?: by|:)? (?P<picture>{_NAME})(?: and contributors)?"
)
# Blocks at the end of a text that may be such lines: credit, licence, share line.
_LAST_BLOCKS = 3
# What credit lines say where they name nobody.
_NOBODY = (
    *("agency", "agencies", "newsagency", "newsagencies", "wires", "wireservices", "wirereports", "staff"),
    *("agentur", "agenturen", "agence", "agences", "agencias", "agenzie"),
)


@dataclass(frozen=True, slots=True)
class GivenCredit:
    """A source that an account names for its words: for all of them, or in running text for those at `passage`.

    `key` is the same for all ways to write the name.
    """

    name: str
    key: str
    passage: Passage | None
    for_all: bool


# Whom each account credits, by its id.
Credits = Mapping[str, tuple[GivenCredit, ...]]


def foreign_credits(article: Article) -> tuple[Credit, ...]:
    """The agencies and other sources that an article names for its words, its own outlet and its authors left out."""
    own = outlet_keys(article)
    return tuple(
        credit
        for credit in article.credits
        if credit.kind != "author" and name_key(credit.name) and not names_outlet(name_key(credit.name), own)
    )


def gather_credits(articles: Sequence[Article]) -> Credits:
    """Whom each account credits, by its id: a name that one account credits is looked for in all others."""
    names = _credited_names(articles)
    sites = {site_of(article.url): article.outlet.value for article in reversed(articles) if article.outlet}
    pile = _Pile(names, seek([*names.values(), *KNOWN]), sites)
    return {article.id: tuple(_given(article, pile)) for article in articles}


@dataclass(frozen=True, slots=True)
class _Pile:
    """What all accounts may credit: names by their keys, as they are looked for, and the outlets by their sites."""

    names: Mapping[str, str]
    sought: Sought
    sites: Mapping[str, str]


def _credited_names(articles: Sequence[Article]) -> Mapping[str, str]:
    """The names of agencies and outlets that some account credits, and of the pile's own outlets, by their keys."""
    names: dict[str, str] = {}
    for article in articles:
        for credit in article.credits:
            if credit.kind != "author" or has_shape_of_agency(credit.name):
                names.setdefault(name_key(credit.name), credit.name)
        for name in _likely_names(article):
            names.setdefault(name_key(name), name)
    for article in articles:
        if article.outlet:
            names.setdefault(name_key(article.outlet.value), article.outlet.value)
    names.pop("", None)
    return names


def _likely_names(article: Article) -> Iterator[str]:
    """Names of the shape of an agency's, and those of last lines: they are only looked for where a source is named."""
    yield from (match.group() for match in _AGENCY_SHAPED.finditer(article.text))
    for block in article.blocks[-_LAST_BLOCKS:]:
        line = article.text[block.start : block.end]
        if len(line) <= LONGEST_CREDIT_LINE and (found := _LAST_LINE.fullmatch(line)):
            yield found["alone"] or found["behind"] or found["picture"]


def _given(article: Article, pile: _Pile) -> Iterator[GivenCredit]:
    own = outlet_keys(article)
    found: dict[str, GivenCredit] = {}
    for credit in _all_given(article, pile):
        if credit.key and credit.key not in _NOBODY and not names_outlet(credit.key, own):
            known = found.get(credit.key)
            if known is None or (credit.for_all and not known.for_all):
                found[credit.key] = credit
    taken = [credit.passage for credit in found.values() if credit.passage]
    for credit in found.values():
        # "Ledger & Plough" is one name: its halves, which a credit line may join, are none.
        here = credit.passage
        if here is None or not any(other != here and other.holds(here) for other in taken):
            yield credit


def _all_given(article: Article, pile: _Pile) -> Iterator[GivenCredit]:
    """Credits as they were read, then credit lines and links, then what running text names."""
    names = pile.names
    for credit in article.credits:
        key = name_key(credit.name)
        if credit.kind != "author" or key in names:
            yield GivenCredit(names.get(key, credit.name), key, credit.passage, for_all=True)
    for line in credit_lines(article):
        words = article.cut(line)
        key = name_key(words)
        if key in names or is_known_agency(words):
            yield GivenCredit(names.get(key, agency_name(words)), key, line, for_all=True)
    for link in _LINK.finditer(article.text):
        site = site_of(link.group())
        if site and site != site_of(article.url) and (name := pile.sites.get(site)):
            yield GivenCredit(name, name_key(name), Passage(article.id, "text", *link.span()), for_all=True)
    for named in find_named(article, pile.sought):
        key = name_key(named.name)
        yield GivenCredit(names.get(key, agency_name(named.name)), key, named.passage, for_all=False)
