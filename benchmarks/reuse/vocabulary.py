"""Invented words as frequent as real ones, and each in every dress it wears in print."""

from dataclasses import dataclass

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
from numpy.typing import NDArray

Numbers = NDArray[np.int64]

# Words known: a million words of public news hold 32 thousand.
WORDS = 50_000

# Zipf-Mandelbrot: the share of rank r falls as 1 / (r + shift) ** slope. Fitted by eye to public news, whose first word
# is 5.6 % of all, tenth 0.9 %, hundredth 0.10 %, thousandth 0.013 %, ten thousandth 0.0006 %.
SLOPE, SHIFT = 1.02, 0.9

# Steps of the table by which a fraction draws a word.
QUANTILES = 1 << 21

BEFORE = ("", "“")
AFTER = (" ", ", ", ". ", ".\n", "-", "” ", ",” ", ".”\n", ": ", " – ")
SPACE, COMMA, STOP, PARAGRAPH, HYPHEN, CLOSED, CLOSED_COMMA, CLOSED_STOP, COLON, DASH = range(len(AFTER))
CASES = 2
DRESSES = CASES * len(BEFORE) * len(AFTER)

_ONSETS = ("b", "d", "f", "g", "k", "l", "m", "n", "p", "r", "s", "t", "v", "br", "kl", "st", "tr", "sh", "", "h")
_VOWELS = ("a", "e", "i", "o", "u", "ea", "ou", "ai")
_CODAS = ("", "", "n", "r", "s", "l", "nd", "st", "m")
# Letters beyond ASCII, so that bytes are no code points: one word in forty.
_FOREIGN = ("é", "ü", "ł", "ş", "ñ")
_FOREIGN_EVERY = 40


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """Words by number, the most frequent first."""

    words: tuple[str, ...]
    quantiles: Numbers
    pieces: pa.LargeStringArray
    characters: Numbers

    def draw(self, fractions: NDArray[np.float64]) -> Numbers:
        """Words by fractions of all running words: 0 to 0.056 is the most frequent."""
        drawn: Numbers = self.quantiles[(fractions * QUANTILES).astype(np.int64)]
        return drawn


def make_vocabulary() -> Vocabulary:
    """The vocabulary; the same each time."""
    words = _invent(np.random.default_rng(11))
    shares = 1 / (np.arange(1, WORDS + 1) + SHIFT) ** SLOPE
    ends = np.cumsum(shares / shares.sum())
    quantiles = np.minimum(np.searchsorted(ends, (np.arange(QUANTILES) + 0.5) / QUANTILES), WORDS - 1)
    pieces = _dress(words)
    return Vocabulary(words, quantiles, pieces, pc.utf8_length(pieces).to_numpy().astype(np.int64))


def form(words: Numbers, *, capital: Numbers, opened: Numbers, after: Numbers) -> Numbers:
    """Words in print: numbers of pieces."""
    return ((words * CASES + capital) * len(BEFORE) + opened) * len(AFTER) + after


def word_of(forms: Numbers) -> Numbers:
    """The words of printed pieces."""
    return forms // DRESSES


def after_of(forms: Numbers) -> Numbers:
    """What stands behind each word."""
    return forms % len(AFTER)


def opened_of(forms: Numbers) -> Numbers:
    """Whether a mark opens before each word."""
    return forms // len(AFTER) % len(BEFORE)


def _invent(chance: np.random.Generator) -> tuple[str, ...]:
    """Short words first, as in any language; each once."""
    found: dict[str, None] = {}
    while len(found) < WORDS:
        syllables = (
            1 + int(chance.random() < min(0.9, len(found) / 400)) + int(chance.integers(2)) * (len(found) > 2000)
        )
        word = "".join(
            part[chance.integers(len(part))] for _ in range(syllables) for part in (_ONSETS, _VOWELS, _CODAS)
        )
        if len(found) % _FOREIGN_EVERY == _FOREIGN_EVERY - 1:
            word += _FOREIGN[chance.integers(len(_FOREIGN))]
        found.setdefault(word)
    return tuple(found)


def _dress(words: tuple[str, ...]) -> pa.LargeStringArray:
    plain = pa.array(words, pa.large_string())
    both = pa.chunked_array([plain, pc.utf8_capitalize(plain)]).combine_chunks()
    number = np.arange(len(words) * DRESSES)
    case = number // (len(BEFORE) * len(AFTER)) % CASES
    before = pa.array(BEFORE, pa.large_string()).take(pa.array(opened_of(number)))
    after = pa.array(AFTER, pa.large_string()).take(pa.array(after_of(number)))
    middle = both.take(pa.array(word_of(number) + case * len(words)))
    return pc.binary_join_element_wise(before, middle, after, pa.scalar("", pa.large_string()))
