"""Feeds of every kind become accounts, whole or as far as they go; what attacks a reader gains nothing."""

import json
from pathlib import Path
from unittest.mock import patch

import pytest

from retold.ingest import read_pile
from retold.model import Article, Fact, Pile

NEWS = "The dam above Port Mira held through the night, engineers said on Monday, and the road below it was opened."
ITEM = """<item><title>Dam &amp; bridge hold</title><link>https://post.example/dam</link>
<guid isPermaLink="false">77</guid><pubDate>Sat, 03 May 2031 14:25:00 +0200</pubDate><dc:creator>Ada Morn</dc:creator>
<source url="https://post.example/rss">Mira Post</source><description>A teaser.</description>
<content:encoded><![CDATA[<p>{news}</p><p>A second <b>paragraph</b> follows it.</p><script>alert(1)</script>]]>
</content:encoded></item>"""


def rss(*items: str) -> str:
    return f"""<?xml version="1.0" encoding="utf-8"?><rss version="2.0"
    xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
    <channel><title>Collected wires</title><link>https://wires.example/</link><language>en-gb</language>
    {"".join(items)}</channel></rss>"""


def read(folder: Path, name: str, feed: str | bytes) -> Pile:
    (folder / name).write_bytes(feed if isinstance(feed, bytes) else feed.encode())
    return read_pile([folder])


def only(pile: Pile) -> Article:
    (article,) = pile.articles
    return article


def test_an_entry_keeps_its_real_publisher_its_author_and_its_whole_content(tmp_path: Path) -> None:
    article = only(read(tmp_path, "wires.rss", rss(ITEM.format(news=NEWS))))
    assert article.outlet == Fact("Mira Post", "feed")
    assert article.title == "Dam & bridge hold"
    assert article.authors == ("Ada Morn",)
    assert article.given_id == "77"
    assert article.published == Fact("2031-05-03T14:25:00", "feed", "second", "+02:00")
    assert article.text == f"{NEWS}\n\nA second paragraph follows it."
    assert article.source.location == "wires.rss#1"


def test_an_entry_with_a_teaser_only_says_that_there_is_more(tmp_path: Path) -> None:
    item = "<item><title>Dam holds</title><description>The dam held, engineers said.</description></item>"
    pile = read(tmp_path, "wires.xml", rss(item))
    assert only(pile).text == "The dam held, engineers said."
    assert [notice.where for notice in pile.notices] == ["wires.xml#1"]
    assert "beginning of it only" in pile.notices[0].message


def test_of_many_teasers_of_one_feed_the_first_is_named_and_the_others_counted(tmp_path: Path) -> None:
    item = "<item><title>Dam {0}</title><description>The dam held for {0} nights, engineers said.</description></item>"
    pile = read(tmp_path, "wires.xml", rss(*map(item.format, range(4))))
    assert len(pile.articles) == 4
    assert [(notice.where, notice.message.split(": ")[0]) for notice in pile.notices] == [
        ("wires.xml", "3 more entries of it, as wires.xml#1"),
        ("wires.xml#1", pile.notices[1].message),
    ]


def test_a_feed_whose_encoding_has_a_nul_in_its_name_is_refused(tmp_path: Path) -> None:
    pile = read(tmp_path, "wires.rss", rss(ITEM.format(news=NEWS)).replace("utf-8", "utf\0-8", 1))
    assert not pile.articles
    assert pile.notices[0].message.startswith("a feed that cannot be read")


def test_an_atom_entry_is_an_account(tmp_path: Path) -> None:
    feed = f"""<feed xmlns="http://www.w3.org/2005/Atom"><title>Mira Post</title><entry><id>u:1</id><title>Dam</title>
    <link rel="alternate" href="https://post.example/1"/><published>2031-05-02T10:00:00+02:00</published>
    <updated>2031-05-03T10:00:00Z</updated><author><name>Ada Morn</name></author>
    <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>{NEWS}</p></div></content></entry></feed>"""
    article = only(read(tmp_path, "post.atom", feed))
    assert (article.text, article.url) == (NEWS, "https://post.example/1")
    assert article.published and article.published.value == "2031-05-02T10:00:00"
    assert article.updated and article.updated.value == "2031-05-03T10:00:00"


def test_a_json_feed_is_read_and_other_json_is_not(tmp_path: Path) -> None:
    item = {
        "id": 9,
        "url": "https://post.example/9",
        "title": "Dam",
        "content_text": NEWS,
        "authors": [{"name": "Ada"}],
    }
    feed = {"version": "https://jsonfeed.org/version/1.1", "title": "Mira Post", "items": [item, "no object"]}
    (tmp_path / "other.json").write_text('{"some": "thing"}')
    pile = read(tmp_path, "post.json", json.dumps(feed))
    article = only(pile)
    assert (article.text, article.given_id, article.authors) == (NEWS, "9", ("Ada",))
    assert [notice.where for notice in pile.notices] == ["other.json", "post.json#2"]


def test_a_list_of_feeds_is_said_and_nothing_is_fetched(tmp_path: Path) -> None:
    opml = (
        '<opml><body><outline xmlUrl="https://a.example/rss"/><outline xmlUrl="https://b.example/rss"/></body></opml>'
    )
    with patch("socket.socket", side_effect=AssertionError("the network was used")):
        pile = read(tmp_path, "feeds.opml", opml)
    assert "a list of 2 feeds" in pile.notices[0].message


@pytest.mark.parametrize(
    "feed",
    [
        "",
        "<html><body><p>no feed, a page</p></body></html>",
        "https://post.example/rss",
        '<?xml version="1.0"?><!DOCTYPE r [<!ENTITY x SYSTEM "file:///etc/hostname">]><rss version="2.0"><channel>'
        "<item><title>t</title><description>&x;</description></item></channel></rss>",
        '<?xml version="1.0"?><!DOCTYPE z [<!ENTITY a "aaaaaaaaaa">'
        + "".join(f'<!ENTITY a{n} "{f"&a{n - 1 or str()};" * 10}">' for n in range(1, 10))
        + ']><rss version="2.0"><channel><item><title>&a9;</title></item></channel></rss>',
        rss(ITEM)[:420],
        rss("<item>" * 5000),
        b"\0\xff\xfe<rss",
    ],
)
def test_a_feed_that_is_none_or_attacks_is_a_notice_and_fetches_nothing(tmp_path: Path, feed: str | bytes) -> None:
    with patch("socket.socket", side_effect=AssertionError("the network was used")):
        pile = read(tmp_path, "wires.xml", feed)
    assert pile.notices
    assert not any("aaaaaaaaaaaaaaaaaaaaaaa" in article.text + article.title for article in pile.articles)
    assert not any(Path("/etc/hostname").read_text().strip() in article.text for article in pile.articles)


def test_a_feed_that_ends_too_soon_gives_what_could_be_read(tmp_path: Path) -> None:
    feed = rss(ITEM.format(news=NEWS), ITEM.format(news="Another."))[:-60]
    pile = read(tmp_path, "wires.rss", feed)
    assert pile.articles[0].text.startswith(NEWS)
    assert any("damaged" in notice.message for notice in pile.notices)
