"""First among these accounts: which of them has a quotation or a copied passage first, as far as their times tell."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Literal

from retold.model import Article, DayRange, Dossier, Passage
from retold.stories.copies import group_copies

# Hours by which two clocks of the same moment can differ: 12:00 in Kiribati is 22:00 of the day before in Honolulu.
HOURS_BETWEEN_ZONES = 26
CLOCKED = "T"

NO_TIME = "it has no time of publication"
SAME_DAY = "its hour is not known"
NO_ZONE = "the time zones are not given"
SAME_TIME = "both came out at the same time"
RANGE = "its day is only known to lie within a range"


@dataclass(frozen=True, slots=True)
class Appearance:
    """One account that has the words, and whether it can have had them first.

    `standing` is `first` for the account that came out first by its time, `may be earlier` where the times do not
    tell, with the reason in `why`, and `later` where they do.
    """

    article: str
    passage: Passage
    published: str | None
    standing: Literal["first", "may be earlier", "later"]
    why: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class FirstAppearance:
    """Words that several accounts have, with the account that has them first among these: never where they come from.

    `item` is the id of the utterance, or of the first of the copies. `first` is None where no account has a time.
    `certain` is whether no other can be earlier.
    """

    id: str
    of: Literal["utterance", "copy"]
    item: str
    first: str | None
    certain: bool
    appearances: tuple[Appearance, ...]


@dataclass(frozen=True, slots=True)
class _Window:
    """When an account came out: a moment, a clock whose zone is not known, or a day; or the days it can have been."""

    grain: Literal["moment", "clock", "day", "range"]
    first_day: date
    last_day: date
    moment: datetime | None = None
    published: str | None = None


def find_first_appearances(dossier: Dossier) -> tuple[FirstAppearance, ...]:
    """Every utterance and copied passage that several accounts have, with the account that has it first."""
    ranges = {each.article: each.certain for each in dossier.story.undated}
    windows = {each.id: _window(each, ranges.get(each.id)) for each in dossier.articles}
    order = {each.id: place for place, each in enumerate(dossier.articles)}
    found = [
        _first(of, item, sorted(held.values(), key=lambda each: order[each.article]), windows)
        for of, item, held in _shared(dossier)
        if len(held) > 1
    ]
    return tuple(
        FirstAppearance(
            id=f"f{number}",
            of=each.of,
            item=each.item,
            first=each.first,
            certain=each.certain,
            appearances=each.appearances,
        )
        for number, each in enumerate(found, start=1)
    )


def _shared(dossier: Dossier) -> Iterator[tuple[Literal["utterance", "copy"], str, Mapping[str, Passage]]]:
    """What accounts have in common, with the place where each has it first in its text."""
    quotations = {each.id: each for each in dossier.quotations}
    for utterance in dossier.story.utterances:
        wordings = (quotations[each] for each in utterance.quotations if each in quotations)
        yield "utterance", utterance.id, _earliest([each.content[0] for each in wordings if each.content])
    for group in group_copies(dossier.story.copies):
        if group.kind == "copied":
            yield "copy", group.copies[0].id, _earliest(group.passages)


def _earliest(passages: Sequence[Passage]) -> Mapping[str, Passage]:
    held: dict[str, Passage] = {}
    for passage in passages:
        known = held.get(passage.article)
        if known is None or (passage.part != "title", passage.start) < (known.part != "title", known.start):
            held[passage.article] = passage
    return held


def _first(
    of: Literal["utterance", "copy"], item: str, held: Sequence[Passage], windows: Mapping[str, _Window | None]
) -> FirstAppearance:
    timed = [each.article for each in held if (window := windows[each.article]) and window.published]
    first = timed[0] if timed else None
    appearances = tuple(_appearance(each, first, windows) for each in held)
    certain = first is not None and all(each.standing != "may be earlier" for each in appearances)
    return FirstAppearance(id="", of=of, item=item, first=first, certain=certain, appearances=appearances)


def _appearance(passage: Passage, first: str | None, windows: Mapping[str, _Window | None]) -> Appearance:
    window = windows[passage.article]
    published = window.published if window else None
    if passage.article == first:
        return Appearance(passage.article, passage, published, "first")
    earliest = windows[first] if first else None
    why = NO_TIME if window is None or earliest is None else _doubt(earliest, window)
    return Appearance(passage.article, passage, published, "may be earlier" if why else "later", why)


def _doubt(first: _Window, other: _Window) -> str | None:
    """Why an account may be earlier than the one that came out first by its time; None where it is later."""
    if "range" in (first.grain, other.grain):
        return RANGE if other.first_day <= first.last_day else None
    if first.moment is None or other.moment is None:
        return SAME_DAY if other.first_day <= first.first_day else None
    if first.grain == other.grain == "moment":
        return SAME_TIME if other.moment <= first.moment else None
    return NO_ZONE if other.moment - first.moment < timedelta(hours=HOURS_BETWEEN_ZONES) else None


def _window(article: Article, days: DayRange | None) -> _Window | None:
    if article.published is None:
        return _range(days) if days and (days.not_before or days.not_after) else None
    value, zone = article.published.value, article.published.timezone or ""
    try:
        moment = datetime.fromisoformat(value)
        moment = moment if moment.tzinfo or not zone else datetime.fromisoformat(value + zone)
    except ValueError:
        return None
    day = moment.date()
    if CLOCKED not in value:
        return _Window("day", day, day, None, value)
    offset = moment.utcoffset()
    local = moment.replace(tzinfo=None)
    if offset is None or not _can_move(local):
        return _Window("clock", day, day, local, value)
    return _Window("moment", day, day, local - offset, value)


def _can_move(moment: datetime) -> bool:
    """Whether a moment can be counted in universal time: the calendar ends in the years 1 and 9999."""
    return date.min.year < moment.year < date.max.year


def _range(days: DayRange) -> _Window:
    first = date.fromisoformat(days.not_before) if days.not_before else date.min
    return _Window("range", first, date.fromisoformat(days.not_after) if days.not_after else date.max)
