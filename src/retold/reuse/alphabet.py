"""The alphabet of the compiled tokeniser: what each code point is, and what it is compared as."""

import re
import sys
from functools import cache
from unicodedata import category, normalize

import numpy as np

from retold.reuse.kernels.tokens import ASCII_END, CHARACTER, JOINER, LETTER, MARK, UNSPACED, Alphabet
from retold.reuse.words import CHARACTER_PATTERN, FIRST_MARK, JOINERS, UNSPACED_RANGES, fold

CODE_POINTS = sys.maxunicode + 1


@cache
def read_alphabet() -> Alphabet:
    """Tables over all code points, in agreement with `reuse/words.py`; a quarter of a second, once."""
    every = "".join(map(chr, range(CODE_POINTS)))
    kinds = np.zeros(CODE_POINTS, np.uint8)
    folds = np.arange(CODE_POINTS, dtype=np.int32)
    sequences = [0]
    for pattern, kind in ((rf"[^\W{UNSPACED_RANGES}]+", LETTER), (rf"[{UNSPACED_RANGES}]+", CHARACTER)):
        for match in re.finditer(pattern, every):
            kinds[match.start() : match.end()] |= kind
            for character in match.group():
                _fold(character, folds, sequences)
                if CHARACTER_PATTERN.match(fold(character)):
                    kinds[ord(character)] |= UNSPACED
    for character in JOINERS:
        kinds[ord(character)] |= JOINER
    for point in range(ord(FIRST_MARK), CODE_POINTS):
        if category(every[point])[0] == "M":
            kinds[point] |= MARK
    ascii_letters = np.zeros(1 << 8, np.uint8)
    ascii_letters[:ASCII_END] = np.where(kinds[:ASCII_END] & LETTER, folds[:ASCII_END], 0)
    return Alphabet(kinds, folds, np.array(sequences, np.int32), ascii_letters)


def _fold(character: str, folds: np.typing.NDArray[np.int32], sequences: list[int]) -> None:
    """Note what a character is compared as.

    Decomposed, so that a word's characters can be folded one by one: two words are equal composed where they are equal
    decomposed, and halves of one Korean syllable meet its whole.
    """
    folded = normalize("NFD", fold(character))
    if len(folded) == 1:
        folds[ord(character)] = ord(folded)
        return
    folds[ord(character)] = -len(sequences)
    sequences.extend((len(folded), *map(ord, folded)))
