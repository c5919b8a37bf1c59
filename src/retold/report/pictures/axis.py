"""A time axis that is broken by rule where nothing is told for long."""

from collections.abc import Sequence
from dataclasses import dataclass

from retold.report.pictures.extents import Extent
from retold.report.pictures.ticks import label, labelled_days

# A piece of the axis is broken at an empty stretch longer than this share of it: with 2014, 2017 and today on one
# axis, the days of the event would otherwise share one pixel.
GAP_SHARE = 0.2
# No break below two empty days: a quiet night is part of a story.
LEAST_GAP_DAYS = 2.0
# Expressions wider than this (a month, a season, a decade) are drawn over the pieces and decide no break.
WIDEST_THAT_DECIDES_DAYS = 8.0
MOST_PIECES = 7
# Background beside the days of the news: so many narrow pieces at most, or 1914, 1916 and 1945 would take the room.
MOST_BACKGROUND = 4
# Days around the first and the last account that still belong to the news.
DAYS_OF_NEWS = 31.0
# A piece is never narrower than a label ("autumn 2022"), in units of the picture.
LEAST_PIECE = 66.0
BREAK = 10.0
LABEL = 64.0


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


def draw_axis(extents: Sequence[Extent], left: float, right: float, news: Sequence[Extent] = ()) -> Axis:
    """An axis between two places that shows all the extents, broken where none lies for long; what lies far from the
    `news` is background and gets no more room than it needs."""
    near = _around(news)
    stretches = _stretches(extents, near)
    room = right - left - BREAK * max(len(stretches) - 1, 0)
    told = [_told(stretch, extents) for stretch in stretches]
    is_news = [near is None or _meet(stretch, near) for stretch in stretches]
    weights = [weight if kept or not any(is_news) else 0.0 for weight, kept in zip(told, is_news, strict=True)]
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


def _around(news: Sequence[Extent]) -> Extent | None:
    if not news:
        return None
    return Extent(min(each.start for each in news) - DAYS_OF_NEWS, max(each.end for each in news) + DAYS_OF_NEWS)


def _stretches(extents: Sequence[Extent], near: Extent | None) -> list[Extent]:
    """Stretches of days with something in them: by what is exact, then for wide times that lie in none."""
    exact = [each for each in extents if each.days <= WIDEST_THAT_DECIDES_DAYS]
    stretches = _broken(_merged(exact))
    wide = [each for each in extents if each.days > WIDEST_THAT_DECIDES_DAYS]
    lonely = [each for each in wide if not any(_meet(each, stretch) for stretch in stretches)]
    return sorted(_join_nearest([*stretches, *_merged(lonely)], near), key=lambda each: each.start)


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


def _join_nearest(stretches: Sequence[Extent], near: Extent | None) -> list[Extent]:
    """Join the nearest stretches until no more are left than have room, those of the background first."""
    joined = sorted(stretches, key=lambda each: each.start)
    while True:
        aside = [near is not None and not _meet(each, near) for each in joined]
        pairs = [place for place in range(len(joined) - 1) if aside[place] and aside[place + 1]]
        if len(joined) > MOST_PIECES:
            pairs = pairs or list(range(len(joined) - 1))
        elif sum(aside) <= MOST_BACKGROUND or not pairs:
            return joined
        place = min(pairs, key=lambda each: joined[each + 1].start - joined[each].end)
        joined[place : place + 2] = [Extent(joined[place].start, max(joined[place].end, joined[place + 1].end))]


def _meet(one: Extent, two: Extent) -> bool:
    return one.start < two.end and two.start < one.end


def _ticks(piece: Piece) -> list[Tick]:
    """As many labels as have room; where two would say the same, the first."""
    most = max(int((piece.right - piece.left) / LABEL), 1)
    width = (piece.right - piece.left) / max(piece.extent.days, 1e-9)
    ticks = {
        label(day, piece.extent): round(piece.left + (day - piece.extent.start) * width, 1)
        for day in reversed(labelled_days(piece.extent, most))
    }
    return [Tick(x, words) for words, x in reversed(ticks.items())]
