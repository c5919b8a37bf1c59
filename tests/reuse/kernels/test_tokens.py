import sys
from types import ModuleType
from typing import NamedTuple

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from retold.reuse.alphabet import read_alphabet
from retold.reuse.compiled import compiled
from retold.reuse.kernels import tokens as interpreted
from retold.reuse.words import ReadableText, Stretch, count_words, fold, is_wall, split_words

TOKENS = compiled("tokens")

# Letters that fold, compose or are read on their own, beside signs and marks.
CHARACTERS = "aAéßﬁŉİǆ １ｶﾞカガ가각각漢字 ไทยำ กิ\u0301\u0308’'-.,&@/\n…٣عَ😀𝐀𐐀_0"


class Word(NamedTuple):
    hash: int
    start: int
    end: int
    joined: bool
    character: bool


def words(kernel: ModuleType, text: str, *stretches: Stretch) -> list[Word]:
    read = np.frombuffer(text.encode(), np.uint8)
    pieces = stretches or (Stretch(0, len(text)),)
    borders = np.array([border for piece in pieces for border in (piece.start, piece.end)], np.int32)
    found = interpreted.make_room(len(read), len(pieces))
    rows = range(kernel.read_tokens(read, borders, read_alphabet(), found))
    return [
        Word(
            int(found.hashes[row]),
            int(found.starts[row]),
            int(found.ends[row]),
            bool(found.joined[row]),
            bool(found.characters[row]),
        )
        for row in rows
    ]


def numbered(hashes: list[int]) -> list[int]:
    """Hashes by the order of their first use; every wall is a new one."""
    known: dict[int, int] = {}
    return [known.setdefault(hashed, len(known)) if hashed >= 0 else -1 for hashed in hashes]


def check(kernel: ModuleType, text: str, *stretches: Stretch) -> None:
    """The kernel reads what `reuse/words.py` reads."""
    whole = stretches or (Stretch(0, len(text)),)
    counted = count_words([ReadableText(article="a", text=text, stretches=whole)])
    expected = counted.texts[0]
    found = words(kernel, text, *stretches)
    assert [word.start for word in found] == list(expected.starts)
    assert [word.end for word in found] == list(expected.ends)
    assert [word.joined for word in found] == list(expected.joined)
    assert numbered([word.hash for word in found]) == [-1 if is_wall(each) else each for each in expected.numbers]
    characters = counted.vocabulary.characters
    assert [word.character for word in found] == [number in characters for number in expected.numbers]


def test_every_code_point_is_the_same_word_as_in_a_story() -> None:
    points = [chr(point) for point in range(sys.maxunicode + 1) if not 0xD800 <= point < 0xE000]
    check(TOKENS, "\n".join(points))
    check(TOKENS, "a".join(points))


def test_words_that_fold_alike_have_one_hash() -> None:
    points = [chr(point) for point in range(sys.maxunicode + 1) if not 0xD800 <= point < 0xE000]
    letters = [point for point in points if [*split_words(point, Stretch(0, 1))]]
    by_fold: dict[str, int] = {}
    found = words(TOKENS, " ".join(letters))
    for letter, word in zip(letters, found, strict=True):
        assert by_fold.setdefault(fold(letter), word.hash) == word.hash
    assert len(set(by_fold.values())) == len(by_fold)


@settings(deadline=None)  # the first call compiles
@given(st.text(alphabet=CHARACTERS, max_size=40))
def test_both_ways_of_running_read_what_a_story_reads(text: str) -> None:
    check(interpreted, text)
    check(TOKENS, text)


@settings(deadline=None)  # the first call compiles
@given(st.text(max_size=30), st.lists(st.integers(0, 30), max_size=6))
def test_words_end_with_their_stretch_and_a_wall_parts_two(text: str, borders: list[int]) -> None:
    edges = sorted(min(border, len(text)) for border in borders)
    stretches = [Stretch(start, end) for start, end in zip(edges[::2], edges[1::2], strict=False)]
    check(interpreted, text, *(stretches or [Stretch(0, 0)]))
    check(TOKENS, text, *(stretches or [Stretch(0, 0)]))


@pytest.mark.parametrize("text", ["", " ", "…", "a", "漢", "a漢a", "\u0301", "a" * 1000, "a " * 1000, "漢" * 1000])
def test_the_room_for_words_is_enough(text: str) -> None:
    check(TOKENS, text)
