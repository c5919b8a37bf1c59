"""Credits: whom an article names as the source of its words, in credit lines, bylines, links and running text."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from urllib.parse import urlsplit

from retold.ingest.furniture.agencies import KNOWN, agency_name, is_known_agency
from retold.ingest.furniture.agencies import is_agency as has_shape_of_agency
from retold.model import Article, Credit, Passage
from retold.stories.copies.named import Sought, find_named, seek

# What a name may lose without becoming another: "The Example", "www.example.com" and "Example" are one outlet.
_AROUND = re.compile(r"^(?:https?://)?(?:www\.)?(?:the )?|(?:\.(?:com|org|net|co\.uk|[a-z]{2}))$", re.IGNORECASE)
_NOT_A_LETTER = re.compile(r"[\W_]+")
_LINK = re.compile(r"https?://[^\s<>\"“”()\[\]]+")
_BY = re.compile(
    r"^(?:by|von|par|por|di|door|av|af|от|від|через|from|source|quelle|fuente|fonte)\s*:?\s+", re.IGNORECASE
)
# Fewest letters by which an outlet is known from the end of its address: CNN of "edition.cnn.com".
LEAST_LETTERS_OF_AN_END = 3
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
# A short line of its own that names someone: "Example Daily staff and Northern Wire". Of a picture it says nothing.
_LONGEST_CREDIT_LINE = 120
_OF_A_PICTURE = re.compile(
    r"\W*(?:photo|picture|image|video|foto|bild|imagen|immagine|фото|صورة|عکس|图|写真|©)", re.IGNORECASE
)
_JOINED = re.compile(
    r"\s*(?:[/,;&|+]|\band\b|\bund\b|\bet\b|\by\b|\be\b|\bwith\b|\bstaff\b|\bund\b|\bи\b|\s[-–—]\s)\s*"
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


def account_name(article: Article) -> str:
    """What reasons call an account: its outlet, else its headline, else its place in the pile."""
    if article.outlet:
        return article.outlet.value
    return article.title or article.source.location or article.id


def name_key(name: str) -> str:
    """A name as bare letters, to compare outlets and agencies: "Example TV" and "exampletv", "AP" and its full name."""
    bare = _AROUND.sub("", name.strip())
    known = agency_name(bare) if is_known_agency(bare) else agency_name(bare.upper()) if _is_initials(bare) else bare
    return _NOT_A_LETTER.sub("", known).casefold()


def is_agency(initials: str) -> bool:
    """Whether these are the initials of a news agency: "AP", "A.F.P."."""
    bare = initials.replace(".", "")
    return bare.isupper() and bare in KNOWN


def _is_initials(name: str) -> bool:
    """Whether a name of an outlet is an agency's initials in small letters: "apnews" is not, "afp" is."""
    return name.isalpha() and name.islower() and name.upper() in KNOWN


def outlet_keys(article: Article) -> frozenset[str]:
    """The names under which an article's outlet and publisher can be credited."""
    names = (article.outlet.value if article.outlet else "", article.publisher or "")
    return frozenset(key for key in map(name_key, names) if key)


def foreign_credits(article: Article) -> tuple[Credit, ...]:
    """The agencies and other sources that an article names for its words, its own outlet and its authors left out."""
    own = outlet_keys(article)
    return tuple(
        credit
        for credit in article.credits
        if credit.kind != "author" and name_key(credit.name) and not names_outlet(name_key(credit.name), own)
    )


def credits_outlet(article: Article, source: Article) -> Credit | None:
    """The credit by which an article names the outlet of another as its source, or leads to it, if there is one."""
    keys = outlet_keys(source) - outlet_keys(article)
    named = next((credit for credit in article.credits if name_key(credit.name) in keys), None)
    if named or not keys:
        return named
    name = account_name(source)
    lines = (line for line in credit_lines(article) if name_key(article.cut(line)) in keys)
    passage = next(lines, None) or links_to(article, source)
    return Credit(name, "outlet", passage) if passage else None


def links_to(article: Article, source: Article) -> Passage | None:
    """Where an article's text leads to another account by its address, or to its outlet's site in a credit line."""
    site = _site(source.url)
    if not site or site == _site(article.url):
        return None
    for link in _LINK.finditer(article.text):
        if _site(link.group()) == site:
            return Passage(article.id, "text", link.start(), link.end())
    return None


def gather_credits(articles: Sequence[Article]) -> Mapping[str, tuple[GivenCredit, ...]]:
    """Whom each account credits, by its id: a name that one account credits is looked for in all others."""
    names = _credited_names(articles)
    sites = {_site(article.url): article.outlet.value for article in reversed(articles) if article.outlet}
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
        if len(line) <= _LONGEST_CREDIT_LINE and (found := _LAST_LINE.fullmatch(line)):
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
        site = _site(link.group())
        if site != _site(article.url) and (name := pile.sites.get(site)):
            yield GivenCredit(name, name_key(name), Passage(article.id, "text", *link.span()), for_all=True)
    for named in find_named(article, pile.sought):
        key = name_key(named.name)
        yield GivenCredit(names.get(key, agency_name(named.name)), key, named.passage, for_all=False)


def credit_lines(article: Article) -> Iterator[Passage]:
    """The single names in short lines that end no sentence: "Example Daily staff and Northern Wire"."""
    for block in article.blocks:
        line = article.text[block.start : block.end]
        if len(line) > _LONGEST_CREDIT_LINE or "\n" in line or line.endswith((".", "!", "?", "”", '"')):
            continue
        if _OF_A_PICTURE.match(line) or block.kind in ("headline", "comment", "related", "licence", "caption"):
            continue
        at = 0
        for name in _JOINED.split(line.strip(" ()[]")):
            bare = _BY.sub("", name.strip(" ()[]–—-.:"))
            if bare and (place := line.find(bare, at)) >= 0:
                at = place + len(bare)
                yield Passage(article.id, "text", block.start + place, block.start + at)


def _site(url: str | None) -> str:
    try:
        host = urlsplit(url or "").hostname or ""
    except ValueError:
        return ""
    return host.removeprefix("www.")


def names_outlet(credited: str, own: frozenset[str]) -> bool:
    """Whether a credit names the article's own outlet, in full, with "Agency" behind it, or as its address ends."""
    ends = len(credited) >= LEAST_LETTERS_OF_AN_END
    return any(credited.startswith(key) or key.startswith(credited) or ends and key.endswith(credited) for key in own)
