"""The timeline picture: accounts as rows, time from left to right, width is precision."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from retold.report.findings.events import KINDS
from retold.report.lookups import Lookups
from retold.report.pictures.axis import Axis, Tick, draw_axis
from retold.report.pictures.extents import Extent, extent_of
from retold.report.pictures.shapes import fit
from retold.report.times import show_time

WIDTH, LEFT, TOP, LANE, PAD = 960.0, 176.0, 30.0, 17.0, 8.0
# A bar is never thinner than its number, or than two digits of one.
LEAST_BAR, DIGIT = 16.0, 8.5
BETWEEN = 3.0
# Rows of a picture that can be taken in: the table below has all of them.
MOST_ROWS = 30
MOST_LANES = 8
# Events of a picture that can be told apart; beyond them it keeps what several accounts tell, then what is told of the
# days nearest to the first account.
MOST_EVENTS = 30
OUTLET_CHARACTERS = 15


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

    `inferred` is one along all the days on which an account without a date can have come out.
    """

    x: float
    y: float
    width: float
    height: float
    inferred: bool = False


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


@dataclass(frozen=True, slots=True)
class TimelinePicture:
    """The picture; what is left out of it stands in the list."""

    width: float
    height: float
    left: float
    rows: tuple[TimelineRow, ...]
    ticks: tuple[Tick, ...]
    breaks: tuple[float, ...]
    left_out: int
    events_left_out: int
    without_place: int


@dataclass(frozen=True, slots=True)
class Told:
    """A telling with its extent in days."""

    article: str
    number: int
    href: str
    value: str
    extent: Extent
    differs: bool


def draw_timeline(lookups: Lookups, numbers: dict[str, int]) -> TimelinePicture:
    """Draw the tellings of a story's events; `numbers` are those of the events in the table."""
    all_told, without_place = _told(lookups, numbers)
    told = _most_telling(all_told, lookups)
    known = [extent for article in lookups.story.articles if (extent := _came_out(lookups, article))]
    axis = draw_axis([*(each.extent for each in told), *known], LEFT, WIDTH - 4)
    by_article: dict[str, list[Told]] = defaultdict(list)
    for each in told:
        by_article[each.article].append(each)
    articles = [article for article in lookups.story.articles if by_article[article]][:MOST_ROWS]
    rows: list[TimelineRow] = []
    y = TOP
    for article in articles:
        rows.append(_row(lookups, article, by_article[article], axis, y))
        y += rows[-1].height
    told_by = sum(1 for article in lookups.story.articles if by_article[article])
    return TimelinePicture(
        width=WIDTH,
        height=y + 2,
        left=LEFT,
        rows=tuple(rows),
        ticks=axis.ticks,
        breaks=axis.breaks,
        left_out=told_by - len(rows),
        events_left_out=len({each.number for each in all_told} - {each.number for each in told}),
        without_place=without_place,
    )


def _most_telling(told: Sequence[Told], lookups: Lookups) -> list[Told]:
    """The tellings of the events that are drawn."""
    events: dict[int, list[Told]] = defaultdict(list)
    for each in told:
        events[each.number].append(each)
    published = [extent for article in lookups.story.articles if (extent := _published(lookups, article))]
    first = min((extent.start for extent in published), default=0.0)

    def rank(number: int) -> tuple[bool, bool, float, int]:
        tellings = events[number]
        alone = len({each.article for each in tellings}) == 1
        return (not tellings[0].differs, alone, abs(tellings[0].extent.start - first), number)

    drawn = set(sorted(events, key=rank)[:MOST_EVENTS])
    return [each for each in told if each.number in drawn]


def _told(lookups: Lookups, numbers: dict[str, int]) -> tuple[list[Told], int]:
    told, without_place = [], 0
    for event in lookups.story.events:
        key = "event-" + event.id
        for telling in event.tellings if key in numbers and event.kind in KINDS else ():
            extent = extent_of(telling.value)
            if extent is None:
                without_place += 1
                continue
            href = "#" + lookups.mark(telling.passage, key)
            told.append(Told(telling.passage.article, numbers[key], href, telling.value, extent, event.differs))
    return told, without_place


def _published(lookups: Lookups, article: str) -> Extent | None:
    fact = lookups.articles[article].published
    return extent_of(fact.value) if fact else None


def _came_out(lookups: Lookups, article: str) -> Extent | None:
    """The days on which an account certainly came out: that of its publication, or those that were inferred."""
    inferred = next((each.certain for each in lookups.story.undated if each.article == article), None)
    if inferred is None:
        return _published(lookups, article)
    first, last = extent_of(inferred.not_before or ""), extent_of(inferred.not_after or "")
    return Extent(first.start, last.end) if first and last else None


def _row(lookups: Lookups, article: str, told: Sequence[Told], axis: Axis, y: float) -> TimelineRow:
    published = _published(lookups, article)
    bars, lanes = _bars(told, published, axis, y)
    height = 2 * PAD + max(lanes, 1) * LANE
    flag = None
    if came_out := _came_out(lookups, article):
        x = axis.x(came_out.start)
        flag = Flag(x, y + 1, round(axis.x(came_out.end) - x, 1), height - 2, inferred=came_out != published)
    outlet = fit(lookups.outlet(article), OUTLET_CHARACTERS)
    return TimelineRow(y, height, lookups.sigla[article], outlet, "#" + lookups.account(article), bars, flag)


def _bars(told: Sequence[Told], published: Extent | None, axis: Axis, y: float) -> tuple[tuple[Bar, ...], int]:
    """The bars of a row in lanes where none covers another, and how many lanes they take."""
    free: list[float] = []
    bars = []
    for each in sorted(told, key=lambda each: (each.extent.start, -each.extent.days, each.number)):
        start, end = _ends(each, axis)
        lane = next((place for place, until in enumerate(free) if until + BETWEEN <= start), len(free))
        free[lane : lane + 1] = [end]
        bars.append(_bar(each, start, end, y + PAD + (lane % MOST_LANES) * LANE, published))
    return tuple(bars), min(len(free), MOST_LANES)


def _ends(told: Told, axis: Axis) -> tuple[float, float]:
    start, end = axis.x(told.extent.start), axis.x(told.extent.end)
    least = max(LEAST_BAR, DIGIT * len(str(told.number)))
    if end - start >= least:
        return start, end
    middle = min(max((start + end) / 2, LEFT + least / 2), WIDTH - least / 2)
    return middle - least / 2, middle + least / 2


def _bar(told: Told, start: float, end: float, top: float, published: Extent | None) -> Bar:
    return Bar(
        x=round(start, 1),
        y=round(top, 1),
        width=round(end - start, 1),
        number=told.number,
        href=told.href,
        says=f"event {told.number}, read as {show_time(told.value)}",
        differs=told.differs,
        exact=told.extent.days < 1 / 24,
        still_to_come=published is not None and told.extent.start >= published.end and told.extent.days > 0,
    )
