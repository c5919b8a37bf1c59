"""What a relative time is counted from: the publication date, or the time told last."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Literal

from retold.model import Passage
from retold.reading.dates.calendar import DAYS_IN_WEEK, day_of, month_of, shifted, valid_day, year_of
from retold.reading.dates.lexicon import FROM_TOLD
from retold.reading.dates.tense import Side, side_of
from retold.reading.dates.word import Word

if TYPE_CHECKING:
    from spacy.tokens import Doc

# A day this near is meant whatever the tense of its verb: "payable Dec. 7", told on 27 October.
NEAR_DAYS = 120
# … but behind a verb of the past only one as near as this: "took effect on January 1", told on 5 October, is over.
NEAR_DAYS_OF_PAST = 60
# In a history a month this much earlier in the year than the one before it belongs to the next year.
MONTHS_BACK_IS_NEXT_YEAR = 9
# In a history a bare day this soon after the last full one belongs to its year: "10 March 1911 … on 11 March".
DAYS_OF_GOING_ON = 10

Anchor = Passage | Literal["published"] | None


@dataclass(frozen=True, slots=True)
class Base:
    """A value to count from, and where it comes from."""

    value: str
    anchor: Anchor


@dataclass(frozen=True, slots=True)
class Reckoned:
    """What an expression comes to: its TIMEX3 type, value and modifier, and what it was counted from."""

    type: Literal["DATE", "TIME", "DURATION", "SET"]
    value: str
    mod: str | None = None
    anchor: Anchor = None


@dataclass(frozen=True, slots=True)
class Context:
    """What is known where an expression stands.

    `quarter` is the latest quarter told as the account's own, which "a year earlier" is compared with.
    `told` is the latest time told before it that names at least a year, `told_day` the latest that names a day.
    `last_day` is the latest told that names a day, whatever year was told since.
    `reached` is the time that the account has come to, leaving out the `aside` to another.
    `clock` is when on its day it came out, as `HH:MM`, where that is known.
    `history` is true for an account of things long past, whose bare dates belong to the time it has reached.
    `to_come` is true for an account of what is to come, whose weekdays without a verb are the next ones.
    """

    published: date | None = None
    told: Base | None = None
    told_day: Base | None = None
    quarter: str | None = None
    last_day: Base | None = None
    reached: Base | None = None
    aside: Base | None = None
    history: bool = False
    clock: str | None = None
    to_come: bool = False

    @property
    def now(self) -> Base | None:
        """What "last year" is counted from."""
        if self.history:
            return self.reached
        return Base(self.published.isoformat(), "published") if self.published else None

    @property
    def today(self) -> Base | None:
        """What "yesterday" and "on Tuesday" are counted from."""
        return self.told_day if self.history else self.now

    @property
    def then(self) -> Base | None:
        """What "two years later" is counted from."""
        return self.told or self.now

    @property
    def then_day(self) -> Base | None:
        """What "two days later" and "that evening" are counted from."""
        return self.told_day or self.today


@dataclass(frozen=True, slots=True)
class Phrase:
    """The words of one expression, in the document they stand in."""

    words: tuple[Word, ...]
    doc: Doc
    before: tuple[Word, ...] = ()
    after: tuple[Word, ...] = ()

    def first(self, *kinds: str) -> Word | None:
        """The first word of one of the kinds."""
        return next((word for word in self.words if word.kind in kinds), None)

    def has(self, *kinds: str) -> bool:
        """Whether a word of one of the kinds is there."""
        return self.first(*kinds) is not None

    def number(self, *kinds: str) -> float | None:
        """The number of the first word of one of the kinds."""
        word = self.first(*kinds)
        return None if word is None else word.number

    @property
    def from_told(self) -> bool:
        """Whether it counts from the time told before, as "the following week" does, not from publication."""
        return self.has("THAT", "SAME") or any(word.lower in FROM_TOLD for word in self.words)

    @property
    def side(self) -> Side | None:
        """Whether it lies behind or ahead, by its verb."""
        return side_of(self.doc, self.words[0].start, self.words[-1].end)


def year_for(month: int, day: int | None, phrase: Phrase, context: Context) -> tuple[int | None, Anchor]:
    """The year of a bare month, or month and day: the one its tense points to, else the nearest."""
    if context.history and context.reached:
        base = _goes_on_from(month, day, context) or context.reached
        return _year_reached(month, base), base.anchor
    if context.published and phrase.has("THIS"):
        return context.published.year, "published"
    if context.published is None:
        return (year_of(context.told.value), context.told.anchor) if context.told else (None, None)
    now = context.published
    if step := _year_step(phrase):
        return now.year + step, "published"
    days = [at for year in (now.year - 1, now.year, now.year + 1) if (at := valid_day(year, month, day or 15))]
    if not days:
        return None, None
    side = "past" if phrase.has("LAST") else "future" if phrase.has("NEXT") else phrase.side
    return _chosen(days, now, side, whole_month=day is None).year, "published"


def _year_step(phrase: Phrase) -> int:
    """ "June 12 last year", "in May next year": a year is named, and no tense decides."""
    words = [word.lower for word in phrase.words]
    return next((step for near, step in (("last", -1), ("next", 1)) if [near, "year"] in (words[-2:], words[:2])), 0)


def _chosen(days: list[date], now: date, side: Side | None, *, whole_month: bool) -> date:
    same_month = [day for day in days if (day.year, day.month) == (now.year, now.month)]
    if whole_month and same_month:
        return same_month[0]
    past = [day for day in days if day <= now]
    future = [day for day in days if day >= now]
    nearest = min(days, key=lambda day: abs((day - now).days))
    near = NEAR_DAYS if side != "past" or nearest <= now else 0 if whole_month else NEAR_DAYS_OF_PAST
    if abs((nearest - now).days) <= near:
        return nearest
    if side == "past" and past:
        return past[-1]
    if side == "future" and future:
        return future[0]
    return nearest


def weekday_of(number: int, phrase: Phrase, context: Context, *, ahead: bool | None = None) -> Reckoned:
    """The day of a weekday: the latest up to publication, or the next one where its verb or its words look ahead."""
    base = context.then_day if phrase.from_told else context.today
    start = day_of(base.value) if base else None
    if base is None or start is None:
        return Reckoned("DATE", f"XXXX-WXX-{number}")
    told = True if phrase.has("NEXT") else False if phrase.has("LAST") else ahead
    back = (start.isoweekday() - number) % DAYS_IN_WEEK
    # A bare weekday of the same name is today, "last Thursday" and "next Thursday" are not.
    if back == 0 and told is None:
        return Reckoned("DATE", start.isoformat(), anchor=base.anchor)
    side = phrase.side or ("future" if context.to_come else None)
    future = side == "future" if told is None else told
    day = shifted(start.isoformat(), DAYS_IN_WEEK - back if future else -(back or DAYS_IN_WEEK), "D")
    return Reckoned("DATE", day or f"XXXX-WXX-{number}", anchor=base.anchor if day else None)


def _goes_on_from(month: int, day: int | None, context: Context) -> Base | None:
    """The day told last, where a bare day lies shortly behind it: a plan for next year in between does not move it."""
    last = day_of(context.last_day.value) if context.last_day else None
    bare = valid_day(last.year, month, day) if last and day else None
    near = last is not None and bare is not None and 0 <= (bare - last).days <= DAYS_OF_GOING_ON
    return context.last_day if near else None


def _year_reached(month: int, told: Base) -> int | None:
    """The year of a bare month in an account that goes on in time: January told after December is the next year's."""
    year, reached = year_of(told.value), month_of(told.value)
    if year is None or reached is None or reached - month < MONTHS_BACK_IS_NEXT_YEAR:
        return year
    return year + 1
