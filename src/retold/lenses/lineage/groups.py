"""Groups: one passage in all the accounts that hold it."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from retold.model import Copy, Passage

# Least part of the shorter of two passages that both have, for them to be one: a paragraph of a longer passage is
# part of it, two passages that share one sentence at their edges are two.
LEAST_COMMON_PART = 0.5


@dataclass(frozen=True, slots=True)
class PassageGroup:
    """One passage in all accounts that hold it, the earliest first, with the copies that join them."""

    passages: tuple[Passage, ...]
    copies: tuple[str, ...]


def group_passages(copies: Sequence[Copy]) -> tuple[PassageGroup, ...]:
    """Copies whose earliest sides are mostly the same words, as one passage with all its holders."""
    groups: dict[str, list[_Group]] = defaultdict(list)
    for copy in sorted(copies, key=lambda copy: (copy.a.start, -copy.a.end)):
        known = groups[copy.a.article]
        group = next((each for each in reversed(known) if each.takes(copy.a)), None)
        if group is None:
            known.append(_Group([copy], copy.a.start, copy.a.end))
        else:
            group.add(copy)
    found = [group for known in groups.values() for group in known]
    order = {copy.id: number for number, copy in enumerate(copies)}
    return tuple(
        _told(group, order) for group in sorted(found, key=lambda group: min(order[c.id] for c in group.copies))
    )


@dataclass(slots=True)
class _Group:
    """Copies of one passage, and its reach in the earliest account."""

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


def _told(group: _Group, order: Mapping[str, int]) -> PassageGroup:
    copies = sorted(group.copies, key=lambda copy: order[copy.id])
    earliest = Passage(copies[0].a.article, copies[0].a.part, group.start, group.end)
    return PassageGroup((earliest, *(copy.b for copy in copies)), tuple(copy.id for copy in copies))
