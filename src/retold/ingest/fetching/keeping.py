"""Keeping: fetched pages go into one web archive, which is also what is known of each page the next time."""

import gzip
import io
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from warcio.archiveiterator import WARCIterator
from warcio.exceptions import ArchiveLoadFailed
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

ARCHIVE = "pages.warc.gz"


@dataclass(frozen=True, slots=True)
class Known:
    """What a site said of a page when it was last kept: with it the next request asks only for a change."""

    tag: str = ""
    changed: str = ""

    def headers(self) -> dict[str, str]:
        """The headers of a request for what has changed."""
        given = {"If-None-Match": self.tag, "If-Modified-Since": self.changed}
        return {name: value for name, value in given.items() if value}


@dataclass(frozen=True, slots=True)
class Answer:
    """A site's answer with its body as it was sent."""

    address: str
    status: int
    reason: str
    headers: tuple[tuple[str, str], ...]
    body: bytes


class Keeping:
    """The archive of a folder, open for more; a record that was cut off by a crash is taken away first."""

    def __init__(self, folder: Path) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self._path = folder / ARCHIVE
        self.known: Mapping[str, Known] = self._read()
        self._file = self._path.open("ab")
        self._writer = WARCWriter(self._file, gzip=True, warc_version="WARC/1.1")  # its moments have parts of a second

    def keep(self, answer: Answer) -> None:
        """Write an answer down and see it on the disk before going on."""
        head = StatusAndHeaders(f"{answer.status} {answer.reason}".strip(), list(answer.headers), "HTTP/1.1")
        record = self._writer.create_warc_record(
            answer.address, "response", io.BytesIO(answer.body), length=len(answer.body), http_headers=head
        )
        self._writer.write_record(record)
        self._file.flush()

    def close(self) -> None:
        """Close the archive; one in which nothing is kept is not left behind."""
        self._file.close()
        if not self._path.stat().st_size:
            self._path.unlink()

    def _read(self) -> Mapping[str, Known]:
        """What is known of each page already kept; raises OSError where the archive cannot be opened."""
        if not self._path.exists():
            return {}
        known: dict[str, Known] = {}
        whole = 0
        with self._path.open("rb") as file:
            for record in _whole_records(file):
                whole = record.end
                known[record.address] = record.known
        with self._path.open("r+b") as file:
            file.truncate(whole)
        return known


@dataclass(frozen=True, slots=True)
class _Kept:
    address: str
    known: Known
    end: int


def _whole_records(file: io.BufferedReader) -> Iterator[_Kept]:
    """The records of an archive up to the first that is cut off, with where each ends in bytes."""
    records = WARCIterator(file)
    try:
        for record in records:
            record.raw_stream.read()
            if record.raw_stream.limit > 0:
                return
            end = records.get_record_offset() + records.get_record_length()
            if not _ends_well(file, records.get_record_offset(), records.get_record_length()):
                return
            said = record.http_headers
            known = Known(said.get_header("ETag") or "", said.get_header("Last-Modified") or "") if said else Known()
            yield _Kept(record.rec_headers.get_header("WARC-Target-URI") or "", known, end)
    except (ArchiveLoadFailed, EOFError, OSError, ValueError):
        return


def _ends_well(file: io.BufferedReader, start: int, length: int) -> bool:
    """Whether the compressed bytes of a record are all there."""
    here = file.tell()
    try:
        file.seek(start)
        gzip.decompress(file.read(length))
    except (EOFError, OSError):
        return False
    finally:
        file.seek(here)
    return True
