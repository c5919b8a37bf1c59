"""Explained: which of the passages found between pairs say nothing that an earlier holder's do not."""

from retold.reuse.kernels.pile import CERTAIN_WORDS, COVER, RUN, Numbers

# Words beyond what an earlier holder explains that make a passage worth telling of its own: two later copies that both
# write "on Tuesday evening" for "on Tuesday" have one word of news, a clause that only they share has eight.
LEAST_NEWS_WORDS = 8

# And the least part of its words, as one in so many: of two copies that each changed a fifth of one report at random,
# 140 shared words of which 13 are beyond it say nothing that a reader of the other rows does not know.
WORDS_TO_A_NEW_ONE = 4


def is_news(runs: Numbers, first: int, count: int, covers: Numbers) -> bool:
    """Whether the runs that a and b keep, from `first` on, hold words that no earlier text shares with both.

    `covers` tells, flat in fours, of each earlier passage in a beside each in b of the same earlier text: start and end
    in a, start and end in b. A run that is always reported is only explained where all of it is.
    """
    news, words = 0, 0
    for at in range(first, first + RUN * count, RUN):
        beyond = count_beyond(runs[at], runs[at + 1], runs[at + 2], covers)
        if beyond > 0 and runs[at + 2] >= CERTAIN_WORDS:
            return True
        news += beyond
        words += runs[at + 2]
    return news >= LEAST_NEWS_WORDS and news * WORDS_TO_A_NEW_ONE >= words


def count_beyond(a: int, b: int, length: int, covers: Numbers) -> int:
    """How many words of a run lie in none of the covers."""
    beyond, place = 0, 0
    while place < length:
        reach, ahead = place, length
        for at in range(0, len(covers), COVER):
            start = max(covers[at] - a, covers[at + 2] - b)
            if start > place:
                ahead = min(ahead, start)
                continue
            reach = max(reach, min(covers[at + 1] - a, covers[at + 3] - b))
            if reach >= length:
                break
        if reach == place:
            beyond += ahead - place
            reach = ahead
        place = reach
    return beyond
