"""The boxes and arrows of the lineage picture: where lines run and where their labels stand."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from retold.report.lookups import Lookups
from retold.report.pictures.flows import Flow
from retold.report.pictures.shapes import Curve, Place, fit

BOX, HEIGHT, STEP = 196.0, 46.0, 68.0
THINNEST, THICKEST = 1.4, 6.0
LABEL_PLACES = (0.8, 0.6, 0.4)
OUTLET_CHARACTERS = 18
# Room at the right for arcs between boxes of one column, whose order is not known; more where it is the only column.
ARC, LONE_ARC = 150.0, 520.0
# An arc to the next box reaches so far, one past it farther: arcs and their labels stand clear of one another.
NEXT_REACH, REACH_PER_BOX = 50.0, 62.0
# Where along an arc its label may stand, the middle first; where none is clear of the other labels, it has none, and
# the table below says it.
ARC_PLACES = (0.5, 0.4, 0.6, 0.3, 0.7)
LABEL_WIDTH, LABEL_HEIGHT = 54.0, 22.0


@dataclass(frozen=True, slots=True)
class Box:
    """An account, or a source that is not in the pile (`absent`)."""

    id: str
    href: str
    siglum: str
    name: str
    under: str
    x: float
    y: float
    absent: bool

    @property
    def label(self) -> str:
        """The name as far as it fits."""
        return fit(self.name, OUTLET_CHARACTERS)


@dataclass(frozen=True, slots=True)
class Arrow:
    """Words that two boxes have in common: which way, how many, and how sure the way is."""

    href: str
    label: str
    says: str
    path: str
    width: float
    x: float
    y: float
    sure: bool


@dataclass(frozen=True, slots=True)
class Line:
    """The line between two boxes, and where its label may stand, best first."""

    path: str
    places: tuple[Place, ...]


def draw_arrows(lookups: Lookups, flows: Sequence[Flow], boxes: Mapping[str, Box]) -> list[Arrow]:
    """The lines between boxes, in the order of the flows; a label that would cover another is left out."""
    into: dict[str, int] = defaultdict(int)
    most = LONE_ARC if len({box.x for box in boxes.values()}) == 1 else ARC
    arrows: list[Arrow] = []
    for flow in flows:
        share = LABEL_PLACES[into[flow.receiver] % len(LABEL_PLACES)]
        into[flow.receiver] += 1
        line = _line(boxes[flow.giver], boxes[flow.receiver], share, most)
        href = "#" + lookups.finding(flow.key) if flow.key else ""
        arrows.append(_arrow(flow, boxes, line, _clear(line.places, arrows), href))
    return arrows


def _clear(places: Sequence[Place], arrows: Sequence[Arrow]) -> Place | None:
    """The first place whose label would cover no other; a line with one place takes it."""
    labels = [arrow for arrow in arrows if arrow.label]
    clear = (
        place
        for place in places
        if not any(abs(place.x - one.x) < LABEL_WIDTH and abs(place.y - one.y) < LABEL_HEIGHT for one in labels)
    )
    return next(clear, places[0] if len(places) == 1 else None)


def _arrow(flow: Flow, boxes: Mapping[str, Box], line: Line, place: Place | None, href: str) -> Arrow:
    giver, receiver = boxes[flow.giver], boxes[flow.receiver]
    label = "credit" if flow.share is None else f"{round(100 * flow.share)} %"
    way = "to" if flow.sure else "and, which way is not known,"
    shown = label if flow.sure else f"{label} ?"
    return Arrow(
        href=href,
        label=shown if place else "",
        says=f"{giver.siglum} {giver.name} {way} {receiver.siglum} {receiver.name}: {label}",
        path=line.path,
        width=round(THINNEST + (THICKEST - THINNEST) * (flow.share or 0.0), 1) if flow.sure else THINNEST,
        x=place.x if place else 0.0,
        y=place.y if place else 0.0,
        sure=flow.sure,
    )


def _line(giver: Box, receiver: Box, share: float, most: float) -> Line:
    if giver.x == receiver.x:
        return _arc(giver, receiver, most)
    left, right = sorted((giver, receiver), key=lambda box: box.x)
    curve = Curve(left.x + BOX, left.y + HEIGHT / 2, right.x, right.y + HEIGHT / 2)
    return Line(curve.path, (curve.at(share),))


def _arc(giver: Box, receiver: Box, most: float) -> Line:
    """A line at the right of two boxes of one column."""
    start, end = giver.y + HEIGHT / 2, receiver.y + HEIGHT / 2
    x = giver.x + BOX
    reach = min(NEXT_REACH + REACH_PER_BOX * max(abs(end - start) / STEP - 1, 0.0), most)
    path = f"M{x} {start}C{x + reach} {start} {x + reach} {end} {x} {end}"
    places = []
    for share in ARC_PLACES:
        down = share * share * (3 - 2 * share)
        places.append(Place(round(x + 3 * share * (1 - share) * reach, 1), round(start + (end - start) * down, 1)))
    return Line(path, tuple(places))
