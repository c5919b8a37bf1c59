"""Labels of a time axis: as many as have room, at whole years, months, days or hours."""

from collections.abc import Iterator
from datetime import date

from retold.report.pictures.extents import HOURS, Extent
from retold.report.times import MONTHS

YEAR = 12
# A stretch of a whole year is labelled by it, not by its January.
DAYS_IN_A_YEAR = (365.0, 366.0)
# Beyond these many days, a label is a year, or a month and its year.
LONG_DAYS, MONTH_DAYS, SHORTEST_MONTH = 800.0, 62.0, 28.0
# Steps between labels: within two months in days, beyond in months, so that no month is named twice.
STEPS_IN_DAYS = (0.25, 0.5, 1.0, 2.0, 3.0, 5.0, 7.0, 14.0, 28.0)
STEPS_IN_MONTHS = (1, 3, 6, 12, 24, 60, 120, 300, 1200)


def labelled_days(extent: Extent, most: int) -> list[float]:
    """The days of an extent that get a label, at most so many: one stands at its beginning."""
    if most <= 1:
        return [extent.start]
    for days in STEPS_IN_DAYS if extent.days <= MONTH_DAYS else ():
        count = int(extent.days / days)
        if count <= most - (1 if days < 1 else 0):
            return [extent.start + days * place for place in range(max(count, 1))]
    for months in STEPS_IN_MONTHS:
        starts = list(_month_starts(extent, months, most))
        if 0 < len(starts) <= most:
            return starts
    return [extent.start]


def _month_starts(extent: Extent, step: int, most: int) -> Iterator[float]:
    """The first days of every so many months, one more than asked for at most."""
    first = date.fromordinal(int(extent.start))
    month = first.year * YEAR + first.month - 1
    month += -month % step if step >= YEAR else int(first.day > 1)
    found = 0
    while found <= most and (month // YEAR) <= date.max.year:
        day = float(date(month // YEAR, month % YEAR + 1, 1).toordinal())
        if day >= extent.end:
            return
        if day >= extent.start:
            found += 1
            yield day
        month += step


def label(day: float, extent: Extent) -> str:
    """What stands at a day of an extent."""
    on = date.fromordinal(int(day))
    if extent.days > LONG_DAYS or (extent.days in DAYS_IN_A_YEAR and (on.month, on.day) == (1, 1)):
        return str(on.year)
    if extent.days > MONTH_DAYS or (on.day == 1 and day == extent.start and extent.days >= SHORTEST_MONTH):
        return f"{MONTHS[on.month - 1]} {on.year}"
    hours = round((day - int(day)) * HOURS)
    if hours:
        return f"{hours:02}:00"
    year = f" {on.year}" if day == extent.start else ""
    return f"{on.day} {MONTHS[on.month - 1]}{year}"
