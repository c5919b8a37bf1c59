"""Chains: runs of equal words joined over small edits into one passage."""

from math import log2
from typing import NamedTuple

from retold.reuse.kernels.pile import (
    CERTAIN_WORDS,
    FARTHEST_STEP,
    LARGEST_GAP,
    LINKS,
    RUN,
    SEED_WORDS,
    SLOTS_OF_A_STEP,
    Desk,
    Numbers,
    Pair,
    Run,
    copy_numbers,
    no_numbers,
    sort_numbers,
)
from retold.reuse.kernels.seeds import mark, wipe

# Fewest words of a run that carries a chain on over a wider gap: a single name meets again by chance in two accounts of
# one event.
LEAST_STEP_WORDS = 2

# Surprise is counted in thousandths of a bit, in whole numbers, so that no processor's last bit moves a border.
BIT = 1000

# How surprising a run must be beyond the price of its gap to carry a chain on. "of the" (7 bits) one word further on is
# not; a subject with its adverb and verb (four words, 25 bits) six words further on is.
LEAST_SURPRISE = 8 * BIT

# How near, in words skipped on the side where they are more, a single word may carry a chain on, and how surprising a
# run so near must be: "Lanterns, of pilots seen the quay" carries on to "Lanterns, the pilots lit the quay". Of 180
# planted passages .967 begin and end within 2 words of where they should, .900 without it, with no more words too many.
NEAR_STEP = 4
LEAST_NEAR_SURPRISE = 6 * BIT

# More than any run has.
BEYOND_ALL_SURPRISE = 1 << 40

# The price of each word in a gap, on the side where it is longer: two shared words (16 bits) make up for five others.
PRICE_OF_A_SKIPPED_WORD = 3 * BIT // 2

# Words that a vocabulary is taken to hold at least: in a pile of two short notes no word is as common as it seems.
LEAST_TOTAL = 2000

# A run so long is beyond all chance: summing the surprise of more of its words is wasted.
MOST_WEIGHED_WORDS = 12

# A sort key holds a length, counted down from here, above a number.
LONGEST, SHIFT = 1 << 30, 32


def surprise_of(count: int, total: int) -> int:
    """How little a word is expected that stands so often among so many, in thousandths of a bit.

    >>> surprise_of(4, 2000)
    8966
    """
    return round(BIT * log2(max(total, LEAST_TOTAL) / count))


def join_runs(desk: Desk, runs: list[int]) -> list[int]:
    """Join the runs of two texts into chains, the longest run first: for each how many runs, then these.

    A word is in one chain, but for runs that are always reported: those stand wherever they repeat.
    """
    chains = no_numbers()
    for key in _longest_first(runs):
        at = RUN * (key & ((1 << SHIFT) - 1))
        start = _rest_of(desk, Run(runs[at], runs[at + 1], runs[at + 2]))
        if start.length:
            first = len(chains) + 1
            chains.append(0)
            _add_chain(desk, start, chains)
            chains[first - 1] = (len(chains) - first) // RUN
            last = len(chains) - RUN
            reach = Pair(chains[first], chains[last] + chains[-1], chains[first + 1], chains[last + 1] + chains[-1])
            mark(desk.room.taken_a, reach.a_start - desk.pair.a_start, reach.a_end - reach.a_start)
            mark(desk.room.taken_b, reach.b_start - desk.pair.b_start, reach.b_end - reach.b_start)
    _free_all(desk, chains)
    return chains


def _add_chain(desk: Desk, start: Run, chains: list[int]) -> None:
    """Add the chain around a run: what comes before it, itself, what comes after."""
    for way in (-1, 1):
        found = follow(desk, start, way)
        if way > 0:
            copy_numbers(found, 0, len(found), chains)
            continue
        for at in range(len(found) - RUN, -1, -RUN):
            copy_numbers(found, at, at + RUN, chains)
        chains.append(start.a)
        chains.append(start.b)
        chains.append(start.length)


def _free_all(desk: Desk, chains: list[int]) -> None:
    """Take away the marks of all chains."""
    first = 1
    while first < len(chains):
        last = first + RUN * (chains[first - 1] - 1)
        length = chains[last + 2]
        wipe(desk.room.taken_a, chains[first] - desk.pair.a_start, chains[last] + length - chains[first])
        wipe(desk.room.taken_b, chains[first + 1] - desk.pair.b_start, chains[last + 1] + length - chains[first + 1])
        first = last + RUN + 1


