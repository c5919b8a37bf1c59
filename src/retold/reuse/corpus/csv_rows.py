"""Rows of CSV: a head with names, and cells of any length, streamed."""

import csv
import io
from collections.abc import Iterator, Sequence

from retold.errors import UnreadableSource
from retold.ingest.decoding import decode
from retold.reuse.corpus.opened import LONGEST_LINE, opened
from retold.reuse.corpus.pieces import FoundRow, Note, Piece

_DELIMITERS = ",;\t|"
_WIDE_MARKS = (b"\xff\xfe", b"\xfe\xff")
_CELLS_LEFT_OVER = (
    "more cells than the head has names: words behind the last one are lost. Put quotation marks around a cell that "
    "holds the mark between cells."
)


def csv_rows(piece: Piece) -> Iterator[FoundRow | Note]:
    """The rows of a piece in order, numbered from the first below the head."""
    csv.field_size_limit(LONGEST_LINE)  # the module's own limit is less than a long article
    with opened(piece.path, piece.location) as stream:
        delimiter = _delimiter(stream, piece.location)
        # Bytes that are no UTF-8 are kept as they are, and guessed cell by cell.
        words = io.TextIOWrapper(stream, "utf-8-sig", "surrogateescape", newline="")
        rows = csv.reader(words, delimiter=delimiter)
        try:
            names = [name.strip() for name in next(rows, [])]
            for number, cells in enumerate(filter(any, rows), start=1):
                yield from _row(number, names, cells)
        except csv.Error as error:
            problem = f"not a table that can be read ({error}); rows behind it are left out."
            raise UnreadableSource(piece.location, problem) from error


def _delimiter(stream: io.BufferedReader, where: str) -> str:
    """What parts the cells: spreadsheets of many countries write semicolons."""
    head = stream.peek().split(b"\n", 1)[0]
    if head.startswith(_WIDE_MARKS):
        raise UnreadableSource(where, "in UTF-16, which is not read as a table. Save it again as UTF-8.")
    return max(_DELIMITERS, key=lambda mark: head.count(mark.encode()))


def _row(number: int, names: Sequence[str], cells: Sequence[str]) -> Iterator[FoundRow | Note]:
    values = dict[str, object]()
    guessed = False
    for name, cell in zip(names, cells, strict=False):
        known = _is_known(cell)
        guessed = guessed or not known
        values[name] = cell if known else decode(cell.encode("utf-8", "surrogateescape"), "").text
    if guessed:
        yield Note(number, "not UTF-8; read as windows-1252, a guess. If letters look wrong, save it again as UTF-8.")
    if any(cells[len(names) :]):
        yield Note(number, _CELLS_LEFT_OVER)
    yield FoundRow(number, values)


def _is_known(cell: str) -> bool:
    """Whether all bytes of a cell were UTF-8."""
    try:
        cell.encode()
    except UnicodeEncodeError:
        return False
    return True
