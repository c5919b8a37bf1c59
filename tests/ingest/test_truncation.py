"""What says that an account is not whole becomes a fact of it, with its words and a notice."""

import json
from pathlib import Path

import pytest

from retold.ingest import read_pile
from retold.model import Article, Fact, OtherValue, Passage, Pile

NEWS = "The dam above Port Mira held through the night, engineers said on Monday, and the road below it was opened."
MORE = "Mayor Ada Morn thanked the crews and asked people on the lower bank to stay away until Wednesday at least."


def read(folder: Path, name: str, words: str) -> Pile:
    (folder / name).write_text(words, encoding="utf-8")
    return read_pile([folder])


def mark_of(article: Article) -> tuple[str, str] | None:
    found = article.truncation
    return (found.value, article.cut(found.passage) if found.passage else found.from_) if found else None


@pytest.mark.parametrize(
    ("end", "value", "words"),
    [
        ("The ministry has […]", "cut off", "[…]"),
        ("The ministry has… [+2104 chars]", "cut off", "… [+2104 chars]"),
        ("The ministry has promised to... Read more", "cut off", "Read more"),
        ("The ministry has promised to pay for…\n\nContinue reading", "cut off", "Continue reading"),
        ("The ministry has promised to pay for\n\nWeiterlesen", "cut off", "Weiterlesen"),
        ("Nobody was hurt.\n\nRead the full story here.", "cut off", "Read the full story here."),
        ("Nobody was hurt.\n\nSubscribe to continue reading", "paywall", "Subscribe to continue reading"),
        (
            "Nobody was hurt.\n\nThis article is for subscribers only.",
            "paywall",
            "This article is for subscribers only.",
        ),
        ("Nobody was hurt.\n\nTo continue reading, please log in.", "paywall", "To continue reading, please log in."),
        (
            "Nobody was hurt.\n\nCet article est réservé aux abonnés.",
            "paywall",
            "Cet article est réservé aux abonnés.",
        ),
    ],
)
def test_the_words_that_show_a_cut_are_its_evidence(tmp_path: Path, end: str, value: str, words: str) -> None:
    pile = read(tmp_path, "a.txt", f"Dam holds\n\n{NEWS}\n\n{MORE}\n\n{end}\n")
    (article,) = pile.articles
    assert mark_of(article) == (value, words)
    assert [notice.where for notice in pile.notices] == ["a.txt"]


@pytest.mark.parametrize(
    "end",
    [
        "“I thought the water would never…”",
        "And so the town waits…",
        "Nobody was hurt.\n\nContinue reading",
        "Nobody was hurt.\n\nSubscribe to our newsletter",
        "Readers who subscribe to continue reading the old paper will have it by post, said Morn.",
        "This article is for sale, said the man who had painted it.",
        "Read more: Who pays for the dam?",
    ],
)
def test_an_account_that_only_ends_softly_is_whole(tmp_path: Path, end: str) -> None:
    pile = read(tmp_path, "a.txt", f"Dam holds\n\n{NEWS}\n\n{MORE}\n\n{end}\n")
    assert [article.truncation for article in pile.articles] == [None]
    assert pile.notices == ()


def test_a_wall_is_no_part_of_the_account(tmp_path: Path) -> None:
    (article,) = read(tmp_path, "a.txt", f"Dam holds\n\n{NEWS}\n\nSubscribe to continue reading\n").articles
    assert [block.kind for block in article.blocks] == ["headline", "paragraph", "other"]


def page(head: str = "", foot: str = "") -> str:
    body = f"<article><h1>Dam holds</h1><p>{NEWS}</p><p>{MORE}</p></article>"
    return f"<html><head><title>Dam holds</title>{head}</head><body>{body}{foot}</body></html>"


@pytest.mark.parametrize("free", [False, "False", "http://schema.org/False"])
def test_a_page_that_declares_its_wall_is_believed(tmp_path: Path, free: bool | str) -> None:  # noqa: FBT001
    linked = json.dumps({"@type": "NewsArticle", "isAccessibleForFree": free})
    pile = read(tmp_path, "a.html", page(f'<script type="application/ld+json">{linked}</script>'))
    assert pile.articles[0].truncation == Fact("paywall", "json-ld")
    assert ["for subscribers" in notice.message for notice in pile.notices] == [True]


def test_a_wall_that_is_shown_counts_and_one_held_ready_does_not(tmp_path: Path) -> None:
    wall = "<aside class='w'><p>Subscribe to <b>continue reading</b></p></aside>"
    assert read(tmp_path, "a.html", page(foot=wall)).articles[0].truncation == Fact("paywall", "page")
    for hidden in ("hidden", "aria-hidden='true'", "style='color:red; display: none'"):
        ready = page(foot=wall.replace("<aside", f"<aside {hidden}"))
        assert read(tmp_path, "a.html", ready).articles[0].truncation is None, hidden


def test_a_page_that_is_free_or_silent_is_whole(tmp_path: Path) -> None:
    free = '<script type="application/ld+json">{"@type": "NewsArticle", "isAccessibleForFree": true}</script>'
    assert read(tmp_path, "a.html", page(free)).articles[0].truncation is None
    assert read(tmp_path, "a.html", page()).articles[0].truncation is None


def test_a_feeds_beginning_of_an_account_is_a_teaser_and_its_own_mark_comes_first(tmp_path: Path) -> None:
    items = f"<item><description>{NEWS}</description></item><item><description>{MORE} […]</description></item>"
    pile = read(tmp_path, "a.rss", f"<rss version='2.0'><channel><title>Post</title>{items}</channel></rss>")
    whole, cut = pile.articles
    assert whole.truncation == Fact("teaser", "feed")
    passage = Passage(cut.id, "text", len(MORE) + 1, len(MORE) + 4)
    assert cut.truncation == Fact("cut off", "text", passage=passage, others=(OtherValue("teaser", "feed"),))
