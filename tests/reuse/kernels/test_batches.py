from collections import Counter
from types import ModuleType
from typing import NamedTuple

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from retold.reuse.alphabet import read_alphabet
from retold.reuse.compiled import compiled
from retold.reuse.kernels import batches as interpreted
from retold.reuse.kernels.batches import Texts
from retold.reuse.kernels.pile import CERTAIN_WORDS, SEED_WORDS

BATCHES = compiled("batches")
SIEVE = compiled("sieve")
EVERYTHING = 2**31 - 1
SLOTS = 1 << 16
COUNTERS = 1 << 10

# Few words, so that grams repeat; a dot parts two stretches.
PILES = st.lists(st.lists(st.sampled_from(["a", "b", "é", "漢"]), max_size=40), max_size=5)


class Gram(NamedTuple):
    text: int
    words: tuple[str, ...]


def batch(*texts: str) -> Texts:
    encoded = [text.encode() for text in texts]
    starts = np.cumsum([0, *map(len, encoded)])
    borders = np.array([0, EVERYTHING] * len(texts), np.int32)
    return Texts(
        np.frombuffer(b"".join(encoded), np.uint8), starts, borders, np.arange(0, 2 * len(texts) + 1, 2, dtype=np.int32)
    )


def chosen(kernel: ModuleType, texts: Texts, sieve: np.typing.NDArray[np.uint8]) -> list[tuple[int, int, bool]]:
    rows = interpreted.make_rows(texts)
    count = kernel.choose_grams(texts, read_alphabet(), interpreted.make_desk(texts), sieve, rows)
    columns = rows.texts[:count].tolist(), rows.grams[:count].tolist(), rows.certain[:count].astype(bool).tolist()
    return list(zip(*columns, strict=True))


def met(kernel: ModuleType, texts: Texts) -> np.typing.NDArray[np.uint8]:
    sieve = np.zeros(SLOTS // 4, np.uint8)
    counts = np.zeros(COUNTERS, np.int64)
    kernel.meet_texts(texts, read_alphabet(), interpreted.make_desk(texts), sieve, counts)
    return sieve


def grams_of(words: list[str], size: int) -> set[tuple[str, ...]]:
    return {tuple(words[at : at + size]) for at in range(len(words) - size + 1)}


@settings(deadline=None)  # the first call compiles
@given(PILES)
def test_without_a_sieve_every_gram_of_a_text_is_one_row(pile: list[list[str]]) -> None:
    texts = batch(*(" ".join(words) for words in pile))
    found = chosen(BATCHES, texts, np.zeros(0, np.uint8))
    assert found == chosen(interpreted, texts, np.zeros(0, np.uint8))
    assert len(set(found)) == len(found)
    expected = [
        Gram(number, gram)
        for number, words in enumerate(pile)
        for size in (SEED_WORDS, CERTAIN_WORDS)
        for gram in grams_of(words, size)
    ]
    assert Counter(row[0] for row in found) == Counter(gram.text for gram in expected)
    assert len({row[1] for row in found}) == len({gram.words for gram in expected})


@settings(deadline=None)  # the first call compiles
@given(PILES)
def test_the_sieve_lets_pass_whatever_two_texts_hold(pile: list[list[str]]) -> None:
    texts = batch(*(" ".join(words) for words in pile))
    sieve = met(BATCHES, texts)
    assert sieve.tolist() == met(interpreted, texts).tolist()
    passed = chosen(BATCHES, texts, sieve)
    assert passed == chosen(interpreted, texts, sieve)
    every = chosen(BATCHES, texts, np.zeros(0, np.uint8))
    holders = Counter(gram for _, gram, _ in every)
    assert [row for row in every if holders[row[1]] > 1] == [row for row in passed if holders[row[1]] > 1]


@settings(deadline=None)  # the first call compiles
@given(PILES, PILES)
def test_sieves_of_two_workers_merge_into_that_of_one(one: list[list[str]], other: list[list[str]]) -> None:
    texts = [" ".join(words) for words in (*one, *other)]
    whole = met(BATCHES, batch(*texts))
    merged = met(BATCHES, batch(*texts[: len(one)]))
    SIEVE.merge_sieves(merged, met(BATCHES, batch(*texts[len(one) :])))
    assert merged.tolist() == whole.tolist()


def test_no_gram_reaches_over_a_wall() -> None:
    encoded = np.frombuffer(b"one two three four five six", np.uint8)
    parted = Texts(encoded, np.array([0, 27]), np.array([0, 13, 14, 27], np.int32), np.array([0, 4], np.int32))
    assert chosen(BATCHES, parted, np.zeros(0, np.uint8)) == []
