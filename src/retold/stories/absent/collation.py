"""Collation: the words of all accounts laid beside one another, as far as copies say that they are the same."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from retold.model import Article, Copy, Edit, Passage
from retold.reuse import Stretch, split_words


@dataclass(frozen=True, slots=True)
class Line:
    """The words of one account, in order: where each stands, as it is compared, and its thread.

    Two words have one thread where both accounts have them from one place; a thread is the number of its first word.
    """

    article: str
    places: tuple[Stretch, ...]
    words: tuple[str, ...]
    threads: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Collation:
    """The lines of some accounts, and for each thread that several of them hold, who does, as a mask of bits."""

    lines: tuple[Line, ...]
    holders: Mapping[int, int]


def collate(articles: Sequence[Article], copies: Iterable[Copy]) -> Collation:
    """Lay the accounts beside one another: words that a copy keeps, and equal words where two copies edit alike."""
    loom = _Loom(articles)
    rows = tuple(copies)
    for row in rows:
        loom.tie_kept(row)
    for row in rows:
        loom.tie_edited(row)
    return loom.collation()


@dataclass(frozen=True, slots=True)
class _Words:
    """Numbers, over all accounts, of words in a row of one account."""

    first: int
    end: int


class _Loom:
    """Words by one number over all accounts; `_thread` leads each to an earlier word of its thread."""

    def __init__(self, articles: Sequence[Article]) -> None:
        self._articles = articles
        self._places: dict[str, tuple[Stretch, ...]] = {}
        self._starts: dict[str, list[int]] = {}
        self._first: dict[str, int] = {}
        self._words: list[str] = []
        for article in articles:
            places = tuple(
                word for block in article.account for word in split_words(article.text, Stretch(block.start, block.end))
            )
            self._places[article.id] = places
            self._starts[article.id] = [place.start for place in places]
            self._first[article.id] = len(self._words)
            self._words.extend(article.text[place.start : place.end].casefold() for place in places)
        self._thread = list(range(len(self._words)))
        # Which accounts a thread runs through, as a mask of bits.
        self._through = [1 << number for number, each in enumerate(articles) for _ in self._places[each.id]]
        # What was met beside a thread: the word after it or before it, and where that word stands first.
        self._met: dict[tuple[int, str, str], int] = {}

    def tie_kept(self, copy: Copy) -> None:
        """Tie the words that both sides of a copy keep, those it moves too."""
        kept_a = self._kept(copy.a, [edit.a for edit in copy.edits])
        kept_b = self._kept(copy.b, [edit.b for edit in copy.edits])
        for a, b in zip(kept_a, kept_b, strict=False):
            if self._words[a] == self._words[b]:
                self._tie(a, b)
        for edit in copy.edits:
            if edit.kind == "moved":
                in_a, in_b = self._within(edit.a), self._within(edit.b)
                for a, b in zip(range(in_a.first, in_a.end), range(in_b.first, in_b.end), strict=False):
                    self._tie(a, b)

    def tie_edited(self, copy: Copy) -> None:
        """Tie words that two copies write alike at one place: what follows one thread and is the same word."""
        for edit in copy.edits:
            if edit.kind != "moved":
                for side in _sides(edit):
                    self._follow(self._within(side))

    def _follow(self, edited: _Words) -> None:
        for place in range(edited.first, edited.end):
            self._meet(place, place - 1, "after")
        for place in reversed(range(edited.first, edited.end)):
            self._meet(place, place + 1, "before")

    def _meet(self, place: int, neighbour: int, way: str) -> None:
        if not 0 <= neighbour < len(self._words):
            return
        known = self._met.setdefault((self._find(neighbour), self._words[place], way), place)
        if known != place:
            self._tie(known, place)

    def collation(self) -> Collation:
        """The lines as tied so far."""
        lines, holders = [], defaultdict[int, int](int)
        for number, article in enumerate(self._articles):
            first, count = self._first[article.id], len(self._places[article.id])
            threads = tuple(self._find(first + place) for place in range(count))
            for thread in threads:
                holders[thread] |= 1 << number
            lines.append(Line(article.id, self._places[article.id], tuple(self._words[first : first + count]), threads))
        return Collation(tuple(lines), {thread: mask for thread, mask in holders.items() if mask & (mask - 1)})

    def _kept(self, passage: Passage, edited: Iterable[Passage]) -> Iterator[int]:
        changed = {
            place for each in edited for words in (self._within(each),) for place in range(words.first, words.end)
        }
        whole = self._within(passage)
        return (place for place in range(whole.first, whole.end) if place not in changed)

    def _within(self, passage: Passage) -> _Words:
        starts, first = self._starts[passage.article], self._first[passage.article]
        return _Words(first + bisect_left(starts, passage.start), first + bisect_left(starts, passage.end))

    def _find(self, place: int) -> int:
        thread = self._thread
        while thread[place] != place:
            thread[place] = thread[thread[place]]
            place = thread[place]
        return place

    def _tie(self, one: int, other: int) -> None:
        """One thread of two, but where an account would have it twice: "the" at two places is two words."""
        low, high = sorted((self._find(one), self._find(other)))
        if not self._through[low] & self._through[high]:
            self._thread[high] = low
            self._through[low] |= self._through[high]


def _sides(edit: Edit) -> Iterator[Passage]:
    return (each for each in (edit.a, edit.b) if each.length)
