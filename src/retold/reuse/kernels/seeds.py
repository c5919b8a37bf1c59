"""Seeds: where two texts share five words in a row, and the longest runs of equal words around these."""

from retold.reuse.kernels.pile import (
    CERTAIN_WORDS,
    COUNT_A,
    COUNT_B,
    FIRST_A,
    FIRST_B,
    LAST_A,
    LAST_B,
    RUN,
    SEED_WORDS,
    SLOT,
    Desk,
    Numbers,
    Room,
    no_numbers,
)

# A run may repeat within both texts (a live page's refrain). Up to so many pairs of places are all looked at, beyond
# it each place is only matched with the other side's first: 3 times in one and 5 in the other is 15 pairs.
MOST_PAIRS_OF_PLACES = 64

# Grams are numbers of 62 bits, so that sums of two fit a signed 64-bit number, and are mixed by odd ones of many bits.
GRAM_BITS = (1 << 62) - 1
FIRST_STEP, SECOND_STEP = 0x1E3779B97F4A7C15, 0x2545F4914F6CDD1D
HALF = 31


def index_text(desk: Desk, size: int) -> None:
    """Write down where each gram of so many words stands in a.

    Of places that overlap the first alone counts: "ha ha ha ha ha ha" is one place, not two.
    """
    grams, room, pair = desk.pile.grams, desk.room, desk.pair
    slots, used = room.slots, 0
    for at in range(pair.a_start, pair.a_end):
        gram = grams[at]
        if gram >= 0 and size > SEED_WORDS:
            gram = certain_at(grams, at, pair.a_end)
        if gram < 0:
            continue
        slot, place = slot_of(room, gram), at - pair.a_start + 1
        row = SLOT * slot
        if room.keys[slot] == 0:
            room.keys[slot] = gram + 1
            used += 1
            room.used[used] = slot
            slots[row + FIRST_A] = place
        elif place - slots[row + LAST_A] >= size:
            room.nexts[slots[row + LAST_A] - 1] = place
        else:
            continue
        slots[row + COUNT_A] += 1
        slots[row + LAST_A] = place
        room.nexts[place - 1] = 0
    room.used[0] = used


def clear_index(room: Room) -> None:
    """Wipe the index."""
    for number in range(room.used[0]):
        slot = room.used[number + 1]
        row = SLOT * slot
        room.keys[slot] = 0
        room.slots[row + FIRST_A] = 0
        room.slots[row + LAST_A] = 0
        room.slots[row + COUNT_A] = 0
    room.used[0] = 0


def certain_at(grams: Numbers, at: int, end: int) -> int:
    """A number for the words of a run that is always reported, from the three grams that cover them; -1 for none."""
    middle, last = at + SEED_WORDS, at + CERTAIN_WORDS - SEED_WORDS
    if last >= end or grams[middle] < 0 or grams[last] < 0:
        return -1
    mixed = (grams[at] * FIRST_STEP + grams[middle]) & GRAM_BITS
    mixed = (mixed * SECOND_STEP + grams[last]) & GRAM_BITS
    return mixed ^ (mixed >> HALF)


def slot_of(room: Room, gram: int) -> int:
    """The slot of a gram, or the free one where it would stand."""
    mask = len(room.keys) - 1
    slot = gram & mask
    key = room.keys[slot]
    while key != 0 and key != gram + 1:
        slot = (slot + 1) & mask
        key = room.keys[slot]
    return slot


def find_runs(desk: Desk) -> list[int]:
    """The longest runs of equal words around shared grams, flat in threes; the index of a stands in the room.

    Where grams are crowded, runs that are always reported are looked for by grams of their own: a run of many words
    that stand everywhere in both texts is found too.
    """
    runs = no_numbers()
    if _find_by_seeds(desk, runs):
        clear_index(desk.room)
        index_text(desk, CERTAIN_WORDS)
        _find_certain(desk, runs)
        clear_index(desk.room)
        index_text(desk, SEED_WORDS)
    return runs


def _find_by_seeds(desk: Desk, runs: list[int]) -> bool:
    """Add the runs around seeds, and say whether some of these are crowded."""
    slots = desk.room.slots
    seeds = _find_seeds(desk, SEED_WORDS)
    reach, crowded = 0, False
    for at in range(0, len(seeds), 2):
        j, row = seeds[at], seeds[at + 1]
        if not _is_crowded(slots, row):
            reach = max(reach, _match(desk, row, j, runs))
            continue
        crowded = True
        if (j >= reach or j == slots[row + FIRST_B]) and not _is_known(desk, slots[row + FIRST_A], j):
            reach = max(reach, _add_run(desk, slots[row + FIRST_A], j, runs))
    if crowded:
        _match_crowd(desk, seeds, runs)
    _clear(desk, seeds, runs)
    return crowded


