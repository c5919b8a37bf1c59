"""A time axis that is broken by rule where nothing is told for long."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from retold.report.pictures.extents import HOURS, Extent
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
# Beyond these, a label is a year, or a month and its year.
LONG_DAYS, MONTH_DAYS, SHORTEST_MONTH = 800.0, 62.0, 28.0


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
