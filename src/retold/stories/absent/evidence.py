"""Evidence: whether copying among a family's own accounts can explain all that they share.

If every account had its words from one other account of the family, the holders of each shared word would hang
together in one tree of who had it from whom: an account loses words, but does not find again what its source has cut.
So the tree that keeps most words together is laid, and what it cannot explain is counted: runs of words whose holders
it parts. A single account that mixed two others parts some; one more line of copying explains these. Where several
more lines are needed, one source that nobody has in hand explains the same at less cost.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from retold.stories.absent.collation import Collation
from retold.stories.absent.families import Family

# Fewest words in a row that count as unexplained: two desks cut "on" before a weekday, write "percent", or put "the
# port authority said" for "officials said" without knowing of each other; six words in a row they do not find alike.
LEAST_RUN = 6


@dataclass(frozen=True, slots=True, order=True)
class Line:
    """Words that went between two accounts, whichever way; `words` are those that only this line explains."""

    one: int
    other: int
    words: int = 0


@dataclass(frozen=True, slots=True)
class Unexplained:
    """What copying within a family leaves open.

    `tree` is the copying that keeps most words together, `detours` the further lines that the rest would need, those
    that explain most first; no more than `most` were looked for.
    """

    tree: tuple[Line, ...]
    detours: tuple[Line, ...]

    @property
    def words(self) -> int:
        """How many words the tree leaves open, as far as the detours tell."""
        return sum(line.words for line in self.detours)


def weigh_family(collation: Collation, family: Family, most: int) -> Unexplained:
    """Lay the tree of a family and find the first `most` lines that it lacks."""
    tree = tuple(_tree(family))
    parted = _Parted(family, tree)
    runs = parted.in_runs(collation)
    detours: list[Line] = []
    while len(detours) < most and (line := parted.best(runs)):
        detours.append(line)
        runs = parted.join(line, runs)
    return Unexplained(tree, tuple(detours))


def _tree(family: Family) -> Iterator[Line]:
    """The tree that keeps most shared words together (Prim 1957): each account with that from which it is least far."""
    members, shared = family.members, family.shared
    best = {member: (0, members[0]) for member in members[1:]}
    last = members[0]
    while best:
        for member, (common, _) in best.items():
            to_last = (shared[member] & shared[last]).bit_count()
            if to_last > common:
                best[member] = (to_last, last)
        last = max(best, key=lambda each: (best[each][0], -each))
        _, parent = best.pop(last)
        yield Line(*sorted((parent, last)))


class _Parted:
    """Which of a thread's holders the lines so far hold together; accounts are bits of a mask."""

    def __init__(self, family: Family, tree: Sequence[Line]) -> None:
        self._family = family
        self._lines = list(tree)
        self._parts: dict[int, tuple[int, ...]] = {}

    def in_runs(self, collation: Collation) -> int:
        """The threads that are parted and stand in runs, as a mask of bits."""
        bits = {thread: bit for bit, thread in enumerate(self._family.threads)}
        parted = {bit for bit, holders in enumerate(self._family.holders) if len(self._parts_of(holders)) > 1}
        found = 0
        for one in self._family.members:
            run: list[int] = []
            for thread in (*collation.lines[one].threads, None):
                bit = bits.get(thread) if thread is not None else None
                if bit in parted and (not run or self._go_together(run[-1], bit)):
                    run.append(bit)
                    continue
                if len(run) >= LEAST_RUN:
                    found |= sum(1 << each for each in set(run))
                run = [bit] if bit in parted else []
        return found

    def best(self, runs: int) -> Line | None:
        """The line that would explain most of these threads; None where none explains a run."""
        shared = {member: held & runs for member, held in self._family.shared.items() if held & runs}
        most = [Line(one, other, (shared[one] & shared[other]).bit_count()) for one, other in combinations(shared, 2)]
        best: Line | None = None
        for line in sorted(most, key=lambda each: (-each.words, each.one, each.other)):
            if line.words < LEAST_RUN or (best and line.words <= best.words):
                break
            words = self._news(line, runs)
            if words >= LEAST_RUN and (best is None or words > best.words):
                best = Line(line.one, line.other, words)
        return best

    def _news(self, line: Line, runs: int) -> int:
        """In how many of these threads the line joins two parts."""
        one, other = 1 << line.one, 1 << line.other
        both = self._family.shared[line.one] & self._family.shared[line.other] & runs
        counted = Counter(self._family.holders[bit] for bit in _bits(both))
        return sum(
            count
            for holders, count in counted.items()
            if not any(part & one and part & other for part in self._parts_of(holders))
        )

    def join(self, line: Line, runs: int) -> int:
        """Take the line in; the threads that are parted still."""
        self._lines.append(line)
        self._parts.clear()
        both = self._family.shared[line.one] & self._family.shared[line.other] & runs
        left = runs
        for bit in _bits(both):
            if len(self._parts_of(self._family.holders[bit])) == 1:
                left &= ~(1 << bit)
        return left

    def _go_together(self, one: int, other: int) -> bool:
        """Whether some two accounts hold both threads and the lines part them in both."""
        return (self._family.holders[one] & self._family.holders[other]).bit_count() > 1

    def _parts_of(self, holders: int) -> tuple[int, ...]:
        """The holders in as many parts as the lines leave."""
        known = self._parts.get(holders)
        if known is None:
            known = self._parts[holders] = self._part(holders)
        return known

    def _part(self, holders: int) -> tuple[int, ...]:
        parts = [1 << member for member in _bits(holders)]
        for line in self._lines:
            ends = 1 << line.one | 1 << line.other
            if ends & holders == ends:
                joined = sum(part for part in parts if part & ends)
                parts = [part for part in parts if not part & ends] + [joined]
        return tuple(parts)


def _bits(mask: int) -> Iterator[int]:
    while mask:
        low = mask & -mask
        yield low.bit_length() - 1
        mask ^= low
