"""WACZ: a zip of web archives with a list of the pages that were meant, read in place and never unpacked."""

import json
import struct
import zipfile
import zlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import IO, BinaryIO, cast

from retold.errors import UnreadableSource
from retold.ingest.archives.captures import Capture, Record, Unlisted
from retold.ingest.archives.warc import read_warc

_ARCHIVES = (".warc", ".warc.gz")
_PAGES = "pages/"
# Bytes of the lists of pages: a million pages have some 200 million.
_LARGEST_LIST = 500_000_000
_BROKEN = (
    zipfile.BadZipFile, zlib.error, struct.error, EOFError, OSError, RuntimeError, NotImplementedError, ValueError,
)  # fmt: skip


def read_wacz(file: BinaryIO, location: str) -> Iterator[Record]:
    """Read the captures of a WACZ file that its list of pages names, or all where it names none of them."""
    try:
        archive = zipfile.ZipFile(file)
    except _BROKEN as error:
        yield UnreadableSource(location, f"not a zip archive that can be opened ({error}). Check that it is whole.")
        return
    with archive:
        listed = _Listed(_pages(archive))
        members = [each for each in archive.infolist() if each.filename.lower().endswith(_ARCHIVES)]
        if not members:
            yield UnreadableSource(location, "a zip archive without a WARC file in it, so no WACZ. Unpack it first.")
        for member in members:
            records = _records(archive, member, f"{location}/{member.filename}")
            yield from (listed.titled(record) for record in records if listed.takes(record))
        yield from _rest(archive, members, location, listed)


@dataclass(slots=True)
class _Listed:
    """The list of pages, and what has been met of its pages and of others."""

    titles: Mapping[str, str]
    met: int = 0
    others: int = 0
    first_other: str = ""

    def takes(self, record: Record) -> bool:
        """Whether a record counts: a page that is not listed may be a frame or an advertisement."""
        if not isinstance(record, Capture):
            return True
        if self.titles and record.url not in self.titles:
            self.first_other = self.first_other or record.url
            self.others += 1
            return False
        self.met += 1
        return True

    def titled(self, record: Record) -> Record:
        """A capture with the title that the list gives its page."""
        if isinstance(record, Capture) and record.url in self.titles:
            return replace(record, title=self.titles[record.url])
        return record


def _rest(
    archive: zipfile.ZipFile, members: Sequence[zipfile.ZipInfo], location: str, listed: _Listed
) -> Iterator[Record]:
    """What the list does not name: counted, and where it names nothing that is there, read after all."""
    if listed.others and listed.met:
        yield Unlisted(location, listed.others, listed.first_other)
    elif listed.others:
        for member in members:
            records = _records(archive, member, f"{location}/{member.filename}")
            yield from (record for record in records if isinstance(record, Capture))


def _records(archive: zipfile.ZipFile, member: zipfile.ZipInfo, location: str) -> Iterator[Record]:
    try:
        opened = archive.open(member)
    except _BROKEN as error:
        yield UnreadableSource(location, f"cannot be opened in its archive ({error}).")
        return
    with opened:
        try:
            yield from read_warc(cast("BinaryIO", opened), location)
        except _BROKEN as error:
            yield UnreadableSource(location, f"damaged in its archive ({error}); what stands behind is left out.")


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
