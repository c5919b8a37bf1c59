"""Mentions that the user takes out of a name, and those that a decision on a whole form moves with them."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from retold.model import Decision, Passage
from retold.stories.cast.forest import Forest
from retold.stories.cast.nodes import Node

ONLY_THESE = "these mentions"  # a split's value: no other mention of the same form moves


def split_off(nodes: Sequence[Node], decisions: Sequence[Decision]) -> list[Node]:
    """The names, with those mentions apart that a decision to split names as the only ones it means."""
    found = list(nodes)
    for decision in decisions:
        if decision.kind == "split" and decision.value == ONLY_THESE:
            named = frozenset(decision.passages)
            for node in tuple(found):
                if named & set(node.passages) and not named >= set(node.passages):
                    found.append(_without_the_rest(node, named, len(found)))
                    found[node.number] = _without(node, named)
    return found


def apart_by_user(nodes: Sequence[Node], at: Mapping[Passage, int], decisions: Sequence[Decision]) -> dict[int, int]:
    """For each name that the user split off, the number of that decision."""
    apart: dict[int, int] = {}
    for order, decision in enumerate(decisions, start=1):
        if decision.kind == "split":
            numbers = {at[passage] for passage in decision.passages if passage in at}
            if decision.value != ONLY_THESE:
                words = {nodes[number].words for number in numbers}
                numbers = {node.number for node in nodes if node.words in words}
            apart.update(dict.fromkeys(sorted(numbers), order))
    return apart


def note_what_moved(
    nodes: Sequence[Node], at: Mapping[Passage, int], forest: Forest, decisions: Sequence[Decision]
) -> None:
    """Say of an entry how many mentions a split of the whole form moved that the user did not name."""
    for decision in decisions:
        if decision.kind == "split" and decision.value != ONLY_THESE:
            numbers = sorted({at[passage] for passage in decision.passages if passage in at})
            for number in numbers:
                more = len(set(nodes[number].passages) - set(decision.passages))
                if more:
                    forest.note(
                        number,
                        f"the split moved {more} more of “{nodes[number].text}” than were named; with the value"
                        f" “{ONLY_THESE}” it moves only those named",
                    )


def _without(node: Node, named: frozenset[Passage]) -> Node:
    return _of_places(node, [at for at, passage in enumerate(node.passages) if passage not in named], node.number)


def _without_the_rest(node: Node, named: frozenset[Passage], number: int) -> Node:
    return _of_places(node, [at for at, passage in enumerate(node.passages) if passage in named], number)


def _of_places(node: Node, places: Sequence[int], number: int) -> Node:
    """The name at some of its mentions; what is told of its kind and bearer holds for each."""
    written = [node.written[at] for at in places]
    return replace(
        node,
        number=number,
        votes=node.votes.copy(),
        texts=type(node.texts)(" ".join(text.split()) for text in written),
        passages=[node.passages[at] for at in places],
        written=written,
        genders=set(node.genders),
    )
