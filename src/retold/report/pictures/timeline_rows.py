"""A row of the timeline picture: an account, the bars of what it tells, and when it came out."""

from collections.abc import Sequence
from dataclasses import dataclass

from retold.report.lookups import Lookups
from retold.report.pictures.axis import Axis
from retold.report.pictures.extents import Extent
from retold.report.pictures.shapes import fit
from retold.report.pictures.tellings import Told, came_out, published
from retold.report.times import show_time

LANE, PAD = 17.0, 8.0
# A bar is never thinner than its number, or than two digits of one.
LEAST_BAR, DIGIT = 16.0, 8.5
BETWEEN = 3.0
MOST_LANES = 8
OUTLET_CHARACTERS = 17


@dataclass(frozen=True, slots=True)
class Bar:
    """One telling: as wide as its time is vague."""

    x: float
    y: float
    width: float
    number: int
    href: str
    says: str
    differs: bool
    exact: bool
    still_to_come: bool


@dataclass(frozen=True, slots=True)
class Flag:
    """When an account was published: a flag, or a line along the day when no hour is known.

    `inferred` is one along all the days on which an account without a date can have come out, `open_before` and
    `open_after` say at which of its ends nothing bounds them.
    """

    x: float
    y: float
    width: float
    height: float
    inferred: bool = False
    open_before: bool = False
    open_after: bool = False


@dataclass(frozen=True, slots=True)
class TimelineRow:
    """One account."""

    y: float
    height: float
    siglum: str
    outlet: str
    href: str
    bars: tuple[Bar, ...]
    flag: Flag | None


def draw_row(lookups: Lookups, article: str, told: Sequence[Told], axis: Axis, y: float) -> TimelineRow:
    """Draw an account with what it tells."""
    bars, lanes = _bars(told, published(lookups, article), axis, y)
    height = 2 * PAD + max(lanes, 1) * LANE
    flag = _flag(lookups, article, axis, Extent(y, y + height))
    outlet = fit(lookups.outlet(article), OUTLET_CHARACTERS)
    return TimelineRow(y, height, lookups.sigla[article], outlet, "#" + lookups.account(article), bars, flag)


def _flag(lookups: Lookups, article: str, axis: Axis, row: Extent) -> Flag | None:
    days = came_out(lookups, article)
    if days is None or not axis.pieces:
        return None
    left = axis.pieces[0].left if days.start is None else axis.x(days.start)
    right = axis.pieces[-1].right if days.end is None else axis.x(days.end)
    return Flag(
        x=left,
        y=row.start + 1,
        width=round(max(right - left, 0.0), 1),
        height=row.days - 2,
        inferred=days.inferred,
        open_before=days.start is None,
        open_after=days.end is None,
    )


def _bars(told: Sequence[Told], known: Extent | None, axis: Axis, y: float) -> tuple[tuple[Bar, ...], int]:
    """The bars of a row in lanes where none covers another, and how many lanes they take."""
    free: list[float] = []
    bars = []
    for each in sorted(told, key=lambda each: (each.extent.start, -each.extent.days, each.number)):
        start, end = _ends(each, axis)
        lane = next((place for place, until in enumerate(free) if until + BETWEEN <= start), len(free))
        free[lane : lane + 1] = [end]
        bars.append(_bar(each, Extent(start, end), y + PAD + (lane % MOST_LANES) * LANE, known))
    return tuple(bars), min(len(free), MOST_LANES)


def _ends(told: Told, axis: Axis) -> tuple[float, float]:
    start, end = axis.x(told.extent.start), axis.x(told.extent.end)
    least = max(LEAST_BAR, DIGIT * len(str(told.number)))
    if end - start >= least:
        return start, end
    left, right = axis.pieces[0].left, axis.pieces[-1].right
    middle = min(max((start + end) / 2, left + least / 2), right - least / 2)
    return middle - least / 2, middle + least / 2


def _bar(told: Told, across: Extent, top: float, known: Extent | None) -> Bar:
    return Bar(
        x=round(across.start, 1),
        y=round(top, 1),
        width=round(across.days, 1),
        number=told.number,
        href=told.href,
        says=f"event {told.number}, {show_time(told.value)}",
        differs=told.differs,
        exact=told.extent.days < 1 / 24,
        still_to_come=known is not None and told.extent.start >= known.end and told.extent.days > 0,
    )
