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
        ends = _ends(copy)
        known = copy.direction != "unknown"
        ways[_Way(graph.at[ends.source.article], graph.at[ends.to.article], known)].append(copy)
    for way, rows in ways.items():
        evidence = tuple(side for row in rows for ends in (_ends(row),) for side in (ends.source, ends.to))
        why = tuple(dict.fromkeys(sentence for row in rows for sentence in row.basis))
        graph.edges.append(
            OriginEdge(way.source, way.to, "copy", evidence, way.known, tuple(row.id for row in rows), why)
        )


@dataclass(frozen=True, slots=True)
class _Ends:
    """The two sides of a copy, in its direction where that is known."""

    source: Passage
    to: Passage


def _ends(copy: Copy) -> _Ends:
    return _Ends(copy.b, copy.a) if copy.direction == "b_to_a" else _Ends(copy.a, copy.b)
