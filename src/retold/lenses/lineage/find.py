"""The lineage lens: how much of each account stands in others."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from retold.model import Article, Copy, Dossier, Passage, State
from retold.reuse import Stretch, split_words
from retold.stories.copies import group_copies

# Kinds of copies that make words less than an account's own. Names with titles and lines about the site do not.
COUNTED_KINDS = ("copied", "shared quotation")

# Places after the point that a share keeps.
PLACES = 3

# Fewest accounts that can share words.
LEAST_ACCOUNTS = 2


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
class PassageGroup:
    """One passage in all accounts that hold it, the earliest first, with the copies that join them."""

    passages: tuple[Passage, ...]
    copies: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class LineageFindings:
    """What the lineage lens answers."""

    state: State
    reason: str | None = None
    accounts: tuple[AccountShare, ...] = ()
    groups: tuple[PassageGroup, ...] = ()


def find_lineage(dossier: Dossier) -> LineageFindings:
    """Say how much of each account stands in the others, and which passages several accounts hold."""
    if len(dossier.articles) < LEAST_ACCOUNTS:
        return LineageFindings(state="not measurable", reason="One account alone shares words with no other.")
    counted = [copy for copy in dossier.story.copies if copy.kind in COUNTED_KINDS]
    accounts = tuple(_account(article, counted) for article in dossier.articles)
    if all(account.own_share is None for account in accounts):
        return LineageFindings(state="not measurable", reason="No account has words to compare.", accounts=accounts)
    groups = tuple(
        PassageGroup(group.passages, tuple(copy.id for copy in group.copies))
        for group in group_copies(dossier.story.copies)
    )
    return LineageFindings(state="measured", accounts=accounts, groups=groups)


def _account(article: Article, copies: Sequence[Copy]) -> AccountShare:
    words = [
        word.start for block in article.account for word in split_words(article.text, Stretch(block.start, block.end))
    ]
    if not words:
        return AccountShare(article=article.id, words=0, own_share=None, reason="The account has no words.")
    shared = _sides(article, copies)
    inside = _count(words, [side for sides in shared.values() for side in sides])
    return AccountShare(
        article=article.id,
        words=len(words),
        own_share=round(1 - inside / len(words), PLACES),
        from_=tuple(_shared_with(other, sides, words) for other, sides in shared.items()),
    )


@dataclass(frozen=True, slots=True)
class _Side:
    """A copy as one account sees it."""

    copy: str
    here: Passage
    changed: tuple[Passage, ...]


def _sides(article: Article, copies: Sequence[Copy]) -> Mapping[str, list[_Side]]:
    """The copies that touch an article, by the other article, in the order of copies."""
    sides: dict[str, list[_Side]] = defaultdict(list)
    for copy in copies:
        if copy.a.article == article.id:
            changed = tuple(edit.a for edit in copy.edits if edit.kind != "moved")
            sides[copy.b.article].append(_Side(copy.id, copy.a, changed))
        elif copy.b.article == article.id:
            changed = tuple(edit.b for edit in copy.edits if edit.kind != "moved")
            sides[copy.a.article].append(_Side(copy.id, copy.b, changed))
    return sides


def _shared_with(other: str, sides: Sequence[_Side], words: Sequence[int]) -> SharedWith:
    inside = _count(words, sides)
    return SharedWith(other, inside, round(inside / len(words), PLACES), tuple(side.copy for side in sides))


def _count(starts: Sequence[int], sides: Sequence[_Side]) -> int:
    """How many of the words that begin here a copy keeps: those in its passage that no edit changed."""
    kept: set[int] = set()
    for side in sides:
        inside = _within(starts, side.here)
        kept |= inside.difference(*(_within(starts, changed) for changed in side.changed))
    return len(kept)


def _within(starts: Sequence[int], passage: Passage) -> set[int]:
    """The numbers of the words that begin in a passage; borders of copies and edits fall between words."""
    return set(range(bisect_left(starts, passage.start), bisect_left(starts, passage.end)))
