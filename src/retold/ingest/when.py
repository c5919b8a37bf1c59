"""Times as sources write them, with only the precision that they have."""

import re
from dataclasses import dataclass
from datetime import datetime

from retold.ingest.months import month_named

MONTHS_OF_A_YEAR = 12
_MONTH = r"(?P<name>[^\W\d_]{3,12}\.?)"
# What a zone's letters stand for: those of RFC 822, which have one meaning in dates of pages and feeds.
_HOURS_OF_ZONES = {
    "Z": 0, "UT": 0, "UTC": 0, "GMT": 0,
    "EST": -5, "EDT": -4, "CST": -6, "CDT": -5, "MST": -7, "MDT": -6, "PST": -8, "PDT": -7,
}  # fmt: skip
_ZONE = rf"(?P<zone>(?:(?:GMT|UTC)\s?)?[+-]\d\d:?(?:\d\d)?|{'|'.join(_HOURS_OF_ZONES)})?(?:\s*\([^()]{{1,40}}\))?"
# A second may lack its nought: "23:15:0Z".
_CLOCK = rf"(?P<hour>\d{{1,2}}):(?P<minute>\d\d)(?::(?P<second>\d\d?)(?:[.,]\d+)?)?\s*(?P<half>[ap]\.?m\.?)?\s*{_ZONE}"
_WEEKDAY = r"(?:[^\W\d_]{2,12}\.?(?:-feira)?,?\s+)?"
_DAYS = (
    r"(?P<year>\d{4})-(?P<month>\d\d)-(?P<day>\d\d)[T ]?",
    r"(?P<year>\d{4})(?P<month>\d\d)(?P<day>\d\d)T?",
    r"(?P<year>\d{4})/(?P<month>\d\d)/(?P<day>\d\d)",
    rf"{_WEEKDAY}(?P<day>\d{{1,2}})(?:st|nd|rd|th|er|º|\.)?\s+(?:de\s+)?{_MONTH},?\s+(?:de\s+|del\s+)?(?P<year>\d{{4}})",
    rf"{_WEEKDAY}{_MONTH}\s+(?P<day>\d{{1,2}})(?:st|nd|rd|th)?,?\s+(?P<year>\d{{4}})",
)
_FORMS = tuple(re.compile(rf"{day}(?:[\s,|-]*(?:at\s+)?{_CLOCK})?", re.IGNORECASE) for day in _DAYS)
_COARSE = re.compile(r"(?P<year>\d{4})(?:-(?P<month>\d\d))?")
LONGEST_TIME = 60  # characters; anything longer is a sentence, not a time
HOURS_OF_HALF_A_DAY = 12


@dataclass(frozen=True, slots=True)
class When:
    """A time in ISO 8601 with the precision and the offset that were given."""

    value: str
    precision: str
    timezone: str | None = None


def parse_time(words: str) -> When | None:
    """The time that the words give; None when they give none or could mean two days.

    >>> parse_time("3 May 2031, 14:25")
    When(value='2031-05-03T14:25', precision='minute', timezone=None)
    >>> parse_time("2031-05-03T14:25:00+0200")
    When(value='2031-05-03T14:25:00', precision='second', timezone='+02:00')
    >>> parse_time("Domenica 06 Dicembre 2031")
    When(value='2031-12-06', precision='day', timezone=None)
    >>> parse_time("Tue, Sep 15 2031 10:01:41 EDT")
    When(value='2031-09-15T10:01:41', precision='second', timezone='-04:00')
    >>> parse_time("04/05/2031") is None
    True
    """
    words = words.strip()
    if not words or len(words) > LONGEST_TIME:
        return None
    for form in _FORMS:
        if found := form.fullmatch(words):
            return _exact(found.groupdict())
    coarse = _COARSE.fullmatch(words)
    return _coarse(coarse["year"], coarse["month"]) if coarse else None


def _exact(parts: dict[str, str | None]) -> When | None:
    month = parts.get("month") or month_named(parts.get("name") or "")
    if month is None:
        return None
    hour = hour_of(parts["hour"], parts["half"])
    try:
        moment = datetime(  # noqa: DTZ001 - the offset is kept beside, as given
            int(parts["year"] or 0),
            int(month),
            int(parts["day"] or 0),
            hour,
            int(parts["minute"] or 0),
            int(parts["second"] or 0),
        )
    except ValueError:
        return None
    zone = offset_of(parts["zone"])
    if parts["hour"] is None or _is_padding(parts, zone):
        return When(moment.date().isoformat(), "day")
    if parts["second"] is None:
        return When(moment.isoformat(timespec="minutes"), "minute", zone)
    return When(moment.isoformat(timespec="seconds"), "second", zone)


def _is_padding(parts: dict[str, str | None], zone: str | None) -> bool:
    """Midnight to the second without a zone is a date that a program filled up, not a time."""
    return zone is None and (parts["hour"], parts["minute"], parts["second"]) == ("00", "00", "00")


def hour_of(hour: str | None, half: str | None) -> int:
    """The hour of the day, from a clock of twelve hours where a half is given."""
    if not half:
        return int(hour or 0)
    afternoon = HOURS_OF_HALF_A_DAY if half.lower().startswith("p") else 0
    return int(hour or 0) % HOURS_OF_HALF_A_DAY + afternoon


def offset_of(zone: str | None) -> str | None:
    """A zone as hours and minutes from UTC; None for letters that mean several."""
    if not zone:
        return None
    if (hours := _HOURS_OF_ZONES.get(zone.upper())) is not None:
        return f"{'-' if hours < 0 else '+'}{abs(hours):02}:00"
    zone = zone.upper().removeprefix("GMT").removeprefix("UTC").strip()
    if not zone.startswith(("+", "-")):
        return None
    digits = zone[1:].replace(":", "").ljust(4, "0")
    return f"{zone[0]}{digits[:2]}:{digits[2:]}"


def _coarse(year: str, month: str | None) -> When | None:
    if month is None:
        return When(year, "year")
    return When(f"{year}-{month}", "month") if 1 <= int(month) <= MONTHS_OF_A_YEAR else None
