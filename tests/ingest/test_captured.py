"""Pages of web archives become articles; what else an archive holds is counted, and recaptures are versions."""

import gzip
import json
import zipfile
from pathlib import Path

from retold.ingest import read_pile
from retold.model import Fact, Pile

LONG = "<p>The ferry of the morning left Port Mira with ninety people on board, and the second one did not leave.</p>"


def page(words: str, canonical: str = "") -> bytes:
    link = f"<link rel='canonical' href='{canonical}'>" if canonical else ""
    head = f"<head><title>Dam holds</title>{link}</head>"
    return f"<html>{head}<body><article><p>{words}</p>{LONG}</article></body></html>".encode()


def record(name: str, body: bytes, url: str, at: str = "2031-05-03T10:00:00Z", status: str = "200 OK") -> bytes:
    payload = f"HTTP/1.1 {status}\r\nContent-Type: text/html; charset=utf-8\r\n\r\n".encode() + body
    head = (
        f"WARC/1.1\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:{name}>\r\nWARC-Date: {at}\r\n"
        f"WARC-Target-URI: {url}\r\nContent-Length: {len(payload)}\r\n\r\n"
    )
    return head.encode() + payload + b"\r\n\r\n"


def messages(pile: Pile) -> list[str]:
    return [f"{notice.where}: {notice.message}" for notice in pile.notices]


def test_a_page_of_an_archive_is_an_article_that_names_its_record(tmp_path: Path) -> None:
    raw = record("one", page("The dam above Port Mira held through the night."), "https://post.example/dam")
    (tmp_path / "crawl.warc.gz").write_bytes(gzip.compress(raw))
    (article,) = read_pile([tmp_path]).articles
    assert article.source.location == "crawl.warc.gz#urn:uuid:one"
    assert article.source.reader == "web archive"
    assert article.url == "https://post.example/dam"
    assert article.outlet == Fact("post.example", "url")
    assert article.title == "Dam holds"
    assert "The dam above Port Mira held" in article.text


def test_captures_of_one_address_are_versions_in_the_order_of_their_capture(tmp_path: Path) -> None:
    address = "https://post.example/dam"
    later = record("late", page("The dam broke at noon, engineers said."), address, "2031-05-04T10:00:00Z")
    first = record("early", page("The dam held through the night, they said."), address, "2031-05-03T10:00:00Z")
    (tmp_path / "crawl.warc").write_bytes(later + first)
    by_place = {article.source.location: article for article in read_pile([tmp_path]).articles}
    early, late = by_place["crawl.warc#urn:uuid:early"], by_place["crawl.warc#urn:uuid:late"]
    assert (early.version, early.version_of) == (1, None)
    assert (late.version, late.version_of) == (2, early.id)


def test_texts_of_one_address_that_no_time_tells_apart_have_no_numbers(tmp_path: Path) -> None:
    for name in ("one", "two"):
        head = "---\nurl: https://post.example/dam\n---\n"
        (tmp_path / f"{name}.md").write_text(f"{head}The dam {name} held through the night, engineers said.\n")
    one, two = read_pile([tmp_path]).articles
    assert (one.version, two.version) == (None, None)
    assert (one.version_of, two.version_of) == (None, one.id)


def test_what_holds_no_account_is_counted_and_what_cannot_be_read_is_named(tmp_path: Path) -> None:
    raw = (
        record("gone", page("Gone."), "https://post.example/gone", status="404 Not Found")
        + record("menu", b"<html><body><p>Home</p></body></html>", "https://post.example/")
        + record("one", page("The dam held."), "https://post.example/dam")
    )
    (tmp_path / "crawl.warc").write_bytes(raw)
    pile = read_pile([tmp_path])
    assert len(pile.articles) == 1
    assert pile.unread == 1
    said = messages(pile)
    assert any(line.startswith("crawl.warc#urn:uuid:menu: no article found") for line in said)
    assert "crawl.warc: passed over, as no account is in them: 1 answer that is no page (a redirect or error)." in said


