"""Shares: which of the passages found between pairs say something that the earliest holder's do not."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from retold.reuse.seeds import Run, WordRange

# Words beyond what an earlier holder explains that make a pair worth telling of its own: two later copies that both
# write "on Tuesday evening" for "on Tuesday" have one word of news, a clause that only they share has eight.
LEAST_NEWS_WORDS = 8


@dataclass(frozen=True, slots=True, order=True)
class Share:
    """What text a and text b share, as the runs of words that both keep."""

    a: int
    b: int
    kept: tuple[Run, ...]

    @property
    def in_a(self) -> WordRange:
        """Its reach in a."""
        return WordRange(self.kept[0].a, self.kept[-1].a + self.kept[-1].length)

    @property
    def in_b(self) -> WordRange:
        """Its reach in b."""
        return WordRange(self.kept[0].b, self.kept[-1].b + self.kept[-1].length)

    @property
    def words(self) -> int:
        """How many words both keep."""
        return sum(run.length for run in self.kept)

    @property
    def edited(self) -> int:
        """How many words stand between the kept ones, on the side where they are more."""
        return sum(
            max(run.a - last.a - last.length, run.b - last.b - last.length)
            for last, run in zip(self.kept, self.kept[1:], strict=False)
        )


# For one text, by the earlier holder, which of its words stand in a passage that it shares with that holder.
_Reached = dict[int, bytearray]


def drop_explained(shares: Sequence[Share], certain: int) -> tuple[Share, ...]:
    """The shares without those whose words both texts have from one earlier holder.

    A run of `certain` words and more is only explained where all of it is. Earliest holders come first in `shares`.
    """
    kept: list[Share] = []
    reached: dict[int, _Reached] = defaultdict(dict)
    for share in shares:
        if not _is_explained(share, reached[share.a], reached[share.b], certain):
            kept.append(share)
            _reach(reached[share.b], share)
    return tuple(kept)


def _is_explained(share: Share, of_a: _Reached, of_b: _Reached, certain: int) -> bool:
    """Whether earlier holders have the words: not all need be the same holder's, but each word's sides must be."""
    holders = sorted(of_a.keys() & of_b.keys())
    if not holders:
        return False
    news = 0
    for run in share.kept:
        beyond = _beyond(run, [(of_a[holder], of_b[holder]) for holder in holders])
        if beyond and run.length >= certain:
            return False
        news += beyond
    return news < LEAST_NEWS_WORDS


def _beyond(run: Run, holders: Sequence[tuple[bytearray, bytearray]]) -> int:
    """How many words of the run no holder shares with both texts."""
    open_words = set(range(run.length))
    for of_a, of_b in holders:
        in_a, in_b = of_a[run.a : run.a + run.length], of_b[run.b : run.b + run.length]
        open_words -= {place for place, both in enumerate(zip(in_a, in_b, strict=False)) if all(both)}
        if not open_words:
            break
    return len(open_words)


def _reach(reached: _Reached, share: Share) -> None:
    here = share.in_b
    words = reached.setdefault(share.a, bytearray())
    words.extend(bytes(max(0, here.end - len(words))))
    words[here.start : here.end] = b"\1" * here.length
