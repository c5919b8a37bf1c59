"""Running text of invented words that repeats itself as news does: five words in a row recur, eight seldom."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from benchmarks.reuse.vocabulary import COMMA, HYPHEN, PARAGRAPH, SPACE, STOP, Numbers, Vocabulary, form

# How often a word follows from the three, two or one before it, from the event told, or from nothing. Set so that the
# share of rows of five words that another article holds too, but not of eight (those are copies), is that of public
# news at each size (`python -m benchmarks.reuse.repetition`): 100 articles .007 (public .005), 400 .015 (.012), 1,600
# .026 (.029), and so on as far as the public sets do not reach: 6,400 .041.
AFTER_THREE, AFTER_TWO, AFTER_ONE, OF_EVENT = 0.36, 0.25, 0.27, 0.06

# A word follows from those before it as one of their habits, of which three words have few and one has many: the k-th
# with a share falling as 1 / k.
HABITS = (2.0, 8.0, 90.0)

# Names and things of one event, and from which rank on its words are drawn.
WORDS_OF_EVENT, EVENT_FROM = 24, 0.55

# Chances of marks behind a word.
STOP_CHANCE, COMMA_CHANCE, HYPHEN_CHANCE, PARAGRAPH_SHARE = 1 / 23, 1 / 18, 1 / 90, 0.45

_MIX = np.uint64(0x9E3779B97F4A7C15)
_FOLD = np.uint64(0xBF58476D1CE4E5B9)
_TOP = float(1 << 53)


@dataclass(frozen=True, slots=True)
class Prose:
    """Writes articles."""

    vocabulary: Vocabulary

    def write(self, lengths: Numbers, events: Numbers, chance: np.random.Generator) -> list[Numbers]:
        """One text for each length, as printed pieces; those of one event share its names."""
        order = np.argsort(-lengths, kind="stable")
        longest = int(lengths.max(initial=0))
        grid = np.zeros((longest, len(lengths)), np.int32)
        self._fill(grid, lengths[order], events[order], chance)
        texts: list[Numbers] = [np.empty(0, np.int64)] * len(lengths)
        columns = np.ascontiguousarray(grid.T)
        for row, number in enumerate(order):
            texts[number] = _closed(columns[row, : lengths[number]].astype(np.int64))
        return texts

    def _fill(self, grid: NDArray[np.int32], lengths: Numbers, events: Numbers, chance: np.random.Generator) -> None:
        past = np.zeros((len(lengths), 3), np.int64)
        begins = np.ones(len(lengths), np.int64)
        lasting = np.searchsorted(-lengths, -np.arange(len(grid)), side="left")
        for step, living in enumerate(lasting):
            past, begins = past[:living], begins[:living]
            words = self._next(past, events[:living], chance)
            after = _marks(chance.random(living))
            grid[step, :living] = form(words, capital=begins, opened=np.zeros(living, np.int64), after=after)
            begins = ((after == STOP) | (after == PARAGRAPH)).astype(np.int64)
            past = np.column_stack((past[:, 1:], words + 1))
            past[begins == 1] = 0

    def _next(self, past: Numbers, events: Numbers, chance: np.random.Generator) -> Numbers:
        way, habit, plain = chance.random((3, len(past)))
        which = np.searchsorted(np.cumsum((AFTER_THREE, AFTER_TWO, AFTER_ONE)), way, side="right")
        context = past[:, 2].copy()
        context += np.where(which <= 1, past[:, 1] << 20, 0) + np.where(which == 0, past[:, 0] << 40, 0)
        habits = np.array([*HABITS, 1.0])[which]
        fraction = _fraction(context, np.floor(habits**habit).astype(np.int64) + (which << 32))
        chosen = np.where(which < len(HABITS), fraction, plain)
        named = EVENT_FROM + (1 - EVENT_FROM) * _fraction(events, (habit * habit * WORDS_OF_EVENT).astype(np.int64))
        return self.vocabulary.draw(np.where(way > 1 - OF_EVENT, named, chosen))


def _fraction(context: Numbers, number: Numbers) -> NDArray[np.float64]:
    """A fraction that only the two numbers decide."""
    mixed = (context.astype(np.uint64) * _MIX) ^ ((number.astype(np.uint64) + np.uint64(77)) * _FOLD)
    mixed ^= mixed >> np.uint64(29)
    mixed *= _FOLD
    mixed ^= mixed >> np.uint64(32)
    mixed *= _MIX
    return (mixed >> np.uint64(11)).astype(np.float64) / _TOP


def _marks(chances: NDArray[np.float64]) -> Numbers:
    bounds = np.cumsum(
        [STOP_CHANCE * PARAGRAPH_SHARE, STOP_CHANCE * (1 - PARAGRAPH_SHARE), COMMA_CHANCE, HYPHEN_CHANCE]
    )
    return np.array([PARAGRAPH, STOP, COMMA, HYPHEN, SPACE])[np.searchsorted(bounds, chances, side="right")]


def _closed(forms: Numbers) -> Numbers:
    """The text with a stop at its end."""
    if len(forms):
        forms[-1] += PARAGRAPH - forms[-1] % 10
    return forms
