"""Times as a reader says them, without locale or clock."""

import re
from dataclasses import dataclass
from datetime import date, datetime

from retold.model import Fact

WEEKDAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
SATURDAY = 6
DAY = 10  # characters of an ISO date: 2026-03-10
SEASONS = {"SP": "spring", "SU": "summer", "FA": "autumn", "AU": "autumn", "WI": "winter"}
DAY_PARTS = {
    "MO": "morning",
    "MI": "midday",
    "AF": "afternoon",
    "EV": "evening",
    "NI": "night",
    "DT": "daytime",
}
_VALUE = re.compile(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?(?:[T ](\d\d:\d\d|[A-Z]{2}))?")
_YEAR_IN_WORDS = re.compile(r"(?<=[a-z]) \d{4}(?=$|,)")
_ZONE = re.compile(r"(?:Z|[+-]\d\d:?\d\d)$")
_SEASON = re.compile(r"(\d{4})-(SP|SU|FA|AU|WI)$")
_DECADE_OR_CENTURY = re.compile(r"(?:(\d{3})|\d{2})$")
_WEEK = re.compile(r"(\d{4})-W(\d\d)(-WE)?$")


@dataclass(frozen=True, slots=True)
class When:
    """A time for showing: in words, in few words (no year, no zone), and the value as it stands in the data."""

    words: str
    value: str
    short: str


def show_fact(fact: Fact | None) -> When:
    """A fact's time in words; what is not known says so."""
    if fact is None:
        return When("no date", "", "no date")
    words = show_time(fact.value)
    zone = f" {fact.timezone}" if fact.timezone and "T" in fact.value else ""
    return When(words + zone, fact.value, _YEAR_IN_WORDS.sub("", words))


def zone_of(fact: Fact) -> str:
    """The zone of a time, kept beside it or written at its end; nothing when it is not known."""
    found = _ZONE.search(fact.value)
    return fact.timezone or (found[0] if found else "")


def is_earlier(one: Fact, two: Fact) -> bool:
    """Whether a time is surely earlier: by the moment where hour and zone are known or shared, else by the day."""
    if "T" in one.value and "T" in two.value and bool(zone_of(one)) == bool(zone_of(two)):
        moments = _moment(one), _moment(two)
        if moments[0] is not None and moments[1] is not None:
            return moments[0] < moments[1]
    return one.value[:DAY] < two.value[:DAY]


def _moment(fact: Fact) -> datetime | None:
    """The moment as it is written, with its zone if it has one."""
    try:
        return datetime.fromisoformat(_ZONE.sub("", fact.value) + zone_of(fact))
    except ValueError:
        return None


def show_time(value: str) -> str:
    """A TIMEX3 or ISO time in short words; what cannot be worded is shown as it stands.

    >>> [show_time(value) for value in ("2026-03-10T21:10:00Z", "2026-03", "2014-SU", "2026-03-10TEV", "XXXX-11-19")]
    ['Tue 10 Mar 2026, 21:10', 'Mar 2026', 'summer 2014', 'Tue 10 Mar 2026, evening', '19 Nov, year not known']
    >>> show_time("199"), show_time("18")
    ('1990s', '1800s')
    """
    if season := _SEASON.match(value):
        return f"{SEASONS[season[2]]} {season[1]}"
    if week := _WEEK.match(value):
        return _week(int(week[1]), int(week[2]), "weekend" if week[3] else "week")
    if value.startswith("XXXX-") and (known := _VALUE.match("2000" + value[4:])):
        return f"{_day_and_month(known[2], known[3])}, year not known"
    if long := _DECADE_OR_CENTURY.match(value):
        return f"{long[1]}0s" if long[1] else f"{value}00s"
    found = _VALUE.match(value)
    return value if found is None else _worded(found, value)


def show_time_and_zone(value: str) -> str:
    """A time in short words with its zone, where it has one.

    >>> show_time_and_zone("2026-03-10T21:10+01:00"), show_time_and_zone("2026-03-10T21:10Z")
    ('Tue 10 Mar 2026, 21:10 +01:00', 'Tue 10 Mar 2026, 21:10 UTC')
    """
    zone = _ZONE.search(value) if "T" in value else None
    return f"{show_time(value)} {zone[0].replace('Z', 'UTC')}" if zone else show_time(value)


def show_range(value: str, until: str | None) -> str:
    """A time, or the first and last of a range: "1 May 2031 to 4 May 2031"."""
    shown = show_time_and_zone(value)
    return f"{shown} to {show_time_and_zone(until)}" if until else shown


def in_few_words(words: str, year: str) -> str:
    """A worded time without its weekday, and without its year where that is the given one.

    >>> in_few_words("Sat 11 May 2024, night", "2024"), in_few_words("spring 2011", "2024")
    ('11 May, night', 'spring 2011')
    """
    day = words.split(" ", 1)[1] if words[:3] in WEEKDAYS and " " in words else words
    return day.replace(f" {year}", "", 1) if year else day


def _worded(found: re.Match[str], value: str) -> str:
    year, month, day, hour = found.groups()
    if month is None:
        return value if len(value) > len(year) else year
    if day is None:
        return f"{_day_and_month(month, None)} {year}"
    try:
        weekday = WEEKDAYS[date(int(year), int(month), int(day)).weekday()]
    except ValueError:
        return value
    at = f", {DAY_PARTS.get(hour, hour)}" if hour else ""
    return f"{weekday} {_day_and_month(month, day)} {year}{at}"


def _week(year: int, number: int, what: str) -> str:
    """A week by its Monday, a weekend by its Saturday."""
    try:
        first = date.fromisocalendar(year, number, SATURDAY if what == "weekend" else 1)
    except ValueError:
        return f"{what} {number} of {year}"
    return f"{what} of {first.day} {MONTHS[first.month - 1]} {first.year}"


def _day_and_month(month: str | None, day: str | None) -> str:
    if month is None or not 1 <= int(month) <= len(MONTHS):
        return month or ""
    name = MONTHS[int(month) - 1]
    return name if day is None else f"{int(day)} {name}"