def _find_certain(desk: Desk, runs: list[int]) -> None:
    """Add runs that are always reported around grams as long as these, where no such run is known on both sides."""
    room, pair = desk.room, desk.pair
    for at in range(0, len(runs), RUN):
        if runs[at + 2] >= CERTAIN_WORDS:
            mark(room.taken_a, runs[at] - pair.a_start, runs[at + 2])
            mark(room.taken_b, runs[at + 1] - pair.b_start, runs[at + 2])
    seeds = _find_seeds(desk, CERTAIN_WORDS)
    for at in range(0, len(seeds), 2):
        j, row = seeds[at], seeds[at + 1]
        alone = _is_crowded(room.slots, row) and j != room.slots[row + FIRST_B]
        i = room.slots[row + FIRST_A]
        while i > 0:
            if room.taken_a[i - 1] + room.taken_b[j - 1] <= 1 and _add_run(desk, i, j, runs) > 0:
                mark(room.taken_a, runs[-3] - pair.a_start, runs[-1])
                mark(room.taken_b, runs[-2] - pair.b_start, runs[-1])
            i = 0 if alone else room.nexts[i - 1]
    for at in range(0, len(runs), RUN):
        wipe(room.taken_a, runs[at] - pair.a_start, runs[at + 2])
        wipe(room.taken_b, runs[at + 1] - pair.b_start, runs[at + 2])
    _clear(desk, seeds, runs)


def _is_crowded(slots: Numbers, row: int) -> bool:
    """Whether a gram stands in too many pairs of places to look at all."""
    return slots[row + COUNT_A] * slots[row + COUNT_B] > MOST_PAIRS_OF_PLACES


def _match(desk: Desk, row: int, j: int, runs: list[int]) -> int:
    """Match a place in b with every place in a, and say how far in b the runs there reach."""
    i, reach = desk.room.slots[row + FIRST_A], 0
    while i > 0:
        if not _is_known(desk, i, j):
            reach = max(reach, _add_run(desk, i, j, runs))
        i = desk.room.nexts[i - 1]
    return reach


def _is_known(desk: Desk, i: int, j: int) -> bool:
    """Whether two places lie in a run that was found; b's places must come in order."""
    return desk.room.ends[i - j + desk.pair.b_end - desk.pair.b_start] > j


def _clear(desk: Desk, seeds: list[int], runs: list[int]) -> None:
    slots, ends = desk.room.slots, desk.room.ends
    shift = desk.pair.b_end - desk.pair.a_start
    for at in range(0, len(runs), RUN):
        ends[runs[at] - runs[at + 1] + shift] = 0
    for at in range(1, len(seeds), 2):
        row = seeds[at]
        slots[row + FIRST_B] = 0
        slots[row + LAST_B] = 0
        slots[row + COUNT_B] = 0


def _find_seeds(desk: Desk, size: int) -> list[int]:
    """Each place in b whose gram a holds, with the gram's row; of places that overlap the first alone."""
    grams, room, pair = desk.pile.grams, desk.room, desk.pair
    slots, seeds = room.slots, no_numbers()
    for at in range(pair.b_start, pair.b_end):
        gram = grams[at]
        if gram >= 0 and size > SEED_WORDS:
            gram = certain_at(grams, at, pair.b_end)
        if gram < 0:
            continue
        slot = slot_of(room, gram)
        if room.keys[slot] == 0:
            continue
        row, j = SLOT * slot, at - pair.b_start + 1
        if slots[row + COUNT_B] == 0:
            slots[row + FIRST_B] = j
        elif j - slots[row + LAST_B] < size:
            continue
        slots[row + LAST_B] = j
        slots[row + COUNT_B] += 1
        seeds.append(j)
        seeds.append(row)
    return seeds


def _add_run(desk: Desk, i: int, j: int, runs: list[int]) -> int:
    """Add the longest run around two places, and say where in b it ends."""
    pair, words = desk.pair, desk.pile.words
    first = 1 - min(i, j)
    after = min(pair.a_end - pair.a_start - i, pair.b_end - pair.b_start - j) + 1
    at_a, at_b = pair.a_start + i - 1, pair.b_start + j - 1
    back = 0
    while back > first and 0 <= words[at_a + back - 1] == words[at_b + back - 1]:
        back -= 1
    on = 0
    while on < after and 0 <= words[at_a + on] == words[at_b + on]:
        on += 1
    if on < SEED_WORDS:
        return 0
    runs.append(at_a + back)
    runs.append(at_b + back)
    runs.append(on - back)
    desk.room.ends[i - j + pair.b_end - pair.b_start] = j + on
    return j + on


def _match_crowd(desk: Desk, seeds: list[int], runs: list[int]) -> None:
    """Match each place in a of a gram that stands in too many pairs of places with b's first, if no run reaches it."""
    room, start = desk.room, desk.pair.a_start
    for at in range(0, len(runs), RUN):
        mark(room.taken_a, runs[at] - start, runs[at + 2])
    for at in range(0, len(seeds), 2):
        j, row = seeds[at], seeds[at + 1]
        if j != room.slots[row + FIRST_B] or not _is_crowded(room.slots, row):
            continue
        i = room.slots[row + FIRST_A]
        while i > 0:
            if room.taken_a[i - 1] == 0 and _add_run(desk, i, j, runs) > 0:
                mark(room.taken_a, runs[-3] - start, runs[-1])
            i = room.nexts[i - 1]
    for at in range(0, len(runs), RUN):
        wipe(room.taken_a, runs[at] - start, runs[at + 2])


def mark(marks: Numbers, start: int, length: int) -> None:
    """Set marks in a row."""
    for place in range(start, start + length):
        marks[place] = 1


def wipe(marks: Numbers, start: int, length: int) -> None:
    """Take marks in a row away."""
    for place in range(start, start + length):
        marks[place] = 0
