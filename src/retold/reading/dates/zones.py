"""Time zones as they are written after an hour, and how far they lie from universal time."""

import re
from collections.abc import Mapping
from datetime import date, timedelta
from typing import Final

from retold.reading.dates.calendar import DAYS_IN_WEEK, day_of

# "IST" is the time of India, Israel or Ireland: kept in the passage, but no distance is given.
OFFSETS: Final[Mapping[str, str]] = {
    "gmt": "Z",
    "utc": "Z",
    "wet": "Z",
    "bst": "+01:00",
    "cet": "+01:00",
    "west": "+01:00",
    "cest": "+02:00",
    "eet": "+02:00",
    "sast": "+02:00",
    "eest": "+03:00",
    "msk": "+03:00",
    "jst": "+09:00",
    "aest": "+10:00",
    "est": "-05:00",
    "edt": "-04:00",
    "cst": "-06:00",
    "cdt": "-05:00",
    "mst": "-07:00",
    "mdt": "-06:00",
    "pst": "-08:00",
    "pdt": "-07:00",
}
# North American zones by their winter distance in hours; the day tells whether it is summer time.
OF_THE_SEASON: Final[Mapping[str, int]] = {"et": -5, "ct": -6, "mt": -7, "pt": -8}
UNKNOWN_DISTANCE: Final = frozenset({"ist"})
ZONES: Final = frozenset({*OFFSETS, *OF_THE_SEASON, *UNKNOWN_DISTANCE})
# Names of several words, each with the abbreviation that it stands for; local time lies nowhere in particular.
NAMED_ZONES: Final[Mapping[str, str]] = {
    "local time": "",
    "eastern time": "et",
    "eastern standard time": "est",
    "eastern daylight time": "edt",
    "central time": "ct",
    "mountain time": "mt",
    "pacific time": "pt",
    "pacific standard time": "pst",
    "pacific daylight time": "pdt",
    "greenwich mean time": "gmt",
    "british summer time": "bst",
    "central european time": "cet",
    "central european summer time": "cest",
    "moscow time": "msk",
}
# Clocks of the United States go forward on the second Sunday of March and back on the first of November since then.
FIRST_YEAR_OF_RULE: Final = 2007


def offset_of(written: str, value: str) -> str:
    """The distance of a zone from universal time on the day of a value, as in `-05:00`; empty where it is not known.

    >>> offset_of("EST", "2019-05-16"), offset_of("ET", "2019-05-16"), offset_of("GMT", "XXXX-XX-XX")
    ('-05:00', '-04:00', 'Z')
    """
    name = re.sub(r"\s+", " ", written.lower())
    short = NAMED_ZONES.get(name, name)
    if short not in OF_THE_SEASON:
        return OFFSETS.get(short, "")
    day = day_of(value)
    if day is None or day.year < FIRST_YEAR_OF_RULE:
        return ""
    hours = OF_THE_SEASON[short] + (1 if _sunday_from(day.year, 3, 8) <= day < _sunday_from(day.year, 11, 1) else 0)
    return f"-{-hours:02d}:00"


def _sunday_from(year: int, month: int, day: int) -> date:
    start = date(year, month, day)
    return start + timedelta(days=-start.isoweekday() % DAYS_IN_WEEK)
