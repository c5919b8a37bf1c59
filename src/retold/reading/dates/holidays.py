"""Days with a name: a modest list of those that news in English names without a date."""

import re
from collections.abc import Callable, Mapping
from datetime import date, timedelta
from typing import Final

from retold.reading.dates.calendar import DAYS_IN_WEEK

DayIn = Callable[[int], date]
MONDAY, THURSDAY = 1, 4
LENT, GOOD_FRIDAY, WHITSUN = -46, -2, 49


def easter(year: int) -> date:
    """Easter Sunday of the Gregorian calendar, by the anonymous algorithm (Nature, 1876).

    >>> easter(2019), easter(2024)
    (datetime.date(2019, 4, 21), datetime.date(2024, 3, 31))
    """
    golden = year % 19
    century, rest = divmod(year, 100)
    epact = (19 * golden + century - century // 4 - (century - (century + 8) // 25 + 1) // 3 + 15) % 30
    weekday = (32 + 2 * (century % 4) + 2 * (rest // 4) - epact - rest % 4) % 7
    month, day = divmod(epact + weekday - 7 * ((golden + 11 * epact + 22 * weekday) // 451) + 114, 31)
    return date(year, month, day + 1)


def _fixed(month: int, day: int) -> DayIn:
    return lambda year: date(year, month, day)


def _from_easter(days: int) -> DayIn:
    return lambda year: easter(year) + timedelta(days=days)


def _weekday_from(month: int, day: int, weekday: int) -> DayIn:
    """The first such weekday on or after a day of the year."""

    def day_in(year: int) -> date:
        start = date(year, month, day)
        return start + timedelta(days=(weekday - start.isoweekday()) % DAYS_IN_WEEK)

    return day_in


HOLIDAYS: Final[Mapping[str, DayIn]] = {
    "new year's day": _fixed(1, 1),
    "new year's eve": _fixed(12, 31),
    "valentine's day": _fixed(2, 14),
    "st patrick's day": _fixed(3, 17),
    "may day": _fixed(5, 1),
    "independence day": _fixed(7, 4),
    "fourth of july": _fixed(7, 4),
    "bastille day": _fixed(7, 14),
    "halloween": _fixed(10, 31),
    "armistice day": _fixed(11, 11),
    "remembrance day": _fixed(11, 11),
    "veterans day": _fixed(11, 11),
    "christmas eve": _fixed(12, 24),
    "christmas day": _fixed(12, 25),
    "christmas": _fixed(12, 25),
    "boxing day": _fixed(12, 26),
    "martin luther king day": _weekday_from(1, 15, MONDAY),
    "presidents day": _weekday_from(2, 15, MONDAY),
    "memorial day": _weekday_from(5, 25, MONDAY),
    "labor day": _weekday_from(9, 1, MONDAY),
    "thanksgiving day": _weekday_from(11, 22, THURSDAY),
    "thanksgiving": _weekday_from(11, 22, THURSDAY),
    "ash wednesday": _from_easter(LENT),
    "good friday": _from_easter(GOOD_FRIDAY),
    "easter sunday": _from_easter(0),
    "easter monday": _from_easter(1),
    "easter": _from_easter(0),
    "whit sunday": _from_easter(WHITSUN),
}
# Longest first, so that "Christmas Eve" is not read as "Christmas".
PATTERN: Final = "|".join(
    re.escape(name).replace(r"\ ", r"\s").replace("'", "['’]") for name in sorted(HOLIDAYS, key=len, reverse=True)
)


def holiday_of(written: str) -> DayIn:
    """What tells the day of a name as it is written."""
    return HOLIDAYS[re.sub(r"\s", " ", written.lower().replace("’", "'"))]
