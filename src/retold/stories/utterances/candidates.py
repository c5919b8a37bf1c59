"""Which wordings are worth comparing: those that share rare words, in time that grows with their number."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations

from retold.stories.utterances.wordings import Wording

# A word in at most this many wordings pairs each with each; three hundred accounts of one speech would make 45,000.
MOST_HOLDERS = 40
# A word in more of them pairs each with the longest that hold it: one of these has the whole of what others trim.
BASES = 6
# Of wordings with the very same words and speaker, those that are compared with others; a chain joins the rest to them.
MOST_OF_THE_SAME = 8
# Words that two wordings must share before they are compared.
LEAST_SHARED = 2


@dataclass(frozen=True, slots=True)
class _Said:
    """Words and the cast entry of their speaker."""

    words: frozenset[str]
    cast: str | None


def find_candidates(wordings: Sequence[Wording]) -> list[tuple[int, int]]:
    """Pairs of wordings that share words, by number; those with the very same words as neighbours only."""
    holders: dict[str, list[Wording]] = defaultdict(list)
    same_words: dict[frozenset[str], list[int]] = defaultdict(list)
    same_speaker: dict[_Said, list[int]] = defaultdict(list)
    for wording in wordings:
        same_words[wording.words].append(wording.number)
        spoken = same_speaker[_Said(wording.words, wording.cast)]
        if len(spoken) < MOST_OF_THE_SAME:
            for word in sorted(wording.words):
                holders[word].append(wording)
        spoken.append(wording.number)
    shared: dict[tuple[int, int], int] = defaultdict(int)
    for word in sorted(holders):
        for pair in _pairs(holders[word]):
            shared[pair] += 1
    pairs = {pair for pair, count in shared.items() if count >= LEAST_SHARED}
    for numbers in (*same_words.values(), *same_speaker.values()):
        pairs.update(zip(numbers, numbers[1:], strict=False))
    return sorted(pairs)


def _pairs(holders: Sequence[Wording]) -> set[tuple[int, int]]:
    if len(holders) <= MOST_HOLDERS:
        return {(a.number, b.number) for a, b in combinations(holders, 2)}
    longest = sorted(holders, key=lambda each: (-len(each.words), each.number))[:BASES]
    return {
        (min(base.number, each.number), max(base.number, each.number))
        for base in longest
        for each in holders
        if base is not each
    }
