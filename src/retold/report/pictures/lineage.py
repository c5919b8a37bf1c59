"""The lineage picture: which way the words went, from left to right."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from retold.model import Copy
from retold.report.lookups import Lookups
from retold.report.origins import articles_of
from retold.report.pictures.shapes import Curve, Place, fit
from retold.stories.copies import CopyGroup

# More boxes than this do not fit beside one another in readable type; those with most words in common are drawn.
MOST_BOXES = 16
MOST_DEPTH = 3
WIDTH, BOX, HEIGHT, STEP, TOP = 960.0, 196.0, 46.0, 68.0, 12.0
THINNEST, THICKEST = 1.4, 6.0
LABEL_PLACES = (0.8, 0.6, 0.4)
OUTLET_CHARACTERS = 18
# Room at the right for arcs between boxes of one column, whose order is not known.
ARC = 150.0
# An arc to the next box reaches so far, one past it farther: arcs and their labels stand clear of one another.
NEXT_REACH, REACH_PER_BOX = 50.0, 62.0
# How far of its reach the middle of such a curve comes.
BELLY = 0.75


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
class LineagePicture:
    """The picture, and the accounts that have no words in common with any other."""

    width: float
    height: float
    boxes: tuple[Box, ...]
    arrows: tuple[Arrow, ...]
    alone: tuple[str, ...]
    left_out: int


@dataclass(frozen=True, slots=True)
class Flow:
    """Words in common between two boxes, from one to the other; `sure` where every copy says so."""

    giver: str
    receiver: str
    words: int
    share: float | None
    sure: bool
    key: str


def draw_lineage(lookups: Lookups, groups: Sequence[CopyGroup], words: Mapping[str, int]) -> LineagePicture:
    """Draw the copied words of a story."""
    flows = [*_credits(lookups), *_copied(lookups, groups, words)]
    touched = {each for flow in flows for each in (flow.giver, flow.receiver)}
    alone = tuple(article for article in lookups.story.articles if article not in touched)
    kept = _most_shared(flows)
    flows = [flow for flow in flows if flow.giver in kept and flow.receiver in kept]
    boxes = {box.id: box for box in _boxes(lookups, flows)}
    arrows = tuple(_arrows(lookups, flows, boxes))
    height = max((box.y for box in boxes.values()), default=0.0) + HEIGHT + TOP
    return LineagePicture(
        WIDTH, height, tuple(boxes.values()), arrows, tuple(lookups.sigla[each] for each in alone), len(touched - kept)
    )


def _copied(lookups: Lookups, groups: Sequence[CopyGroup], words: Mapping[str, int]) -> list[Flow]:
    pairs: dict[tuple[str, str], list[tuple[Copy, str]]] = defaultdict(list)
    for group in groups:
        for copy in group.copies:
            if copy.kind == "copied":
                pairs[copy.a.article, copy.b.article].append((copy, group.key))
    flows = []
    for (a, b), copies in pairs.items():
        ways = {copy.direction for copy, _ in copies}
        giver, receiver = (b, a) if ways == {"b_to_a"} else (a, b)
        kept = sum(copy.words for copy, _ in copies)
        share = min(kept / words[receiver], 1.0) if words[receiver] else None
        sure = len(ways) == 1 and "unknown" not in ways
        flows.append(Flow(giver, receiver, kept, share, sure, copies[0][1]))
    return flows


def _credits(lookups: Lookups) -> list[Flow]:
    """What comes from outside of the pile: credited agencies and absent sources."""
    outside = {node.id for node in lookups.story.origins.nodes if node.kind in ("agency", "absent")}
    article = articles_of(lookups.story)
    flows = []
    for edge in lookups.story.origins.edges:
        if edge.from_ in outside and edge.to in article:
            flows.append(Flow(edge.from_, article[edge.to], 0, None, edge.certain, ""))
    return list(dict.fromkeys(flows))


def _most_shared(flows: Sequence[Flow]) -> set[str]:
    weight: dict[str, int] = defaultdict(int)
    for flow in flows:
        for each in (flow.giver, flow.receiver):
            weight[each] += flow.words + 1
    ranked = sorted(weight, key=lambda each: (-weight[each], each))
    return set(ranked[:MOST_BOXES])


def _boxes(lookups: Lookups, flows: Sequence[Flow]) -> list[Box]:
    depth = _depths(flows)
    columns: dict[int, list[str]] = defaultdict(list)
    for each in sorted(depth, key=lambda each: (lookups.places.get(each, -1), each)):
        columns[depth[each]].append(each)
    arcs = any(depth[flow.giver] == depth[flow.receiver] for flow in flows)
    across = (WIDTH - BOX - 2 - (ARC if arcs else 0.0)) / max(len(columns) - 1, 1)
    tallest = max((len(column) for column in columns.values()), default=0)
    boxes = []
    for place, column in enumerate(columns[key] for key in sorted(columns)):
        top = TOP + (tallest - len(column)) * STEP / 2
        boxes += [
            _box(lookups, each, round(1 + place * across, 1), round(top + row * STEP, 1))
            for row, each in enumerate(column)
        ]
    return boxes


def _depths(flows: Sequence[Flow]) -> Mapping[str, int]:
    """The column of each box: right of what it surely took from, and beside what it shares words with."""
    depth = {each: 0 for flow in flows for each in (flow.giver, flow.receiver)}
    placed = {flow.receiver for flow in flows if flow.sure} | {flow.giver for flow in flows if flow.sure}
    for _ in range(MOST_DEPTH):
        for flow in flows:
            if flow.sure and depth[flow.receiver] <= depth[flow.giver] < MOST_DEPTH:
                depth[flow.receiver] = depth[flow.giver] + 1
        for flow in flows:
            if not flow.sure and flow.receiver not in placed:
                depth[flow.receiver] = depth[flow.giver]
            elif not flow.sure and flow.giver not in placed:
                depth[flow.giver] = depth[flow.receiver]
    return depth


def _box(lookups: Lookups, each: str, x: float, y: float) -> Box:
    if each in lookups.articles:
        outlet, href = lookups.outlet(each), "#" + lookups.account(each)
        return Box(each, href, lookups.sigla[each], outlet, lookups.when(each).short, x, y, absent=False)
    name = next(node.name for node in lookups.story.origins.nodes if node.id == each)
    return Box(each, "", "ω", name, "not in this pile", x, y, absent=True)


def _arrows(lookups: Lookups, flows: Sequence[Flow], boxes: Mapping[str, Box]) -> list[Arrow]:
    into: dict[str, int] = defaultdict(int)
    arrows = []
    for flow in flows:
        place = LABEL_PLACES[into[flow.receiver] % len(LABEL_PLACES)]
        into[flow.receiver] += 1
        href = "#" + lookups.finding(flow.key) if flow.key else ""
        arrows.append(_arrow(flow, boxes[flow.giver], boxes[flow.receiver], place, href))
    return arrows


def _arrow(flow: Flow, giver: Box, receiver: Box, place: float, href: str) -> Arrow:
    path, middle = _path(giver, receiver, place)
    label = "credit" if flow.share is None else f"{round(100 * flow.share)} %"
    way = "to" if flow.sure else "and, which way is not known,"
    return Arrow(
        href=href,
        label=label if flow.sure else f"{label} ?",
        says=f"{giver.siglum} {giver.name} {way} {receiver.siglum} {receiver.name}: {label}",
        path=path,
        width=round(THINNEST + (THICKEST - THINNEST) * (flow.share or 0.0), 1) if flow.sure else THINNEST,
        x=middle.x,
        y=middle.y,
        sure=flow.sure,
    )


def _path(giver: Box, receiver: Box, place: float) -> tuple[str, Place]:
    """The line between two boxes and where its label stands."""
    start, end = giver.y + HEIGHT / 2, receiver.y + HEIGHT / 2
    left, right = sorted((giver, receiver), key=lambda box: box.x)
    if giver.x == receiver.x:
        x, reach = giver.x + BOX, _reach(abs(end - start))
        path = f"M{x} {start}C{x + reach} {start} {x + reach} {end} {x} {end}"
        return path, Place(round(x + BELLY * reach, 1), round((start + end) / 2, 1))
    curve = Curve(left.x + BOX, left.y + HEIGHT / 2, right.x, right.y + HEIGHT / 2)
    return curve.path, curve.at(place)


def _reach(height: float) -> float:
    return min(NEXT_REACH + REACH_PER_BOX * max(height / STEP - 1, 0.0), ARC)
