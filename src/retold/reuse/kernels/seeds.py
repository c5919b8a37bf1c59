"""Seeds: where two texts share five words in a row, and the longest runs of equal words around these."""

from retold.reuse.kernels.pile import SEED_WORDS, Desk, Numbers, Room, no_numbers

# A run may repeat within both texts (a live page's refrain). Up to so many pairs of places are all looked at, beyond
# it each place is only matched with the other side's first: 3 times in one and 5 in the other is 15 pairs.
MOST_PAIRS_OF_PLACES = 64


def index_text(desk: Desk) -> int:
    """Write down where each gram of a stands, and say how many grams there are.

    Of places that overlap the first alone counts: "ha ha ha ha ha ha" is one place, not two.
    """
    pile, room, pair = desk.pile, desk.room, desk.pair
    start, used = pair.a_start - 1, 0
    for at in range(pair.a_start, pair.a_end):
        gram = pile.grams[at]
        if gram < 0:
            continue
        slot = slot_of(room, gram)
        place = at - start
        if room.keys[slot] == 0:
            room.keys[slot] = gram + 1
            room.used[used] = slot
            used += 1
            room.first_a[slot] = place
        elif place - room.last_a[slot] >= SEED_WORDS:
            room.next_a[room.last_a[slot] - 1] = place
        else:
            continue
        room.counts_a[slot] += 1
        room.next_a[place - 1] = 0
        room.last_a[slot] = place
    return used


def clear_index(room: Room, used: int) -> None:
    """Wipe the index of a text with so many grams."""
    for number in range(used):
        slot = room.used[number]
        room.keys[slot] = room.counts_a[slot] = room.first_a[slot] = room.last_a[slot] = 0


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
    """The longest runs of equal words around shared grams, flat in threes."""
    room = desk.room
    seeds = _find_seeds(desk)
    runs = no_numbers()
    reach, crowded = 0, False
    for at in range(0, len(seeds), 2):
        j, slot = seeds[at], seeds[at + 1]
        if room.counts_a[slot] * room.counts_b[slot] <= MOST_PAIRS_OF_PLACES:
            reach = max(reach, _match(desk, slot, j, runs))
            continue
        crowded = True
        if (j >= reach or j == room.first_b[slot]) and not _is_known(desk, room.first_a[slot], j):
            reach = max(reach, _add_run(desk, room.first_a[slot], j, runs))
    if crowded:
        _match_crowd(desk, seeds, runs)
    _clear(desk, seeds, runs)
    return runs


def _match(desk: Desk, slot: int, j: int, runs: list[int]) -> int:
    """Match a place in b with every place in a, and say how far in b the runs there reach."""
    room, reach = desk.room, 0
    i = room.first_a[slot]
    while i:
        if not _is_known(desk, i, j):
            reach = max(reach, _add_run(desk, i, j, runs))
        i = room.next_a[i - 1]
    return reach


def _is_known(desk: Desk, i: int, j: int) -> bool:
    """Whether two places lie in a run that was found; b's places must come in order."""
    return desk.room.ends[i - j + desk.pair.b_end - desk.pair.b_start] > j


def _clear(desk: Desk, seeds: list[int], runs: list[int]) -> None:
    room, pair = desk.room, desk.pair
    shift = pair.b_end - pair.a_start
    for at in range(0, len(runs), 3):
        room.ends[runs[at] - runs[at + 1] + shift] = 0
    for at in range(1, len(seeds), 2):
        slot = seeds[at]
        room.counts_b[slot] = room.first_b[slot] = room.last_b[slot] = 0


def _find_seeds(desk: Desk) -> list[int]:
    """Each place in b whose gram a holds, with the gram's slot; of places that overlap the first alone."""
    pile, room, pair = desk.pile, desk.room, desk.pair
    seeds = no_numbers()
    start = pair.b_start - 1
    for at in range(pair.b_start, pair.b_end):
        gram = pile.grams[at]
        if gram < 0:
            continue
        slot = slot_of(room, gram)
        if room.keys[slot] == 0:
            continue
        j = at - start
        if room.counts_b[slot] == 0:
            room.first_b[slot] = j
        elif j - room.last_b[slot] < SEED_WORDS:
            continue
        room.last_b[slot] = j
        room.counts_b[slot] += 1
        seeds.append(j)
        seeds.append(slot)
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
    for at in range(0, len(runs), 3):
        mark(room.taken_a, runs[at] - start, runs[at + 2], 1)
    for at in range(0, len(seeds), 2):
        j, slot = seeds[at], seeds[at + 1]
        if j != room.first_b[slot] or room.counts_a[slot] * room.counts_b[slot] <= MOST_PAIRS_OF_PLACES:
            continue
        i = room.first_a[slot]
        while i:
            if room.taken_a[i - 1] == 0 and _add_run(desk, i, j, runs):
                mark(room.taken_a, runs[-3] - start, runs[-1], 1)
            i = room.next_a[i - 1]
    for at in range(0, len(runs), 3):
        mark(room.taken_a, runs[at] - start, runs[at + 2], 0)


def mark(marks: Numbers, start: int, length: int, value: int) -> None:
    """Set marks in a row."""
    for place in range(start, start + length):
        marks[place] = value
