"""Copies between two accounts, all that went one way as one edge."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from retold.model import AbsentSource, Copy, OriginEdge, Passage
from retold.stories.origins.graph import Graph


@dataclass(frozen=True, slots=True)
class _Way:
    """From which origin to which words went, and whether that direction is known."""

    source: str
    to: str
    known: bool


def add_copies(graph: Graph, copies: Sequence[Copy], absent: Sequence[AbsentSource]) -> None:
    """An edge for each pair of accounts that share copied reporting, certain where the direction is known.

    Where nobody knows which way words went that both have from one absent source, there is no edge between the two.
    """
    explained = [frozenset(member.article for member in source.members) for source in absent if source.certain]
    ways: dict[_Way, list[Copy]] = defaultdict(list)
    for copy in copies:
        pair = {copy.a.article, copy.b.article}
        if copy.kind != "copied" or (copy.direction == "unknown" and any(pair <= members for members in explained)):
            continue
        source, to = _in_direction(copy)
        ways[_Way(graph.at[source.article], graph.at[to.article], copy.direction != "unknown")].append(copy)
    for way, rows in ways.items():
        evidence = tuple(side for row in rows for side in _in_direction(row))
        why = tuple(dict.fromkeys(sentence for row in rows for sentence in row.basis))
        graph.edges.append(
            OriginEdge(way.source, way.to, "copy", evidence, way.known, tuple(row.id for row in rows), why)
        )


def _in_direction(copy: Copy) -> tuple[Passage, Passage]:
    return (copy.b, copy.a) if copy.direction == "b_to_a" else (copy.a, copy.b)
