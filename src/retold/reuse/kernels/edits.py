"""Edits: what differs between the two sides of a passage, in whole words."""

from retold.reuse.kernels.pile import (
    ADDED,
    CUT,
    EDIT,
    JOINED,
    LINKS,
    MOVED,
    REPLACED,
    RUN,
    Desk,
    Pair,
    Pile,
    copy_numbers,
    no_numbers,
)

# Fewest words that count as moved rather than cut here and added there: "on" cut and "on" added is chance.
LEAST_MOVED_WORDS = 2

# How many edits further on or back a moved phrase is looked for: a sentence seldom has more than ten.
FARTHEST_MOVE = 50

# Edited words on both sides of a single kept one that swallow it: "the" between two rewritten clauses.
LEAST_EDIT_AROUND_A_CRUMB = 3


def keep_words(desk: Desk, chains: list[int], first: int) -> list[int]:
    """All words that both sides of the chain at `first` keep in order: its runs and what is equal in its gaps.

    Edits between them are of whole words ("Al-Hadar" for "Albu-Hadar", not "Al" for "Albu") and are not cut up by one
    small word that happens to be equal.
    """
    kept = no_numbers()
    for at in range(first, first + RUN * chains[first - 1], RUN):
        a, b, length = chains[at], chains[at + 1], chains[at + 2]
        if at > first:
            before = chains[at - 1]
            _add_equal(desk, Pair(chains[at - 3] + before, a, chains[at - 2] + before, b), kept)
        _add(kept, a, b, length)
    return _without_crumbs(_at_whole_words(desk, kept))


def _add(kept: list[int], a: int, b: int, length: int) -> None:
    """Add a run, to the last one if both touch on both sides."""
    if len(kept) and kept[-3] + kept[-1] == a and kept[-2] + kept[-1] == b:
        kept[-1] += length
        return
    kept.append(a)
    kept.append(b)
    kept.append(length)


def _add_equal(desk: Desk, gap: Pair, kept: list[int]) -> None:
    """Add the longest common subsequence of a gap; its first words differ, or the run before it would be longer."""
    wide, high = gap.a_end - gap.a_start, gap.b_end - gap.b_start
    if min(wide, high) == 0 or max(wide, high) == 1:
        return
    words, table = desk.pile.words, desk.room.step
    _fill_table(desk, gap)
    row = wide + 1
    x, y = 0, 0
    while x < wide and y < high:
        if words[gap.a_start + x] == words[gap.b_start + y]:
            _add(kept, gap.a_start + x, gap.b_start + y, 1)
            x, y = x + 1, y + 1
        elif table[LINKS + y * row + x + 1] >= table[LINKS + (y + 1) * row + x]:
            x += 1
        else:
            y += 1


def _fill_table(desk: Desk, gap: Pair) -> None:
    """The length of the longest common subsequence of what lies behind each two places of a gap."""
    words, table = desk.pile.words, desk.room.step
    wide, high = gap.a_end - gap.a_start, gap.b_end - gap.b_start
    row = wide + 1
    for x in range(row):
        table[LINKS + high * row + x] = 0
    for y in range(high - 1, -1, -1):
        here, below = LINKS + y * row, LINKS + (y + 1) * row
        word = words[gap.b_start + y]
        table[here + wide] = 0
        for x in range(wide - 1, -1, -1):
            if words[gap.a_start + x] == word:
                table[here + x] = table[below + x + 1] + 1
            else:
                table[here + x] = max(table[below + x], table[here + x + 1])


def _at_whole_words(desk: Desk, runs: list[int]) -> list[int]:
    """The runs without words that hang on an edited one; the passage's own borders stay."""
    flags, pair = desk.pile.flags, desk.pair
    whole = no_numbers()
    for at in range(0, len(runs), RUN):
        a, b, length = runs[at], runs[at + 1], runs[at + 2]
        start, end = 0, length
        if at:
            while start < end and (flags[a + start] | flags[b + start]) & JOINED:
                start += 1
        if at + RUN < len(runs):
            while start < end and (
                (a + end < pair.a_end and flags[a + end] & JOINED) or (b + end < pair.b_end and flags[b + end] & JOINED)
            ):
                end -= 1
        if start < end:
            whole.append(a + start)
            whole.append(b + start)
            whole.append(end - start)
    return whole


def _without_crumbs(runs: list[int]) -> list[int]:
    """The runs without single words in the middle of larger edits."""
    kept = no_numbers()
    copy_numbers(runs, 0, min(RUN, len(runs)), kept)
    for at in range(RUN, len(runs), RUN):
        a, b, length = runs[at], runs[at + 1], runs[at + 2]
        if length == 1 and at + RUN < len(runs):
            before = max(a - kept[-3], b - kept[-2]) - kept[-1]
            after = max(runs[at + 3] - a, runs[at + 4] - b) - length
            if min(before, after) >= LEAST_EDIT_AROUND_A_CRUMB:
                continue
        kept.append(a)
        kept.append(b)
        kept.append(length)
    return kept


def tell_edits(pile: Pile, kept: list[int], edits: list[int]) -> None:
    """Add what stands between kept words: replaced, added, cut, or moved within the passage."""
    first = len(edits)
    cut, added = False, False
    for at in range(RUN, len(kept), RUN):
        length = kept[at - 1]
        start_a, start_b = kept[at - 3] + length, kept[at - 2] + length
        kind = REPLACED
        if start_a == kept[at]:
            kind, added = ADDED, True
        elif start_b == kept[at + 1]:
            kind, cut = CUT, True
        edits.append(kind)
        edits.append(start_a)
        edits.append(kept[at])
        edits.append(start_b)
        edits.append(kept[at + 1])
    if cut and added:
        _find_moves(pile, edits, first)


def _find_moves(pile: Pile, edits: list[int], first: int) -> None:
    """Tell a cut and an addition of the same words as one move, where the words were."""
    found = False
    for at in range(first, len(edits), EDIT):
        if edits[at] == CUT and edits[at + 2] - edits[at + 1] >= LEAST_MOVED_WORDS:
            to = _moved_to(pile, edits, at, first)
            if to >= 0:
                edits[at], edits[to] = MOVED, _GONE
                edits[at + 3], edits[at + 4] = edits[to + 3], edits[to + 4]
                found = True
    if found:
        _drop_gone(edits, first)


def _moved_to(pile: Pile, edits: list[int], cut: int, first: int) -> int:
    """Where the words of a cut were added, if they were: the nearest such edit, the later of two as near."""
    for far in range(EDIT, EDIT * (FARTHEST_MOVE + 1), EDIT):
        for at in (cut + far, cut - far):
            if first <= at < len(edits) and edits[at] == ADDED and _is_same(pile, edits, cut, at):
                return at
    return -1


def _is_same(pile: Pile, edits: list[int], cut: int, added: int) -> bool:
    length = edits[cut + 2] - edits[cut + 1]
    if edits[added + 4] - edits[added + 3] != length:
        return False
    same = 0
    while same < length and pile.words[edits[cut + 1] + same] == pile.words[edits[added + 3] + same]:
        same += 1
    return same == length


def _drop_gone(edits: list[int], first: int) -> None:
    """Close the gaps that moves left."""
    to = first
    for at in range(first, len(edits), EDIT):
        if edits[at] != _GONE:
            for place in range(EDIT):
                edits[to + place] = edits[at + place]
            to += EDIT
    while len(edits) > to:
        edits.pop()


# An edit that was told as part of a move.
_GONE = -1
