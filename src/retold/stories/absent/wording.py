"""The wording of an absent source: its words in order, as most of its members have them."""

from collections.abc import Sequence
from dataclasses import dataclass

from retold.stories.absent.collation import Collation
from retold.stories.absent.families import Family

# Words that a reading may have beyond twice those of the reading that it stands against. Four words for five are
# another reading; four words where others have forty stand in for nothing: the forty were cut there.
MORE_THAN_TWICE = 5


@dataclass(frozen=True, slots=True)
class AgreedWord:
    """A word of the source: its thread, and the member and word that show it."""

    thread: int
    member: int
    place: int


def agree_on_words(collation: Collation, family: Family) -> tuple[AgreedWord, ...]:
    """The words that two members and more have, in one order.

    The member with most of them is the base. Words that others share and the base lacks are put in between; where two
    readings stand at one place, that of more members is kept, of equals that of the base.
    """
    text = _Text(family)
    for member in sorted(family.members, key=lambda each: (-family.shared[each].bit_count(), each)):
        threads = collation.lines[member].threads
        text.take([AgreedWord(thread, member, place) for place, thread in enumerate(threads) if text.knows(thread)])
    return tuple(text.words)


class _Text:
    """The words agreed on so far, in order."""

    def __init__(self, family: Family) -> None:
        self._strength = {
            thread: holders.bit_count() for thread, holders in zip(family.threads, family.holders, strict=True)
        }
        self.words: list[AgreedWord] = []
        self._at: dict[int, int] = {}
        self._refused: set[int] = set()

    def knows(self, thread: int) -> bool:
        """Whether several members have the word."""
        return thread in self._strength

    def take(self, words: Sequence[AgreedWord]) -> None:
        """Take in what a member has and the text lacks."""
        fresh: dict[int, AgreedWord] = {}
        before: int | None = None
        for word in words:
            if word.thread in self._at:
                self._put(tuple(fresh.values()), before, word.thread)
                fresh, before = {}, word.thread
            elif word.thread not in self._refused:
                fresh.setdefault(word.thread, word)
        self._put(tuple(fresh.values()), before, None)

    def _put(self, fresh: Sequence[AgreedWord], before: int | None, behind: int | None) -> None:
        """Put words between two that the text has, or leave them where it has stronger ones there."""
        if not fresh:
            return
        here = self._between(before, behind)
        rivals = self.words[here]
        if not rivals or len(rivals) > 2 * len(fresh) + MORE_THAN_TWICE:
            here = slice(here.start, here.start)
        elif self._weight(rivals) >= self._weight(fresh):
            self._refused.update(word.thread for word in fresh)
            return
        self._refused.update(word.thread for word in self.words[here])
        self.words[here] = fresh
        self._at = {word.thread: place for place, word in enumerate(self.words)}

    def _between(self, before: int | None, behind: int | None) -> slice:
        """Where words between these two stand; nothing stands between two that a member has the other way round."""
        start = self._at[before] + 1 if before is not None else self._at[behind] if behind is not None else 0
        end = self._at[behind] if behind is not None else start
        return slice(start, max(start, end))

    def _weight(self, words: Sequence[AgreedWord]) -> int:
        return min(self._strength[word.thread] for word in words)
