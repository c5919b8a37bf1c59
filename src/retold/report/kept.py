"""Which part of a copied passage each account keeps, so that a margin names no account that cut the words."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from retold.model import Copy, Passage

# An account is named beside a paragraph when it keeps at least this share of the paragraph's copied characters: one
# that cut the mayor's sentence but kept the rest of the wire is not named beside the sentence.
LEAST_KEPT = 0.5


@dataclass(frozen=True, slots=True)
class Pair:
    """The same place on both sides of a copy."""

    a: int
    b: int


def accounts_that_keep(
    passage: Passage, copies: Sequence[Copy], known: dict[Passage, frozenset[str]] | None = None
) -> frozenset[str]:
    """The other accounts with at least half of the copied words of a passage.

    The copies share their base: each runs from it to one other account. From another account, the passage is first
    followed back to the base, and from there to the rest; `known` remembers what was found from there, for 500 accounts
    of one wire lead back to few stretches.
    """
    known = {} if known is None else known
    own = [copy for copy in copies if copy.b.overlaps(passage) and _keeps(copy, "b", _cut(passage, copy.b))]
    keeping = {copy.a.article for copy in own}
    for stretch in (_follow_back(copy, passage) for copy in own):
        if stretch not in known:
            known[stretch] = frozenset(copy.b.article for copy in copies if _keeps(copy, "a", stretch))
        keeping |= known[stretch]
    here = [copy for copy in copies if copy.a.overlaps(passage)]
    keeping |= {copy.b.article for copy in here if _keeps(copy, "a", _cut(passage, copy.a))}
    return frozenset(keeping - {passage.article})


def _keeps(copy: Copy, name: Literal["a", "b"], wanted: Passage) -> bool:
    side = copy.a if name == "a" else copy.b
    changed = [edit.a if name == "a" else edit.b for edit in copy.edits]
    covered = _cut(wanted, side)
    lost = sum(_cut(each, covered).length for each in changed)
    return covered.length > 0 and covered.length - lost >= LEAST_KEPT * wanted.length


def _cut(passage: Passage, side: Passage) -> Passage:
    start, end = max(passage.start, side.start), min(passage.end, side.end)
    return Passage(passage.article, passage.part, start, max(start, end))


def _follow_back(copy: Copy, passage: Passage) -> Passage:
    """Where a passage of side `b` stands on side `a`, by the edits between them."""
    here = _cut(passage, copy.b)
    anchors = _anchors(copy)
    return Passage(copy.a.article, copy.a.part, _place(anchors, here.start), _place(anchors, here.end))


def _anchors(copy: Copy) -> list[Pair]:
    pairs = [Pair(copy.a.start, copy.b.start)]
    for edit in sorted(copy.edits, key=lambda edit: (edit.b.start, edit.a.start)):
        for pair in (Pair(edit.a.start, edit.b.start), Pair(edit.a.end, edit.b.end)):
            if edit.kind != "moved" and pair.a >= pairs[-1].a and pair.b >= pairs[-1].b:
                pairs.append(pair)
    return [*pairs, Pair(copy.a.end, copy.b.end)]


def _place(anchors: Sequence[Pair], b: int) -> int:
    """A place on side `a`: between two anchors, by share of the way."""
    for before, after in zip(anchors, anchors[1:], strict=False):
        if before.b <= b <= after.b and after.b > before.b:
            return before.a + round((b - before.b) * (after.a - before.a) / (after.b - before.b))
    return anchors[-1].a
