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
from itertools import combinations, islice, product

from retold.stories.absent.collation import Collation
from retold.stories.absent.families import Family

# Fewest words in a row that count as unexplained: two desks cut "on" before a weekday, write "percent", or put "the
# port authority said" for "officials said" without knowing of each other; six words in a row they do not find alike.
LEAST_RUN = 6

# Parts of a thread's holders, and accounts of a part, that are tried as the ends of a further line: in a story of five
# hundred accounts the eighth tells no more than the seventh.
MOST_TRIED = 8


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
    """Into which parts the lines so far leave a thread's holders; accounts are bits of a mask."""

    def __init__(self, family: Family, tree: Sequence[Line]) -> None:
        self._family = family
        self._beside = dict.fromkeys(family.members, 0)
        for line in tree:
            self._add(line)

    def in_runs(self, collation: Collation) -> int:
        """The threads that are parted and stand in runs, as a mask of bits."""
        bits = {thread: bit for bit, thread in enumerate(self._family.threads)}
        torn = {holders for holders in set(self._family.holders) if not self._is_whole(holders)}
        parted = {bit for bit, holders in enumerate(self._family.holders) if holders in torn}
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
        counts = Counter(self._family.holders[bit] for bit in _bits(runs))
        news: Counter[tuple[int, int]] = Counter()
        for holders, count in counts.items():
            for one, other in combinations(self._parts(holders)[:MOST_TRIED], 2):
                for pair in product(_some(one), _some(other)):
                    news[min(pair), max(pair)] += count
        ranked = sorted(news.items(), key=lambda each: (-each[1], each[0]))
        return Line(*ranked[0][0], ranked[0][1]) if ranked and ranked[0][1] >= LEAST_RUN else None

    def join(self, line: Line, runs: int) -> int:
        """Take the line in; the threads that are parted still."""
        self._add(line)
        whole = {holders for holders in {self._family.holders[bit] for bit in _bits(runs)} if self._is_whole(holders)}
        return sum(1 << bit for bit in _bits(runs) if self._family.holders[bit] not in whole)

    def _go_together(self, one: int, other: int) -> bool:
        """Whether some two accounts hold both threads."""
        return (self._family.holders[one] & self._family.holders[other]).bit_count() > 1

    def _add(self, line: Line) -> None:
        self._beside[line.one] |= 1 << line.other
        self._beside[line.other] |= 1 << line.one

    def _is_whole(self, holders: int) -> bool:
        return len(self._parts(holders)) == 1

    def _parts(self, holders: int) -> list[int]:
        """The holders in as many parts as the lines leave, the largest first."""
        parts = []
        left = holders
        while left:
            part = new = left & -left
            while new:
                reached = 0
                for member in _bits(new):
                    reached |= self._beside[member]
                new = reached & holders & ~part
                part |= new
            parts.append(part)
            left &= ~part
        return sorted(parts, key=lambda part: (-part.bit_count(), part))


def _some(part: int) -> list[int]:
    """The first accounts of a part: any of them would do."""
    return list(islice(_bits(part), MOST_TRIED))


def _bits(mask: int) -> Iterator[int]:
    while mask:
        low = mask & -mask
        yield low.bit_length() - 1
        mask ^= low
