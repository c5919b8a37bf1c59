"""How much of an account stands in others, and which of its words a copy keeps."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from retold.model import Article, Copy, Passage
from retold.reuse import Stretch, split_words

# Places after the point that a share keeps.
PLACES = 3


@dataclass(frozen=True, slots=True)
class SharedWith:
    """Words of an account that stand in another, by the copies between the two."""

    article: str
    words: int
    share: float
    copies: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class AccountShare:
    """How much of an account stands in no other, and where the rest stands.

    `own_share` is the part (0-1, three places) of its words outside all copied reporting and shared quotations; None,
    with a reason, where the account has no words to measure.
    """

    article: str
    words: int
    own_share: float | None
    reason: str | None = None
    from_: tuple[SharedWith, ...] = ()


@dataclass(frozen=True, slots=True)
class Side:
    """A copy as one account sees it."""

    copy: str
    here: Passage
    changed: tuple[Passage, ...]


def word_starts(article: Article) -> list[int]:
    """Where the words of an account begin."""
    return [
        word.start for block in article.account for word in split_words(article.text, Stretch(block.start, block.end))
    ]


def side_of(copy: Copy, article: str) -> Side:
    """The copy as the account sees it that holds its one or its other side."""
    if copy.a.article == article:
        return Side(copy.id, copy.a, tuple(edit.a for edit in copy.edits if edit.kind != "moved"))
    return Side(copy.id, copy.b, tuple(edit.b for edit in copy.edits if edit.kind != "moved"))


def sides_by_article(copies: Sequence[Copy]) -> Mapping[str, Mapping[str, list[Side]]]:
    """For each article its sides of copies, by the other article, in the order of copies."""
    sides: dict[str, dict[str, list[Side]]] = defaultdict(lambda: defaultdict(list))
    for copy in copies:
        sides[copy.a.article][copy.b.article].append(side_of(copy, copy.a.article))
        sides[copy.b.article][copy.a.article].append(side_of(copy, copy.b.article))
    return sides


def share_of(article: Article, words: Sequence[int], sides: Mapping[str, Sequence[Side]]) -> AccountShare:
    """How much of an account stands in others; `words` are where its words begin."""
    if not words:
        return AccountShare(article=article.id, words=0, own_share=None, reason="The account has no words.")
    inside = len(kept_words(words, [side for of_one in sides.values() for side in of_one]))
    return AccountShare(
        article=article.id,
        words=len(words),
        own_share=round(1 - inside / len(words), PLACES),
        from_=tuple(_shared_with(other, of_one, words) for other, of_one in sides.items()),
    )


def kept_words(starts: Sequence[int], sides: Sequence[Side]) -> set[int]:
    """The numbers of the words that begin here and that a copy keeps: those in its passage that no edit changed."""
    kept: set[int] = set()
    for side in sides:
        inside = words_within(starts, side.here)
        kept |= inside.difference(*(words_within(starts, changed) for changed in side.changed))
    return kept


def words_within(starts: Sequence[int], passage: Passage) -> set[int]:
    """The numbers of the words that begin in a passage; borders of copies and edits fall between words."""
    return set(range(bisect_left(starts, passage.start), bisect_left(starts, passage.end)))


def _shared_with(other: str, sides: Sequence[Side], words: Sequence[int]) -> SharedWith:
    inside = len(kept_words(words, sides))
    return SharedWith(other, inside, round(inside / len(words), PLACES), tuple(side.copy for side in sides))
