"""Grams: words in a row as one hash."""

from retold.reuse.kernels.tokens import HASH_BITS, WALL, Hashes, spread

# No gram begins here: the text or the stretch ends too soon.
NO_GRAM = -1

# Each word of a gram weighs this many times as much as the next, so that their order counts.
BASE = 0x1E3779B97F4A7C15


def hash_grams(words: Hashes, count: int, size: int, grams: Hashes) -> None:
    """Fill in the hash of the words that begin at each place; grams of two sizes never have one hash but by chance."""
    oldest = 1
    for _ in range(size - 1):
        oldest = (oldest * BASE) & HASH_BITS
    rolled, behind = 0, 0
    for place in range(count):
        word = int(words[place])
        if word == WALL:
            rolled, behind = 0, 0
        else:
            if behind >= size:
                rolled -= int(words[place - size]) * oldest
            rolled = (rolled * BASE + word) & HASH_BITS
            behind += 1
        begin = place - size + 1
        if begin >= 0:
            grams[begin] = spread(rolled ^ size) if behind >= size else NO_GRAM
    for place in range(max(0, count - size + 1), count):
        grams[place] = NO_GRAM
