"""How long shared passages take, beside difflib on the same articles in the same run.

The figure to read is the ratio of the two medians: these machines are noisy, their ratio is not.
"""

import random
from collections.abc import Sequence
from difflib import SequenceMatcher
from itertools import combinations

import pytest
from pytest_benchmark.fixture import BenchmarkFixture

from retold.reuse import ReadableText, Stretch, find_shared_passages

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


@pytest.mark.benchmark(group="shared passages of 80 articles")
def test_retold(benchmark: BenchmarkFixture, texts: list[str]) -> None:
    readable = [
        ReadableText(article=f"a{number:02}", text=text, stretches=(Stretch(0, len(text)),))
        for number, text in enumerate(texts)
    ]
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
