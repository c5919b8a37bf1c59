"""Web archives of every make, whole, cut off, broken in the middle or hostile, are read record by record."""

import gzip
import io
import tracemalloc
import zlib

import pytest

from retold.errors import UnreadableSource
from retold.ingest.archives import Capture, PassedOver, Record, read_warc
from retold.ingest.archives.warc import LARGEST_PAGE

PAGE = "<html><body><p>The dam above Port Mira held. Größe.</p></body></html>".encode()


def record(
    name: str = "one", payload: bytes | None = None, kind: str = "response", headers: str = "", url: str = ""
) -> bytes:
    """A record as archives hold it, an answer with a page if nothing else is said."""
    whole = answer() if payload is None else payload
    head = (
        f"WARC/1.1\r\nWARC-Type: {kind}\r\nWARC-Record-ID: <urn:uuid:{name}>\r\nWARC-Date: 2031-05-03T10:00:00Z\r\n"
        f"WARC-Target-URI: {url or f'https://post.example/{name}'}\r\n{headers}Content-Length: {len(whole)}\r\n\r\n"
    )
    return head.encode() + whole + b"\r\n\r\n"


def answer(body: bytes = PAGE, status: str = "200 OK", headers: str = "", content: str = "text/html") -> bytes:
    return f"HTTP/1.1 {status}\r\nContent-Type: {content}\r\n{headers}\r\n".encode() + body


def chunked(body: bytes, size: int = 7) -> bytes:
    pieces = [body[at : at + size] for at in range(0, len(body), size)]
    return b"".join(b"%x\r\n%s\r\n" % (len(piece), piece) for piece in pieces) + b"0\r\n\r\n"


def read(raw: bytes) -> list[Record]:
    return list(read_warc(io.BytesIO(raw), "crawl.warc"))


def places(records: list[Record]) -> list[str]:
    return [each.location for each in records if isinstance(each, Capture)]


def problems(records: list[Record]) -> list[str]:
    return [f"{each.where}: {each.problem}" for each in records if isinstance(each, UnreadableSource)]


def test_a_page_comes_with_its_address_its_moment_and_what_its_server_declared() -> None:
    headers = "Content-Language: de\r\n"
    (capture,) = read(record("one", answer(PAGE, headers=headers, content="text/html; charset=ISO-8859-1")))
    assert capture == Capture(
        location="crawl.warc#urn:uuid:one",
        url="https://post.example/one",
        at="2031-05-03T10:00:00Z",
        body=PAGE,
        charset="ISO-8859-1",
        language="de",
    )


@pytest.mark.parametrize(
    ("headers", "body"),
    [
        ("", PAGE),
        ("Content-Encoding: gzip\r\n", gzip.compress(PAGE)),
        ("Content-Encoding: deflate\r\n", zlib.compress(PAGE)),
        ("Transfer-Encoding: chunked\r\n", chunked(PAGE)),
        ("Transfer-Encoding: chunked\r\nContent-Encoding: gzip\r\n", chunked(gzip.compress(PAGE))),
    ],
    ids=["as it is", "gzip", "deflate", "chunked", "gzip in chunks"],
)
@pytest.mark.parametrize("make", ["plain", "a member each", "one stream"])
def test_pages_are_read_however_they_were_sent_and_however_the_archive_is_compressed(
    headers: str, body: bytes, make: str
) -> None:
    records = [record("one", answer(body, headers=headers)), record("two")]
    raw = {
        "plain": b"".join(records),
        "a member each": b"".join(map(gzip.compress, records)),
        "one stream": gzip.compress(b"".join(records)),
    }[make]
    found = read(raw)
    assert [each.body for each in found if isinstance(each, Capture)] == [PAGE, PAGE]
    assert places(found) == ["crawl.warc#urn:uuid:one", "crawl.warc#urn:uuid:two"]


def test_what_is_no_page_is_passed_over_by_what_it_is() -> None:
    raw = (
        record("info", b"software: example\r\n", kind="warcinfo")
        + record("gone", answer(status="404 Not Found"))
        + record("moved", answer(b"", status="301 Moved", headers="Location: https://post.example/one\r\n"))
        + record("picture", answer(b"\x89PNG\r\n\x1a\n", content="image/png"))
        + record("again", b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n", kind="revisit")
        + record("one")
    )
    found = read(raw)
    assert [each.what for each in found if isinstance(each, PassedOver)] == [
        "records about the crawl",
        "answers that are no page (redirects, errors)",
        "answers that are no page (redirects, errors)",
        "pictures, scripts and other files",
        "captures of an unchanged page",
    ]
    assert places(found) == ["crawl.warc#urn:uuid:one"]


def test_a_resource_record_and_plain_text_are_captures_too() -> None:
    raw = record("page", PAGE, kind="resource", headers="Content-Type: text/html\r\n") + record(
        "text", b"The dam held.", kind="conversion", headers="Content-Type: text/plain\r\n"
    )
    page, text = read(raw)
    assert isinstance(page, Capture) and isinstance(text, Capture)
    assert (page.is_page, page.body) == (True, PAGE)
    assert (text.is_page, text.body) == (False, b"The dam held.")


@pytest.mark.parametrize("compressed", [False, True])
def test_a_record_that_was_cut_off_is_named_and_those_before_it_are_read(compressed: bool) -> None:  # noqa: FBT001
    records = [record("one"), record("two")]
    raw = b"".join(map(gzip.compress, records) if compressed else records)[:-40]
    found = read(raw)
    assert places(found) == ["crawl.warc#urn:uuid:one"]
    (problem,) = problems(found)
    assert "urn:uuid:two" in problem and "ends before its page does" in problem


@pytest.mark.parametrize("compressed", [False, True])
def test_behind_a_broken_record_reading_goes_on(compressed: bool) -> None:  # noqa: FBT001
    pack = gzip.compress if compressed else bytes
    broken = b"\x1f\x8b\x08\x00damaged\x00" * 3 if compressed else b"this is no record\r\n\r\n"
    found = read(pack(record("one")) + broken + pack(record("two")))
    assert places(found) == ["crawl.warc#urn:uuid:one", "crawl.warc#urn:uuid:two"]
    assert any("damaged bytes" in problem for problem in problems(found))


@pytest.mark.parametrize(
    "raw",
    [b"", b"no archive at all, only words\n" * 40, gzip.compress(b"words"), b"\0" * 5000],
    ids=["empty", "words", "words in gzip", "noughts"],
)
def test_what_is_no_archive_is_said(raw: bytes) -> None:
    found = read(raw)
    assert places(found) == []
    assert problems(found)


def test_a_bomb_in_a_record_takes_no_more_memory_than_the_largest_page() -> None:
    packer = zlib.compressobj(9, zlib.DEFLATED, 31)
    zeros = b"0" * (1 << 20)
    bomb = b"".join(packer.compress(zeros) for _ in range(400)) + packer.flush()
    raw = record("bomb", answer(bomb, headers="Content-Encoding: gzip\r\n")) + record("two")
    tracemalloc.start()
    try:
        found = read(raw)
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert places(found) == ["crawl.warc#urn:uuid:two"]
    assert any("urn:uuid:bomb" in problem and "50,000,000 bytes" in problem for problem in problems(found))
    assert peak < 4 * LARGEST_PAGE
