"""Rows of JSONL: one object a line, of any number of lines, packed or not."""

import json
from collections.abc import Iterator

from retold.errors import UnreadableSource
from retold.ingest.decoding import decode
from retold.reuse.corpus.opened import Line, lines_between, opened
from retold.reuse.corpus.pieces import FoundRow, Note, Piece

_SHOWN = 40  # characters of a broken line in its notice
_WIDE_MARKS = (b"\xff\xfe", b"\xfe\xff")
_MARK = b"\xef\xbb\xbf"


def json_rows(piece: Piece) -> Iterator[FoundRow | Note]:
    """The rows of a piece in order; a line that cannot be read comes as a note, and the rest goes on."""
    with opened(piece.path, piece.location) as stream:
        for line in lines_between(stream, piece.start, piece.end):
            if line.number == 1 and not piece.start:
                _refuse_other_formats(line.raw, piece.location)
            yield from _row(line)


def _row(line: Line) -> Iterator[FoundRow | Note]:
    raw = line.raw.removeprefix(_MARK)
    try:
        values = json.loads(raw)
    except UnicodeDecodeError:
        yield from _guessed(line)
    except (ValueError, RecursionError):
        yield Note(line.number, f"not JSON: {_shown(raw)!r}. Each line must be one object.", unread=1)
    else:
        yield _object(line.number, values)


def _guessed(line: Line) -> Iterator[FoundRow | Note]:
    """A line in an encoding that must be guessed."""
    try:
        decoded = decode(line.raw.rstrip(b"\n"), "")
        values = json.loads(decoded.text)
    except (UnreadableSource, ValueError, RecursionError):
        yield Note(line.number, f"neither UTF-8 nor JSON: {_shown(line.raw)!r}. Save it again as UTF-8.", unread=1)
        return
    if decoded.doubt:
        yield Note(line.number, decoded.doubt)
    yield _object(line.number, values)


def _object(number: int, values: object) -> FoundRow | Note:
    if isinstance(values, dict):
        return FoundRow(number, values)
    return Note(number, f"no JSON object but {_shown(repr(values).encode())}. Each line must be one object.", unread=1)


def _refuse_other_formats(raw: bytes, where: str) -> None:
    """What no line of can be read is refused once."""
    if raw.startswith(_WIDE_MARKS):
        raise UnreadableSource(where, "in UTF-16, whose lines cannot be told apart. Save it again as UTF-8.")
    if raw.lstrip(_MARK + b" \t").startswith(b"["):
        raise UnreadableSource(
            where, f"one JSON list, not one object a line. Write its items as lines: jq -c '.[]' {where} > lines.jsonl"
        )


def _shown(raw: bytes) -> str:
    return raw.strip()[:_SHOWN].decode("utf-8", "replace")
