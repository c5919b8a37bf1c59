"""Rows of Parquet: only the columns that are asked for, a few row groups at a time."""

from collections.abc import Iterator, Mapping
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

from retold.errors import UnreadableSource
from retold.ingest.decoding import decode
from retold.reuse.corpus.columns import WITHIN, Field, columns_among
from retold.reuse.corpus.pieces import FoundRow, Note, Piece

# Rows that are held at once: of articles some 5 MB.
_ROWS_AT_ONCE = 1000


def parquet_rows(piece: Piece, mapped: Mapping[Field, str]) -> Iterator[FoundRow | Note]:
    """The rows of a piece in order, with the columns that a corpus needs; numbered from 1 within the piece."""
    try:
        with pq.ParquetFile(piece.path) as table:
            groups = range(piece.start, table.num_row_groups if piece.end is None else piece.end)
            names = _needed(table.schema_arrow, mapped)
            batches = table.iter_batches(_ROWS_AT_ONCE, row_groups=list(groups), columns=names, use_threads=False)
            number = 0
            for batch in batches:
                for values in _values(batch):
                    number += 1
                    yield FoundRow(number, values)
    except PermissionError as error:
        raise UnreadableSource(piece.location, f"cannot be read ({error.strerror}). Check its permissions.") from error
    except (pa.ArrowException, OSError) as error:
        problem = f"not a whole Parquet file ({_first_line(error)}); what stands before is read. Save it again."
        raise UnreadableSource(piece.location, problem) from error


def _needed(schema: pa.Schema, mapped: Mapping[Field, str]) -> list[str]:
    """The columns to read; where no words are found all names, so that they can be told."""
    columns = columns_among(schema.names, mapped)
    if not columns.has_words:
        return list(schema.names)
    found = {name if name in schema.names else name.split(WITHIN)[0] for name in columns.of.values()}
    return [name for name in schema.names if name in found]


def _values(batch: pa.RecordBatch) -> Iterator[dict[str, object]]:
    try:
        yield from batch.to_pylist()
    except UnicodeDecodeError:  # columns of text are not checked when they are written
        yield from _guessed(batch)


def _guessed(batch: pa.RecordBatch) -> Iterator[dict[str, object]]:
    """The same with words whose encoding must be guessed."""
    raw = [_as_bytes(column) for column in batch.columns]
    for row in pa.RecordBatch.from_arrays(raw, names=batch.schema.names).to_pylist():
        yield {name: decode(value, "").text if isinstance(value, bytes) else value for name, value in row.items()}


def _as_bytes(column: pa.Array) -> pa.Array:
    return (
        column.cast(pa.large_binary())
        if pa.types.is_large_string(column.type)
        else (column.cast(pa.binary()) if pa.types.is_string(column.type) else column)
    )


def _first_line(error: BaseException) -> str:
    return (str(error).splitlines() or [type(error).__name__])[0]


def parquet_names(path: Path) -> tuple[str, ...]:
    """The names of the columns; raises UnreadableSource for what is no whole Parquet file."""
    try:
        return tuple(pq.read_schema(path).names)
    except (pa.ArrowException, OSError) as error:
        raise UnreadableSource(path.name, _first_line(error)) from error


def group_sizes(path: Path, where: str) -> list[int]:
    """The bytes of each row group; raises UnreadableSource for what is no whole Parquet file."""
    try:
        with pq.ParquetFile(path) as table:
            return [table.metadata.row_group(each).total_byte_size for each in range(table.num_row_groups)]
    except (pa.ArrowException, OSError) as error:
        raise UnreadableSource(where, f"not a whole Parquet file ({_first_line(error)}). Save it again.") from error
