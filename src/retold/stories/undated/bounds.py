"""Bounds on the day of publication, made in one way wherever they come from."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from retold.model import DayBound, Passage


@dataclass(frozen=True, slots=True)
class Evidence:
    """What a bound rests on: the account's own words if any, those of another that date them, and a sentence."""

    why: str
    passage: Passage | None = None
    other: Passage | None = None


def not_before(day: date | None, evidence: Evidence, *, certain: bool) -> Iterator[DayBound]:
    """The bound that an account came out on a day or later; none for a day beyond the calendar."""
    return _bound("not before", day, evidence, certain=certain)


def not_after(day: date | None, evidence: Evidence, *, certain: bool) -> Iterator[DayBound]:
    """The bound that an account came out on a day or earlier; none for a day beyond the calendar."""
    return _bound("not after", day, evidence, certain=certain)


def _bound(
    side: Literal["not before", "not after"], day: date | None, evidence: Evidence, *, certain: bool
) -> Iterator[DayBound]:
    if day is not None:
        yield DayBound(
            side=side,
            day=day.isoformat(),
            certain=certain,
            why=evidence.why,
            passage=evidence.passage,
            other=evidence.other,
        )


def days_from(day: date, count: int) -> date | None:
    """The day some days later, or None where the calendar ends.

    >>> days_from(date(2019, 5, 30), 3), days_from(date(9999, 12, 31), 1)
    (datetime.date(2019, 6, 2), None)
    """
    try:
        return day + timedelta(days=count)
    except OverflowError:
        return None
