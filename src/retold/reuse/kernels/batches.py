"""Batches: what is asked of many texts at once, so that the interpreter is not asked again for each."""

from typing import NamedTuple

import numpy as np

from retold.reuse.kernels.grams import NO_GRAM, hash_grams
from retold.reuse.kernels.pile import CERTAIN_WORDS, SEED_WORDS
from retold.reuse.kernels.sieve import meet, met_again
from retold.reuse.kernels.tokens import WALL, Alphabet, Bytes, Hashes, Places, Tokens, make_room, read_tokens

# How many seeds begin in a row where a certain gram begins.
SEEDS_OF_A_CERTAIN = CERTAIN_WORDS - SEED_WORDS + 1

# Words of one text among which a gram is one row. In a longer text it may be one more row for each so many words,
# which counts for little; a set of all grams of ten million words would take half a gigabyte.
WINDOW = 1 << 18

# No gram has the hash 0 but by chance; such a one is left out of a set of grams seen.
UNUSED = 0


class Texts(NamedTuple):
    """Texts one after another in UTF-8, each with the stretches of it that are compared.

    Text n reaches from byte `starts[n]` to `starts[n + 1]`; the borders of its stretches, start and end in turn, stand
    from `first_borders[n]` to `first_borders[n + 1]`.
    """

    text: Bytes
    starts: Hashes
    borders: Places
    first_borders: Places


class Desk(NamedTuple):
    """Room to work on one text after another, as large as the longest needs."""

    tokens: Tokens
    seeds: Hashes
    certain: Hashes
    seen: Hashes


class GramRows(NamedTuple):
    """Grams with the number of their text within the batch."""

    grams: Hashes
    texts: Places
    certain: Bytes


def make_desk(texts: Texts) -> Desk:
    """A desk for these texts."""
    longest, stretches = 0, 0
    for number in range(len(texts.starts) - 1):
        longest = max(longest, int(texts.starts[number + 1]) - int(texts.starts[number]))
        stretches = max(stretches, int(texts.first_borders[number + 1]) - int(texts.first_borders[number]))
    tokens = make_room(longest, stretches)
    most = len(tokens.hashes)
    return Desk(
        tokens, np.empty(most, np.int64), np.empty(most, np.int64), np.empty(slots_for(2 * min(most, WINDOW)), np.int64)
    )


def slots_for(grams: int) -> int:
    """How many slots a set of so many grams takes: a power of two, at most half full."""
    slots = 16
    while slots < 2 * grams:
        slots *= 2
    return slots


def make_rows(texts: Texts) -> GramRows:
    """Room for every gram of these texts."""
    most = len(texts.text) + 2 * (len(texts.starts) + len(texts.borders))
    return GramRows(np.empty(most, np.int64), np.empty(most, np.int32), np.empty(most, np.uint8))


def read_text(texts: Texts, number: int, alphabet: Alphabet, tokens: Tokens) -> int:
    """Fill in the words of one text and say how many they are."""
    text = texts.text[texts.starts[number] : texts.starts[number + 1]]
    borders = texts.borders[texts.first_borders[number] : texts.first_borders[number + 1]]
    return read_tokens(text, borders, alphabet, tokens)


def meet_texts(texts: Texts, alphabet: Alphabet, desk: Desk, sieve: Bytes, counts: Hashes) -> None:
    """Note the seeds of all texts in the sieve, and count each word in its slot."""
    slots = len(counts) - 1
    for number in range(len(texts.starts) - 1):
        words = read_text(texts, number, alphabet, desk.tokens)
        for place in range(words):
            word = int(desk.tokens.hashes[place])
            if word != WALL:
                counts[word & slots] += 1
        hash_grams(desk.tokens.hashes, words, SEED_WORDS, desk.seeds)
        if len(sieve):
            meet(sieve, desk.seeds, words)


def choose_grams(texts: Texts, alphabet: Alphabet, desk: Desk, sieve: Bytes, rows: GramRows) -> int:
    """Fill in each text's grams that other texts may hold too, each once, and say how many they are.

    An empty sieve lets every gram pass. A certain gram passes where all seeds in it do.
    """
    count = 0
    for number in range(len(texts.starts) - 1):
        words = read_text(texts, number, alphabet, desk.tokens)
        hash_grams(desk.tokens.hashes, words, SEED_WORDS, desk.seeds)
        hash_grams(desk.tokens.hashes, words, CERTAIN_WORDS, desk.certain)
        seen = desk.seen[: slots_for(2 * min(words, WINDOW))]
        passed = 0
        for place in range(words):
            if place % WINDOW == 0:
                seen[:] = UNUSED
            seed = int(desk.seeds[place])
            if seed == NO_GRAM or (len(sieve) and not met_again(sieve, seed)):
                passed = 0
                continue
            passed += 1
            count = _add(rows, count, number, seed, 0) if is_new(seen, seed) else count
            if passed >= SEEDS_OF_A_CERTAIN:
                certain = int(desk.certain[place - SEEDS_OF_A_CERTAIN + 1])
                count = _add(rows, count, number, certain, 1) if is_new(seen, certain) else count
    return count


def is_new(seen: Hashes, gram: int) -> bool:
    """Whether a gram is not in the set yet; it is from now on."""
    mask = len(seen) - 1
    slot = gram & mask
    while seen[slot] != UNUSED:
        if seen[slot] == gram:
            return False
        slot = (slot + 1) & mask
    seen[slot] = gram
    return True


def _add(rows: GramRows, count: int, number: int, gram: int, certain: int) -> int:
    rows.grams[count] = gram
    rows.texts[count] = number
    rows.certain[count] = certain
    return count + 1


def read_texts(texts: Texts, alphabet: Alphabet, tokens: Tokens, grams: Hashes, ends: Hashes) -> int:
    """Fill in the words of all texts one after another, the seed that begins at each, and where each text ends."""
    at = 0
    for number in range(len(texts.starts) - 1):
        rest = Tokens(
            tokens.hashes[at:], tokens.starts[at:], tokens.ends[at:], tokens.joined[at:], tokens.characters[at:]
        )
        words = read_text(texts, number, alphabet, rest)
        hash_grams(rest.hashes, words, SEED_WORDS, grams[at:])
        at += words
        ends[number] = at
    return at
