"""What directions are asked of: shared words in two accounts; and what they rest on: signs."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from retold.model import Article, CopyKind, Direction, Edit, Passage

SignKind = Literal[
    "names the giver",
    "names one who has it from the giver",
    "giver by trade",
    "giver to others",
    "told made general",
    "has other words from the giver",
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
    """A direction and what it rests on: sentences, and the passages that they point at.

    `by` is the kind of sign that decided, where one did.
    """

    direction: Direction
    basis: tuple[str, ...]
    evidence: tuple[Passage, ...] = ()
    by: SignKind | None = None


def both_ways(row: Row) -> Iterator[tuple[Direction, Side, Side]]:
    """Each way with its giver and its taker."""
    yield "a_to_b", row.a, row.b
    yield "b_to_a", row.b, row.a


def rest_on(direction: Direction, signs: Sequence[Sign]) -> DirectionFound:
    """A direction that rests on these signs."""
    passages = tuple(dict.fromkeys(passage for sign in signs for passage in sign.passages))
    decided = signs[0].kind if direction != "unknown" else None
    return DirectionFound(direction, tuple(dict.fromkeys(sign.says for sign in signs)), passages, decided)


def unknown(*basis: str, evidence: tuple[Passage, ...] = ()) -> DirectionFound:
    """No known direction, and why."""
    return DirectionFound("unknown", basis, evidence)


def adding(found: DirectionFound, *said: str) -> DirectionFound:
    """The same with more to say."""
    return replace(found, basis=(*found.basis, *said))
