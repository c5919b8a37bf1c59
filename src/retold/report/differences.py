"""Differences between two wordings, as excerpts that stay exact: kept, only here, only there."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher

from retold.model import Article, Copy, Edit, Passage
from retold.report.excerpts import Excerpt, excerpt, shorten, spaced

# Below this share of common words a paraphrase is shown plain: striking out nearly everything tells a reader nothing
# ("they were told to wait" against "he ordered a halt" shares one word of five).
LEAST_SHARE_IN_COMMON = 0.5
# Words of a wording beyond which it is shown plain: comparing takes their product, and nobody reads 300 struck words.
MOST_WORDS_COMPARED = 300
# Characters at each end of an unchanged stretch in texts that stand side by side: up to 1,200 are shown whole, for
# borders lie elsewhere in either text, and two that are shortened at different places cannot be read across.
WIDE_ENDS = 400
_WORD = re.compile(r"\S+")
_BARE = re.compile(r"\W+")


@dataclass(frozen=True, slots=True)
class _Word:
    passage: Passage
    bare: str


def show_copy(copy: Copy, base: Article, other: Article) -> tuple[Excerpt, ...]:
    """The other side of a copy with its edits against the base side `a`; long unchanged stretches are shortened."""
    pieces: list[Excerpt] = []
    at = copy.b.start
    for edit in sorted(copy.edits, key=lambda edit: (edit.b.start, edit.a.start)):
        if edit.b.start < at or edit.b.end > copy.b.end:
            continue
        pieces += _same(other, copy.b, at, edit.b.start)
        pieces += _changed(edit, base, other)
        at = edit.b.end
    return spaced([*pieces, *_same(other, copy.b, at, copy.b.end)])


@dataclass(frozen=True, slots=True)
class Sides:
    """Both sides of a copy, each with what the other lacks (`del` left, `ins` right) or has elsewhere (`moved`)."""

    left: tuple[Excerpt, ...]
    right: tuple[Excerpt, ...]


def show_sides(copy: Copy, a: Article, b: Article) -> Sides:
    """The two texts of a copy for standing side by side; long unchanged stretches are shortened."""
    return Sides(
        _side(a, copy.a, [(edit.a, "moved" if edit.kind == "moved" else "del") for edit in copy.edits]),
        _side(b, copy.b, [(edit.b, "moved" if edit.kind == "moved" else "ins") for edit in copy.edits]),
    )


def show_wording(
    base: Article, first: Sequence[Passage], other: Article, then: Sequence[Passage]
) -> tuple[Excerpt, ...]:
    """A wording with its word-level differences from the first one, where most words are common."""
    old, new = _words(base, first), _words(other, then)
    if max(len(old), len(new)) > MOST_WORDS_COMPARED:
        return whole(other, then)
    matcher = SequenceMatcher(None, [word.bare for word in old], [word.bare for word in new], autojunk=False)
    kept = sum(block.size for block in matcher.get_matching_blocks())
    if kept < LEAST_SHARE_IN_COMMON * max(len(old), len(new), 1) or kept == len(old) == len(new):
        return whole(other, then)
    pieces: list[Excerpt] = []
    for tag, old_start, old_end, new_start, new_end in matcher.get_opcodes():
        if tag == "equal":
            pieces += _runs(other, new[new_start:new_end], "same")
        else:
            pieces += _runs(base, old[old_start:old_end], "del")
            pieces += _runs(other, new[new_start:new_end], "ins")
    return spaced(pieces)


def whole(article: Article, passages: Sequence[Passage]) -> tuple[Excerpt, ...]:
    """Some passages shown plain."""
    pieces: list[Excerpt] = []
    for number, passage in enumerate(passages):
        first, *rest = shorten(article, passage)
        pieces += [replace(first, skipped=1) if number else first, *rest]
    return spaced(pieces)


def _side(article: Article, whole: Passage, changed: Sequence[tuple[Passage, str]]) -> tuple[Excerpt, ...]:
    pieces: list[Excerpt] = []
    at = whole.start
    for passage, kind in sorted(changed):
        if passage.length and at <= passage.start and passage.end <= whole.end:
            before = Passage(whole.article, whole.part, at, passage.start)
            pieces += [*_wide(article, before), *_trimmed(article, passage, kind)]
            at = passage.end
    return spaced([*pieces, *_wide(article, Passage(whole.article, whole.part, at, whole.end))])


def _wide(article: Article, passage: Passage) -> tuple[Excerpt, ...]:
    return shorten(article, passage, WIDE_ENDS) if passage.length > 0 else ()


def _same(article: Article, whole: Passage, start: int, end: int) -> tuple[Excerpt, ...]:
    if start >= end:
        return ()
    return shorten(article, Passage(whole.article, whole.part, start, end))


def _changed(edit: Edit, base: Article, other: Article) -> Iterator[Excerpt]:
    if edit.a.length:
        yield from _trimmed(base, edit.a, "del")
    if edit.b.length:
        yield from _trimmed(other, edit.b, "ins")


def _trimmed(article: Article, passage: Passage, kind: str) -> Iterator[Excerpt]:
    for piece in shorten(article, passage):
        yield Excerpt(piece.passage, piece.text, kind, piece.skipped)


def _words(article: Article, passages: Sequence[Passage]) -> list[_Word]:
    return [
        _Word(
            Passage(passage.article, passage.part, passage.start + found.start(), passage.start + found.end()),
            _BARE.sub("", found[0]).casefold() or found[0],
        )
        for passage in passages
        for found in _WORD.finditer(article.cut(passage))
    ]


def _runs(article: Article, words: Sequence[_Word], kind: str) -> Iterator[Excerpt]:
    """Join neighbouring words; a run ends where the text between two words is more than white space."""
    start = 0
    for place in range(1, len(words) + 1):
        if place < len(words) and _neighbours(article, words[place - 1].passage, words[place].passage):
            continue
        first, last = words[start].passage, words[place - 1].passage
        yield excerpt(article, Passage(first.article, first.part, first.start, last.end), kind)
        start = place


def _neighbours(article: Article, one: Passage, two: Passage) -> bool:
    between = Passage(one.article, one.part, one.end, two.start)
    return one.part == two.part and not article.cut(between).strip()
