from datetime import UTC, date, datetime, timedelta, timezone

import pytest

from retold.reuse.corpus.moments import minute_of

NOON = int(datetime(2031, 5, 3, 12, tzinfo=UTC).timestamp()) // 60


@pytest.mark.parametrize(
    "value",
    [
        "2031-05-03T12:00",
        "2031-05-03T12:00:30Z",
        "2031-05-03 12:00:30.25",
        "2031-05-03T14:00+02:00",
        "2031-05-03T07:30-04:30",
        "3 May 2031, 12:00",
        NOON * 60,
        float(NOON * 60),
        str(NOON * 60),
        NOON * 60_000,
        NOON * 60_000_000,
        NOON * 60_000_000_000,
        datetime(2031, 5, 3, 12),  # noqa: DTZ001 - a table's time without a zone
        datetime(2031, 5, 3, 14, tzinfo=timezone(timedelta(hours=2))),
    ],
)
def test_a_moment_is_read_however_it_is_written(value: object) -> None:
    assert minute_of(value) == NOON


@pytest.mark.parametrize("value", ["2031-05-03", "20310503", 20310503, date(2031, 5, 3), "3 May 2031"])
def test_a_day_is_its_first_minute(value: object) -> None:
    assert minute_of(value) == NOON - 12 * 60


def test_a_year_and_a_month_are_their_first_minute() -> None:
    assert minute_of("1904") == int(datetime(1904, 1, 1, tzinfo=UTC).timestamp()) // 60
    assert minute_of("1904-03") == int(datetime(1904, 3, 1, tzinfo=UTC).timestamp()) // 60


@pytest.mark.parametrize(
    "value",
    [
        None,
        "",
        "soon",
        True,
        float("nan"),
        float("inf"),
        -5,
        10**30,
        [],
        {},
        "04/05/2031",
        "9" * 40,
        "2031-99",
        "2031-99-99",
        "9999-W99-9",
    ],
)
def test_what_tells_no_moment_is_unknown(value: object) -> None:
    assert minute_of(value) is None
