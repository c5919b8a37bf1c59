"""Links: which texts of a story share runs of words, without comparing every text with every other."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from retold.reuse.kernels.pile import CERTAIN_WORDS, SEED_WORDS
from retold.reuse.words import Words

# Seeds that begin in a row where a run that is always reported begins.
SEEDS_OF_A_CERTAIN = CERTAIN_WORDS - SEED_WORDS + 1

# Fewest seeds of which one text is the first holder that make another worth laying beside it, unless it holds a run
# that is always reported; in a story as in a corpus. One or two are chance ("in the middle of the"), and with one word
# in four changed a sentence or two keep more: of passages planted with 20 to 30 % of words edited none is lost at 3
# that 2 would find, some are at 4.
LEAST_SEEDS = 3

# No gram begins here, or one that no other text holds.
NO_GRAM = -1


@dataclass(frozen=True, slots=True)
class Links:
    """The number of the gram at each word of each text, and the pairs of texts worth laying together.

    Pair n is of texts `of_a[n]` and `of_b[n]`. k holders of a gram give k-1 pairs, each with the first, never k
    squared: five hundred copies stay cheap.
    """

    grams: list[list[int]]
    of_a: list[int]
    of_b: list[int]


def link_texts(texts: Sequence[Words]) -> Links:
    """Link each text to the first holder of every gram in it; runs that are always reported are grams of their own.

    So a run is found too that other texts hold only in halves.
    """
    grams = _shared_grams(texts)
    found: list[Counter[int]] = [Counter() for _ in texts]
    first_of_gram: dict[int, int] = {}
    first_of_certain: dict[tuple[int, ...], int] = {}
    for number, (words, of_text) in enumerate(zip(texts, grams, strict=True)):
        for gram in set(of_text) - {NO_GRAM}:
            found[first_of_gram.setdefault(gram, number)][number] += 1
        for certain in _certain(words.numbers, of_text):
            found[first_of_certain.setdefault(certain, number)][number] += LEAST_SEEDS
    linked = [
        [b for b, shared in sorted(others.items()) if shared >= LEAST_SEEDS and b != a]
        for a, others in enumerate(found)
    ]
    of_a = [a for a, others in enumerate(linked) for _ in others]
    return Links(grams, of_a, [b for others in linked for b in others])


def _shared_grams(texts: Sequence[Words]) -> list[list[int]]:
    """The numbers of each text's grams, those that a single text holds left out; a gram with a wall in it is one."""
    numbers: dict[tuple[int, ...], int] = {}
    first: list[int] = []
    shared = bytearray()
    found = []
    for text, words in enumerate(texts):
        rows = zip(*(words.numbers[shift:] for shift in range(SEED_WORDS)), strict=False)
        of_text = [numbers.setdefault(gram, len(numbers)) for gram in rows]
        new = len(numbers) - len(first)
        first.extend([text] * new)
        shared.extend(bytes(new))
        for gram in of_text:
            if first[gram] != text:
                shared[gram] = 1
        found.append(of_text)
    ends = [NO_GRAM] * (SEED_WORDS - 1)
    return [
        [gram if shared[gram] else NO_GRAM for gram in of_text] + ends[: len(words.numbers)]
        for of_text, words in zip(found, texts, strict=True)
    ]


def _certain(numbers: tuple[int, ...], grams: Sequence[int]) -> Iterator[tuple[int, ...]]:
    """The runs that are always reported, where other texts hold every gram in them."""
    passed = 0
    for place, gram in enumerate(grams):
        passed = 0 if gram == NO_GRAM else passed + 1
        if passed >= SEEDS_OF_A_CERTAIN:
            start = place + 1 - SEEDS_OF_A_CERTAIN
            yield numbers[start : start + CERTAIN_WORDS]