def _longest_first(runs: list[int]) -> list[int]:
    """Keys of the runs, sorted: the number of a run below its length."""
    order = no_numbers()
    for at in range(0, len(runs), RUN):
        order.append(((LONGEST - runs[at + 2]) << SHIFT) + at // RUN)
    sort_numbers(order)
    return order


def _rest_of(desk: Desk, run: Run) -> Run:
    """What a new chain may begin with: the whole run if it must be reported, else its longest free part."""
    taken_a, taken_b = desk.room.taken_a, desk.room.taken_b
    i, j = run.a - desk.pair.a_start, run.b - desk.pair.b_start
    best, best_start, start, whole = 0, 0, 0, 0
    for place in range(run.length):
        marks = taken_a[i + place] + taken_b[j + place]
        if marks:
            start = place + 1
            whole += marks == len((taken_a, taken_b))
        elif place + 1 - start > best:
            best, best_start = place + 1 - start, start
    if whole == run.length:
        return Run(0, 0, 0)
    if run.length >= CERTAIN_WORDS:
        return run
    return Run(run.a + best_start, run.b + best_start, best) if best >= SEED_WORDS else Run(0, 0, 0)


def follow(desk: Desk, start: Run, way: int) -> list[int]:
    """The runs that carry a chain on from its first, forward or backward, the nearest first."""
    found = no_numbers()
    shift = start.length if way > 0 else -1
    i, j = start.a + shift, start.b + shift
    step = _next_step(desk, i, j, way)
    while step.length:
        skip_a, skip_b, length = step
        i, j = i + way * skip_a, j + way * skip_b
        back = length - 1 if way < 0 else 0
        found.append(i - back)
        found.append(j - back)
        found.append(length)
        i, j = i + way * length, j + way * length
        step = _next_step(desk, i, j, way)
    return found


class _Ahead(NamedTuple):
    """What lies ahead of a chain's end: the first places, the way on, and how many words are free on each side."""

    i: int
    j: int
    way: int
    of_a: int
    of_b: int


def _next_step(desk: Desk, i: int, j: int, way: int) -> Run:
    """The most surprising run ahead, as words skipped and equal ones, if it is enough; of equals the nearest."""
    words, step = desk.pile.words, desk.room.step
    ahead = _Ahead(i, j, way, _free_in_a(desk, i, way), _free_in_b(desk, j, way))
    if ahead.of_a == 0 or ahead.of_b == 0:
        return Run(0, 0, 0)
    for x in range(ahead.of_a - 1, -1, -1):
        slot = words[i + way * x] % SLOTS_OF_A_STEP
        step[LINKS + x] = step[slot]
        step[slot] = x + 1
    best = _best_step(desk, ahead)
    for x in range(ahead.of_a):
        step[words[i + way * x] % SLOTS_OF_A_STEP] = 0
    return best


def _best_step(desk: Desk, ahead: _Ahead) -> Run:
    words, step = desk.pile.words, desk.room.step
    i, j, way, _, of_b = ahead
    best, most_bits = Run(0, 0, 0), 0
    for y in range(of_b):
        at = j + way * y
        word = words[at]
        x = step[word % SLOTS_OF_A_STEP] - 1
        most = LARGEST_GAP // (y + 1)
        while 0 <= x < most:
            to = i + way * x
            if words[to] == word and (x == 0 or y == 0 or words[to - way] != words[at - way]):
                length = _equal_words(desk, ahead, x, y)
                bits = _surprise(desk, to, way, length) - PRICE_OF_A_SKIPPED_WORD * max(x, y)
                if bits > max(most_bits, _least_surprise(length, max(x, y))):
                    best, most_bits = Run(x, y, length), bits
            x = step[LINKS + x] - 1
    return best


def _least_surprise(length: int, skipped: int) -> int:
    """How surprising a run of so many words must be, so many words further on."""
    if skipped <= NEAR_STEP:
        return LEAST_NEAR_SURPRISE
    return LEAST_SURPRISE if length >= LEAST_STEP_WORDS else BEYOND_ALL_SURPRISE


def _equal_words(desk: Desk, ahead: _Ahead, x: int, y: int) -> int:
    """How many words are equal from two places on that are."""
    words = desk.pile.words
    i, j, way, of_a, of_b = ahead
    length = 1
    while x + length < of_a and y + length < of_b:
        if words[i + way * (x + length)] != words[j + way * (y + length)]:
            break
        length += 1
    return length


def _surprise(desk: Desk, at: int, way: int, length: int) -> int:
    """The bits of words in a row."""
    bits = 0
    for place in range(at, at + way * min(length, MOST_WEIGHED_WORDS), way):
        bits += desk.pile.bits[place]
    return bits


def _free_in_a(desk: Desk, at: int, way: int) -> int:
    start, end = desk.pair.a_start, desk.pair.a_end
    stop = min(at + FARTHEST_STEP, end) if way > 0 else max(at - FARTHEST_STEP, start - 1)
    return _free(desk.pile.words, desk.room.taken_a, start, at, stop)


def _free_in_b(desk: Desk, at: int, way: int) -> int:
    start, end = desk.pair.b_start, desk.pair.b_end
    stop = min(at + FARTHEST_STEP, end) if way > 0 else max(at - FARTHEST_STEP, start - 1)
    return _free(desk.pile.words, desk.room.taken_b, start, at, stop)


def _free(words: Numbers, taken: Numbers, start: int, at: int, stop: int) -> int:
    """How many words lie ahead, up to the next wall or the next chain."""
    way = 1 if stop > at else -1
    for place in range(at, stop, way):
        if words[place] < 0 or taken[place - start]:
            return (place - at) * way
    return (stop - at) * way
