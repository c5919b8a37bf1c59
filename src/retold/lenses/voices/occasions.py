"""Occasions: one message, speech or interview that several accounts tell of, each perhaps with other words of it."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from retold.model import Article, Dossier, Passage, Quotation

# What happens once at a time: a man may say many things in a day, but seldom writes two messages.
_NOUNS = """
address announcement article blog briefing column comments communique conference email interview letter memo message
note post podcast release remarks report speech statement testimony tweet video
"""
NOUNS = frozenset(_NOUNS.split())
FULL_DAY = len("2000-01-01")


@dataclass(frozen=True, slots=True, kw_only=True)
class Occasion:
    """One speaker's message, speech or the like, as several accounts name it; `undated` accounts give it no day.

    `channel` is where it is first named; `day` is none where no account gives one.
    """

    id: str
    speaker: str
    name: str
    channel: Passage
    day: str | None
    quotations: tuple[str, ...]
    articles: tuple[str, ...]
    undated: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Key:
    speaker: str
    noun: str


def find_occasions(dossier: Dossier) -> tuple[Occasion, ...]:
    """The occasions that two accounts and more tell of, in story order.

    Those of one speaker and one kind are one where they have one day. Where several days are given, an account without
    a day belongs to none of them.
    """
    texts = {article.id: article for article in dossier.articles}
    spoken: dict[_Key, list[Quotation]] = defaultdict(list)
    for quotation in dossier.quotations:
        noun = _noun(quotation, texts)
        if noun and quotation.speaker and quotation.speaker.cast:
            spoken[_Key(quotation.speaker.cast, noun)].append(quotation)
    order = {each.id: number for number, each in enumerate(dossier.quotations)}
    found = sorted(
        (said for key in spoken for said in _by_day(spoken[key])),
        key=lambda said: order[said[0].id],
    )
    several = [said for said in found if len({each.content[0].article for each in said}) > 1]
    return tuple(_occasion(f"o{number}", said) for number, said in enumerate(several, 1))


def _noun(quotation: Quotation, texts: Mapping[str, Article]) -> str | None:
    """The kind of occasion that a channel names: the last word of "a congratulatory message"."""
    if quotation.channel is None:
        return None
    words = texts[quotation.channel.article].cut(quotation.channel).casefold().split()
    last = words[-1] if words else ""
    return last if last in NOUNS else None


def _by_day(said: Sequence[Quotation]) -> Iterator[list[Quotation]]:
    days = {day for each in said if (day := _day(each))}
    if len(days) <= 1:
        yield list(said)
        return
    for day in sorted(days):
        yield [each for each in said if _day(each) == day]


def _day(quotation: Quotation) -> str | None:
    value = quotation.said_on.value[:FULL_DAY] if quotation.said_on else ""
    return value if len(value) == FULL_DAY and "X" not in value and "W" not in value else None


def _occasion(name: str, said: Sequence[Quotation]) -> Occasion:
    speaker, channel = said[0].speaker, said[0].channel
    assert speaker is not None
    assert speaker.cast is not None
    assert channel is not None
    dated = {each.content[0].article for each in said if _day(each)}
    articles = tuple(dict.fromkeys(each.content[0].article for each in said))
    return Occasion(
        id=name,
        speaker=speaker.cast,
        name=speaker.name or "",
        channel=channel,
        day=next((day for each in said if (day := _day(each))), None),
        quotations=tuple(each.id for each in said),
        articles=articles,
        undated=tuple(each for each in articles if each not in dated),
    )
