"""Counting the words that accounts give to speakers: in marks, retold, and those that were copied once."""

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from retold.lenses.voices.in_marks import Marks, find_marks, stands_in_marks
from retold.model import Article, Copy, Dossier, Passage, Quotation

# From the first letter, for a mark before it stands outside of the words in marks.
_WORD = re.compile(r"\w\S*")


@dataclass(frozen=True, slots=True)
class Words:
    """Words of one quotation: in quotation marks, retold, and those of both that its account did not copy."""

    in_marks: int = 0
    retold: int = 0
    own: int = 0

    @property
    def all(self) -> int:
        """Every word."""
        return self.in_marks + self.retold

    def __add__(self, other: "Words") -> "Words":
        return Words(self.in_marks + other.in_marks, self.retold + other.retold, self.own + other.own)


def count_words(dossier: Dossier) -> Mapping[str, Words]:
    """The words of each quotation, by its id."""
    articles = {article.id: article for article in dossier.articles}
    marks = {article.id: find_marks(article) for article in dossier.articles}
    copied = _copied(dossier.story.copies, dossier.articles)
    return {each.id: _count(each, articles, marks, copied) for each in dossier.quotations}


def _count(
    quotation: Quotation,
    articles: Mapping[str, Article],
    marks: Mapping[str, Marks],
    copied: Mapping[str, "_Taken"],
) -> Words:
    name = quotation.content[0].article
    words = [word for each in quotation.content for word in words_in(articles[name], each)]
    in_marks = sum(stands_in_marks(quotation, word, marks[name]) for word in words)
    taken = copied.get(name)
    own = sum(taken is None or not taken.holds(word) for word in words)
    return Words(in_marks=in_marks, retold=len(words) - in_marks, own=own)


def words_in(article: Article, passage: Passage) -> list[Passage]:
    """Where the words of a passage stand; a dash alone is none."""
    return [
        Passage(passage.article, passage.part, passage.start + found.start(), passage.start + found.end())
        for found in _WORD.finditer(article.cut(passage))
    ]


@dataclass(frozen=True, slots=True, order=True)
class _Stretch:
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class _Taken:
    """The stretches of an account's text that it has from an earlier holder, in text order and apart."""

    stretches: tuple[_Stretch, ...]

    def holds(self, word: Passage) -> bool:
        if word.part != "text":
            return False
        place = bisect_right(self.stretches, word.start, key=lambda each: each.start) - 1
        return place >= 0 and word.end <= self.stretches[place].end


def _copied(copies: Sequence[Copy], articles: Sequence[Article]) -> Mapping[str, _Taken]:
    """What each account has from an earlier one: the words of a copied passage that were kept, not its edits.

    The first holder is the earlier account of the two, unless the copy says that the words went the other way. Words
    that two accounts quote of one speech are no copied reporting: each has them from the speaker.
    """
    order = {article.id: number for number, article in enumerate(articles)}
    taken: dict[str, list[_Stretch]] = defaultdict(list)
    for copy in copies:
        if copy.kind == "copied":
            later = _later(copy, order)
            changed = [edit.b if later is copy.b else edit.a for edit in copy.edits]
            if later.part == "text":
                taken[later.article] += _without(later, changed)
    return {name: _Taken(_merged(stretches)) for name, stretches in taken.items()}


def _later(copy: Copy, order: Mapping[str, int]) -> Passage:
    if copy.direction == "unknown":
        return max((copy.a, copy.b), key=lambda each: (order[each.article], each.start))
    return copy.b if copy.direction == "a_to_b" else copy.a


def _without(whole: Passage, changed: Sequence[Passage]) -> list[_Stretch]:
    """A passage without its edited words."""
    kept, at = [], whole.start
    for edit in sorted(changed):
        if edit.start > at:
            kept.append(_Stretch(at, edit.start))
        at = max(at, edit.end)
    return [*kept, _Stretch(at, whole.end)]


def _merged(stretches: Iterable[_Stretch]) -> tuple[_Stretch, ...]:
    merged: list[_Stretch] = []
    for each in sorted(stretches):
        if merged and each.start <= merged[-1].end:
            merged[-1] = _Stretch(merged[-1].start, max(merged[-1].end, each.end))
        else:
            merged.append(each)
    return tuple(merged)
