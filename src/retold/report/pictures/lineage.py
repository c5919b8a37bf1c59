"""The lineage picture: which way the words went, from left to right."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from retold.report.lookups import Lookups
from retold.report.pictures.arrows import ARC, BOX, HEIGHT, STEP, Arrow, Box, draw_arrows
from retold.report.pictures.flows import Flow, find_flows
from retold.stories.copies import CopyGroup

# More boxes than this do not fit beside one another in readable type; those with most words in common are drawn.
MOST_BOXES = 16
MOST_DEPTH = 3
WIDTH, TOP = 960.0, 12.0


@dataclass(frozen=True, slots=True)
class LineagePicture:
    """The picture, and the accounts that have no words in common with any other."""

    width: float
    height: float
    boxes: tuple[Box, ...]
    arrows: tuple[Arrow, ...]
    alone: tuple[str, ...]
    left_out: int


def draw_lineage(lookups: Lookups, groups: Sequence[CopyGroup], words: Mapping[str, int]) -> LineagePicture:
    """Draw the copied words of a story."""
    flows = find_flows(lookups, groups, words)
    touched = {each for flow in flows for each in (flow.giver, flow.receiver)}
    alone = tuple(article for article in lookups.story.articles if article not in touched)
    kept = _most_shared(flows)
    flows = [flow for flow in flows if flow.giver in kept and flow.receiver in kept]
    boxes = {box.id: box for box in _boxes(lookups, flows)}
    arrows = tuple(draw_arrows(lookups, flows, boxes))
    height = max((box.y for box in boxes.values()), default=0.0) + HEIGHT + TOP
    return LineagePicture(
        WIDTH, height, tuple(boxes.values()), arrows, tuple(lookups.sigla[each] for each in alone), len(touched - kept)
    )


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
