"""Groups: one passage in all the accounts that hold it, counted once however many pairs of accounts share it."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from retold.model import Copy, CopyKind, Passage

# Least part of the shorter of two passages that both have, for them to be one: a paragraph of a longer passage is
# part of it, two passages that share one sentence at their edges are two.
LEAST_COMMON_PART = 0.5


@dataclass(frozen=True, slots=True)
class CopyGroup:
    """Copies of one kind whose earliest sides are mostly the same words; `base` is what they reach there together.

    `key` names the group by its first copy: `copy-k1`.
    """

    key: str
    kind: CopyKind
    base: Passage
    copies: tuple[Copy, ...]

    @property
    def passages(self) -> tuple[Passage, ...]:
        """Every passage of the group, the base first."""
        return (self.base, *(copy.b for copy in self.copies))


def group_copies(copies: Sequence[Copy]) -> tuple[CopyGroup, ...]:
    """Gather a story's copies into passages, in the order of their earliest holders and of their text."""
    holders = {article: number for number, article in enumerate(dict.fromkeys(copy.a.article for copy in copies))}
    open_groups: dict[tuple[str, CopyKind], list[_Growing]] = defaultdict(list)
    for copy in sorted(copies, key=lambda copy: (copy.a.start, -copy.a.end)):
        known = open_groups[copy.a.article, copy.kind]
        group = next((each for each in reversed(known) if each.takes(copy.a)), None)
        if group is None:
            known.append(_Growing([copy], copy.a.start, copy.a.end))
        else:
            group.add(copy)
    order = {copy.id: number for number, copy in enumerate(copies)}
    found = [_grown(group, order) for known in open_groups.values() for group in known]
    return tuple(
        sorted(found, key=lambda each: (holders[each.base.article], each.base.start, order[each.copies[0].id]))
    )


@dataclass(slots=True)
class _Growing:
    """The copies of one passage so far, and its reach in the earliest account."""

    copies: list[Copy]
    start: int
    end: int

    def takes(self, passage: Passage) -> bool:
        """Whether a passage is mostly the same words as this one, or a part of them."""
        common = min(self.end, passage.end) - max(self.start, passage.start)
        return common >= LEAST_COMMON_PART * min(self.end - self.start, passage.length)

    def add(self, copy: Copy) -> None:
        """Take in one more copy."""
        self.copies.append(copy)
        self.start, self.end = min(self.start, copy.a.start), max(self.end, copy.a.end)


def _grown(group: _Growing, order: dict[str, int]) -> CopyGroup:
    copies = sorted(group.copies, key=lambda copy: order[copy.id])
    first = copies[0]
    base = Passage(first.a.article, first.a.part, group.start, group.end)
    return CopyGroup(f"copy-{first.id}", first.kind, base, tuple(copies))
