"""Naming: what kind of copy each passage of a batch of pairs is, by its own words."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import pyarrow as pa

from retold.model import CopyKind
from retold.reuse.kinds import Side, marked_stretches, tell_kind
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


def _side(text: str, stretch: Stretch, changed: Sequence[Stretch]) -> Side:
    return Side(text, stretch.start, stretch.end, marked_stretches(text, stretch.start, stretch.end), changed)


def same_outlets(batch: pa.RecordBatch) -> Sequence[bool]:
    """Whether both texts of each pair are known to be of one outlet."""
    outlets = zip(batch["a_outlet"].to_pylist(), batch["b_outlet"].to_pylist(), strict=True)
    return [a is not None and a == b for a, b in outlets]


class _Column:
    """Texts of a column as Python's; one that is asked for again at once is kept."""

    def __init__(self, column: pa.Array) -> None:
        self._column = column
        self._place, self._text = -1, ""

    def at(self, place: int) -> str:
        """The text of a row."""
        if place != self._place:
            self._place, self._text = place, self._column[place].as_py()
        return self._text
