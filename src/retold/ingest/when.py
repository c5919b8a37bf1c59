"""Times as sources write them, with only the precision that they have."""

import re
from dataclasses import dataclass
from datetime import datetime

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = r"(?P<name>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?"
_ZONE = r"(?P<zone>Z|UTC|GMT|[+-]\d\d:?(?:\d\d)?)?"
_CLOCK = rf"(?P<hour>\d{{1,2}}):(?P<minute>\d\d)(?::(?P<second>\d\d)(?:[.,]\d+)?)?\s*(?P<half>[ap]\.?m\.?)?\s*{_ZONE}"
_DAYS = (
    r"(?P<year>\d{4})-(?P<month>\d\d)-(?P<day>\d\d)[T ]?",
    r"(?P<year>\d{4})(?P<month>\d\d)(?P<day>\d\d)T?",
    r"(?P<year>\d{4})/(?P<month>\d\d)/(?P<day>\d\d)",
    rf"(?:[a-z]{{3,9}},?\s+)?(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\s+{_MONTH},?\s+(?P<year>\d{{4}})",
    rf"(?:[a-z]{{3,9}},?\s+)?{_MONTH}\s+(?P<day>\d{{1,2}})(?:st|nd|rd|th)?,?\s+(?P<year>\d{{4}})",
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
    month = parts.get("month") or _MONTHS.index((parts.get("name") or "").lower()) + 1
    hour = _hour(parts["hour"], parts["half"])
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
    zone = _offset(parts["zone"])
    if parts["hour"] is None or _is_padding(parts, zone):
        return When(f"{moment:%Y-%m-%d}", "day")
    if parts["second"] is None:
        return When(f"{moment:%Y-%m-%dT%H:%M}", "minute", zone)
    return When(f"{moment:%Y-%m-%dT%H:%M:%S}", "second", zone)


def _is_padding(parts: dict[str, str | None], zone: str | None) -> bool:
    """Midnight to the second without a zone is a date that a program filled up, not a time."""
    return zone is None and (parts["hour"], parts["minute"], parts["second"]) == ("00", "00", "00")


def _hour(hour: str | None, half: str | None) -> int:
    if not half:
        return int(hour or 0)
    afternoon = HOURS_OF_HALF_A_DAY if half.lower().startswith("p") else 0
    return int(hour or 0) % HOURS_OF_HALF_A_DAY + afternoon


def _offset(zone: str | None) -> str | None:
    if not zone:
        return None
    if zone.upper() in ("Z", "UTC", "GMT"):
        return "+00:00"
    digits = zone[1:].replace(":", "").ljust(4, "0")
    return f"{zone[0]}{digits[:2]}:{digits[2:]}"


def _coarse(year: str, month: str | None) -> When | None:
    if month is None:
        return When(year, "year")
    return When(f"{year}-{month}", "month") if 1 <= int(month) <= len(_MONTHS) else None
