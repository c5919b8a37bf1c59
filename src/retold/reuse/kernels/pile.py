"""The pile that kernels work on: words as numbers, all texts in one row, and the room in which two are laid together.

Kernels are plain Python in the part of it that numba compiles. For a story they run as they stand, over lists; for a
corpus the same source runs as machine code over numpy's arrays.
"""

from collections.abc import Callable, MutableSequence
from typing import Literal, NamedTuple

# A list in a story, an array of numpy in a corpus: never a Python list of numpy's numbers, which is slow in both.
Numbers = MutableSequence[int]

# Flags of a word: a sign alone parts it from the word before ("well-known"); it is one character of a script without
# spaces.
JOINED = 1
CHARACTER = 2

# Words in a row that raise a suspicion: with one word in four changed, a sentence or two still keep five in a row
# somewhere, and chance seldom does ("on the other hand the" is five).
SEED_WORDS = 5

# Words in a row that are always reported, whatever they say.
CERTAIN_WORDS = 12

# How far, in words, the next run of a chain may lie on one side: a sentence put in between is about 25 words.
FARTHEST_STEP = 40

# How large a gap may be on both sides together, as (words + 1) x (words + 1): 12 words for 12 others, or 3 for 40.
LARGEST_GAP = 169

# Slots for the words within a step, a power of two: few of 40 words meet in one of 128.
SLOTS_OF_A_STEP = 128


class Pile(NamedTuple):
    """All texts of a pile, one after another.

    `words` are equal where the words are; a wall, which nothing matches, is negative. `grams` hold
    at each place a number for the five words that begin there, -1 where none begin or where no other text holds them.
    `bits` are each word's surprise in thousandths of a bit, `flags` its `JOINED` and `CHARACTER`. Text n reaches from
    `starts[n]` to `ends[n]`.
    """

    words: Numbers
    grams: Numbers
    bits: Numbers
    flags: Numbers
    starts: Numbers
    ends: Numbers


class Room(NamedTuple):
    """Where two texts are laid together: made once, and after each pair as before it, but for what is left in `step`.

    The index of a has a slot for each gram: `keys` are the grams counted from 1, `slots` rows of `SLOT` numbers, `used`
    how many slots are in use and which, `nexts` a's further place of the same gram at each place. `ends` tell for each
    diagonal how far its last run reached in b. `taken_a` and `taken_b` mark the words of each text that are in a chain.
    Places are counted from 1 within their text, so that 0 is none. `step` is what a chain's end and a gap are looked at
    in.
    """

    keys: Numbers
    slots: Numbers
    used: Numbers
    nexts: Numbers
    ends: Numbers
    taken_a: Numbers
    taken_b: Numbers
    step: Numbers


# A row of `Room.slots`: the first and last place of a gram in each text, and how many there are that do not overlap.
FIRST_A, LAST_A, COUNT_A, FIRST_B, LAST_B, COUNT_B = range(6)
SLOT = 6

# Where in `Room.step` the heads of lists end, which are all 0 between two steps, and their links begin, or the table of
# a gap.
LINKS = SLOTS_OF_A_STEP


class Pair(NamedTuple):
    """The borders of two texts in the pile."""

    a_start: int
    a_end: int
    b_start: int
    b_end: int


class Desk(NamedTuple):
    """Two texts of a pile, laid together in a room."""

    pile: Pile
    room: Room
    pair: Pair


class Span(NamedTuple):
    """A row of `Found.spans`."""

    pair: int
    a_start: int
    a_end: int
    b_start: int
    b_end: int
    words: int
    likeness: int
    runs: int
    edits: int


class Run(NamedTuple):
    """Words in a row that stand in both texts: places in the pile, not characters."""

    a: int
    b: int
    length: int


class Found(NamedTuple):
    """Passages of pairs, flat: `spans` in rows of `SPAN` numbers, their kept `runs` in threes, `edits` in fives.

    A row of `spans` is a `Span`: the number of its pair, its borders, kept words, likeness in thousandths, how many of
    the runs are its own, how many of the edits. A row of `runs`: place in a, place in b, length. A row of `edits`: kind
    (a number in `KINDS`), a's start and end, b's start and end. All places are words of the pile.
    """

    spans: list[int]
    runs: list[int]
    edits: list[int]


# Bytes that a gram, a place in a text and a mark take.
GRAM, PLACE, MARK = 8, 4, 1

# Numbers in a row of spans, of runs, of edits, and of covers (two passages side by side).
SPAN, RUN, EDIT, COVER = 9, 3, 5, 4

# What the first number of an edit means.
KINDS: tuple[Literal["replaced", "added", "cut", "moved"], ...] = ("replaced", "added", "cut", "moved")
REPLACED, ADDED, CUT, MOVED = range(4)


def make_room(longest: int, zeros: Callable[[int, int], Numbers], indexed: int | None = None) -> Room:
    """Room for two texts of so many words at most; `zeros` makes a row of so many, each of so many bytes.

    The index takes three quarters of it, and may be made for fewer grams than there are words.
    """
    indexed = longest if indexed is None else indexed
    slots = slots_for(indexed)
    return Room(
        keys=zeros(slots, GRAM),
        slots=zeros(SLOT * slots, PLACE),
        used=zeros(indexed + 1, PLACE),
        nexts=zeros(longest, PLACE),
        ends=zeros(2 * longest + 1, PLACE),
        taken_a=zeros(longest, MARK),
        taken_b=zeros(longest, MARK),
        step=zeros(LARGEST_GAP + LINKS, PLACE),
    )


def no_numbers() -> list[int]:
    """A list that holds nothing yet: numba must be told of what."""
    numbers = [0]
    numbers.pop()
    return numbers


def copy_numbers(source: list[int], start: int, end: int, to: list[int]) -> None:
    """Add a part of one list to another: slices take numba seconds to compile."""
    for at in range(start, end):
        to.append(source[at])


def sort_numbers(numbers: list[int]) -> None:
    """Sort different numbers, by Shell's way: Python's own takes numba eleven seconds to compile."""
    gap = 1
    while 3 * gap + 1 < len(numbers):
        gap = 3 * gap + 1
    while gap:
        for at in range(gap, len(numbers)):
            number, to = numbers[at], at
            while to >= gap and numbers[to - gap] > number:
                numbers[to] = numbers[to - gap]
                to -= gap
            numbers[to] = number
        gap //= 3


def slots_for(longest: int) -> int:
    """How many slots an index of so many words takes: a power of two, at most two thirds full."""
    slots = SLOTS_OF_A_STEP
    while 2 * slots < 3 * longest:
        slots *= 2
    return slots
