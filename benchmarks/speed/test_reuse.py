"""How long shared passages take, beside difflib on the same articles in the same run.

The figure to read is the ratio of the two medians: these machines are noisy, their ratio is not.
"""

import random
from collections.abc import Sequence
from difflib import SequenceMatcher
from itertools import combinations

import numpy as np
import pytest
from pytest_benchmark.fixture import BenchmarkFixture
from rapidfuzz.distance import LCSseq

from retold.reuse import ReadableText, Stretch, find_shared_passages
from retold.reuse.compiled import compiled
from retold.reuse.corpus.arrays import as_numbers
from retold.reuse.kernels.pile import SPAN, Pile, make_room
from retold.reuse.links import Links, link_texts
from retold.reuse.piles import pile_up
from retold.reuse.words import Counted, count_words

ARTICLES = 80
WORDS = 350
PASSAGE = 60
SEED = 7
WORDS_KNOWN = 4_000
# Where in an article the passage of the one before it is put, in words.
PLACE = 100
# The share of its words that are changed there: one in seven, as a desk edits a wire report.
EDITED = 0.15
# What difflib is asked for: the run that Retold always reports.
CERTAIN_WORDS = 12

# Real text seldom has its most frequent words five in a row; words drawn one by one would.
RANKS_LEFT_OUT = 20


@pytest.fixture(scope="module")
def texts() -> list[str]:
    """Articles of made-up words as frequent as real ones, every second with a passage of the one before it."""
    chance = random.Random(SEED)
    vocabulary = ["".join(chance.choices("abcdefghijklmnoprstuvw", k=chance.randint(2, 9))) for _ in range(WORDS_KNOWN)]
    weights = [1 / (rank + RANKS_LEFT_OUT) for rank in range(1, len(vocabulary) + 1)]
    articles = [chance.choices(vocabulary, weights, k=WORDS) for _ in range(ARTICLES)]
    for number in range(1, ARTICLES, 2):
        start = chance.randrange(WORDS - PASSAGE)
        taken = articles[number - 1][start : start + PASSAGE]
        articles[number][PLACE:PLACE] = [
            chance.choice(vocabulary) if chance.random() < EDITED else word for word in taken
        ]
    return [" ".join(words) for words in articles]


@pytest.fixture(scope="module")
def readable(texts: list[str]) -> list[ReadableText]:
    """The same, as a story's."""
    return [
        ReadableText(article=f"a{number:02}", text=text, stretches=(Stretch(0, len(text)),))
        for number, text in enumerate(texts)
    ]


@pytest.mark.benchmark(group="shared passages of 80 articles")
def test_retold(benchmark: BenchmarkFixture, readable: list[ReadableText]) -> None:
    found = benchmark(find_shared_passages, readable)
    assert len(found) >= ARTICLES // 2


@pytest.mark.benchmark(group="shared passages of 80 articles")
def test_difflib_over_all_pairs(benchmark: BenchmarkFixture, texts: list[str]) -> None:
    found = benchmark(_longest_matches, texts)
    assert found >= ARTICLES // 4


def _longest_matches(texts: Sequence[str]) -> int:
    """How many pairs have a common run of twelve words."""
    split = [text.split() for text in texts]
    sizes = (SequenceMatcher(None, a, b, autojunk=False).find_longest_match().size for a, b in combinations(split, 2))
    return sum(size >= CERTAIN_WORDS for size in sizes)


@pytest.mark.benchmark(group="linked pairs of 80 articles, with every edit")
def test_aligned_by_the_compiled_kernel(benchmark: BenchmarkFixture, readable: list[ReadableText]) -> None:
    counted = count_words(readable)
    links = link_texts(counted.texts)
    pile = pile_up(counted, links)
    types = (np.int64, np.int64, np.int32, np.uint8, np.int64, np.int64)
    columns = [as_numbers(np.array(column, kind)) for column, kind in zip(pile, types, strict=True)]
    room = make_room(2 * WORDS, lambda size, width: as_numbers(np.zeros(size, f"i{width}")))
    of_a, of_b = np.array(links.of_a, np.int32), np.array(links.of_b, np.int32)
    found = benchmark(compiled("align").align_pairs, Pile(*columns), room, of_a, of_b)
    assert len(found.spans) // SPAN >= ARTICLES // 2


@pytest.mark.benchmark(group="linked pairs of 80 articles, with every edit")
def test_longest_common_subsequences(benchmark: BenchmarkFixture, readable: list[ReadableText]) -> None:
    counted = count_words(readable)
    assert benchmark(_opcodes, counted, link_texts(counted.texts)) >= ARTICLES // 2


def _opcodes(counted: Counted, links: Links) -> int:
    """How many lists of edits rapidfuzz makes of the same pairs."""
    return sum(
        len(LCSseq.opcodes(counted.texts[a].numbers, counted.texts[b].numbers)) > 1
        for a, b in zip(links.of_a, links.of_b, strict=True)
    )
