"""The timeline picture: accounts as rows, time from left to right, width is precision."""

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from retold.report.lookups import Lookups
from retold.report.pictures.axis import Axis, Tick, draw_axis
from retold.report.pictures.extents import Extent
from retold.report.pictures.tellings import Told, came_out, tellings_of
from retold.report.pictures.timeline_rows import TimelineRow, draw_row

WIDTH, LEFT, TOP = 960.0, 176.0, 30.0
# Rows of a picture that can be taken in: the table below has all of them.
MOST_ROWS = 30
# Rows from which on the days stand below the picture as well.
TALL = 10
FOOT = 20.0


@dataclass(frozen=True, slots=True)
class TimelinePicture:
    """The picture; what is left out of it stands in the list.

    `start` is where the day stands that most accounts tell, as a share of the axis (0-1): a phone opens there.
    `foot` is where the days stand again below, if they do.
    """

    width: float
    height: float
    left: float
    rows: tuple[TimelineRow, ...]
    ticks: tuple[Tick, ...]
    breaks: tuple[float, ...]
    left_out: int
    events_left_out: int
    without_place: int
    start: float = 0.0
    foot: float | None = None


def draw_timeline(lookups: Lookups, numbers: dict[str, int]) -> TimelinePicture:
    """Draw the tellings of a story's events; `numbers` are those of the events in the table."""
    told = tellings_of(lookups, numbers)
    known = _days_known(lookups)
    axis = draw_axis([*(each.extent for each in told.drawn), *known], LEFT, WIDTH - 4, news=known)
    by_article: dict[str, list[Told]] = defaultdict(list)
    for each in told.drawn:
        by_article[each.article].append(each)
    undated = {each.article for each in lookups.story.undated if came_out(lookups, each.article)}
    shown = [article for article in lookups.story.articles if by_article[article] or article in undated]
    rows: list[TimelineRow] = []
    y = TOP
    for article in shown[:MOST_ROWS] if axis.pieces else ():
        rows.append(draw_row(lookups, article, by_article[article], axis, y))
        y += rows[-1].height
    foot = y + FOOT - 4 if len(rows) > TALL else None
    return TimelinePicture(
        width=WIDTH,
        height=y + 2 + (FOOT if foot else 0),
        left=LEFT,
        rows=tuple(rows),
        ticks=axis.ticks,
        breaks=axis.breaks,
        left_out=len(shown) - len(rows),
        events_left_out=told.events_left_out,
        without_place=told.without_place,
        start=_most_told(told.drawn, axis),
        foot=foot,
    )


def _days_known(lookups: Lookups) -> list[Extent]:
    """When accounts came out, those without a date that are bounded at both ends among them."""
    found = []
    for article in lookups.story.articles:
        days = came_out(lookups, article)
        if days and days.start is not None and days.end is not None:
            found.append(Extent(days.start, days.end))
    return found


def _most_told(told: Sequence[Told], axis: Axis) -> float:
    """Where the day stands that most accounts tell, as a share of the axis; the earliest of several."""
    days = Counter(day for day, _ in {(int(each.extent.start), each.article) for each in told})
    if not days or not axis.pieces:
        return 0.0
    most = min(days, key=lambda day: (-days[day], day))
    return round((axis.x(float(most)) - LEFT) / (WIDTH - LEFT), 3)
