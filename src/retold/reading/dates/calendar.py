"""Reckon with TIMEX3 values: shift them, start them, tell how fine they are."""

import re
from datetime import date, timedelta

DAYS_IN_WEEK = 7
SATURDAY = 6
MONTHS_IN_YEAR = 12
MONTHS_IN_QUARTER = 3
YEARS_IN_DECADE = 10
YEARS_IN_CENTURY = 100
FIRST_MONTH_OF_SEASON = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}

_FULL_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_SHAPES = (
    ("minute", re.compile(r".{10}T\d\d:\d\d(:\d\d)?(Z|[+-]\d\d:?\d\d)?")),
    ("hour", re.compile(r".{10}T\d\d")),
    ("part", re.compile(r".+T[A-Z]{2}")),
    ("day", re.compile(r".{4}-..-\d\d|.{4}-W..-\d")),
    ("weekend", re.compile(r".{4}-W..-WE")),
    ("week", re.compile(r".{4}-W..")),
    ("month", re.compile(r".{4}-\d\d")),
    ("quarter", re.compile(r".{4}-Q.")),
    ("half", re.compile(r".{4}-H.")),
    ("season", re.compile(r".{4}-(SP|SU|FA|WI)")),
    ("year", re.compile(r"\d{4}")),
    ("decade", re.compile(r"\d{3}")),
    ("century", re.compile(r"\d{2}")),
)


def precision_of(value: str) -> str | None:
    """How fine a DATE or TIME value is: `minute`, `hour`, `part` (of a day), `day`, `week`, … `century`."""
    return next((name for name, shape in _SHAPES if shape.fullmatch(value)), None)


def day_of(value: str) -> date | None:
    """The calendar day of a value that names one."""
    return _date(value[:10]) if _FULL_DAY.match(value) else None


def valid_day(year: int, month: int, day: int) -> date | None:
    """A calendar day, or None where there is none, as on 30 February."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def week_of(day: date) -> str:
    """The ISO week that holds a day.

    >>> week_of(date(2017, 11, 19))
    '2017-W46'
    """
    iso = day.isocalendar()
    return f"{iso.year:04d}-W{iso.week:02d}"


def year_of(value: str) -> int | None:
    """The year of a value that names one."""
    return int(value[:4]) if re.match(r"\d{4}(?!\d)", value) else None


def month_of(value: str) -> int | None:
    """The month of a value that names one."""
    found = re.match(r".{4}-(\d\d)", value)
    return int(found[1]) if found else None


def first_day(value: str) -> date | None:
    """The first day of the stretch that a value names.

    >>> first_day("2019-W20"), first_day("199")
    (datetime.date(2019, 5, 13), datetime.date(1990, 1, 1))
    """
    if long := re.fullmatch(r"\d{2,3}", value):
        return valid_day(int(long[0]) * 10 ** (len("2019") - len(value)), 1, 1)
    year = year_of(value)
    if year is None or year == 0:
        return None
    rest = value[5:]
    if week := re.match(r"W(\d\d)(?:-(\d|WE))?", rest):
        weekday = SATURDAY if week[2] == "WE" else int(week[2] or 1)
        return _week_day(year, int(week[1]), weekday)
    if full := re.match(r"(\d\d)-(\d\d)", rest):
        return valid_day(year, int(full[1]), int(full[2]))
    return valid_day(year, _first_month(rest), 1)


def shifted(value: str, count: int, letter: str) -> str | None:
    """The stretch of one unit's length that lies `count` units from a value, or None where the value is too coarse.

    >>> shifted("2017-11-19", -2, "D"), shifted("2017-11-19", -1, "M"), shifted("2017-11-19", 1, "W")
    ('2017-11-17', '2017-10', '2017-W47')
    """
    year = year_of(value)
    if year is None:
        return None
    if letter in {"D", "W", "FN", "WE"}:
        return _shifted_days(value, count, letter)
    if letter in {"M", "Q"}:
        return _shifted_months(value, count, letter)
    return _shifted_years(year, count, letter)


def year_before(quarter: str) -> str:
    """The same quarter of the year before.

    >>> year_before("2017-Q3")
    '2016-Q3'
    """
    return f"{int(quarter[:4]) - 1:04d}{quarter[4:]}"


def _shifted_days(value: str, count: int, letter: str) -> str | None:
    start = day_of(value) if letter == "D" else first_day(value)
    if start is None or (letter != "D" and precision_of(value) in {"month", "year", "quarter", "season"}):
        return None
    length = {"D": 1, "W": DAYS_IN_WEEK, "WE": DAYS_IN_WEEK, "FN": 2 * DAYS_IN_WEEK}[letter]
    try:
        moved = start + timedelta(days=count * length)
    except OverflowError:
        return None
    if letter == "D":
        return moved.isoformat()
    return week_of(moved) + ("-WE" if letter == "WE" else "")


def _shifted_months(value: str, count: int, letter: str) -> str | None:
    start = first_day(value)
    if start is None or len(value) == len("2017"):
        return None
    length = MONTHS_IN_QUARTER if letter == "Q" else 1
    months = start.year * MONTHS_IN_YEAR + start.month - 1 + count * length
    year, month = divmod(months, MONTHS_IN_YEAR)
    if not 0 < year <= date.max.year:
        return None
    return f"{year:04d}-Q{month // MONTHS_IN_QUARTER + 1}" if letter == "Q" else f"{year:04d}-{month + 1:02d}"


def _shifted_years(year: int, count: int, letter: str) -> str | None:
    length = {"Y": 1, "DE": YEARS_IN_DECADE, "CE": YEARS_IN_CENTURY}.get(letter)
    if length is None:
        return None
    moved = year + count * length
    if not 0 < moved <= date.max.year:
        return None
    if letter == "DE":
        return f"{moved // YEARS_IN_DECADE:03d}"
    return f"{moved // YEARS_IN_CENTURY:02d}" if letter == "CE" else f"{moved:04d}"


def _first_month(rest: str) -> int:
    if rest[:2] in FIRST_MONTH_OF_SEASON:
        return FIRST_MONTH_OF_SEASON[rest[:2]]
    if quarter := re.match(r"Q(\d)", rest):
        return (int(quarter[1]) - 1) * MONTHS_IN_QUARTER + 1
    if month := re.match(r"\d\d", rest):
        return int(month[0])
    return MONTHS_IN_YEAR // 2 + 1 if rest.startswith("H2") else 1


def _week_day(year: int, week: int, weekday: int) -> date | None:
    try:
        return date.fromisocalendar(year, week, weekday)
    except ValueError:
        return None


def _date(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None
