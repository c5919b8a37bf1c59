"""WACZ: a zip of web archives with a list of the pages that were meant, read in place and never unpacked."""

import json
import struct
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import IO, BinaryIO, cast

from retold.errors import UnreadableSource
from retold.ingest.archives.captures import Capture, PassedOver, Record
from retold.ingest.archives.warc import read_warc

_ARCHIVES = (".warc", ".warc.gz")
_PAGES = "pages/"
# Bytes of the lists of pages: a million pages have some 200 million.
_LARGEST_LIST = 500_000_000
_BROKEN = (
    zipfile.BadZipFile, zlib.error, struct.error, EOFError, OSError, RuntimeError, NotImplementedError, ValueError,
)  # fmt: skip


def read_wacz(file: BinaryIO, location: str) -> Iterator[Record]:
    """Read the captures of a WACZ file; those that its list of pages does not name are frames and the like."""
    try:
        archive = zipfile.ZipFile(file)
    except _BROKEN as error:
        yield UnreadableSource(location, f"not a zip archive that can be opened ({error}). Check that it is whole.")
        return
    with archive:
        pages = _pages(archive)
        members = [each for each in archive.infolist() if each.filename.lower().endswith(_ARCHIVES)]
        if not members:
            yield UnreadableSource(location, "a zip archive without a WARC file in it, so no WACZ. Unpack it first.")
        for member in members:
            yield from _captures(archive, member, f"{location}/{member.filename}", pages)


def _captures(
    archive: zipfile.ZipFile, member: zipfile.ZipInfo, location: str, pages: Mapping[str, str]
) -> Iterator[Record]:
    try:
        opened = archive.open(member)
    except _BROKEN as error:
        yield UnreadableSource(location, f"cannot be opened in its archive ({error}).")
        return
    with opened:
        try:
            for record in read_warc(cast("BinaryIO", opened), location):
                yield _as_listed(record, pages)
        except _BROKEN as error:
            yield UnreadableSource(location, f"damaged in its archive ({error}); what stands behind is left out.")


def _as_listed(record: Record, pages: Mapping[str, str]) -> Record:
    """A capture with the title that the list gives its page."""
    if not isinstance(record, Capture) or not pages:
        return record
    if record.url not in pages:
        return PassedOver("pages within pages (frames, advertisements)")
    return replace(record, title=pages[record.url])


def _pages(archive: zipfile.ZipFile) -> Mapping[str, str]:
    """The titles of the listed pages by address; a list that cannot be read lists nothing."""
    titles: dict[str, str] = {}
    for member in archive.infolist():
        if member.filename.startswith(_PAGES) and member.filename.endswith(".jsonl"):
            try:
                with archive.open(member) as lines:
                    titles.update(_titles(lines))
            except _BROKEN:
                continue
    return titles


def _titles(lines: IO[bytes]) -> Iterator[tuple[str, str]]:
    for line in lines.read(_LARGEST_LIST).splitlines():
        try:
            page = json.loads(line)
        except (ValueError, RecursionError):
            continue
        if isinstance(page, dict) and isinstance(page.get("url"), str):
            title = page.get("title")
            yield page["url"], title if isinstance(title, str) else ""