def test_of_many_pages_without_an_article_the_first_are_named_and_the_rest_counted(tmp_path: Path) -> None:
    menus = (record(f"m{n}", b"<html><body><p>Home</p></body></html>", f"https://post.example/{n}") for n in range(30))
    (tmp_path / "crawl.warc").write_bytes(b"".join(menus))
    pile = read_pile([tmp_path])
    assert pile.unread == 30
    assert len(pile.notices) == 21
    assert any("10 more records hold no article" in line for line in messages(pile))


def wacz(path: Path, archive: bytes, pages: list[dict[str, str]]) -> None:
    with zipfile.ZipFile(path, "w") as zipped:
        zipped.writestr("archive/data.warc.gz", gzip.compress(archive))
        zipped.writestr(
            "pages/pages.jsonl", "\n".join(json.dumps(each) for each in [{"format": "json-pages-1.0"}, *pages])
        )


def test_of_a_wacz_the_listed_pages_are_read_and_frames_within_them_passed_over(tmp_path: Path) -> None:
    raw = record("one", page("The dam held."), "https://post.example/dam") + record(
        "frame", page("Buy a boat, all boats are cheap today, said nobody at all."), "https://ads.example/frame"
    )
    wacz(tmp_path / "saved.wacz", raw, [{"url": "https://post.example/dam", "title": "Dam holds"}])
    pile = read_pile([tmp_path])
    assert [article.source.location for article in pile.articles] == ["saved.wacz/archive/data.warc.gz#urn:uuid:one"]
    assert messages(pile) == [
        "saved.wacz: 1 page that its list does not name (frames, advertisements, other pages) passed over; the first is"
        " https://ads.example/frame. To have such pages read, unzip the file and name the WARC in its folder `archive`."
    ]


def test_of_a_wacz_whose_list_names_nothing_that_is_there_all_pages_are_read(tmp_path: Path) -> None:
    raw = record("one", page("The dam held."), "https://post.example/dam") + record("no", b"", "https://post.example/")
    wacz(tmp_path / "saved.wacz", raw, [{"url": "https://post.example/elsewhere"}])
    pile = read_pile([tmp_path])
    assert [article.url for article in pile.articles] == ["https://post.example/dam"]


def test_equal_words_of_an_archive_are_said_with_the_addresses_of_their_pages(tmp_path: Path) -> None:
    places = ("https://post.example/dam", "https://echo.example/dam")
    raw = b"".join(record(str(place), page("The dam held."), address) for place, address in enumerate(places))
    (tmp_path / "crawl.warc").write_bytes(raw)
    assert messages(read_pile([tmp_path])) == [
        f"crawl.warc#urn:uuid:1: the same words ({places[1]}) as crawl.warc#urn:uuid:0 ({places[0]}); both are kept."
    ]


def test_a_record_that_is_cut_off_is_said_with_the_address_of_its_page(tmp_path: Path) -> None:
    whole = record("one", page("The dam held."), "https://post.example/dam")
    (tmp_path / "crawl.warc").write_bytes(whole[:-60])
    (said,) = messages(read_pile([tmp_path]))
    assert said == (
        "crawl.warc#urn:uuid:one: the record ends before its page does; the archive was cut off or damaged."
        " The address of its page is https://post.example/dam."
    )


def test_a_member_that_would_climb_out_of_its_folder_is_read_in_place_and_nothing_is_written(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "saved.wacz", "w") as zipped:
        zipped.writestr("../../climbed.warc", record("one", page("The dam held."), "https://post.example/dam"))
    before = sorted(tmp_path.parent.rglob("*"))
    assert len(read_pile([tmp_path]).articles) == 1
    assert sorted(tmp_path.parent.rglob("*")) == before


def test_a_broken_or_foreign_zip_is_a_notice(tmp_path: Path) -> None:
    (tmp_path / "broken.wacz").write_bytes(b"PK\x03\x04 broken")
    with zipfile.ZipFile(tmp_path / "letter.wacz", "w") as zipped:
        zipped.writestr("word/document.xml", "<w/>")
    pile = read_pile([tmp_path])
    assert pile.unread == 2
    assert any(line.startswith("broken.wacz: not a zip archive that can be opened") for line in messages(pile))
    assert any("letter.wacz: a zip archive without a WARC file in it" in line for line in messages(pile))
