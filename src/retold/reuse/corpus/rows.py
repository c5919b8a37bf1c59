"""Rows: which copies go out, with which columns, and into what kind of file."""

import json
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq

from retold.errors import UnknownSuffix
from retold.reuse.corpus.passim import passim_lines
from retold.reuse.corpus.shares import IN_PARTS
from retold.reuse.corpus.tables import COPIES

# What Parquet says of itself, so that rows are known again as no articles.
MARK = {"retold": "copies/1"}
# Rows of one row group: with texts and edits some 20 MB, and always as many, so that the same rows are the same bytes.
_ROWS_OF_A_GROUP = 10_000
EDITS = "edits"
FACTS = ("a_outlet", "a_published", "b_outlet", "b_published")
PASSAGES = ("a_text", "b_text")


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """Which copies a user wants, and what of them beside their places."""

    min_words: int = 0
    kinds: tuple[str, ...] = ()
    across_outlets: bool = False
    near_duplicates: bool = False
    edits: bool = False
    facts: bool = False
    text: bool = False
    passim: bool = False

    @property
    def needs_texts(self) -> bool:
        """Whether rows must be laid beside the texts that they come from."""
        return self.across_outlets or self.facts or self.text or self.passim

    @property
    def needs_passages(self) -> bool:
        """Whether the words themselves go out."""
        return self.text or self.passim

    def columns(self) -> list[str]:
        """The names of the columns that go out."""
        plain = [name for name in COPIES.schema.names if name != EDITS]
        return [
            *plain,
            *(FACTS if self.facts else ()),
            *(PASSAGES if self.text else ()),
            *((EDITS,) if self.edits else ()),
        ]


@dataclass(slots=True)
class Counts:
    """What went out: rows by kind, groups, and rows left out because an outlet is not known."""

    kinds: Counter[str] = field(default_factory=Counter)
    groups: int = 0
    outlet_unknown: int = 0
    _first: object = None
    _seen: set[object] = field(default_factory=set)

    def watched(self, batches: Iterable[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
        """Count what passes; rows of one group stand behind one another, all with the same earliest holder."""
        for batch in batches:
            self.kinds.update(batch.column("kind").to_pylist())
            self._count(batch.column("a_id").to_pylist(), batch.column("group").to_pylist())
            yield batch

    def _count(self, firsts: list[object], groups: list[object]) -> None:
        for first, group in zip(firsts, groups, strict=True):
            if first != self._first:
                self._first, self._seen = first, set()
            if group not in self._seen:
                self._seen.add(group)
                self.groups += 1


def chosen(batches: Iterable[pa.RecordBatch], choice: Choice, counts: Counts) -> Iterator[pa.RecordBatch]:
    """The rows that a user wants."""
    for batch in batches:
        wanted = pc.greater_equal(batch.column("words"), choice.min_words)
        if choice.kinds:
            wanted = pc.and_(wanted, pc.is_in(batch.column("kind"), pa.array(choice.kinds, pa.string())))
        if choice.near_duplicates:
            wanted = pc.and_(wanted, pc.not_equal(batch.column("pair"), IN_PARTS))
        if choice.across_outlets:
            other = pc.not_equal(batch.column("a_outlet"), batch.column("b_outlet"))
            counts.outlet_unknown += pc.sum(pc.and_(wanted, pc.is_null(other))).as_py() or 0
            wanted = pc.and_(wanted, pc.fill_null(other, fill_value=False))
        yield batch.filter(wanted)


Writer = Callable[[Iterable[pa.RecordBatch], Choice, Path], None]


def writer_for(output: Path, choice: Choice) -> Writer:
    """What writes rows to a file of that name; raises UnknownSuffix."""
    known = {".jsonl": _write_passim} if choice.passim else {".parquet": _write_parquet, ".jsonl": _write_jsonl}
    found = known.get(output.suffix.lower())
    if found is None:
        raise UnknownSuffix(str(output), known)
    return found


def _write_parquet(batches: Iterable[pa.RecordBatch], choice: Choice, partial: Path) -> None:
    schema = row_schema(passages=True)
    schema = pa.schema([schema.field(name) for name in choice.columns()], MARK)
    with pq.ParquetWriter(partial, schema, compression="zstd") as writer:
        for table in _of_even_size(batches, schema):
            writer.write_table(table, row_group_size=_ROWS_OF_A_GROUP)


def _of_even_size(batches: Iterable[pa.RecordBatch], schema: pa.Schema) -> Iterator[pa.Table]:
    """The rows in tables of one size, however they come."""
    kept = schema.empty_table()
    for batch in batches:
        kept = pa.concat_tables([kept, pa.Table.from_batches([batch.select(schema.names)]).cast(schema)])
        while kept.num_rows >= _ROWS_OF_A_GROUP:
            yield kept.slice(0, _ROWS_OF_A_GROUP).combine_chunks()  # pages of a file end where chunks end
            kept = kept.slice(_ROWS_OF_A_GROUP)
    yield kept.combine_chunks()


def _write_jsonl(batches: Iterable[pa.RecordBatch], choice: Choice, partial: Path) -> None:
    names = choice.columns()
    with partial.open("w", encoding="utf-8", newline="\n") as opened:
        for batch in batches:
            for row in batch.select(names).to_pylist():
                opened.write(f"{json.dumps(row, ensure_ascii=False, default=_moment)}\n")


def _write_passim(batches: Iterable[pa.RecordBatch], choice: Choice, partial: Path) -> None:
    rows: Iterator[Mapping[str, object]] = (row for batch in batches for row in batch.to_pylist())
    with partial.open("w", encoding="utf-8", newline="\n") as opened:
        for line in passim_lines(rows):
            opened.write(f"{json.dumps(line, ensure_ascii=False)}\n")


def _moment(value: object) -> str:
    """A moment as JSON has it ("2031-05-03T14:25Z")."""
    assert isinstance(value, datetime), "no other column is none of JSON's own types"
    return value.strftime("%Y-%m-%dT%H:%MZ")


def row_schema(*, passages: bool) -> pa.Schema:
    """The columns of copies with what is known of both texts."""
    facts = [pa.field(name, pa.timestamp("s", "UTC") if "published" in name else pa.large_string()) for name in FACTS]
    words = [pa.field(name, pa.large_string()) for name in PASSAGES] if passages else []
    return pa.schema([*COPIES.schema, *facts, *words])
