"""Tokens: the words of a text as hashes, read straight from its UTF-8, with their borders in code points.

Equal hashes stand for what `reuse/words.py` calls equal words, and every border is the one that it gives.
"""

from typing import NamedTuple

import numpy as np
import numpy.typing as npt

Bytes = npt.NDArray[np.uint8]
Hashes = npt.NDArray[np.int64]
Places = npt.NDArray[np.int32]

# What a code point can be; a Thai vowel sign is three of them. `UNSPACED` says that what it folds to is a character of
# a script without spaces: a letter of narrow katakana makes words as Latin ones do, and yet counts as such a character.
LETTER = 1
CHARACTER = 2
MARK = 4
JOINER = 8
UNSPACED = 16

# What stands between two stretches: it is equal to nothing, not even to itself.
WALL = -1

# Hashes have 62 bits: their sums and differences fit a signed 64-bit number, and of 4 thousand million different grams
# two or so have one hash.
HASH_BITS = (1 << 62) - 1
FIRST_HASH = 0x0BF29CE484222325
STEP = 0x100000001B3
SPREAD = 0x2545F4914F6CDD1D
HIGH_HALF = 31

# UTF-8: the least lead byte of two, three and four, what each lead byte carries, and the bits of a trailing byte.
TWO_BYTES, THREE_BYTES, FOUR_BYTES = 0xC0, 0xE0, 0xF0
ASCII_END = 0x80
LEAD_OF_TWO, LEAD_OF_THREE, LEAD_OF_FOUR = 0x1F, 0x0F, 0x07
TRAIL_BITS, TRAIL = 6, 0x3F


class Alphabet(NamedTuple):
    """What each code point is, and what it folds to.

    A fold below 0 is, negated, the place in `sequences` of how many code points it folds to; they follow. By byte,
    `ascii_letters` has the folds of the letters among the first 128 code points, and 0 for all else.
    """

    kinds: Bytes
    folds: Places
    sequences: Places
    ascii_letters: Bytes


class Tokens(NamedTuple):
    """The words of a text.

    `joined` tells whether a sign alone parts a word from the one before, `characters` whether it is a single character
    of a script without spaces. Between two stretches stands a `WALL`.
    """

    hashes: Hashes
    starts: Places
    ends: Places
    joined: Bytes
    characters: Bytes


class Here(NamedTuple):
    """How far reading has come: which byte, which code point that is, and how many words and walls lie behind."""

    byte: int
    point: int
    words: int


def make_room(length: int, stretches: int) -> Tokens:
    """Room for the words of a text of so many bytes.

    Each word is followed by another sign, or is itself longer than two bytes; a wall follows each stretch but the last.
    """
    most = length // 2 + 1 + stretches
    return Tokens(
        np.empty(most, np.int64),
        np.empty(most, np.int32),
        np.empty(most, np.int32),
        np.empty(most, np.uint8),
        np.empty(most, np.uint8),
    )


