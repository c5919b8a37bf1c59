"""The one home of warcio: a WARC file record by record, in bounded memory, past records that are broken."""

import gzip
import re
import zlib
from collections.abc import Iterator
from typing import BinaryIO, NoReturn

from warcio.archiveiterator import WARCIterator
from warcio.exceptions import ArchiveLoadFailed
from warcio.recordloader import ArcWarcRecord

from retold.errors import UnreadableSource
from retold.ingest.archives.captures import Capture, PassedOver, Record, whose_address

# Bytes of one page after decoding. The largest live pages have some ten million; a bomb has no end.
LARGEST_PAGE = 50_000_000

# Bytes looked at in one go for the next record behind a broken one.
_STRIDE = 1 << 20
_GZIP = b"\x1f\x8b\x08"
_WARC = b"WARC/1."
_NEXT = re.compile(rb"\x1f\x8b\x08|(?:^|\n)(?=WARC/1\.)")
# Bytes that a marker may straddle.
_OVERLAP = 16

_PAGE_TYPES = ("text/html", "application/xhtml+xml")
_TEXT_TYPES = ("text/plain",)
_CHARSET = re.compile(r"charset\s*=\s*[\"']?([\w.:-]{2,40})", re.IGNORECASE)
_LOOKS_LIKE_A_PAGE = re.compile(rb"\s*(?:<!--.*?-->\s*)*<(?:!doctype html|html|head|body)\b", re.IGNORECASE | re.DOTALL)
_HEAD = 2048
# Where the words of a record's answer stand, and what an answer that is a page says of itself.
_FOUND = "200"
_ABOUT = ("request", "metadata", "warcinfo", "continuation", "unknown")
# warcio stumbles with an AttributeError over a record whose header names no address.
_BROKEN = (ArchiveLoadFailed, AttributeError, EOFError, OSError, UnicodeDecodeError, ValueError, zlib.error)


def read_warc(file: BinaryIO, location: str) -> Iterator[Record]:
    """Read a WARC file, plain or compressed; a record that is broken is said, and reading goes on at the next."""
    start: int | None = 0
    read = 0
    while start is not None:
        file.seek(start)
        records = _Records(file)
        try:
            for record in records:
                read += 1
                yield _of(record, f"{location}#{_name(record)}")
        except _OneStream:
            yield from _of_one_stream(file, location, already=read)
            return
        except _BROKEN:
            start = _next_start(file, records.offset + 1)
            yield UnreadableSource(f"{location}#{records.offset}", _broken(ends=start is None))
        else:
            start = None
    if not read:
        yield UnreadableSource(location, "no record of a web archive in it. Check that the file was saved whole.")


class _OneStream(Exception):  # noqa: N818 - says what the file is; nobody outside sees it
    """The file is one gzip stream over all records, not one for each."""


class _Records(WARCIterator):  # type: ignore[misc]  # warcio has no types
    """Records of a file from where it stands; a length that is wrong is ours to say, not to be printed."""

    INC_RECORD = ""

    def _next_record(self, next_line: bytes | None) -> ArcWarcRecord:
        record = super()._next_record(next_line)
        if record.length is None:
            raise ArchiveLoadFailed("a record without a length would take all behind it")
        return record

    def _raise_invalid_gzip_err(self) -> NoReturn:
        raise _OneStream


def _of_one_stream(file: BinaryIO, location: str, already: int) -> Iterator[Record]:
    """The records of a file that is compressed as a whole, behind those that were read already."""
    file.seek(0)
    with gzip.GzipFile(fileobj=file) as stream:
        try:
            for number, record in enumerate(_Records(stream), start=1):
                if number > already:
                    yield _of(record, f"{location}#{_name(record)}")
        except _BROKEN:
            yield UnreadableSource(location, _broken(ends=True))


def _broken(*, ends: bool) -> str:
    rest = "nothing behind them could be read" if ends else "the records behind them are read"
    return f"damaged bytes where a record should be; {rest}. If you can, save the archive again."


def _next_start(file: BinaryIO, at: int) -> int | None:
    """Where the next record may begin, in bytes, at or behind a place."""
    while True:
        file.seek(at)
        chunk = file.read(_STRIDE + _OVERLAP)
        found = _NEXT.search(chunk)
        if found:
            return at + found.end() if chunk.startswith(_WARC, found.end()) else at + found.start()
        if len(chunk) < _STRIDE:
            return None
        at += _STRIDE


def _name(record: ArcWarcRecord) -> str:
    """The record's own id, without the brackets around it."""
    return (record.rec_headers.get_header("WARC-Record-ID") or "").strip("<>") or "a record without an id"


def _of(record: ArcWarcRecord, location: str) -> Record:
    """What a record is; its words are read only where it holds any."""
    if record.rec_type in _ABOUT:
        return PassedOver("records about the crawl")
    if record.rec_type == "revisit":
        return PassedOver("captures of an unchanged page")
    if record.http_headers and record.http_headers.get_statuscode() != _FOUND:
        return PassedOver("answers that are no page (redirects, errors)")
    declared = _header(record, "Content-Type") or (record.content_type or "" if not record.http_headers else "")
    kind = declared.split(";")[0].strip().lower()
    if kind and kind not in (*_PAGE_TYPES, *_TEXT_TYPES):
        return PassedOver("pictures, scripts and other files")
    url = record.rec_headers.get_header("WARC-Target-URI") or ""
    body = record.content_stream().read(LARGEST_PAGE + 1)
    if len(body) > LARGEST_PAGE:
        problem = f"a page of more than {LARGEST_PAGE:,} bytes; left out. Save its text apart."
        return UnreadableSource(location, problem + whose_address(url))
    record.raw_stream.read()
    if record.raw_stream.limit > 0:
        problem = "the record ends before its page does; the archive was cut off or damaged."
        return UnreadableSource(location, problem + whose_address(url))
    if not kind and not _LOOKS_LIKE_A_PAGE.match(body[:_HEAD]):
        return PassedOver("pictures, scripts and other files")
    charset = _CHARSET.search(declared)
    return Capture(
        location=location,
        url=url,
        at=record.rec_headers.get_header("WARC-Date") or "",
        body=body,
        is_page=kind not in _TEXT_TYPES,
        charset=charset[1] if charset else None,
        language=_header(record, "Content-Language"),
    )


def _header(record: ArcWarcRecord, name: str) -> str:
    """A header of the answer; nothing where the record holds none."""
    return (record.http_headers.get_header(name) or "") if record.http_headers else ""
