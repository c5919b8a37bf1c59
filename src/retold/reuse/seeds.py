"""Seeds: which texts share runs of words, and where, without comparing every text with every other."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from retold.reuse.words import Words

# Words in a row that raise a suspicion: with one word in four changed, a sentence or two still keep five in a row
# somewhere, and chance seldom does ("on the other hand the" is five).
SEED_WORDS = 5

# Words in a row that are always reported, whatever they say. They get an index of their own, so that a run which other
# articles hold only in halves is found too.
CERTAIN_WORDS = 12

# A run may repeat within both articles (a live page's refrain). Up to so many pairs of places are all looked at, beyond
# it each place is only matched with the other side's first: 3 times in one and 5 in the other is 15 pairs.
MOST_PAIRS_OF_PLACES = 64


@dataclass(frozen=True, slots=True, order=True)
class Run:
    """Words in a row that stand in both texts: word positions, not characters."""

    a: int
    b: int
    length: int


@dataclass(frozen=True, slots=True)
class WordRange:
    """Words in a row of one text, half-open: word positions, not characters."""

    start: int
    end: int

    @property
    def length(self) -> int:
        """How many words it holds."""
        return self.end - self.start


# For one text, the places in it where a gram begins that some earlier text holds first.
Places = list[int]

# For one text, by the gram's size, where each of its grams begins.
Index = Mapping[int, Mapping[int, Sequence[int]]]


def link_texts(texts: Sequence[Words]) -> Mapping[int, Mapping[int, Places]]:
    """For each text, the later texts that share a gram of which it is the pile's first holder, and where.

    n holders of a gram give n-1 links, never n squared: five hundred copies of one report stay cheap.
    """
    links: dict[int, dict[int, Places]] = defaultdict(lambda: defaultdict(list))
    for size in (SEED_WORDS, CERTAIN_WORDS):
        first: dict[int, int] = {}
        for number, words in enumerate(texts):
            for place, gram in enumerate(_grams(words.numbers, size)):
                holder = first.setdefault(gram, number)
                if holder != number:
                    links[holder][number].append(place)
    return links


def index_grams(words: Words) -> Index:
    """Where each gram of a text stands, by the gram's size."""
    return {size: _positions(words.numbers, size) for size in (CERTAIN_WORDS, SEED_WORDS)}


def find_runs(a: Words, index: Index, b: Words, places: Places) -> tuple[Run, ...]:
    """The longest runs around the places in b at which a shared gram begins; `index` is that of a."""
    pairs = _Runs(a.numbers, b.numbers)
    for size, in_a in index.items():
        in_b: dict[int, list[int]] = defaultdict(list)
        for place in sorted(set(places)):
            gram = hash(b.numbers[place : place + size])
            if gram in in_a:
                in_b[gram].append(place)
        for gram, positions in in_b.items():
            pairs.add(_unrepeated(in_a[gram], size), _unrepeated(positions, size), size)
    return tuple(sorted(pairs.found))


class _Runs:
    """The runs found so far in a pair of texts, and which words of each they reach."""

    def __init__(self, a: Sequence[int], b: Sequence[int]) -> None:
        self.a, self.b = a, b
        self.found: list[Run] = []
        self._by_shift: dict[int, list[Run]] = defaultdict(list)
        self._reached_a = bytearray(len(a))
        self._reached_b = bytearray(len(b))

    def add(self, in_a: Sequence[int], in_b: Sequence[int], size: int) -> None:
        if len(in_a) * len(in_b) <= MOST_PAIRS_OF_PLACES:
            for j in in_b:
                for i in in_a:
                    self._add(i, j, size)
            return
        for i, j in [*((in_a[0], j) for j in in_b), *((i, in_b[0]) for i in in_a)]:
            if not (self._reached_a[i] and self._reached_b[j]):
                self._add(i, j, size)

    def _add(self, i: int, j: int, size: int) -> None:
        if any(run.b <= j < run.b + run.length for run in self._by_shift[i - j]):
            return
        if self.a[i : i + size] != self.b[j : j + size]:
            return
        run = _widen(self.a, self.b, Run(i, j, size))
        self.found.append(run)
        self._by_shift[i - j].append(run)
        self._reached_a[run.a : run.a + run.length] = b"\1" * run.length
        self._reached_b[run.b : run.b + run.length] = b"\1" * run.length


def _widen(a: Sequence[int], b: Sequence[int], run: Run) -> Run:
    """The run with all equal words before and after it."""
    i, j = run.a, run.b
    while i and j and a[i - 1] == b[j - 1]:
        i, j = i - 1, j - 1
    end_a, end_b = run.a + run.length, run.b + run.length
    while end_a < len(a) and end_b < len(b) and a[end_a] == b[end_b]:
        end_a, end_b = end_a + 1, end_b + 1
    return Run(i, j, end_a - i)


def _positions(numbers: tuple[int, ...], size: int) -> dict[int, list[int]]:
    positions: dict[int, list[int]] = {}
    for place, gram in enumerate(_grams(numbers, size)):
        positions.setdefault(gram, []).append(place)
    return positions


def _unrepeated(positions: Sequence[int], size: int) -> Sequence[int]:
    """The positions without those that overlap the one before: "ha ha ha ha ha ha" is one place, not six."""
    if len(positions) == 1:
        return positions
    return [at for before, at in zip([-size, *positions], positions, strict=False) if at - before >= size]


def _grams(numbers: tuple[int, ...], size: int) -> list[int]:
    """A number for the words that begin at each place; a gram with a wall in it has no equal.

    Hashes of tuples of numbers are the same in every process; a clash costs one comparison (`_add` looks at the words).
    """
    return list(map(hash, zip(*(numbers[shift:] for shift in range(size)), strict=False)))
