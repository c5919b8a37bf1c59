"""The time axis is broken where nothing is told for long, and keeps the order of days."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from retold.report.pictures.axis import draw_axis
from retold.report.pictures.extents import Extent, extent_of

DAYS = st.floats(1.0, 800_000.0).map(lambda day: round(day, 3))
EXTENTS = st.lists(
    st.tuples(DAYS, st.sampled_from((0.0, 1.0, 30.0, 365.0, 3650.0))).map(lambda pair: Extent(pair[0], sum(pair))),
    min_size=1,
    max_size=40,
)


@given(EXTENTS, st.lists(DAYS, min_size=2, max_size=10))
def test_a_later_day_never_stands_before_an_earlier_one(extents: list[Extent], days: list[float]) -> None:
    axis = draw_axis(extents, 100.0, 900.0)
    places = [axis.x(day) for day in sorted(days)]
    assert places == sorted(places)
    assert all(100.0 <= place <= 900.1 for place in places)


@given(EXTENTS)
def test_pieces_fill_the_room_in_order(extents: list[Extent]) -> None:
    axis = draw_axis(extents, 100.0, 900.0)
    assert 1 <= len(axis.pieces) <= 7
    assert axis.pieces[0].left == 100.0
    assert axis.pieces[-1].right == pytest.approx(900.0, abs=0.2)
    assert all(earlier.right < later.left for earlier, later in zip(axis.pieces, axis.pieces[1:], strict=False))


def test_years_of_silence_break_the_axis_and_a_quiet_night_does_not() -> None:
    told = [extent_of(value) for value in ("2011-03", "2024-05-11", "2024-05-12T06:30", "2024-05-13")]
    axis = draw_axis([each for each in told if each], 0.0, 800.0)
    assert len(axis.pieces) == 2
    assert len(axis.breaks) == 1
    assert [tick.label for tick in axis.ticks][0] == "Mar 2011"


def test_no_time_at_all_gives_an_empty_axis() -> None:
    axis = draw_axis([], 0.0, 100.0)
    assert (axis.pieces, axis.ticks, axis.x(5.0)) == ((), (), 0.0)


def test_background_of_a_century_leaves_the_room_to_the_days_of_the_news() -> None:
    values = ("1914", "1916", "1945-05-03", "199", "2011-03", "2024-05-11", "2024-05-12T06:30", "2024-05-13")
    told = [extent for value in values if (extent := extent_of(value))]
    axis = draw_axis(told, 0.0, 800.0, news=told[-2:])
    assert [round(piece.right - piece.left) for piece in axis.pieces[:-1]] == [66, 66, 66, 66]
    assert axis.pieces[-1].right - axis.pieces[-1].left > 400
    assert [tick.label for tick in axis.ticks][:5] == ["1914", "3 May 1945", "1990", "Mar 2011", "11 May 2024"]
