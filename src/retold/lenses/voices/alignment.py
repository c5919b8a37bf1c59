"""Two wordings side by side, word for word: what one keeps, adds, cuts and replaces of the other."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from rapidfuzz.distance import LCSseq

from retold.model import Article, Edit, Passage
from retold.stories.utterances.words import COMMON

# Words of a wording beyond which it is not laid beside another: comparing takes their product, and nobody reads 600
# struck words.
MOST_WORDS = 600
# Of the shorter wording's words, the share that must be kept in their order; below it the words are others' own, and
# striking out nearly everything tells a reader nothing ("they were told to wait" against "he ordered a halt").
LEAST_SHARE_KEPT = 0.5

_WORD = re.compile(r"[^\W_]+(?:[-’'.,][^\W_]+)*")


@dataclass(frozen=True, slots=True)
class Word:
    """One word of a wording: where it stands, and as it is compared."""

    passage: Passage
    plain: str


@dataclass(frozen=True, slots=True)
class Pair:
    """A word that both wordings have."""

    a: Word
    b: Word


@dataclass(frozen=True, slots=True)
class Alignment:
    """Two wordings word for word: the words that both keep, and the edits from the one to the other."""

    kept: tuple[Pair, ...]
    edits: tuple[Edit, ...]


def words_of(article: Article, content: Sequence[Passage]) -> tuple[Word, ...]:
    """The words of a content, in text order."""
    return tuple(
        Word(
            Passage(each.article, each.part, each.start + found.start(), each.start + found.end()),
            found[0].casefold().replace("’", "'"),
        )
        for each in content
        for found in _WORD.finditer(article.cut(each))
    )


def align(a: Sequence[Word], b: Sequence[Word]) -> Alignment | None:
    """Lay wording b beside a; None where too few words are the same, or there are too many to read."""
    if not a or not b or max(len(a), len(b)) > MOST_WORDS:
        return None
    equal = _without_crumbs(a, b, list(_equal(a, b)))
    if len(equal) < LEAST_SHARE_KEPT * min(len(a), len(b)):
        return None
    return Alignment(tuple(Pair(a[one], b[other]) for one, other in equal), tuple(_edits(a, b, equal)))


@dataclass(frozen=True, slots=True)
class _Same:
    """Places of one word in both wordings."""

    a: int
    b: int

    def __iter__(self) -> Iterator[int]:
        return iter((self.a, self.b))


def _equal(a: Sequence[Word], b: Sequence[Word]) -> Iterator[_Same]:
    for block in LCSseq.opcodes([word.plain for word in a], [word.plain for word in b]):
        if block.tag == "equal":
            for step in range(block.src_end - block.src_start):
                yield _Same(block.src_start + step, block.dest_start + step)


def _without_crumbs(a: Sequence[Word], b: Sequence[Word], equal: Sequence[_Same]) -> list[_Same]:
    """The kept words without a lone small one between two changes: "the" between two rewritten clauses."""
    kept = []
    framed = (_Same(-1, -1), *equal, _Same(len(a), len(b)))
    for before, same, behind in zip(framed, equal, framed[2:], strict=False):
        if _follows(before, same) or _follows(same, behind) or a[same.a].plain not in COMMON:
            kept.append(same)
    return kept


def _follows(one: _Same, other: _Same) -> bool:
    return (one.a + 1, one.b + 1) == (other.a, other.b)


def _edits(a: Sequence[Word], b: Sequence[Word], equal: Sequence[_Same]) -> Iterator[Edit]:
    """What stands between the kept words."""
    last = _Same(-1, -1)
    for same in (*equal, _Same(len(a), len(b))):
        yield from _edit(
            _runs(a[last.a + 1 : same.a]), _runs(b[last.b + 1 : same.b]), _spot(a, last.a), _spot(b, last.b)
        )
        last = same


def _edit(cut: Sequence[Passage], added: Sequence[Passage], a: Passage, b: Passage) -> Iterator[Edit]:
    """One change, as many edits as it has stretches of text; an added or cut side is an empty passage."""
    for number in range(max(len(cut), len(added))):
        one = cut[number] if number < len(cut) else None
        other = added[number] if number < len(added) else None
        kind: Literal["replaced", "added", "cut"] = "replaced" if one and other else "cut" if one else "added"
        yield Edit(kind, one or a, other or b)


def _runs(words: Sequence[Word]) -> list[Passage]:
    """Neighbouring words as one passage, as long as they stand close: content may be split around its cue."""
    runs: list[Passage] = []
    for word in words:
        last = runs[-1] if runs else None
        if last and last.part == word.passage.part and word.passage.start - last.end <= WIDEST_GAP:
            runs[-1] = Passage(last.article, last.part, last.start, word.passage.end)
        else:
            runs.append(word.passage)
    return runs


# Characters between two neighbouring words: a comma, a space and a mark, or a dash between spaces.
WIDEST_GAP = 4


def _spot(words: Sequence[Word], place: int) -> Passage:
    """The empty passage behind a word, or before the first."""
    word = words[max(place, 0)].passage
    at = word.end if place >= 0 else word.start
    return Passage(word.article, word.part, at, at)
