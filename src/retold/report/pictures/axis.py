"""A time axis that is broken by rule where nothing is told for long."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from retold.report.times import MONTHS

# A piece of the axis is broken at an empty stretch longer than this share of it: with 2014, 2017 and today on one
# axis, the days of the event would otherwise share one pixel.
GAP_SHARE = 0.2
# No break below two empty days: a quiet night is part of a story.
LEAST_GAP_DAYS = 2.0
# Expressions wider than this (a year, a season, a decade) are drawn over the pieces and decide no break.
WIDEST_THAT_DECIDES_DAYS = 31.0
MOST_PIECES = 7
# A piece is never narrower than a label ("autumn 2022"), in units of the picture.
LEAST_PIECE = 66.0
BREAK = 10.0
LABEL = 64.0
SEASON_MONTHS = {"SP": 3, "SU": 6, "FA": 9, "AU": 9, "WI": 12}
DAY_PARTS = {"MO": (6, 12), "MI": (11, 13), "AF": (12, 18), "EV": (18, 24), "NI": (20, 24), "DT": (8, 18)}
HOURS = 24.0
# Beyond these, a label is a year, or a month and its year.
LONG_DAYS, MONTH_DAYS, SHORTEST_MONTH = 800.0, 62.0, 28.0
_TIME = re.compile(r"(\d{4})-(\d\d)-(\d\d)(?:[T ](?:(\d\d)(?::(\d\d))?|([A-Z]{2})))?")
_MONTH = re.compile(r"(\d{4})-(\d\d)$")
_SEASON = re.compile(r"(\d{4})-(SP|SU|FA|AU|WI)$")
_WEEK = re.compile(r"(\d{4})-W(\d\d)(-WE)?$")
_YEAR = re.compile(r"(\d{1,4})$")
_DECADE = re.compile(r"(\d{3})[X]?$")


@dataclass(frozen=True, slots=True)
class Extent:
    """The days that a time may lie on, as fractional day numbers, half-open; a minute has no width."""

    start: float
    end: float

    @property
    def days(self) -> float:
        """How exact it is."""
        return self.end - self.start


@dataclass(frozen=True, slots=True)
class Tick:
    """A labelled place of the axis."""

    x: float
    label: str


@dataclass(frozen=True, slots=True)
class Piece:
    """An unbroken piece of the axis: days on one side, picture units on the other."""

    extent: Extent
    left: float
    right: float


@dataclass(frozen=True, slots=True)
class Axis:
    """A broken time axis; times in a gap stand at the break."""

    pieces: tuple[Piece, ...]
    ticks: tuple[Tick, ...]
    breaks: tuple[float, ...]

    def x(self, day: float) -> float:
        """Where a day stands."""
        for piece in self.pieces:
            if day <= piece.extent.end:
                share = (day - piece.extent.start) / max(piece.extent.days, 1e-9)
                return round(piece.left + max(share, 0.0) * (piece.right - piece.left), 1)
        return self.pieces[-1].right if self.pieces else 0.0


def extent_of(value: str) -> Extent | None:
    """The days of a TIMEX3 or ISO value, or None when it names none.

    >>> extent_of("2026-03-10").days, extent_of("2026-03").days, extent_of("2026-03-10T21:10").days, extent_of("P2D")
    (1.0, 31.0, 0.0, None)
    """
    try:
        return _exact(value) or _wide(value)
    except ValueError:
        return None


def draw_axis(extents: Sequence[Extent], left: float, right: float) -> Axis:
    """An axis between two places that shows all the extents, broken where none lies for long."""
    stretches = _stretches(extents)
    room = right - left - BREAK * max(len(stretches) - 1, 0)
    weights = [_told(stretch, extents) for stretch in stretches]
    spare = room - LEAST_PIECE * len(stretches)
    pieces, at = [], left
    for stretch, weight in zip(stretches, weights, strict=True):
        width = LEAST_PIECE + spare * weight / sum(weights)
        pieces.append(Piece(stretch, round(at, 1), round(at + width, 1)))
        at += width + BREAK
    ticks = tuple(tick for piece in pieces for tick in _ticks(piece))
    return Axis(tuple(pieces), ticks, tuple(piece.right + BREAK / 2 for piece in pieces[:-1]))


def _told(stretch: Extent, extents: Sequence[Extent]) -> float:
    """A stretch gets room by how much is told of it, not by how long it is."""
    return 1.0 + sum(each.start < stretch.end and stretch.start <= each.start for each in extents)


def _stretches(extents: Sequence[Extent]) -> list[Extent]:
    """Stretches of days with something in them: by what is exact, then for wide times that lie in none."""
    exact = [each for each in extents if each.days <= WIDEST_THAT_DECIDES_DAYS]
    stretches = _broken(_merged(exact))
    wide = [each for each in extents if each.days > WIDEST_THAT_DECIDES_DAYS]
    lonely = [each for each in wide if not any(_meet(each, stretch) for stretch in stretches)]
    return sorted(_join_nearest([*stretches, *_merged(lonely)]), key=lambda each: each.start)


def _merged(extents: Sequence[Extent]) -> list[Extent]:
    merged: list[Extent] = []
    for each in sorted(extents, key=lambda each: (each.start, each.end)):
        if merged and each.start <= merged[-1].end:
            merged[-1] = Extent(merged[-1].start, max(merged[-1].end, each.end))
        else:
            merged.append(each)
    return merged


def _broken(told: Sequence[Extent]) -> list[Extent]:
    """Break a run of told stretches at its longest gap, again and again, while the rule asks for it."""
    if not told:
        return []
    gaps = [later.start - earlier.end for earlier, later in zip(told, told[1:], strict=False)]
    span = told[-1].end - told[0].start
    longest = max(gaps, default=0.0)
    if longest < max(LEAST_GAP_DAYS, GAP_SHARE * span):
        return [_whole_days(told)]
    place = gaps.index(longest) + 1
    return _broken(told[:place]) + _broken(told[place:])


def _whole_days(told: Sequence[Extent]) -> Extent:
    """The stretch from midnight to midnight, so that its first tick is a day."""
    start, end = int(told[0].start), told[-1].end
    return Extent(float(start), float(int(end) + (end > int(end) or int(end) == start)))


def _join_nearest(stretches: Sequence[Extent]) -> list[Extent]:
    """Join the nearest stretches until no more are left than have room."""
    joined = sorted(stretches, key=lambda each: each.start)
    while len(joined) > MOST_PIECES:
        gaps = [later.start - earlier.end for earlier, later in zip(joined, joined[1:], strict=False)]
        place = gaps.index(min(gaps))
        joined[place : place + 2] = [Extent(joined[place].start, max(joined[place].end, joined[place + 1].end))]
    return joined


def _meet(one: Extent, two: Extent) -> bool:
    return one.start < two.end and two.start < one.end


def _exact(value: str) -> Extent | None:
    found = _TIME.match(value)
    if found is None:
        return None
    year, month, day, hour, minute, part = found.groups()
    start = float(date(int(year), int(month), int(day)).toordinal())
    if part in DAY_PARTS:
        first, last = DAY_PARTS[part]
        return Extent(start + first / HOURS, start + last / HOURS)
    if hour is None:
        return Extent(start, start + 1.0)
    at = start + int(hour) / HOURS + int(minute or 0) / (HOURS * 60)
    return Extent(at, at if minute else at + 1 / HOURS)


def _wide(value: str) -> Extent | None:
    if month := _MONTH.match(value):
        return _months(int(month[1]), int(month[2]), 1)
    if season := _SEASON.match(value):
        return _months(int(season[1]), SEASON_MONTHS[season[2]], 3)
    if week := _WEEK.match(value):
        first = float(date.fromisocalendar(int(week[1]), int(week[2]), 1).toordinal())
        return Extent(first + (5.0 if week[3] else 0.0), first + 7.0)
    if (year := _YEAR.match(value)) and len(value) == len("2026"):
        return _months(int(year[1]), 1, 12)
    if decade := _DECADE.match(value):
        return Extent(*(float(date(int(decade[1]) * 10 + add, 1, 1).toordinal()) for add in (0, 10)))
    return None


def _months(year: int, month: int, count: int) -> Extent:
    last = month - 1 + count
    ends = date(year + last // 12, last % 12 + 1, 1)
    return Extent(float(date(year, month, 1).toordinal()), float(ends.toordinal()))


def _ticks(piece: Piece) -> list[Tick]:
    """As many labels as have room, at whole years, months, days or hours."""
    most = max(int((piece.right - piece.left) / LABEL), 1)
    places = _places(piece.extent, most)
    width = (piece.right - piece.left) / max(piece.extent.days, 1e-9)
    return [
        Tick(round(piece.left + (day - piece.extent.start) * width, 1), _label(day, piece.extent)) for day in places
    ]


def _places(extent: Extent, most: int) -> list[float]:
    for step in (0.25, 0.5, 1, 2, 7, 14, 30.5, 91.3, 182.6, 365.25, 730.5, 1826, 3652, 9131, 36525):
        count = int(extent.days / step)
        if count <= most - (1 if step < 1 else 0):
            return [extent.start + step * place for place in range(max(count, 1))]
    return [extent.start]


def _label(day: float, extent: Extent) -> str:
    on = date.fromordinal(int(day))
    if extent.days > LONG_DAYS:
        return str(on.year)
    if extent.days > MONTH_DAYS or (on.day == 1 and day == extent.start and extent.days >= SHORTEST_MONTH):
        return f"{MONTHS[on.month - 1]} {on.year}"
    hours = round((day - int(day)) * HOURS)
    if hours:
        return f"{hours:02}:00"
    year = f" {on.year}" if day == extent.start else ""
    return f"{on.day} {MONTHS[on.month - 1]}{year}"
