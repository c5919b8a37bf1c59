"""Articles of a piece: rows of any table, or pages, as what a corpus compares."""

from collections.abc import Callable, Iterator, Mapping
from math import isnan
from urllib.parse import urlsplit

from retold.errors import UnreadableSource
from retold.ingest.decoding import without_surrogates
from retold.ingest.drafts import finish
from retold.ingest.fields import words_of
from retold.ingest.rows import Row
from retold.reuse.corpus.columns import Columns, Field, columns_among, value_of
from retold.reuse.corpus.csv_rows import csv_rows
from retold.reuse.corpus.json_rows import json_rows
from retold.reuse.corpus.moments import minute_of
from retold.reuse.corpus.page_rows import page_rows, text_of
from retold.reuse.corpus.parquet_rows import parquet_rows
from retold.reuse.corpus.pieces import FoundRow, Note, Piece, TextRow

_NO_WORDS = "no words in '{}' of this row. Name another column with --map text=COLUMN, or take the row out."
_NO_TIME = (
    "the time in '{}' of this row cannot be read, or could mean two days; it stays unknown. Write it as 2031-05-03."
)
_NO_COLUMN = "no column for the text among {}. Name it: --map text=COLUMN."


def articles_of(piece: Piece, mapped: Mapping[Field, str]) -> Iterator[TextRow | Note]:
    """The articles of a piece in order, and a note for all that could not be read; the rest goes on."""
    try:
        if piece.kind == "pages":
            yield from page_rows(piece)
        else:
            yield from _of_table(piece, _rows(piece, mapped), _Guesses(mapped))
    except UnreadableSource as error:
        yield Note(None, error.problem, unread=1)


def _rows(piece: Piece, mapped: Mapping[Field, str]) -> Iterator[FoundRow | Note]:
    if piece.kind == "parquet":
        return parquet_rows(piece, mapped)
    return csv_rows(piece) if piece.kind == "csv" else json_rows(piece)


class _Guesses:
    """The columns of rows, guessed once for all rows with the same names."""

    def __init__(self, mapped: Mapping[Field, str]) -> None:
        self._mapped = mapped
        self._of: dict[tuple[str, ...], Columns] = {}

    def of(self, values: Mapping[str, object]) -> Columns:
        names = tuple(values)
        found = self._of.get(names)
        if found is None:
            found = self._of[names] = columns_among(names, self._mapped)
        return found


def _of_table(piece: Piece, rows: Iterator[FoundRow | Note], guesses: _Guesses) -> Iterator[TextRow | Note]:
    for row in rows:
        if isinstance(row, Note):
            yield row
            continue
        columns = guesses.of(row.values)
        if not columns.has_words and piece.kind != "jsonl":  # all rows have the same columns
            raise UnreadableSource(piece.location, _NO_COLUMN.format(_named(row)))
        article = _article(row, columns)
        if isinstance(article, TextRow) and article.published is None and _is_given(_values(row, columns)("published")):
            yield Note(row.number, _NO_TIME.format(columns.of["published"]))
        yield article


def _article(row: FoundRow, columns: Columns) -> TextRow | Note:
    text = value_of(row.values, columns.of.get("text"))
    if isinstance(text, str) and text and not text.isspace():
        return _plain(row, columns, text)
    page = value_of(row.values, columns.of.get("html"))
    if isinstance(page, str) and page and not page.isspace():
        return _from_page(row, columns, page)
    if not columns.has_words:
        return Note(row.number, _NO_COLUMN.format(_named(row)), unread=1)
    return Note(row.number, _NO_WORDS.format(columns.of.get("text") or columns.of["html"]), unread=1)


def _is_given(value: object) -> bool:
    """Whether a cell holds anything; a number that is none (NaN) is how tables write that it does not."""
    return value is not None and not (isinstance(value, float) and isnan(value)) and bool(str(value).strip())


def _named(row: FoundRow) -> str:
    return ", ".join(map(repr, row.values)) or "none"


def _plain(row: FoundRow, columns: Columns, text: str) -> TextRow:
    value = _values(row, columns)
    return TextRow(
        row.number,
        _writable(text),
        id=words_of(value("id")) or None,
        published=minute_of(value("published")),
        outlet=words_of(value("outlet")) or _host(words_of(value("url"))),
    )


def _writable(text: str) -> str:
    """A text that can be written as UTF-8; encoding it tells sooner than looking for what could be wrong."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return without_surrogates(text).text
    return text


def _from_page(row: FoundRow, columns: Columns, page: str) -> TextRow | Note:
    """An article of which the row holds the page's source: found in it, as in a saved page."""
    value = _values(row, columns)
    given: dict[str, object] = {field: words_of(value(field)) for field in columns.of if field != "text"}
    raw = page.encode("utf-8", "replace")
    try:
        article = finish(Row(str(row.number), raw, {**given, "html": page}).draft())
    except UnreadableSource as error:
        return Note(row.number, error.problem, unread=1)
    found = text_of(article, row.number, "")
    published = minute_of(value("published"))
    return TextRow(
        row.number,
        found.text,
        id=words_of(given.get("id")) or None,
        published=found.published if published is None else published,
        outlet=found.outlet,
        stretches=found.stretches,
    )


def _values(row: FoundRow, columns: Columns) -> Callable[[Field], object]:
    return lambda field: value_of(row.values, columns.of.get(field))


def _host(url: str) -> str | None:
    """The site of an address, for want of an outlet's name."""
    try:
        return (urlsplit(url).hostname or "").removeprefix("www.") or None
    except ValueError:
        return None
