"""The source audit: who speaks in which account, how often, in how many words, in marks or retold, first or last."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from retold.lenses.voices.counting import Words, count_words
from retold.model import Dossier, Passage, Quotation, SpeakerKind


@dataclass(frozen=True, slots=True, kw_only=True)
class SpeakerInAccount:
    """What one account gives to one speaker.

    `direct` counts quotations in marks or partly so, `mixed` those partly so among them. `words` are those of all
    contents, `words_in_marks` and `words_retold` their two parts, `words_once` those that the account did not copy from
    an earlier one. `thoughts`, `documents`, `denied`, `unsaid` and `hypothetical` count quotations of that kind.
    `first` and `last`: nobody is heard before, or after, in the text.
    """

    article: str
    quotations: tuple[str, ...]
    direct: int
    indirect: int
    words: int
    mixed: int = 0
    words_in_marks: int = 0
    words_retold: int = 0
    words_once: int = 0
    thoughts: int = 0
    documents: int = 0
    denied: int = 0
    unsaid: int = 0
    hypothetical: int = 0
    first: bool = False
    last: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class SpeakerRow:
    """One speaker over all accounts.

    `quotations` and `words` count everything as it stands; `utterances` and `words_once` count what is told in several
    accounts or wordings once, by its longest wording, and `words_own` leaves out what an account copied. `named` is
    false for "a senior official", whose words stand at `described`, and for the unknown.
    """

    id: str
    cast: str | None
    name: str | None
    kind: SpeakerKind
    named: bool
    quotations: int
    utterances: int
    words: int
    words_once: int
    accounts: tuple[SpeakerInAccount, ...]
    words_own: int = 0
    described: Passage | None = None


@dataclass(frozen=True, slots=True)
class _Who:
    """What two quotations must share to be one row: a cast entry, else a name, else how a source without one is
    described; all the unknown share a row."""

    cast: str | None
    name: str | None
    described: str | None


@dataclass(frozen=True, slots=True)
class _Heard:
    """The quotations of a story with their words, their utterances, and who is first and last in each account."""

    words: Mapping[str, Words]
    utterance: Mapping[str, str]
    edges: frozenset[str]
    endings: frozenset[str]


def speaker_rows(dossier: Dossier) -> tuple[SpeakerRow, ...]:
    """One row a speaker: the named first, by how often they are heard, then the unnamed, then the unknown."""
    texts = {article.id: article for article in dossier.articles}
    spoken: dict[_Who, list[Quotation]] = defaultdict(list)
    for quotation in dossier.quotations:
        passage = quotation.speaker.passage if quotation.speaker else None
        spoken[_who(quotation, texts[passage.article].cut(passage) if passage else "")].append(quotation)
    heard = _Heard(
        words=count_words(dossier),
        utterance={one: each.id for each in dossier.story.utterances for one in each.quotations},
        edges=frozenset(_outermost(dossier.quotations)),
        endings=frozenset(_outermost(tuple(reversed(dossier.quotations)))),
    )
    order = {each.id: number for number, each in enumerate(dossier.quotations)}
    rows = sorted(
        spoken.items(),
        key=lambda row: (row[0].name is None, row[0].described is None, -len(row[1]), order[row[1][0].id]),
    )
    return tuple(_row(f"v{number}", who, said, heard) for number, (who, said) in enumerate(rows, start=1))


def naming_of(quotation: Quotation) -> str:
    """Whether a quotation's speaker is named, unnamed or unknown."""
    who = _who(quotation, "-")
    if who.name is not None:
        return "named"
    return "unnamed" if who.described else "unknown"


def _who(quotation: Quotation, beside: str) -> _Who:
    speaker = quotation.speaker
    if speaker is None:
        return _Who(None, None, None)
    if speaker.name is not None:
        return _Who(speaker.cast, speaker.name, None)
    return _Who(None, None, None if speaker.kind == "unknown" else " ".join(beside.casefold().split()) or "-")


def _outermost(quotations: Sequence[Quotation]) -> Iterable[str]:
    """The first quotation of each account's text that is no thought and stands in no other."""
    seen: set[str] = set()
    for each in quotations:
        place = each.content[0]
        if place.part == "text" and each.act != "thought" and each.parent is None and place.article not in seen:
            seen.add(place.article)
            yield each.id


def _row(name: str, who: _Who, said: Sequence[Quotation], heard: _Heard) -> SpeakerRow:
    longest: dict[str, int] = {}
    for each in said:
        key = heard.utterance.get(each.id, each.id)
        longest[key] = max(longest.get(key, 0), heard.words[each.id].all)
    kinds = [each.speaker.kind for each in said if each.speaker is not None]
    accounts = tuple(_in_account(article, own, heard) for article, own in _by_article(said).items())
    return SpeakerRow(
        id=name,
        cast=who.cast,
        name=who.name,
        kind=max(sorted(set(kinds)), key=kinds.count) if kinds else "unknown",
        named=who.name is not None,
        quotations=len(said),
        utterances=len(longest),
        words=sum(each.words for each in accounts),
        words_once=sum(longest.values()),
        accounts=accounts,
        words_own=sum(each.words_once for each in accounts),
        described=said[0].speaker.passage if who.described and said[0].speaker else None,
    )


def _in_account(article: str, said: Sequence[Quotation], heard: _Heard) -> SpeakerInAccount:
    words = sum((heard.words[each.id] for each in said), Words())
    ids = tuple(each.id for each in said)
    return SpeakerInAccount(
        article=article,
        quotations=ids,
        direct=sum(each.kind != "indirect" for each in said),
        indirect=sum(each.kind == "indirect" for each in said),
        mixed=sum(each.kind == "mixed" for each in said),
        words=words.all,
        words_in_marks=words.in_marks,
        words_retold=words.retold,
        words_once=words.own,
        thoughts=sum(each.act == "thought" for each in said),
        documents=sum(each.act == "document" for each in said),
        denied=sum(each.stance == "denial" for each in said),
        unsaid=sum(each.negated for each in said),
        hypothetical=sum(each.hypothetical for each in said),
        first=not heard.edges.isdisjoint(ids),
        last=not heard.endings.isdisjoint(ids),
    )


def _by_article(said: Iterable[Quotation]) -> dict[str, list[Quotation]]:
    found: dict[str, list[Quotation]] = defaultdict(list)
    for each in said:
        found[each.content[0].article].append(each)
    return found
