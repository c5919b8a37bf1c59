"""The rows of the voices lens: speakers, accounts and utterances, counted raw and with repeats counted once."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from retold.model import Article, Dossier, Quotation, SpeakerKind


@dataclass(frozen=True, slots=True, kw_only=True)
class SpeakerInAccount:
    """What one account gives to one speaker; `words` are those of all contents."""

    article: str
    quotations: tuple[str, ...]
    direct: int
    indirect: int
    words: int


@dataclass(frozen=True, slots=True, kw_only=True)
class SpeakerRow:
    """One speaker over all accounts.

    `quotations` and `words` count everything as it stands; `utterances` and `words_once` count what is told in several
    accounts or wordings once, by its longest wording. `named` is false for "a senior official" and for the unknown.
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


@dataclass(frozen=True, slots=True, kw_only=True)
class AccountVoices:
    """How much of one account is given to others: quotations that stand in no other quotation, and their words."""

    article: str
    words: int
    quoted_words: int
    quotations: int
    direct: int
    indirect: int
    named: int
    unnamed: int
    unknown: int


@dataclass(frozen=True, slots=True, kw_only=True)
class UtteranceRow:
    """One act of speech that stands in more than one wording or account."""

    id: str
    speaker: str | None
    name: str | None
    quotations: tuple[str, ...]
    articles: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Who:
    """What two quotations must share to be one row: a cast entry, else a name, else a kind of namelessness."""

    cast: str | None
    name: str | None
    kind: SpeakerKind


def speaker_rows(dossier: Dossier) -> tuple[SpeakerRow, ...]:
    """One row a speaker, the most heard first; all the unnamed share a row, and so do all the unknown."""
    spoken: dict[_Who, list[Quotation]] = defaultdict(list)
    for quotation in dossier.quotations:
        spoken[_who(quotation)].append(quotation)
    texts = {article.id: article for article in dossier.articles}
    words = {each.id: _words(each, texts) for each in dossier.quotations}
    utterance = {one: each.id for each in dossier.story.utterances for one in each.quotations}
    rows = sorted(spoken.items(), key=lambda row: (row[0].name is None, -len(row[1]), _first(row[1], dossier)))
    return tuple(
        _speaker_row(f"v{number}", who, said, words, utterance) for number, (who, said) in enumerate(rows, start=1)
    )


def account_rows(dossier: Dossier, articles: Sequence[Article]) -> tuple[AccountVoices, ...]:
    """One row an account that could be read, in story order."""
    texts = {article.id: article for article in dossier.articles}
    rows = []
    for article in articles:
        own = [q for q in dossier.quotations if q.content[0].article == article.id and q.parent is None]
        kinds = [_naming(each) for each in own]
        rows.append(
            AccountVoices(
                article=article.id,
                words=sum(len(article.text[block.start : block.end].split()) for block in article.account),
                quoted_words=sum(_words(each, texts) for each in own if each.content[0].part == "text"),
                quotations=len(own),
                direct=sum(each.kind != "indirect" for each in own),
                indirect=sum(each.kind == "indirect" for each in own),
                named=kinds.count("named"),
                unnamed=kinds.count("unnamed"),
                unknown=kinds.count("unknown"),
            )
        )
    return tuple(rows)


def utterance_rows(dossier: Dossier) -> tuple[UtteranceRow, ...]:
    """The utterances that are told more than once, in story order."""
    article_of = {each.id: each.content[0].article for each in dossier.quotations}
    names = {entry.id: entry.name for entry in dossier.story.cast}
    return tuple(
        UtteranceRow(
            id=each.id,
            speaker=each.speaker,
            name=names.get(each.speaker) if each.speaker else None,
            quotations=each.quotations,
            articles=tuple(dict.fromkeys(article_of[one] for one in each.quotations)),
        )
        for each in dossier.story.utterances
        if len(each.quotations) > 1
    )


def _who(quotation: Quotation) -> _Who:
    speaker = quotation.speaker
    if speaker is None:
        return _Who(None, None, "unknown")
    if speaker.cast is not None:
        return _Who(speaker.cast, speaker.name, "person")
    return _Who(None, speaker.name, speaker.kind if speaker.name is None else "person")


def _naming(quotation: Quotation) -> str:
    who = _who(quotation)
    if who.name is not None:
        return "named"
    return "unknown" if who.kind == "unknown" else "unnamed"


def _speaker_row(
    name: str, who: _Who, said: Sequence[Quotation], words: Mapping[str, int], utterance: Mapping[str, str]
) -> SpeakerRow:
    longest: dict[str, int] = {}
    for each in said:
        key = utterance.get(each.id, each.id)
        longest[key] = max(longest.get(key, 0), words[each.id])
    kinds = [each.speaker.kind for each in said if each.speaker is not None]
    return SpeakerRow(
        id=name,
        cast=who.cast,
        name=who.name,
        kind=max(sorted(set(kinds)), key=kinds.count) if kinds else "unknown",
        named=who.name is not None,
        quotations=len(said),
        utterances=len(longest),
        words=sum(words[each.id] for each in said),
        words_once=sum(longest.values()),
        accounts=tuple(_in_account(article, own, words) for article, own in _by_article(said).items()),
    )


def _in_account(article: str, said: Sequence[Quotation], words: Mapping[str, int]) -> SpeakerInAccount:
    return SpeakerInAccount(
        article=article,
        quotations=tuple(each.id for each in said),
        direct=sum(each.kind != "indirect" for each in said),
        indirect=sum(each.kind == "indirect" for each in said),
        words=sum(words[each.id] for each in said),
    )


def _by_article(said: Iterable[Quotation]) -> dict[str, list[Quotation]]:
    found: dict[str, list[Quotation]] = defaultdict(list)
    for each in said:
        found[each.content[0].article].append(each)
    return found


def _words(quotation: Quotation, texts: Mapping[str, Article]) -> int:
    return sum(len(texts[each.article].cut(each).split()) for each in quotation.content)


def _first(said: Sequence[Quotation], dossier: Dossier) -> int:
    order = {article.id: number for number, article in enumerate(dossier.articles)}
    return min(order[each.content[0].article] for each in said)
