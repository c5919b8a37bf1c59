"""Chains: runs of equal words joined over small edits into one shared passage."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from math import log2

from retold.reuse.seeds import CERTAIN_WORDS, SEED_WORDS, Run, WordRange
from retold.reuse.words import Vocabulary, Words, is_wall

# How far, in words, the next run may lie on one side: a sentence put in between is about 25 words.
FARTHEST_STEP = 40

# How large the gap may be on both sides together, as (words + 1) x (words + 1): 12 words for 12 others, or 3 for 40.
LARGEST_GAP = 169

# Fewest words of a run that carries a chain on: a single name meets again by chance in two accounts of one event.
LEAST_STEP_WORDS = 2

# How surprising, in bits, a run must be beyond the price of its gap to carry a chain on. "of the" (7 bits) one word
# further on is not; a subject with its adverb and verb (four words, 25 bits) six words further on is.
LEAST_SURPRISE = 8.0

# The price of each word in a gap, on the side where it is longer: two shared words (16 bits) make up for five others.
BITS_PER_SKIPPED_WORD = 1.5

# Words that a vocabulary is taken to hold at least: in a pile of two short notes no word is as common as it seems.
LEAST_TOTAL = 2000

# A run so long is beyond all chance: summing the surprise of more of its words is wasted.
MOST_WEIGHED_WORDS = 12


class Surprise:
    """How little each word is expected: bits, from how often it stands in the pile."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        total = max(vocabulary.total, LEAST_TOTAL)
        self._bits = tuple(log2(total / count) for count in vocabulary.counts)

    def of(self, numbers: Sequence[int]) -> float:
        """The bits of words in a row."""
        return sum(self._bits[number] for number in islice(numbers, MOST_WEIGHED_WORDS))


@dataclass(frozen=True, slots=True)
class Chain:
    """Runs in the same order in both texts, with small gaps between them."""

    runs: tuple[Run, ...]

    @property
    def in_a(self) -> WordRange:
        """Its reach in a."""
        return WordRange(self.runs[0].a, self.runs[-1].a + self.runs[-1].length)

    @property
    def in_b(self) -> WordRange:
        """Its reach in b."""
        return WordRange(self.runs[0].b, self.runs[-1].b + self.runs[-1].length)


def join_runs(a: Words, b: Words, runs: Sequence[Run], surprise: Surprise) -> tuple[Chain, ...]:
    """Join the runs of two texts into chains, the longest run first.

    A word is in one chain, but for runs that are always reported: those stand wherever they repeat.
    """
    forward = _Side(a.numbers, b.numbers)
    backward = _Side(a.numbers[::-1], b.numbers[::-1])
    taken = _Taken(bytearray(len(a.numbers)), bytearray(len(b.numbers)))
    chains: list[Chain] = []
    for run in sorted(runs, key=lambda run: (-run.length, run)):
        start = taken.rest_of(run)
        if start is None:
            continue
        after = forward.follow(start, surprise, taken)
        before = backward.follow(backward.turned(start), surprise, taken.turned())
        chain = Chain((*(backward.turned(step) for step in reversed(before)), start, *after))
        chains.append(chain)
        taken.take(chain)
    return tuple(chains)


@dataclass(frozen=True, slots=True)
class _Taken:
    """Which words of both texts are in a chain already."""

    a: bytearray
    b: bytearray

    def rest_of(self, run: Run) -> Run | None:
        """What a new chain may begin with: the whole run if it must be reported, else its longest free part."""
        pairs = zip(self.a[run.a : run.a + run.length], self.b[run.b : run.b + run.length], strict=True)
        taken = [x + y for x, y in pairs]
        if all(both == len((self.a, self.b)) for both in taken):
            return None
        if run.length >= CERTAIN_WORDS:
            return run
        free = _longest_free(taken)
        return Run(run.a + free.start, run.b + free.start, len(free)) if len(free) >= SEED_WORDS else None

    def take(self, chain: Chain) -> None:
        """Mark the words between the chain's ends."""
        for words, reach in ((self.a, chain.in_a), (self.b, chain.in_b)):
            words[reach.start : reach.end] = b"\1" * reach.length

    def turned(self) -> "_Taken":
        """The same counted from the other end."""
        return _Taken(self.a[::-1], self.b[::-1])


def _longest_free(taken: Sequence[int]) -> range:
    best = range(0)
    start = 0
    for place, mark in enumerate([*taken, 1]):
        if mark:
            best = max(best, range(start, place), key=len)
            start = place + 1
    return best


@dataclass(frozen=True, slots=True)
class _Step:
    """A run ahead of a chain's end: words skipped on each side, and equal words."""

    skip_a: int
    skip_b: int
    length: int


class _Side:
    """Two texts in one direction of reading."""

    def __init__(self, a: Sequence[int], b: Sequence[int]) -> None:
        self.a, self.b = a, b

    def turned(self, run: Run) -> Run:
        """The same run counted from the other end."""
        return Run(len(self.a) - run.a - run.length, len(self.b) - run.b - run.length, run.length)

    def follow(self, run: Run, surprise: Surprise, taken: _Taken) -> list[Run]:
        """The runs that carry a chain on from this one, in order."""
        found: list[Run] = []
        i, j = run.a + run.length, run.b + run.length
        while (step := self._next(i, j, surprise, taken)) is not None:
            found.append(Run(i + step.skip_a, j + step.skip_b, step.length))
            i, j = i + step.skip_a + step.length, j + step.skip_b + step.length
        return found

    def _next(self, i: int, j: int, surprise: Surprise, taken: _Taken) -> _Step | None:
        """The most surprising run ahead, if any is surprising enough; of equals the nearest."""
        best, best_bits = None, LEAST_SURPRISE
        for step in self._ahead(i, j, taken):
            start = i + step.skip_a
            bits = surprise.of(self.a[start : start + step.length])
            bits -= BITS_PER_SKIPPED_WORD * max(step.skip_a, step.skip_b)
            if bits > best_bits:
                best, best_bits = step, bits
        return best

    def _ahead(self, i: int, j: int, taken: _Taken) -> Iterator[_Step]:
        """The runs of enough words within reach."""
        ahead_a, ahead_b = _reach(self.a, i, taken.a), _reach(self.b, j, taken.b)
        places: dict[int, list[int]] = defaultdict(list)
        for x, number in enumerate(ahead_a):
            places[number].append(x)
        for y, number in enumerate(ahead_b):
            for x in places.get(number, ()):
                begins = x == 0 or y == 0 or ahead_a[x - 1] != ahead_b[y - 1]
                if begins and (x + 1) * (y + 1) <= LARGEST_GAP:
                    length = _equal(ahead_a[x:], ahead_b[y:])
                    if length >= LEAST_STEP_WORDS:
                        yield _Step(x, y, length)


def _equal(a: Sequence[int], b: Sequence[int]) -> int:
    """How many words are equal from the beginning on."""
    length = 0
    for x, y in zip(a, b, strict=False):
        if x != y:
            break
        length += 1
    return length


def _reach(numbers: Sequence[int], start: int, taken: bytearray) -> Sequence[int]:
    """The words ahead, up to the next wall or the next chain."""
    ahead = numbers[start : start + FARTHEST_STEP]
    for place, number in enumerate(ahead):
        if is_wall(number) or taken[start + place]:
            return ahead[:place]
    return ahead
