"""Pairs: an account that surely has some words from another has the others that they share from there too."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from retold.model import Direction
from retold.stories.copies.credited import GivenCredit
from retold.stories.copies.directions.cases import sides
from retold.stories.copies.directions.givers import credits_nobody, credits_nobody_else
from retold.stories.copies.directions.holders import Holders
from retold.stories.copies.directions.rows import DirectionFound, Row
from retold.stories.copies.directions.times import is_before, say_times
from retold.stories.copies.outlets import account_name


@dataclass(frozen=True, slots=True)
class _Pair:
    """Two accounts by id, and which of them has words from the other."""

    giver: str
    taker: str


def with_pairs(
    rows: Sequence[Row],
    found: Sequence[DirectionFound],
    holders: Holders,
    credits: Mapping[str, Sequence[GivenCredit]],
) -> tuple[DirectionFound, ...]:
    """The directions, with those of copied passages that follow from another passage of the same two accounts."""
    known: dict[_Pair, DirectionFound] = {}
    for row, each in zip(rows, found, strict=True):
        if each.direction != "unknown" and row.kind == "copied":
            known.setdefault(_pair(row, each.direction), each)
    return tuple(
        each if each.direction != "unknown" else _followed(row, known, holders, credits) or each
        for row, each in zip(rows, found, strict=True)
    )


def _followed(
    row: Row, known: Mapping[_Pair, DirectionFound], holders: Holders, credits: Mapping[str, Sequence[GivenCredit]]
) -> DirectionFound | None:
    ways: Sequence[Direction] = ("a_to_b", "b_to_a")
    given = [way for way in ways if _pair(row, way) in known]
    if row.kind != "copied" or len(given) != 1:
        return None
    ends = sides(row, given[0])
    giver, taker = ends.giver, ends.taker
    group = holders.of(row)
    open_to_it = credits_nobody(giver, group, credits) and credits_nobody_else(taker, group)
    if not open_to_it or is_before(taker, giver):
        return None
    other = known[_pair(row, given[0])]
    said = f"{account_name(taker)} has other words from {account_name(giver)}."
    basis = (said, *other.basis[:-1], say_times(row.a.article, row.b.article))
    return DirectionFound(given[0], basis, other.evidence, "has other words from the giver")


def _pair(row: Row, way: Direction) -> _Pair:
    ends = sides(row, way)
    return _Pair(ends.giver.id, ends.taker.id)
