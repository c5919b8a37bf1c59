"""Parts: pieces that were brought in, each a file of texts and a report of what was read, whole or not there."""

import json
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass
from pathlib import Path

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq

from retold.model import Notice
from retold.reuse.corpus.articles import articles_of
from retold.reuse.corpus.columns import Field
from retold.reuse.corpus.opened import count_lines
from retold.reuse.corpus.pieces import Note, Piece, TextRow
from retold.reuse.corpus.tables import TEXTS
from retold.reuse.corpus.whole import keep_whole

# A text as its piece knows it; `number` is that of its row there, which with the piece's place names a text without id.
_PART = pa.schema(
    [
        pa.field("number", pa.int64()),
        *(
            TEXTS.schema.field(name).with_nullable(True)  # noqa: FBT003 - Arrow's own way to say it
            for name in ("id", "published", "outlet", "text", "stretches")
        ),
    ]
)
# Characters of text that are held before they are written.
_CHARACTERS_AT_ONCE = 8_000_000
# Notes about single rows that are kept of one piece; what is more is counted.
MOST_NOTES = 20


@dataclass(frozen=True, slots=True)
class Report:
    """What was read of a piece: articles, those with an id, what was lost and must be said, and its rows or lines."""

    articles: int
    given_ids: int
    unread: int
    rows: int
    notes: tuple[Note, ...]


def bring_in(piece: Piece, mapped: Mapping[Field, str], target: Path) -> Report:
    """Write a piece's texts to `target`, and beside it the report; a part without a report was not finished."""
    counted = _Counted()
    partial = target.with_suffix(".partial")
    with pq.ParquetWriter(partial, _PART, compression="zstd", compression_level=1) as writer:
        for batch in _batches(counted.watched(articles_of(piece, mapped))):
            writer.write_batch(batch)
    keep_whole(partial, target)
    report = counted.report(piece)
    _save(report, target)
    return report


def leave_out(piece: Piece, target: Path, problem: str) -> Report:
    """A part without texts for a piece that cannot be read; it is not kept as finished, so the next run tries again."""
    with pq.ParquetWriter(target, _PART):
        pages = len(piece.pages)
    place = f" ({pages} files from there on)" if pages else ""
    return Report(0, 0, 1, 0, (Note(None, f"{problem.removesuffix('.')}{place}.", unread=1),))


def finished_report(target: Path) -> Report | None:
    """The report of a part that was finished before."""
    try:
        kept = json.loads(_report_of(target).read_text(encoding="utf-8"))
    except FileNotFoundError:
        return None
    return Report(**{**kept, "notes": tuple(Note(**note) for note in kept["notes"])})


def texts_of_part(target: Path, location: str, before: int) -> Iterator[pa.RecordBatch]:
    """The texts of a part in order, those without an id named by place and row; `before` rows stand in earlier ones."""
    for batch in _read(target, _PART.names):
        columns = {name: batch.column(name) for name in batch.schema.names if name != "number"}
        yield pa.RecordBatch.from_pydict({**columns, "id": _ids(batch, location, before)})


def ids_of_part(target: Path, location: str, before: int) -> Iterator[pa.RecordBatch]:
    """The ids of these texts."""
    for batch in _read(target, ["number", "id"]):
        yield pa.RecordBatch.from_pydict({"id": _ids(batch, location, before)})


def notices_of(report: Report, piece: Piece, before: int) -> Iterator[Notice]:
    """What must be said about a piece, each with its place."""
    for note in report.notes:
        row = "" if note.number is None else f"#{note.number + before}"
        yield Notice(note.where or piece.location + row, note.message)


class _Counted:
    """What passes on its way from a piece to its part."""

    def __init__(self) -> None:
        self.articles = self.given_ids = self.unread = self.rows = self.more = 0
        self.notes: list[Note] = []
        self.again = Counter[str]()

    def watched(self, rows: Iterator[TextRow | Note]) -> Iterator[TextRow]:
        for row in rows:
            self.rows = max(self.rows, row.number or 0)
            if isinstance(row, TextRow):
                self.articles += 1
                self.given_ids += row.id is not None
                yield row
            else:
                self._keep(row)

    def _keep(self, note: Note) -> None:
        self.unread += note.unread
        if note.message in self.again:
            self.again[note.message] += 1
        elif note.number is None or len(self.notes) < MOST_NOTES:
            self.again[note.message] = 0
            self.notes.append(note)
        else:
            self.more += 1

    def report(self, piece: Piece) -> Report:
        rows = self.rows
        if piece.kind == "jsonl" and piece.end is not None:
            rows = count_lines(piece.path, piece.start, piece.end)
        more = [Note(None, f"{_more(count)}: {message}") for message, count in self.again.items() if count]
        if self.more:
            more.append(
                Note(None, f"{_more(self.more)} that {'is' if self.more == 1 else 'are'} broken like those above.")
            )
        return Report(self.articles, self.given_ids, self.unread, rows, (*self.notes, *more))


def _more(count: int) -> str:
    return f"{count} more row{'s'[: count > 1]}"


def _batches(rows: Iterator[TextRow]) -> Iterator[pa.RecordBatch]:
    kept: list[TextRow] = []
    characters = 0
    for row in rows:
        kept.append(row)
        characters += len(row.text)
        if characters >= _CHARACTERS_AT_ONCE:
            yield _batch(kept)
            kept, characters = [], 0
    if kept:
        yield _batch(kept)


def _batch(rows: list[TextRow]) -> pa.RecordBatch:
    columns = [[getattr(row, name) for row in rows] for name in _PART.names]
    arrays = [pa.array(column, field.type) for column, field in zip(columns, _PART, strict=True)]
    return pa.RecordBatch.from_arrays(arrays, schema=_PART)


def _read(target: Path, columns: list[str]) -> Iterator[pa.RecordBatch]:
    with pq.ParquetFile(target) as part:
        for group in range(part.num_row_groups):
            yield from part.read_row_group(group, columns, use_threads=False).to_batches()


def _ids(batch: pa.RecordBatch, location: str, before: int) -> pa.Array:
    """An id for every text."""
    places = pc.cast(pc.add(batch.column("number"), before), pa.large_string())
    file = pa.scalar(f"{location}#", pa.large_string())
    by_place = pc.binary_join_element_wise(file, places, pa.scalar("", pa.large_string()))
    return pc.coalesce(batch.column("id"), by_place)


def _save(report: Report, target: Path) -> None:
    partial = target.with_suffix(".report")
    partial.write_text(json.dumps(asdict(report), ensure_ascii=False), encoding="utf-8")
    keep_whole(partial, _report_of(target))


def _report_of(target: Path) -> Path:
    return target.with_suffix(".json")
