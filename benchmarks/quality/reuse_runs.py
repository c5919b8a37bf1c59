"""The oracle for verbatim reuse: every run of twelve words and more that two articles share, found by brute force."""

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from retold.model import Passage
from retold.reuse import SharedPassage

RUN_WORDS = 12
_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Words:
    """A text's words as the oracle counts them."""

    name: str
    words: tuple[str, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class SharedRun:
    """A maximal run of words that stands in two texts."""

    a: Passage
    b: Passage
    words: int


def split(name: str, text: str) -> Words:
    """A text as casefolded words with their borders."""
    matches = list(_WORD.finditer(text))
    return Words(
        name,
        tuple(match.group().casefold() for match in matches),
        tuple(match.start() for match in matches),
        tuple(match.end() for match in matches),
    )


def shared_runs(texts: Sequence[Words]) -> Iterator[SharedRun]:
    """Every maximal run of enough words in every pair of texts."""
    for number, a in enumerate(texts):
        places: dict[tuple[str, ...], list[int]] = defaultdict(list)
        for place in range(len(a.words) - RUN_WORDS + 1):
            places[a.words[place : place + RUN_WORDS]].append(place)
        for b in texts[number + 1 :]:
            yield from _runs(a, b, places)


def _runs(a: Words, b: Words, places: Mapping[tuple[str, ...], list[int]]) -> Iterator[SharedRun]:
    for j in range(len(b.words) - RUN_WORDS + 1):
        for i in places.get(b.words[j : j + RUN_WORDS], ()):
            if i and j and a.words[i - 1] == b.words[j - 1]:
                continue
            length = RUN_WORDS
            while (
                i + length < len(a.words) and j + length < len(b.words) and a.words[i + length] == b.words[j + length]
            ):
                length += 1
            yield SharedRun(_passage(a, i, i + length), _passage(b, j, j + length), length)


def _passage(text: Words, start: int, end: int) -> Passage:
    return Passage(text.name, "text", text.starts[start], text.ends[end - 1])


class Groups:
    """Reported passages joined into groups: by the pair that reports them, and where they overlap in an article."""

    def __init__(self, reported: Sequence[SharedPassage]) -> None:
        self._passages = [side for shared in reported for side in (shared.a, shared.b)]
        self._parents = list(range(len(self._passages)))
        for number in range(0, len(self._passages), 2):
            self._join(number, number + 1)
        self._by_article: dict[str, list[int]] = defaultdict(list)
        for number, passage in sorted(enumerate(self._passages), key=lambda each: each[1]):
            self._by_article[passage.article].append(number)
        for numbers in self._by_article.values():
            for place, number in enumerate(numbers):
                for other in numbers[:place]:
                    if self._passages[number].overlaps(self._passages[other]):
                        self._join(number, other)

    def cover(self, run: SharedRun, texts: Mapping[str, Words]) -> bool:
        """Whether all words of both sides lie in reported passages, of groups that reach the other article."""
        return self._reach(texts[run.a.article], run.a, run.b.article) and self._reach(
            texts[run.b.article], run.b, run.a.article
        )

    def _reach(self, text: Words, passage: Passage, other: str) -> bool:
        touching = [n for n in self._by_article.get(passage.article, ()) if self._passages[n].overlaps(passage)]
        roots = {self._root(number) for number in touching}
        linked = any(self._root(number) in roots for number in self._by_article.get(other, ()))
        reported = [self._passages[number] for number in touching]
        return linked and words_within(text, [passage]) <= words_within(text, reported)

    def _join(self, one: int, other: int) -> None:
        self._parents[self._root(one)] = self._root(other)

    def _root(self, number: int) -> int:
        while self._parents[number] != number:
            number = self._parents[number]
        return number


def is_exact(shared: SharedPassage, texts: Mapping[str, Words]) -> bool:
    """Whether a passage begins and ends with words that both sides have, and all words outside its edits are equal."""
    kept_a = _outside(texts[shared.a.article], shared.a, [edit.a for edit in shared.edits])
    kept_b = _outside(texts[shared.b.article], shared.b, [edit.b for edit in shared.edits])
    return kept_a == kept_b and len(kept_a) == shared.words


def _outside(text: Words, passage: Passage, edits: Sequence[Passage]) -> list[str]:
    kept = words_within(text, [passage]) - words_within(text, edits)
    return [text.words[number] for number in sorted(kept)]


def words_within(text: Words, passages: Sequence[Passage]) -> set[int]:
    """The numbers of a text's words that lie in any of the passages."""
    found: set[int] = set()
    for passage in passages:
        found.update(range(bisect_left(text.starts, passage.start), bisect_right(text.ends, passage.end)))
    return found
