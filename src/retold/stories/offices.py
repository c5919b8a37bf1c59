"""Who holds an office in a story: an account that says only "the prime minister" may mean whom the others name."""

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from retold.model import Article, CastEntry, Passage
from retold.reading.mentions.places import is_demonym

MOST_CHARACTERS_OF_AN_OFFICE = 60  # "Deputy Prime Minister of the Republic of Kenya"
# Offices of which a country or town has one at a time.
_OFFICES = (
    "prime minister|foreign minister|defen[cs]e minister|interior minister|finance minister|president|premier|"
    "chancellor|king|queen|pope|governor|mayor|attorney general|police chief|fire chief|secretary of state"
)
_BODY = r"[A-Z][\w.]+(?: [A-Z]\w+)?"
_OFFICE = (
    rf"(?:(?P<body>{_BODY})(?:['’]s)? )?(?P<office>(?i:{_OFFICES}))\b(?: of (?:the )?(?:city of )?(?P<of>{_BODY}))?"
)
_BEFORE = re.compile(rf"(?:^|[\s(“\"]){_OFFICE} $")
_AFTER = re.compile(rf"^, (?:the )?{_OFFICE}[,.;]")
_ROLE = re.compile(rf"(?:(?i:the) )?{_OFFICE}")
_PAST = re.compile(r"(?i:former|ex-|late|vice|deputy|acting|then-)[\w-]*\s*$")
# Peoples whose adjective is not made of their country's name as we find it.
_COUNTRY_OF = {
    "american": "us",
    "u.s.": "us",
    "united states": "us",
    "british": "uk",
    "britain": "uk",
    "united kingdom": "uk",
    "french": "france",
    "spanish": "spain",
    "dutch": "netherlands",
    "chinese": "china",
    "polish": "poland",
    "greek": "greece",
    "danish": "denmark",
    "irish": "ireland",
    "scottish": "scotland",
    "swedish": "sweden",
    "norwegian": "norway",
    "portuguese": "portugal",
    "filipino": "philippines",
    "saudi": "saudi arabia",
    "lebanese": "lebanon",
    # Without their endings, Nigeria would be Niger.
    "nigeria": "federal republic of nigeria",
    "nigerian": "federal republic of nigeria",
}
_ENDINGS = re.compile(r"(?:ian|ean|ese|ish|an|n|i)$")


@dataclass(frozen=True, slots=True)
class Office:
    """An office and whose it is, where that is said."""

    name: str
    body: str | None


@dataclass(frozen=True, slots=True)
class Holder:
    """Who is said to hold an office, and where an account names them so."""

    entry: str
    office: Office
    passage: Passage


def holders_of(articles: Sequence[Article], entries: Sequence[CastEntry]) -> Mapping[str, Sequence[Holder]]:
    """The people of a story by the offices that its accounts say they hold, in story order."""
    by_id = {article.id: article for article in articles}
    found: dict[str, list[Holder]] = defaultdict(list)
    for entry in entries:
        for form in entry.forms if entry.kind == "person" else ():
            for passage in form.passages:
                office = _office_at(by_id[passage.article], passage)
                if office is not None:
                    found[office.name].append(Holder(entry.id, office, passage))
    return found


def office_in(words: str) -> Office | None:
    """The office that a speaker's words are, and nothing else.

    >>> office_in("the Kenyan prime minister"), office_in("the mayor of Velmora"), office_in("a mayor")
    (Office(name='prime minister', body='ken'), Office(name='mayor', body='velmor'), None)
    """
    match = _ROLE.fullmatch(words)
    return _office(match) if match else None


def choose_holder(office: Office, article: str, holders: Sequence[Holder]) -> Holder | None:
    """The one holder whom other accounts name: of the same body, or the only one of the story where none is said."""
    other = [each for each in holders if each.passage.article != article]
    if office.body is not None:
        other = [each for each in other if each.office.body == office.body]
        return other[0] if len({each.entry for each in other}) == 1 else None
    bodies = {each.office.body for each in holders} - {None}
    alone = len({each.entry for each in holders}) == 1 and len(bodies) <= 1
    return other[0] if other and alone else None


def _office_at(article: Article, passage: Passage) -> Office | None:
    """The office that an account gives a name on the spot."""
    whole = article.title if passage.part == "title" else article.text
    before = whole[max(0, passage.start - MOST_CHARACTERS_OF_AN_OFFICE) : passage.start]
    match = _BEFORE.search(before)
    if match is None:
        match = _AFTER.match(whole[passage.end : passage.end + MOST_CHARACTERS_OF_AN_OFFICE])
        return _office(match) if match else None
    return None if _PAST.search(before[: match.start("office")]) else _office(match)


def _office(match: re.Match[str]) -> Office:
    body = match["of"] or match["body"]
    name = match["office"].lower().replace("defense", "defence")
    return Office(name, _root(body) if body and body.lower() != "the" else None)


def _root(body: str) -> str:
    """What a country's name and its adjective share.

    >>> _root("Kenya") == _root("Kenyan"), _root("U.S.") == _root("American"), _root("Austria") == _root("Australian")
    (True, True, False)
    """
    low = body.casefold()
    if low in _COUNTRY_OF:
        return _COUNTRY_OF[low]
    if is_demonym(low):
        low = _ENDINGS.sub("", low)
    return low.rstrip("aeiouy") or low
