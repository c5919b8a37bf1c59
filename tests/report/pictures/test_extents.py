"""A time is as wide as it is vague, and what names no days has no place."""

import pytest

from retold.report.pictures.extents import extent_of


@pytest.mark.parametrize(
    ("value", "days"),
    [
        ("2024", 366.0),
        ("2024-02", 29.0),
        ("2024-SU", 92.0),
        ("2024-W19", 7.0),
        ("2024-W19-WE", 2.0),
        ("201", 3652.0),
        ("2024-05-11TEV", 0.25),
        ("2024-05-11T21:40:00+02:00", 0.0),
    ],
)
def test_a_vague_time_is_as_wide_as_it_is_vague(value: str, days: float) -> None:
    extent = extent_of(value)
    assert extent is not None
    assert extent.days == pytest.approx(days)


@pytest.mark.parametrize("value", ["", "PAST_REF", "P2D", "XXXX-05-11", "2024-13-45", "0000", "9999-12", "not a date"])
def test_what_names_no_days_has_no_place(value: str) -> None:
    assert extent_of(value) is None
