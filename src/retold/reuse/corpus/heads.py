"""Heads: what kind of table a file is, and the names of its columns, without reading more than its beginning."""

from collections.abc import Iterator, Mapping
from contextlib import closing
from itertools import islice
from pathlib import Path

from retold.errors import UnreadableSource
from retold.ingest.walk import READ, Found
from retold.reuse.corpus.csv_rows import csv_rows
from retold.reuse.corpus.json_rows import json_rows
from retold.reuse.corpus.opened import COMPRESSED
from retold.reuse.corpus.parquet_rows import parquet_names
from retold.reuse.corpus.pieces import FoundRow, Note, Piece, PieceKind

# What is read as a table, by the ending that stands before that of its packing.
TABLE_KINDS: Mapping[str, PieceKind] = {
    ".jsonl": "jsonl",
    ".ndjson": "jsonl",
    ".jl": "jsonl",
    ".json": "jsonl",
    ".csv": "csv",
    ".tsv": "csv",
    ".parquet": "parquet",
    ".pq": "parquet",
}
# Rows within which one must be whole: the first ones of a dump may be cut.
_ROWS_OF_A_HEAD = 5
# Rows in which a column that was named must stand once: a column that fewer have tells next to nothing.
ROWS_SEARCHED = 1000
_PARQUET = b"PAR1"


def table_kind(file: Found) -> PieceKind | None:
    """What kind of table a file is by its name, or by its first bytes where it was named and its name tells nothing."""
    path = Path(file.path.name.lower())
    plain = Path(path.stem) if path.suffix in COMPRESSED else path
    kind = TABLE_KINDS.get(plain.suffix)
    return kind if kind or not file.named or file.suffix in READ else _by_first_bytes(file.path)


def is_packed(path: Path) -> bool:
    """Whether a table must be unpacked, so that only its beginning is a place to begin."""
    return path.suffix.lower() in COMPRESSED


def column_names(path: Path, kind: PieceKind, rows: int = 1) -> tuple[str, ...]:
    """The names of a table's columns, as its first whole rows have them; none where it cannot be read."""
    try:
        return parquet_names(path) if kind == "parquet" else _names_of_rows(path, kind, rows)
    except UnreadableSource:
        return ()


def _names_of_rows(path: Path, kind: PieceKind, count: int) -> tuple[str, ...]:
    piece = Piece(kind=kind, location="", path=path, size=0)
    rows: Iterator[FoundRow | Note] = csv_rows(piece) if kind == "csv" else json_rows(piece)
    whole = (row for row in islice(rows, max(count, _ROWS_OF_A_HEAD)) if isinstance(row, FoundRow))
    with closing(rows):  # type: ignore[type-var]
        return tuple(dict.fromkeys(name for row in islice(whole, count) for name in row.values))


def _by_first_bytes(path: Path) -> PieceKind | None:
    try:
        with path.open("rb") as opened:
            head = opened.read(len(_PARQUET))
    except OSError:
        return None
    if head == _PARQUET:
        return "parquet"
    return "jsonl" if head.lstrip().startswith(b"{") else None
