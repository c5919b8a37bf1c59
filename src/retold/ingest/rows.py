"""Rows of JSONL and CSV: articles of their own, or a sidecar that says what plain files cannot."""

import csv
import io
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import BinaryIO

from retold.errors import UnreadableSource
from retold.ingest.decoding import Decoded, decode, without_surrogates
from retold.ingest.drafts import Draft
from retold.ingest.facts import Said
from retold.ingest.fields import said_by, words_of
from retold.ingest.layout import plain_paragraphs
from retold.ingest.webpage import read_page
from retold.model import Source

_CELLS_LEFT_OVER = (
    "more cells than the head has names: words behind the last one are lost. Put quotation marks around a cell that "
    "holds the mark between cells."
)
# Bytes. The longest account has five million characters, which JSON may write with six bytes each.
LONGEST_ROW = 50_000_000
_BYTE_ORDER_MARK = b"\xef\xbb\xbf"
_SHOWN = 40  # characters of a broken row in its notice


@dataclass(frozen=True, slots=True)
class Row:
    """One row: where it stands, its bytes and its fields."""

    location: str
    raw: bytes
    values: Mapping[str, object]
    doubt: str | None = None

    @property
    def file(self) -> str:
        """The plain file that the row speaks of; empty for a row that holds its own words."""
        return "" if self._words("text") or self._words("html") else words_of(self.values.get("file"))

    def said(self) -> Said:
        """What the row says about its article."""
        return said_by("sidecar" if self.file else "row", self.values)

    def draft(self) -> Draft:
        """The draft of a row with words; raises UnreadableSource when it has none."""
        text, page = self._words("text"), self._words("html")
        if not text.strip() and not page.strip():
            raise UnreadableSource(
                self.location, "no 'text', 'html' or 'file' in this row. Add one, or take the row out."
            )
        if not text.strip():
            decoded = Decoded(without_surrogates(page).text, self.doubt or without_surrogates(page).doubt)
            return read_page(decoded, self.raw, Source(self.location, "row"), said=(self.said(),))
        mended = without_surrogates(text)
        return Draft(
            source=Source(self.location, "row"),
            raw=self.raw,
            text=mended.text,
            stretches=plain_paragraphs(mended.text),
            said=(self.said(),),
            doubts=tuple(doubt for doubt in (self.doubt, mended.doubt) if doubt),
        )

    def _words(self, name: str) -> str:
        value = self.values.get(name)
        return value if isinstance(value, str) else ""


def jsonl_rows(file: BinaryIO, location: str) -> Iterator[Row | UnreadableSource]:
    """The rows of a JSONL file in order, line by line; a row that cannot be read comes as its error."""
    for number, line in enumerate(_lines(file), start=1):
        if len(line) > LONGEST_ROW:
            problem = f"a line of more than {LONGEST_ROW:,} bytes; left out. Each line must be one article."
            yield UnreadableSource(f"{location}#{number}", problem)
        elif line := line.removeprefix(_BYTE_ORDER_MARK if number == 1 else b"").strip():
            yield _json_row(line, f"{location}#{number}")


def _lines(file: BinaryIO) -> Iterator[bytes]:
    """The lines of a file; of one that is too long no more than its beginning."""
    while line := file.readline(LONGEST_ROW + 1):
        end = line
        while len(end) > LONGEST_ROW and not end.endswith(b"\n"):
            end = file.readline(LONGEST_ROW + 1)
        yield line


def csv_rows(raw: bytes, location: str) -> Iterator[Row | UnreadableSource]:
    """The rows of a CSV file with a header line; numbered from the first line below it."""
    if not raw.strip():
        return
    decoded = decode(raw, location)
    # The module's own limit (131,072 characters) is less than a long article.
    csv.field_size_limit(max(len(raw), csv.field_size_limit()))
    text = decoded.text.lstrip("\r\n")
    head = text.split("\n", 1)[0]
    # Spreadsheets of many countries part cells with semicolons.
    delimiter = max(",;\t", key=head.count)
    rows = csv.DictReader(io.StringIO(text, newline=""), delimiter=delimiter)
    told = 0
    try:
        for number, row in enumerate(rows, start=1):
            values = {name.strip(): cell for name, cell in row.items() if name and isinstance(cell, str)}
            if any(values.values()):
                told += 1
                own = "\0".join(f"{name}\0{cell}" for name, cell in values.items())
                # The reader keeps what stands behind the last named column under no name.
                cut = _CELLS_LEFT_OVER if None in row else None
                yield Row(f"{location}#{number}", own.encode(), values, cut or decoded.doubt)
    except csv.Error as error:
        yield UnreadableSource(location, f"not a table that can be read ({error}); rows behind it are left out.")
        return
    if not told:
        yield UnreadableSource(location, "no rows below its first line, which names the columns. Save the table again.")


def _json_row(line: bytes, where: str) -> Row | UnreadableSource:
    try:
        decoded = decode(line, where)
        values = json.loads(decoded.text)
    except UnreadableSource as error:
        return error
    except (ValueError, RecursionError):
        shown = decoded.text[:_SHOWN]
        return UnreadableSource(where, f'not JSON: {shown!r}. Each line must be one object, {{"title": …, "text": …}}.')
    if not isinstance(values, dict):
        return UnreadableSource(where, 'not a JSON object. Each line must be one object, {"title": …, "text": …}.')
    return Row(where, line, values, decoded.doubt)
