"""A hard corpus read back: its texts as words, and what each article holds of others."""

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq

from benchmarks.reuse.truth import PASSAGE

_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Place:
    """Characters of an article, half-open."""

    start: int
    end: int

    def shared(self, other: "Place") -> int:
        """How many characters both hold."""
        return max(0, min(self.end, other.end) - max(self.start, other.start))


@dataclass(frozen=True, slots=True)
class Known:
    """Words of an article that stand in an origin too. `source` is where, if the origin is an article."""

    doc: int
    kind: str
    band: str
    share: float
    origin: int
    origin_words: Place
    place: Place
    source: Place | None
    inherited: bool


@dataclass(frozen=True, slots=True)
class Found:
    """A row of an engine: a is the earlier holder."""

    a: int
    b: int
    in_a: Place
    in_b: Place
    kind: str


@dataclass(frozen=True, slots=True)
class Words:
    """Where each word of a text stands."""

    starts: Sequence[int]
    ends: Sequence[int]
    words: Sequence[str]

    def within(self, place: Place) -> range:
        """The numbers of the words that lie in a place."""
        return range(bisect_left(self.starts, place.start), bisect_right(self.ends, place.end))


class Field:
    """The corpus of a folder."""

    def __init__(self, folder: Path) -> None:
        self._texts = pq.read_table(folder / "texts.parquet", columns=["id", "text"])
        self.numbers = {name: number for number, name in enumerate(self._texts["id"].to_pylist())}
        self.known: dict[int, list[Known]] = defaultdict(list)
        for each in _read(folder / "truth.parquet"):
            self.known[each.doc].append(each)
        self._cut: dict[int, Words] = {}

    def __len__(self) -> int:
        return len(self.numbers)

    @cached_property
    def _column(self) -> pa.ChunkedArray:
        return self._texts["text"]

    def words(self, doc: int) -> Words:
        """An article's words; the last few thousand are kept."""
        if doc not in self._cut:
            if len(self._cut) > 5_000:
                self._cut.clear()
            matches = list(_WORD.finditer(self._column[doc].as_py()))
            self._cut[doc] = Words(
                [match.start() for match in matches],
                [match.end() for match in matches],
                [match.group().casefold() for match in matches],
            )
        return self._cut[doc]

    def planted(self) -> Iterator[Known]:
        """Passages that were planted as such, in order of their holders."""
        for doc in sorted(self.known):
            yield from (each for each in self.known[doc] if each.kind == PASSAGE and not each.inherited)

    def found(self, copies: pa.Table) -> list[Found]:
        """An engine's rows."""
        numbers = pa.array(self.numbers.keys(), pa.large_string())
        a, b = (pc.index_in(copies[name].cast(pa.large_string()), numbers).to_pylist() for name in ("a_id", "b_id"))
        borders = [copies[name].to_pylist() for name in ("a_start", "a_end", "b_start", "b_end", "kind")]
        return [
            Found(first, second, Place(a_start, a_end), Place(b_start, b_end), kind)
            for first, second, a_start, a_end, b_start, b_end, kind in zip(a, b, *borders, strict=True)
        ]

    def relation(self, row: Found) -> Mapping[str, int]:
        """How many of a row's characters each kind of truth explains, on the side where they are fewer."""
        best: dict[str, int] = defaultdict(int)
        for kind, in_a, in_b in self._common(row):
            best[kind] += min(row.in_a.shared(in_a), row.in_b.shared(in_b))
        return {kind: shared for kind, shared in best.items() if shared}

    def _common(self, row: Found) -> Iterator[tuple[str, Place, Place]]:
        of_a = [each for each in self.known[row.a] if each.place.shared(row.in_a)] if row.a in self.known else []
        of_b = [each for each in self.known[row.b] if each.place.shared(row.in_b)] if row.b in self.known else []
        for x in of_a:
            if x.origin == row.b and x.source:
                yield x.kind, x.place, x.source
            for y in of_b:
                if y.origin == x.origin and x.origin_words.shared(y.origin_words):
                    kind = x.kind if x.kind == y.kind else min(x.kind, y.kind)
                    yield kind, x.place, y.place
        for y in of_b:
            if y.origin == row.a and y.source:
                yield y.kind, y.source, y.place


def _read(file: Path) -> Iterator[Known]:
    for batch in pq.ParquetFile(file).iter_batches():
        columns = [column.to_pylist() for column in batch.columns]
        for row in zip(*columns, strict=True):
            doc, kind, band, share, origin, first, after, _, _, start, end, source_start, source_end, inherited = row
            source = None if source_start is None else Place(source_start, source_end)
            yield Known(doc, kind, band, share, origin, Place(first, after), Place(start, end), source, inherited)
