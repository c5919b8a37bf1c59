"""What directions are asked of: shared words in two accounts; and what they rest on: signs."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from retold.model import Article, CopyKind, Direction, Edit, Passage

SignKind = Literal[
    "names the giver",
    "names one who has it from the giver",
    "giver by trade",
    "giver to others",
    "told made general",
    "later version",
    "name left short",
    "quotation shortened",
    "slip corrected",
    "tail trimmed",
]


@dataclass(frozen=True, slots=True)
class Side:
    """One side of a shared passage: the account and the passage in it."""

    article: Article
    passage: Passage


@dataclass(frozen=True, slots=True)
class Row:
    """A shared passage whose direction is asked; `a` is the side of the earliest holder."""

    kind: CopyKind
    a: Side
    b: Side
    edits: tuple[Edit, ...] = ()


@dataclass(frozen=True, slots=True)
class Sign:
    """One thing that speaks for a way: of what kind, which way, in a sentence, with the words that it points at."""

    kind: SignKind
    way: Direction
    says: str
    passages: tuple[Passage, ...] = ()


@dataclass(frozen=True, slots=True)
class DirectionFound:
    """A direction and what it rests on: sentences, and the passages that they point at."""

    direction: Direction
    basis: tuple[str, ...]
    evidence: tuple[Passage, ...] = ()


def both_ways(row: Row) -> Iterator[tuple[Direction, Side, Side]]:
    """Each way with its giver and its taker."""
    yield "a_to_b", row.a, row.b
    yield "b_to_a", row.b, row.a


def opposite(way: Direction) -> Direction:
    """The other way round."""
    if way == "unknown":
        return way
    return "b_to_a" if way == "a_to_b" else "a_to_b"


def rest_on(direction: Direction, signs: Sequence[Sign]) -> DirectionFound:
    """A direction that rests on these signs."""
    passages = tuple(dict.fromkeys(passage for sign in signs for passage in sign.passages))
    return DirectionFound(direction, tuple(sign.says for sign in signs), passages)