def read_tokens(text: Bytes, stretches: Places, alphabet: Alphabet, found: Tokens) -> int:
    """Fill in the words of a text's stretches (start, end, start, end …; in text order) and say how many they are."""
    here = Here(0, 0, 0)
    for number in range(len(stretches) // 2):
        start, end = int(stretches[2 * number]), int(stretches[2 * number + 1])
        if here.words:
            _put_wall(found, here.words, start)
            here = Here(here.byte, here.point, here.words + 1)
        here = _read_stretch(text, _go_to(text, here, start), end, alphabet, found)
    return here.words


def _go_to(text: Bytes, here: Here, start: int) -> Here:
    byte, point = (here.byte, here.point) if here.point <= start else (0, 0)
    while point < start and byte < len(text):
        byte += _length(int(text[byte]))
        point += 1
    return Here(byte, point, here.words)


def _read_stretch(text: Bytes, here: Here, end: int, alphabet: Alphabet, found: Tokens) -> Here:
    # Plain letters are read here: a function of its own for them, or one that is asked of each, made it twice as slow.
    kinds, ascii_letters = alphabet.kinds, alphabet.ascii_letters
    byte, point, words = here
    first, before = 0, 0
    while byte < len(text) and point < end:
        start, hashed, before = byte, FIRST_HASH, first
        limit = min(len(text), byte + end - point)
        while byte < limit and ascii_letters[text[byte]]:
            hashed = _step(hashed, int(ascii_letters[text[byte]]))
            byte += 1
        points = byte - start
        first = int(text[start])
        if byte < limit and text[byte] >= ASCII_END:
            first = _code_point(text, start)
            byte, points, hashed = _read_on(text, Begun(byte, points, hashed), end - point, alphabet)
        if points == 0:
            byte, point = byte + (1 if first < ASCII_END else _length(int(text[byte]))), point + 1
            continue
        found.hashes[words] = spread(hashed)
        found.starts[words] = point
        found.characters[words] = kinds[first] & UNSPACED != 0
        found.joined[words] = kinds[before] & JOINER != 0 and words > 0 and int(found.ends[words - 1]) + 1 == point
        point += points
        is_plain = byte == len(text) or text[byte] < ASCII_END
        found.ends[words] = point if is_plain else point + _marks(text, byte, end - point, kinds)
        words += 1
    return Here(byte, point, words)


class Begun(NamedTuple):
    """A word as far as it was read: the byte behind it, how many code points it has, and its hash."""

    byte: int
    points: int
    hashed: int


def _read_on(text: Bytes, begun: Begun, most: int, alphabet: Alphabet) -> Begun:
    """Read a word to its end, of letters of any script and so many code points at most."""
    byte, points, hashed = begun
    while byte < len(text) and points < most:
        value = _code_point(text, byte)
        kind = int(alphabet.kinds[value])
        if kind & LETTER == 0 and (kind & CHARACTER == 0 or points):
            break
        folded = int(alphabet.folds[value])
        hashed = _step(hashed, folded) if folded >= 0 else _fold_in(hashed, -folded, alphabet.sequences)
        byte, points = byte + _length(int(text[byte])), points + 1
        if kind & CHARACTER:
            break
    return Begun(byte, points, hashed)


def _put_wall(found: Tokens, word: int, point: int) -> None:
    found.hashes[word] = WALL
    found.starts[word] = found.ends[word] = point
    found.joined[word] = found.characters[word] = 0


def _marks(text: Bytes, byte: int, most: int, kinds: Bytes) -> int:
    """How many accents and vowel signs hang on what ends before this byte."""
    count = 0
    while count < most and byte < len(text) and text[byte] >= ASCII_END:
        if int(kinds[_code_point(text, byte)]) & MARK == 0:
            break
        byte += _length(int(text[byte]))
        count += 1
    return count


def _step(hashed: int, value: int) -> int:
    return ((hashed ^ value) * STEP) & HASH_BITS


def _fold_in(hashed: int, at: int, sequences: Places) -> int:
    for place in range(at + 1, at + 1 + int(sequences[at])):
        hashed = _step(hashed, int(sequences[place]))
    return hashed


def spread(hashed: int) -> int:
    """The hash with every bit of it moved by every other."""
    hashed = ((hashed ^ (hashed >> HIGH_HALF)) * SPREAD) & HASH_BITS
    return hashed ^ (hashed >> HIGH_HALF)


def _length(lead: int) -> int:
    """How many bytes a code point takes, by its first."""
    if lead < ASCII_END:
        return 1
    if lead < THREE_BYTES:
        return 2
    return 3 if lead < FOUR_BYTES else 4


def _code_point(text: Bytes, at: int) -> int:
    lead = int(text[at])
    if lead < ASCII_END:
        return lead
    if lead < THREE_BYTES:
        return (lead & LEAD_OF_TWO) << TRAIL_BITS | _trail(text, at + 1)
    value = _trail(text, at + 1) << TRAIL_BITS | _trail(text, at + 2)
    if lead < FOUR_BYTES:
        return (lead & LEAD_OF_THREE) << 2 * TRAIL_BITS | value
    return (lead & LEAD_OF_FOUR) << 3 * TRAIL_BITS | value << TRAIL_BITS | _trail(text, at + 3)


def _trail(text: Bytes, at: int) -> int:
    return int(text[at]) & TRAIL
