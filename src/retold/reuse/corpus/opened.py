"""Opened files: bytes and lines of a table, compressed or not, never more of it in memory than is being read."""

import io
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pyarrow as pa

from retold.errors import UnreadableSource

COMPRESSED = {".gz": "gzip", ".zst": "zstd", ".zstd": "zstd", ".bz2": "bz2", ".lz4": "lz4"}
# Bytes. An article of 100 million words is one line of this length; a longer line is no line but another kind of file.
LONGEST_LINE = 1 << 30
# Bytes that are unpacked at once: as much is lost where a packed file stops half-way.
_BUFFER = 1 << 16


@dataclass(frozen=True, slots=True)
class Line:
    """One line that is not blank, numbered from 1 where reading began."""

    number: int
    raw: bytes


@contextmanager
def opened(path: Path, where: str) -> Iterator[io.BufferedReader]:
    """A file's bytes, unpacked; raises UnreadableSource for what cannot be opened or stops half-way."""
    packed = COMPRESSED.get(path.suffix.lower())
    try:
        with path.open("rb") as plain:
            if packed is None:
                yield plain
            else:
                with pa.CompressedInputStream(pa.PythonFile(plain, mode="r"), packed) as stream:
                    yield io.BufferedReader(stream, _BUFFER)
    except PermissionError as error:
        raise UnreadableSource(where, f"cannot be read ({error.strerror}). Check its permissions.") from error
    except (OSError, EOFError) as error:
        # Arrow says no number for a stream that ends early or is no such stream.
        raise UnreadableSource(
            where,
            f"stops in the middle or is damaged ({_first_line(error)}); what stands before is read. Save it again.",
        ) from error


def lines_between(stream: io.BufferedReader, start: int, end: int | None) -> Iterator[Line]:
    """The lines that begin at `start` or behind it and before `end`; a cut may lie within a line."""
    at = 0
    if start:
        stream.seek(start - 1)
        at = start - 1 + len(stream.readline())
    number = 0
    while end is None or at < end:
        raw = stream.readline(LONGEST_LINE)
        if not raw:
            return
        at += len(raw)
        number += 1
        if raw.strip():
            yield Line(number, raw)


def count_lines(path: Path, start: int, end: int) -> int:
    """How many lines begin there, blank ones too: one behind each line end, and the first of the file."""
    count = 0 if start else 1
    left = end - max(start, 1)
    with path.open("rb") as stream:
        stream.seek(max(start - 1, 0))
        while left > 0 and (raw := stream.read(min(_BUFFER, left))):
            count += raw.count(b"\n")
            left -= len(raw)
    return count


def _first_line(error: BaseException) -> str:
    return (str(error).splitlines() or [type(error).__name__])[0]
