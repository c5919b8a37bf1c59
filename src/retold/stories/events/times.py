"""Whether two TIMEX3 values can both hold, and which value several share."""

from collections.abc import Sequence
from datetime import date, datetime

from retold.reading.dates.calendar import SATURDAY, first_day, precision_of, week_of

# The hours that a part of the day may mean, generously: 9.40 pm is both evening and night. A night runs into the
# small hours of the next day, which keep the date of the evening in TIMEX3.
HOURS = {
    "MO": range(13),
    "AF": range(11, 19),
    "EV": range(16, 25),
    "NI": range(17, 30),
    "DT": range(5, 21),
    "MI": range(10, 15),
}
HOURS_IN_DAY = 24


def can_both_hold(one: str, other: str) -> bool:
    """Whether what two values name can be one time: the same, or the finer within the coarser.

    >>> can_both_hold("2024-05-11TNI", "2024-05-11T21:40"), can_both_hold("2024-05-11", "2024-05")
    (True, True)
    >>> can_both_hold("2024-05-11T21:40", "2024-05-11T21:52"), can_both_hold("2024-05-11", "2024-05-12")
    (False, False)
    """
    if one == other:
        return True
    moments = _moment(one), _moment(other)
    if None not in moments:
        return moments[0] == moments[1]
    day, other_day = key_of(one), key_of(other)
    if len(day) == len(other_day) and day != other_day:
        return False
    if day != other_day:
        return _within(day, other_day) or _within(other_day, day)
    first, second = one.partition("T")[2], other.partition("T")[2]
    if not first or not second:
        return True
    hours, other_hours = hours_of(one), hours_of(other)
    if first[0].isdigit() and second[0].isdigit():
        return first[:5] == second[:5]
    return hours.start < other_hours.stop and other_hours.start < hours.stop


def _moment(value: str) -> datetime | None:
    """The moment of a value that has its zone."""
    try:
        moment = datetime.fromisoformat(value)
    except ValueError:
        return None
    return moment if moment.tzinfo else None


def common_value(values: Sequence[str]) -> str:
    """The most precise value that all can hold with; where two cannot, what they have in common.

    >>> common_value(["2024-05-11", "2024-05-11T21:40"]), common_value(["2024-05-11T21:40", "2024-05-11T21:52"])
    ('2024-05-11T21:40', '2024-05-11')
    """
    finest = max(dict.fromkeys(values), key=_fineness)
    if all(can_both_hold(finest, each) for each in values):
        return finest
    days = {each.partition("T")[0] for each in values}
    if len(days) == 1:
        return days.pop()
    for coarser in (len("2024-05"), len("2024")):
        shared = {day[:coarser] for day in days}
        if len(shared) == 1:
            return shared.pop()
    return finest


def sort_key(value: str) -> tuple[date, int, str]:
    """Order of time: by the first day, then the hour, a day itself before its hours."""
    hours = hours_of(value).start if "T" in value else -1
    return first_day(value) or date.max, hours, value


def key_of(value: str) -> str:
    """The day of a value, or the coarser stretch itself."""
    return value.partition("T")[0]


def hours_of(value: str) -> range:
    """The hours that a value may mean, those of the small hours counted on from its day; all where it names none."""
    time = value.partition("T")[2]
    if time[:2].isdigit():
        return range(int(time[:2]), int(time[:2]) + 1)
    return HOURS.get(time[:2], range(HOURS_IN_DAY))


def keys_of(value: str) -> tuple[str, ...]:
    """What statements must share to be compared: the day, and the weekend and month that hold it."""
    key, start = key_of(value), first_day(value)
    if precision_of(key) != "day" or start is None:
        return (key,)
    weekend = (f"{week_of(start)}-WE",) if start.isoweekday() >= SATURDAY else ()
    return (key, key[: len("2024-05")], *weekend)


def _fineness(value: str) -> int:
    order = ("century", "decade", "year", "half", "season", "quarter", "month", "week", "weekend", "day", "part")
    precision = precision_of(value)
    return order.index(precision) if precision in order else len(order)


def _within(one: str, other: str) -> bool:
    """Whether the first names a stretch inside the second: a day in its week, weekend, month or year."""
    if precision_of(other) in {"month", "year"}:
        return one.startswith(other)
    start, outer = first_day(one), first_day(other)
    days = {"week": 7, "weekend": 2}.get(precision_of(other) or "")
    if start is None or outer is None or days is None or precision_of(one) not in {"day", "weekend"}:
        return False
    return 0 <= (start - outer).days < days
