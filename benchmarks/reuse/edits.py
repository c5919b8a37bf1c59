"""Edits as a desk makes them: words replaced, cut, put in and moved, in runs of one to four."""

import random
from dataclasses import dataclass

import numpy as np

from benchmarks.reuse.vocabulary import Numbers

# What an edit does, as shares; the rest moves a few words to another place.
REPLACE, CUT, ADD = 0.50, 0.24, 0.18

# Words edited in one go: mostly one or two.
RUN_LENGTHS = (1, 1, 1, 1, 2, 2, 3, 4)
MOVED_WORDS = (3, 6)
FARTHEST_MOVE = 12

# A sentence of the copier's own, put into the midst.
SENTENCE_CHANCE = 0.15
SENTENCE_WORDS = (12, 25)

# Two blocks that change places, the second told first; of passages with words enough for two sentences.
TRANSPOSED_CHANCE, LEAST_TRANSPOSED_WORDS = 0.08, 60

# Words that stay at both ends: where a desk rewrites the first words too, the copy begins behind them.
KEPT_AT_ENDS = 3

NEW = -1


@dataclass(frozen=True, slots=True)
class Edited:
    """Where each word of a copy comes from (its number in the source, or NEW), and the share of words edited."""

    origins: Numbers
    share: float


def edit(words: int, share: float, chance: random.Random) -> Edited:
    """A copy of so many words with about this share of them edited, none at its ends."""
    budget = round(share * words)
    order = _transposed(words, chance) if share else list(range(words))
    spent = 0
    while spent < budget:
        at = chance.randint(KEPT_AT_ENDS, len(order) - KEPT_AT_ENDS)
        run = min(chance.choice(RUN_LENGTHS), budget - spent)
        spent += _change(order, at, run, chance)
    if share and chance.random() < SENTENCE_CHANCE:
        at = chance.randint(KEPT_AT_ENDS, len(order) - KEPT_AT_ENDS)
        order[at:at] = [NEW] * chance.randint(*SENTENCE_WORDS)
    return Edited(np.array(order, np.int64), spent / words)


def _transposed(words: int, chance: random.Random) -> list[int]:
    """The words in order, or with two blocks transposed."""
    if words < LEAST_TRANSPOSED_WORDS or chance.random() >= TRANSPOSED_CHANCE:
        return list(range(words))
    third = words // 3
    cut = chance.randint(third, 2 * third)
    return [*range(cut, words), *range(cut)]


def _change(order: list[int], at: int, run: int, chance: random.Random) -> int:
    """Make one edit at a place; how many words it edits."""
    way = chance.random()
    end = min(at + run, len(order) - KEPT_AT_ENDS)
    if way < REPLACE:
        order[at:end] = [NEW] * (end - at)
    elif way < REPLACE + CUT:
        del order[at:end]
    elif way < REPLACE + CUT + ADD:
        order[at:at] = [NEW] * run
        return run
    else:
        return _move(order, at, chance)
    return end - at


def _move(order: list[int], at: int, chance: random.Random) -> int:
    end = min(at + chance.randint(*MOVED_WORDS), len(order) - KEPT_AT_ENDS)
    block = order[at:end]
    del order[at:end]
    to = at + chance.choice((-1, 1)) * chance.randint(3, FARTHEST_MOVE)
    to = max(KEPT_AT_ENDS, min(len(order) - KEPT_AT_ENDS, to))
    order[to:to] = block
    return len(block)
