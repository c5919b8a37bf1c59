"""Naming: what kind of copy each passage of a batch of pairs is, by its own words."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import pyarrow as pa

from retold.model import CopyKind
from retold.reuse.kinds import Side, all_marked, tell_kind
from retold.reuse.words import Stretch


@dataclass(frozen=True, slots=True)
class Named:
    """A passage of a batch: which pair it belongs to, its characters in both texts, its kept words, what is edited."""

    pair: int
    a: Stretch
    b: Stretch
    words: int
    a_changed: Sequence[Stretch] = ()
    b_changed: Sequence[Stretch] = ()


def kinds_of(batch: pa.RecordBatch, passages: Iterator[Named]) -> Iterator[CopyKind]:
    """The kind of each passage; `batch` holds the texts and outlets of its pairs (`PAIRED_TEXTS`)."""
    earlier, later = _Column(batch["a_text"]), _Column(batch["b_text"])
    same = same_outlets(batch)
    for passage in passages:
        yield tell_kind(
            _side(earlier.at(passage.pair), passage.a, passage.a_changed),
            _side(later.at(passage.pair), passage.b, passage.b_changed),
            passage.words,
            same_outlet=same[passage.pair],
        )


@dataclass(frozen=True, slots=True)
class _Marked:
    """A text with all that stands in quotation marks in it, in text order, and where each begins."""

    text: str
    quoted: Sequence[Stretch]
    starts: Sequence[int]


def _side(marked: _Marked, stretch: Stretch, changed: Sequence[Stretch]) -> Side:
    first = max(bisect_right(marked.starts, stretch.start) - 1, 0)
    quoted = marked.quoted[first : bisect_left(marked.starts, stretch.end)]
    touching = [each for each in quoted if each.end > stretch.start]
    return Side(marked.text, stretch.start, stretch.end, touching, changed)


def same_outlets(batch: pa.RecordBatch) -> Sequence[bool]:
    """Whether both texts of each pair are known to be of one outlet."""
    outlets = zip(batch["a_outlet"].to_pylist(), batch["b_outlet"].to_pylist(), strict=True)
    return [a is not None and a == b for a, b in outlets]


class _Column:
    """Texts of a column with their marks; one that is asked for again at once, or is the same again, is kept."""

    def __init__(self, column: pa.Array) -> None:
        self._column = column
        self._place, self._marked = -1, _Marked("", (), ())

    def at(self, place: int) -> _Marked:
        """The text of a row."""
        if place != self._place:
            text = self._column[place].as_py()
            if text != self._marked.text:
                quoted = all_marked(text, Stretch(0, len(text)))
                self._marked = _Marked(text, quoted, [each.start for each in quoted])
            self._place = place
        return self._marked
