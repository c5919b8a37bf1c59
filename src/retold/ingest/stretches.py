"""What the rules pass to one another: stretches of a text with a kind, and the names found in them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from retold.model import ACCOUNT_KINDS, Block, BlockKind, Fact

CreditKind = Literal["agency", "outlet", "author", "other"]


@dataclass(frozen=True, slots=True)
class Stretch:
    """A stretch of a text, from its first to its last visible character, what it is, and when its entry came."""

    kind: BlockKind
    start: int
    end: int
    time: Fact | None = None

    def cut(self, text: str) -> str:
        """The characters of the stretch."""
        return text[self.start : self.end]

    def as_(self, kind: BlockKind) -> "Stretch":
        """The same stretch as another kind."""
        return replace(self, kind=kind)

    def block(self) -> Block:
        """The stretch as an article shows it."""
        return Block(self.kind, self.kind in ACCOUNT_KINDS, self.start, self.end, self.time)


@dataclass(frozen=True, slots=True)
class Named:
    """A name that the text credits, at its characters."""

    name: str
    kind: CreditKind
    start: int
    end: int


def trimmed(text: str, stretch: Stretch) -> Stretch | None:
    """The stretch without white space at its ends; None when nothing visible is left."""
    words = stretch.cut(text)
    left = len(words) - len(words.lstrip())
    visible = len(words.strip())
    if not visible:
        return None
    if visible == len(words):
        return stretch
    return replace(stretch, start=stretch.start + left, end=stretch.start + left + visible)


def parted(text: str, stretch: Stretch, at: int, head: BlockKind, tail: BlockKind) -> list[Stretch]:
    """The two sides of a cut through a stretch, each trimmed; an empty side is left out."""
    sides = (replace(stretch, kind=head, end=at), replace(stretch, kind=tail, start=at))
    return [side for each in sides if (side := trimmed(text, each))]


def joined(stretches: Sequence[Stretch]) -> Iterator[Stretch]:
    """Stretches with neighbours of one kind made one; for pieces of a single paragraph."""
    last: Stretch | None = None
    for each in stretches:
        if last and last.kind == each.kind:
            last = replace(last, end=each.end)
            continue
        if last:
            yield last
        last = each
    if last:
        yield last
