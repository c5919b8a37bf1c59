"""Times as accounts word them: what a reader can hold against another account, and what was only counted."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Literal

from retold.reading.dates.calendar import first_day, precision_of
from retold.reading.dates.words import cut_words
from retold.stories.events.times import HOURS_IN_DAY, can_both_hold, hours_of, key_of

# Kinds of words that name a date in the calendar, whatever the day of publication: "14 May", "2019-05-14".
_DATES = frozenset({"MONTH", "ISO", "NUMERIC", "HOLIDAY"})
# Counted from a time told before, which is the same in a copy whenever it came out: "two days later", "a week after".
_STEP = re.compile(r"\b(?:later|earlier|after|afterwards|before)$", re.I)
# How many characters of a value the year and its hyphen take: "2019-".
_YEAR = 5


@dataclass(frozen=True, slots=True)
class ToldTime:
    """A TIMEX3 value with what its words name themselves: a date, a weekday, or neither ("yesterday", "next month").

    `is_step` is whether the words count from a time told before ("two days later"). `until` is the last time of a
    range, whose first this is.
    """

    value: str
    names: Literal["date", "weekday"] | None
    zones: frozenset[str]
    is_step: bool = False
    until: ToldTime | None = None


def tell_time(value: str, words: str) -> ToldTime:
    """Read what the words of a time name."""
    cut = cut_words(words)
    kinds = {word.kind for word in cut}
    names: Literal["date", "weekday"] | None = "weekday" if "WEEKDAY" in kinds else None
    zones = frozenset(word.lower for word in cut if word.kind == "ZONE")
    is_step = _STEP.search(words) is not None
    return ToldTime(value, "date" if kinds & _DATES else names, zones, is_step)


def tell_range(first: ToldTime, last: ToldTime, words: str) -> ToldTime:
    """A range of two times; what only one end names ("1 to 4 May") holds for both."""
    whole = tell_time(first.value, words)
    ends = [replace(each, names=each.names or whole.names, zones=each.zones or whole.zones) for each in (first, last)]
    return replace(ends[0], until=ends[1])


def may_be_one(one: ToldTime, other: ToldTime) -> bool:
    """Whether two times can both hold for one event: two ranges at both ends, a time within the range of another.

    >>> fair = tell_range(tell_time("2031-05-01", "1"), tell_time("2031-05-04", "4 May"), "1 to 4 May")
    >>> may_be_one(fair, tell_time("2031-05-02", "2 May")), may_be_one(fair, tell_time("2031-05-05", "5 May"))
    (True, False)
    """
    if one.until and other.until:
        return can_both_hold(one.value, other.value) and can_both_hold(one.until.value, other.until.value)
    if one.until is None and other.until is None:
        return can_both_hold(one.value, other.value)
    whole, single = (one, other) if one.until else (other, one)
    return _is_within(single, whole)


def _is_within(single: ToldTime, whole: ToldTime) -> bool:
    ends = [whole.value, whole.until.value] if whole.until else [whole.value]
    if any(can_both_hold(single.value, end) for end in ends):
        return True
    first, day, last = (first_day(value) for value in (ends[0], single.value, ends[-1]))
    return first is not None and day is not None and last is not None and first <= day <= last


def contradict(one: ToldTime, other: ToldTime) -> bool:
    """Whether two accounts surely give two times, by what they name and not by what was counted for them.

    A wrong or late publication date moves "yesterday" and "next month", so that the same words come to two values; a
    bare weekday moves by whole weeks.

    >>> contradict(tell_time("2019-05-13", "on 13 May"), tell_time("2019-05-14", "Tuesday"))
    True
    >>> contradict(tell_time("2019-05-07", "Tuesday"), tell_time("2019-05-14", "14 May"))
    False
    """
    if one.until and other.until:
        return contradict(replace(one, until=None), replace(other, until=None)) or contradict(one.until, other.until)
    if one.until or other.until:
        # "Closed from Monday to Wednesday" and "closed on Thursday": what goes on may begin again.
        return False
    if can_both_hold(one.value, other.value) or one.zones != other.zones:
        return False
    if key_of(one.value) == key_of(other.value):
        return True
    if _are_one_night(one.value, other.value) or _are_one_night(other.value, one.value):
        return False
    if one.names is None or other.names is None:
        return False
    if "weekday" in (one.names, other.names):
        return _weekday(one.value) != _weekday(other.value) and None not in (_weekday(one.value), _weekday(other.value))
    return key_of(one.value)[_YEAR:] != key_of(other.value)[_YEAR:]


def contradict_by_edit(one: ToldTime, other: ToldTime) -> bool:
    """Whether two times that stand in one sentence, where one account replaced the other's, cannot both hold.

    The day of a bare hour is only counted from publication, yet the two hours are what the accounts themselves name.
    So are "two days later" and "three days later".

    >>> contradict_by_edit(tell_time("2019-05-13T19:15", "7.15 pm"), tell_time("2019-05-14T19:40", "7.40 pm"))
    True
    >>> contradict_by_edit(tell_time("2019-05-06", "two days later"), tell_time("2019-05-07", "three days later"))
    True
    """
    if contradict(one, other):
        return True
    if one.is_step and other.is_step:
        return not can_both_hold(one.value, other.value)
    bare = one.names is None and other.names is None and one.zones == other.zones
    clock, other_clock = (each.value.partition("T")[2] for each in (one, other))
    return bare and clock[:1].isdigit() and other_clock[:1].isdigit() and clock != other_clock


def _are_one_night(night: str, after: str) -> bool:
    """Whether a night may reach into what another account dates a day later: "Saturday night" and "early on Sunday"."""
    day, next_day = first_day(night), first_day(after)
    if not night.endswith("TNI") or day is None or next_day is None:
        return False
    return next_day - day == timedelta(days=1) and hours_of(after).start + HOURS_IN_DAY < hours_of(night).stop


def _weekday(value: str) -> int | None:
    """The weekday of a value that is as fine as a day."""
    day = first_day(value)
    return day.isoweekday() if day and precision_of(key_of(value)) == "day" else None
