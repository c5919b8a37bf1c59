"""Aligning: two texts laid together, from shared grams to passages with their edits."""

from retold.reuse.kernels.chains import join_runs
from retold.reuse.kernels.edits import keep_words, tell_edits
from retold.reuse.kernels.pile import (
    CERTAIN_WORDS,
    CHARACTER,
    EDIT,
    RUN,
    SEED_WORDS,
    Desk,
    Found,
    Numbers,
    Pair,
    Pile,
    Room,
    copy_numbers,
    no_numbers,
    sort_numbers,
)
from retold.reuse.kernels.seeds import clear_index, find_runs, index_text

# Fewest words that a passage must keep after its edits are paid for. Below it stand facts that two reporters tell alike
# without a common text: a hospital's count of the injured by how badly, with its verb of saying, keeps 10 (by hand,
# public stories: of 60 passages of 10 and 11 words some twenty were such).
LEAST_WORDS = 12

# Sizes are counted in twentieths of a word, so that they are whole numbers on every processor. Where words are written
# without spaces, a character counts 0.6 of a word: 20 Chinese characters are some 12 words.
WORD = 20
OF_A_CHARACTER = 12

# What each edited word costs, 0.75 kept words: 14 kept with 4 changed pay 3 and are not enough, 18 kept with 4 are.
PRICE_OF_AN_EDIT = 15

# Likeness is told in thousandths.
WHOLE = 1000

# Least part of the shorter side's words that is kept: at 0.5 every other word is new and the chain is chance.
LEAST_LIKENESS = 600

# A sort key holds a place above a number.
SHIFT = 32


def align_pairs(pile: Pile, room: Room, of_a: Numbers, of_b: Numbers) -> Found:
    """Find the passages of each pair of texts `of_a[n]`, `of_b[n]`, in the order of a's words.

    Pairs of one a that follow one another are quicker than those that do not.
    """
    found = Found(no_numbers(), no_numbers(), no_numbers())
    indexed = -1
    for number in range(len(of_a)):
        a, b = of_a[number], of_b[number]
        desk = Desk(pile, room, Pair(pile.starts[a], pile.ends[a], pile.starts[b], pile.ends[b]))
        if a != indexed:
            clear_index(room)
            index_text(desk, SEED_WORDS)
            indexed = a
        align_pair(desk, number, found)
    clear_index(room)
    return found


def align_pair(desk: Desk, number: int, found: Found) -> None:
    """Add the passages of one pair; the index of a stands in the room."""
    runs = find_runs(desk)
    if len(runs) == 0:
        return
    chains = join_runs(desk, runs)
    order = no_numbers()
    first = 1
    while first < len(chains):
        order.append((chains[first] << SHIFT) + first)
        first += RUN * chains[first - 1] + 1
    sort_numbers(order)
    for key in order:
        first = key & ((1 << SHIFT) - 1)
        kept = keep_words(desk, chains, first)
        if is_enough(desk.pile, kept):
            add_span(desk.pile, number, kept, found)


def is_enough(pile: Pile, kept: list[int]) -> bool:
    """Whether a passage is long and alike enough, or holds a run that is always reported."""
    if len(kept) == 0:
        return False
    size, words = 0, 0
    for at in range(0, len(kept), RUN):
        length = kept[at + 2]
        of_run = WORD * length
        for place in range(kept[at], kept[at] + length):
            if pile.flags[place] & CHARACTER:
                of_run -= WORD - OF_A_CHARACTER
        if length >= CERTAIN_WORDS and of_run >= WORD * LEAST_WORDS:
            return True
        size += of_run
        words += length
    enough = size - PRICE_OF_AN_EDIT * count_edited(kept) >= WORD * LEAST_WORDS
    return enough and likeness_of(kept, words) >= LEAST_LIKENESS


def count_edited(kept: list[int]) -> int:
    """How many words stand between the kept ones, on the side where they are more."""
    edited = 0
    for at in range(RUN, len(kept), RUN):
        length = kept[at - 1]
        edited += max(kept[at] - kept[at - 3] - length, kept[at + 1] - kept[at - 2] - length)
    return edited


def likeness_of(kept: list[int], words: int) -> int:
    """The share of the shorter side's words that both keep."""
    last = len(kept) - RUN
    shorter = min(kept[last] - kept[0], kept[last + 1] - kept[1]) + kept[last + 2]
    return (2 * WHOLE * words + shorter) // (2 * shorter)


def add_span(pile: Pile, number: int, kept: list[int], found: Found) -> None:
    """Add a passage by its kept words, with what stands between them."""
    words = 0
    for at in range(2, len(kept), RUN):
        words += kept[at]
    before = len(found.edits)
    tell_edits(pile, kept, found.edits)
    last = len(kept) - RUN
    spans = found.spans
    spans.append(number)
    spans.append(kept[0])
    spans.append(kept[last] + kept[last + 2])
    spans.append(kept[1])
    spans.append(kept[last + 1] + kept[last + 2])
    spans.append(words)
    spans.append(likeness_of(kept, words))
    spans.append(len(kept) // RUN)
    spans.append((len(found.edits) - before) // EDIT)
    copy_numbers(kept, 0, len(kept), found.runs)
