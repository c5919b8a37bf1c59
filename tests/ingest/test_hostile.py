"""Whatever the bytes of a source are, the outcome is articles and notices; the sound files beside it are read."""

import io
import json
import tracemalloc
import zipfile
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from retold.ingest import read_pile
from retold.model import Pile
from tests.ingest.archives.test_warc import record
from tests.ingest.test_feeds import ITEM, NEWS, rss

# Hypothesis tries so many for each format; more found nothing further when run by hand.
TRIES = 40
# What the readers' own tables and libraries take, whatever a few thousand bytes say.
MOST_MEMORY = 60_000_000

PAGE = f"<html><head><title>Dam</title></head><body><article><h1>Dam</h1><p>{NEWS}</p></article></body></html>"
ROW = json.dumps({"id": 1, "title": "Dam", "text": NEWS, "published": "2031-05-03", "authors": ["Ada Morn"]})


@dataclass(frozen=True)
class Edit:
    """A change of a file's bytes at a place in it, from 0 to 1: cut away, put in, or cut off."""

    at: float
    cut: int
    put: bytes

    def of(self, raw: bytes) -> bytes:
        start = int(self.at * len(raw))
        return raw[:start] + self.put + raw[start + self.cut :]


def wacz() -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("archive/data.warc", record("one") + record("two"))
        packed.writestr("pages/pages.jsonl", '{"format": "json-pages-1.0"}\n{"url": "https://post.example/one"}\n')
        packed.writestr("datapackage.json", "{}")
    return made.getvalue()


FILES: Mapping[str, bytes] = {
    "a.warc": record("one") + record("two"),
    "a.wacz": wacz(),
    "a.rss": rss(ITEM.format(news=NEWS)).encode(),
    "a.json": json.dumps(
        {"version": "https://jsonfeed.org/version/1.1", "items": [{"id": 1, "content_html": f"<p>{NEWS}</p>"}]}
    ).encode(),
    "a.html": PAGE.encode(),
    "a.jsonl": f"{ROW}\n{ROW}\n".encode(),
    "a.csv": f'title,text,published\nDam,"{NEWS}",2031-05-03\n'.encode(),
    "a.md": f"---\ntitle: Dam\n---\n# Dam\n\n{NEWS}\n".encode(),
    "a.txt": f"Dam\n\n{NEWS}\n".encode(),
}
# Pieces that parsers stumble over, beside any bytes at all.
STUMBLING = st.sampled_from(
    [b"\0", b"\xff\xfe", b"\xed\xa0\x80", b"\r\n\r\n", b"WARC/1.1\r\n", b"Content-Length: 99999999999\r\n", b"\x1f\x8b"]
    + [
        b"<![CDATA[",
        b"<!ENTITY a '&a;'>",
        b"<time datetime='9999-99-99'>",
        b"<p><table>" * 50,
        b"]]>",
        b'"',
        b"\\ud800",
    ]
    + [b"{", b"[" * 2000, b"PK\x03\x04", b"-1", b"1e999", b"NaN", b"<script type='application/ld+json'>[[{}]]</script>"]
)
EDITS = st.lists(
    st.builds(Edit, st.floats(0, 1), st.integers(0, 40), STUMBLING | st.binary(max_size=12)), min_size=1, max_size=6
)


def bring_in(name: str, raw: bytes) -> Pile:
    with TemporaryDirectory() as folder:
        path = Path(folder) / name
        path.write_bytes(raw)
        (Path(folder) / "sound.txt").write_text(NEWS)
        return read_pile([path, Path(folder) / "sound.txt"])


def assert_outcome(name: str, raw: bytes) -> None:
    """The file is articles or is spoken of in a notice; the sound one beside it is read."""
    pile = bring_in(name, raw)
    places = {article.source.location.split("#")[0] for article in pile.articles}
    assert any(place.endswith("sound.txt") for place in places)
    assert len(places) > 1 or pile.notices
    for article in pile.articles:
        article.text.encode()
        assert all(0 <= block.start < block.end <= len(article.text) for block in article.blocks)


def fuzz(name: str) -> Callable[[], None]:
    @given(EDITS)
    @settings(max_examples=TRIES, deadline=None)
    def tried(edits: list[Edit]) -> None:
        raw = FILES[name]
        for edit in edits:
            raw = edit.of(raw)
        assert_outcome(name, raw)

    return tried


@pytest.mark.parametrize("name", FILES)
def test_damaged_bytes_raise_nothing_and_the_rest_is_read(name: str) -> None:
    fuzz(name)()


@pytest.mark.parametrize(
    ("name", "edit"),
    [
        ("a.warc", Edit(0.0, 0, b"\r\n\r\n")),
        ("a.warc", Edit(0.125, 0, b"\r\n\r\n")),
        ("a.wacz", Edit(0.25, 4, b"PK\x03\x04")),
        ("a.csv", Edit(0.0, 0, b"\r\n\r\n")),
    ],
    ids=[
        "a record without a length",
        "one without an address",
        "a member that its sum contradicts",
        "blank first lines",
    ],
)
def test_what_was_found_by_trying_stays_mended(name: str, edit: Edit) -> None:
    assert_outcome(name, edit.of(FILES[name]))


@pytest.mark.parametrize("name", FILES)
def test_a_file_cut_off_anywhere_raises_nothing(name: str) -> None:
    raw = FILES[name]
    for end in range(0, len(raw), max(1, len(raw) // 12)):
        assert_outcome(name, raw[:end])


@pytest.mark.parametrize("name", FILES)
def test_any_bytes_under_any_name_raise_nothing(name: str) -> None:
    for other, raw in FILES.items():
        if other != name:
            assert_outcome(name, raw)


@pytest.mark.parametrize("name", FILES)
def test_a_damaged_length_takes_no_memory(name: str) -> None:
    raw = FILES[name].replace(b"Content-Length: ", b"Content-Length: 99999999").replace(b'"id": 1', b'"id": 1e999')
    tracemalloc.start()
    try:
        bring_in(name, raw)
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert peak < MOST_MEMORY
