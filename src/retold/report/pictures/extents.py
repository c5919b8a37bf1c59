"""How wide a time is: the days that a TIMEX3 value may lie on."""

import re
from dataclasses import dataclass
from datetime import date

HOURS = 24.0
SEASON_MONTHS = {"SP": 3, "SU": 6, "FA": 9, "AU": 9, "WI": 12}
DAY_PARTS = {"MO": (6, 12), "MI": (11, 13), "AF": (12, 18), "EV": (18, 24), "NI": (20, 24), "DT": (8, 18)}
_TIME = re.compile(r"(\d{4})-(\d\d)-(\d\d)(?:[T ](?:(\d\d)(?::(\d\d))?|([A-Z]{2})))?")
_MONTH = re.compile(r"(\d{4})-(\d\d)$")
_SEASON = re.compile(r"(\d{4})-(SP|SU|FA|AU|WI)$")
_WEEK = re.compile(r"(\d{4})-W(\d\d)(-WE)?$")
_YEAR = re.compile(r"(\d{1,4})$")
_DECADE = re.compile(r"(\d{3})[X]?$")


@dataclass(frozen=True, slots=True)
class Extent:
    """The days that a time may lie on, as fractional day numbers, half-open; a minute has no width."""

    start: float
    end: float

    @property
    def days(self) -> float:
        """How exact it is."""
        return self.end - self.start


def extent_of(value: str) -> Extent | None:
    """The days of a TIMEX3 or ISO value, or None when it names none.

    >>> extent_of("2026-03-10").days, extent_of("2026-03").days, extent_of("2026-03-10T21:10").days, extent_of("P2D")
    (1.0, 31.0, 0.0, None)
    """
    try:
        return _exact(value) or _wide(value)
    except ValueError:
        return None


def _exact(value: str) -> Extent | None:
    found = _TIME.match(value)
    if found is None:
        return None
    year, month, day, hour, minute, part = found.groups()
    start = float(date(int(year), int(month), int(day)).toordinal())
    if part in DAY_PARTS:
        first, last = DAY_PARTS[part]
        return Extent(start + first / HOURS, start + last / HOURS)
    if hour is None:
        return Extent(start, start + 1.0)
    at = start + int(hour) / HOURS + int(minute or 0) / (HOURS * 60)
    return Extent(at, at if minute else at + 1 / HOURS)


def _wide(value: str) -> Extent | None:
    if month := _MONTH.match(value):
        return _months(int(month[1]), int(month[2]), 1)
    if season := _SEASON.match(value):
        return _months(int(season[1]), SEASON_MONTHS[season[2]], 3)
    if week := _WEEK.match(value):
        first = float(date.fromisocalendar(int(week[1]), int(week[2]), 1).toordinal())
        return Extent(first + (5.0 if week[3] else 0.0), first + 7.0)
    if (year := _YEAR.match(value)) and len(value) == len("2026"):
        return _months(int(year[1]), 1, 12)
    if decade := _DECADE.match(value):
        return Extent(*(float(date(int(decade[1]) * 10 + add, 1, 1).toordinal()) for add in (0, 10)))
    return None


def _months(year: int, month: int, count: int) -> Extent:
    last = month - 1 + count
    ends = date(year + last // 12, last % 12 + 1, 1)
    return Extent(float(date(year, month, 1).toordinal()), float(ends.toordinal()))
