"""The lineage picture: accounts as rows, time from left to right, and which way the words went between them."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from retold.lenses.lineage import TreePlace
from retold.report.findings.lineage import PairView
from retold.report.found import found
from retold.report.lookups import Lookups
from retold.report.origin_names import OriginView, name_origins
from retold.report.pictures.axis import WIDEST_THAT_DECIDES_DAYS, Axis, Tick, draw_axis
from retold.report.pictures.curves import BESIDE, Line, draw_line
from retold.report.pictures.extents import Extent
from retold.report.pictures.shapes import Place, fit
from retold.report.pictures.tellings import came_out

WIDTH, LEFT, TOP = 960.0, 176.0, 30.0
# Room before the first account, for the source from which it has its words, and behind the last for one without a date.
BEFORE, BEHIND = 92.0, 20.0
NO_DATE = 84.0
# Rows that can be taken in at once, and rows in all behind a fold.
MOST_ROWS, MOST_FOLDED_ROWS = 24, 1000
# Edges that reach one row in the picture; the table has all.
MOST_INTO = 3
LEAST_HEIGHT, PORT, LOW = 36.0, 24.0, 18.0
NAME_CHARACTERS = 17
THINNEST, THICKEST = 1.4, 6.0


@dataclass(frozen=True, slots=True)
class Node:
    """A row: an account, or a source outside of the pile, and where it stands in time; a day has a width."""

    origin: OriginView
    label: str
    under: str
    y: float
    height: float
    x: float
    width: float

    @property
    def middle(self) -> float:
        """Where its lines meet it."""
        return self.y + self.height / 2


@dataclass(frozen=True, slots=True)
class Drawn:
    """An edge with its line."""

    pair: PairView
    line: Line
    width: float


@dataclass(frozen=True, slots=True)
class LineagePicture:
    """The picture; `rows_left_out` and `edges_left_out` are in the tables only. `low` has no numbers at its lines."""

    width: float
    height: float
    left: float
    nodes: tuple[Node, ...]
    edges: tuple[Drawn, ...]
    ticks: tuple[Tick, ...]
    breaks: tuple[float, ...]
    rows_left_out: int
    edges_left_out: int
    low: bool

    @property
    def start(self) -> float:
        """Where the first of it stands, as a share of the axis (0-1): a phone opens there."""
        first = min((node.x for node in self.nodes), default=self.left)
        return round((first - self.left) / (self.width - self.left), 3)


@dataclass(frozen=True, slots=True)
class LineagePictures:
    """The picture of the rows with most words in common, and one of all rows where these are more."""

    first: LineagePicture
    all: LineagePicture | None


def draw_lineage(lookups: Lookups, pairs: Sequence[PairView]) -> LineagePictures:
    """Draw the tree of a story; `pairs` are its edges, those with most words first."""
    origins = name_origins(lookups)
    places = [place for place in found(lookups.story, TreePlace) if place.origin in origins]
    kept = _most_shared(places, pairs)
    first = _draw(lookups, [place for place in places if place.origin in kept], pairs, len(places))
    if len(kept) == len(places):
        return LineagePictures(first, None)
    return LineagePictures(first, _draw(lookups, places[:MOST_FOLDED_ROWS], pairs, len(places), low=True))


def _most_shared(places: Sequence[TreePlace], pairs: Sequence[PairView]) -> set[str]:
    weight: dict[str, int] = defaultdict(int)
    for pair in pairs:
        weight[pair.giver.id] += pair.words + 1
        weight[pair.receiver.id] += pair.words + 1
    ranked = sorted(enumerate(places), key=lambda each: (-weight[each[1].origin], each[0]))
    return {place.origin for _, place in ranked[:MOST_ROWS]}


def _draw(
    lookups: Lookups, places: Sequence[TreePlace], pairs: Sequence[PairView], rows: int, *, low: bool = False
) -> LineagePicture:
    into, origins = _into(places, pairs), name_origins(lookups)
    days = {place.origin: _days(lookups, place) for place in places if place.article}
    undated = None in days.values()
    axis = draw_axis(
        [each for each in days.values() if each], LEFT + BEFORE, WIDTH - BEHIND - (NO_DATE if undated else 0.0)
    )
    nodes: dict[str, Node] = {}
    y = TOP
    for place in places:
        height = LOW if low else max(LEAST_HEIGHT, PORT * len(into[place.origin]) + 10)
        row, across = Extent(y, y + height), _across(axis, days.get(place.origin))
        nodes[place.origin] = _node(lookups, place, origins[place.origin], row, across)
        y += height
    nodes |= _standing_before(nodes, places, into)
    edges = tuple(
        _drawn(pair, nodes, None if low else PORT * (number - (len(reaching) - 1) / 2))
        for reaching in into.values()
        for number, pair in enumerate(reaching)
    )
    return LineagePicture(
        width=WIDTH,
        height=y + 4,
        left=LEFT,
        nodes=tuple(nodes.values()),
        edges=edges,
        ticks=(*axis.ticks, *((Tick(WIDTH - BEHIND - NO_DATE / 2, "no date"),) if undated else ())),
        breaks=axis.breaks,
        rows_left_out=rows - len(places),
        edges_left_out=len(pairs) - len(edges),
        low=low,
    )


def _into(places: Sequence[TreePlace], pairs: Sequence[PairView]) -> Mapping[str, list[PairView]]:
    """The edges that reach each row: certain ones first, then those with most words."""
    into: dict[str, list[PairView]] = {place.origin: [] for place in places}
    for pair in sorted(pairs, key=lambda pair: not pair.sure):
        if pair.giver.id in into and pair.receiver.id in into and len(into[pair.receiver.id]) < MOST_INTO:
            into[pair.receiver.id].append(pair)
    return into


def _days(lookups: Lookups, place: TreePlace) -> Extent | None:
    """When an account came out, where that is known to about a week."""
    out = came_out(lookups, place.article or "")
    if out is None:
        return None
    if out.start is None or out.end is None or (out.inferred and out.end - out.start > WIDEST_THAT_DECIDES_DAYS):
        return None
    return Extent(out.start, out.end)


def _across(axis: Axis, days: Extent | None) -> Extent:
    """Where days lie on the axis; what has none stands at its right."""
    if days is None or not axis.pieces:
        x = WIDTH - BEHIND - NO_DATE / 2
        return Extent(x, x)
    return Extent(axis.x(days.start), axis.x(days.end))


def _node(lookups: Lookups, place: TreePlace, origin: OriginView, row: Extent, across: Extent) -> Node:
    under = lookups.when(place.article).short if place.article else "not in this pile"
    label = fit(origin.name, NAME_CHARACTERS)
    return Node(origin, label, under, row.start, row.days, across.start, round(across.days, 1))


def _standing_before(
    nodes: Mapping[str, Node], places: Sequence[TreePlace], into: Mapping[str, Sequence[PairView]]
) -> Mapping[str, Node]:
    """Sources outside of the pile, each left of the first account that has its words."""
    first: dict[str, float] = {}
    for place in places:
        for pair in into[place.origin]:
            first[pair.giver.id] = min(first.get(pair.giver.id, WIDTH), nodes[place.origin].x)
    return {
        name: replace(node, x=max(first.get(name, LEFT + BEFORE) - BESIDE, LEFT + 12), width=0.0)
        for name, node in nodes.items()
        if node.origin.outside
    }


def _drawn(pair: PairView, nodes: Mapping[str, Node], port: float | None) -> Drawn:
    """An edge between two rows; without a port it is as thin as many are drawn."""
    giver, receiver = nodes[pair.giver.id], nodes[pair.receiver.id]
    line = draw_line(Place(giver.x, giver.middle), Place(receiver.x, receiver.middle), port or 0.0)
    width = THINNEST + (THICKEST - THINNEST) * (pair.share or 0) / 100 if pair.sure else THINNEST
    return Drawn(pair, line, 1.0 if port is None else round(width, 1))
