"""A page whose facts stand nowhere but in its shown words gives the writer and time of the line under its headline."""

from pathlib import Path

import pytest

from retold.ingest import read_pile
from retold.model import Article, Fact

WORDS = "The dam above Port Mira held through the night, engineers said, and the road below it was opened at noon."


def read(folder: Path, under: str, head: str = "", behind: str = "") -> Article:
    body = f"<main><h1>Dam holds</h1>{under}<p>{WORDS}</p><p>Nobody was hurt, the town said.</p>{behind}</main>"
    (folder / "dam.html").write_text(f"<html><head>{head}</head><body>{body}</body></html>", encoding="utf-8")
    (article,) = read_pile([folder]).articles
    return article


@pytest.mark.parametrize(
    "under",
    [
        "<div>By <a>Ada Morn</a> | 10 June 2031, 18:05</div>",
        "<div><span>By Ada Morn</span> <span>– 10 June 2031, 18:05</span></div>",
        "<div>By Ada Morn | Published: 10 June 2031, 18:05</div>",
        "<img src='dam.jpg'><div>10 June 2031, 18:05 • By Ada Morn</div>",
    ],
)
def test_a_line_under_the_headline_gives_writer_and_time(under: str, tmp_path: Path) -> None:
    article = read(tmp_path, under)
    assert article.authors == ("Ada Morn",)
    assert article.published == Fact("2031-06-10T18:05", "page text", "minute")


def test_what_the_page_declares_counts_and_the_line_says_no_more(tmp_path: Path) -> None:
    head = "<meta property='article:published_time' content='2031-06-10T16:05:00Z'><meta name='author' content='A. M.'>"
    article = read(tmp_path, "<div>By Ada Morn | 11 June 2031, 08:00</div>", head)
    assert article.authors == ("A. M.",)
    assert article.published == Fact("2031-06-10T16:05:00", "opengraph", "second", "+00:00")


def test_such_a_line_of_another_story_further_on_says_nothing(tmp_path: Path) -> None:
    article = read(tmp_path, "", behind="<div>By Tom Reed | 2 June 2031, 09:00</div>")
    assert article.authors == ()
