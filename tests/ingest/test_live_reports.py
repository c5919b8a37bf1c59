"""Entries of live reports, and the standfirst under a headline, are told from paragraphs; each entry has its time."""

from pathlib import Path

import pytest

from retold.ingest import read_pile
from retold.ingest.blocks import mark
from retold.ingest.layout import plain_paragraphs
from retold.model import Article, Fact

OPENING = (
    "The dam above Port Mira is watched through the night by crews of the ministry, and the road below it is shut."
)
STANDFIRST = "All that happens at the dam above Port Mira tonight, from the first crack to the last"


def read(folder: Path, html: str) -> Article:
    (folder / "a.html").write_text(html, encoding="utf-8")
    (article,) = read_pile([folder]).articles
    return article


def kinds(article: Article) -> list[tuple[str, str]]:
    return [(block.kind, article.text[block.start : block.end]) for block in article.blocks]


def entries(text: str) -> list[tuple[str, str | None]]:
    blocks = mark(text, plain_paragraphs(text)).blocks
    return [(text[block.start : block.end], block.time.value if block.time else None) for block in blocks]


def page(body: str, head: str = "") -> str:
    return f"<html><head><title>Dam live</title>{head}</head><body><main><article>{body}</article></main></body></html>"


def entry(hour: int) -> str:
    return (
        f"<div class='b-post'><header><time datetime='2031-05-03T{hour}:25:00+02:00'>{hour}:25</time></header>"
        f"<h3>Gate {hour} is open</h3><p>The gate number {hour} of the dam was opened by the crews, engineers said.</p>"
        f"<p>Water fell by {hour} hands within the hour and nobody was hurt below.</p></div>"
    )


@pytest.mark.parametrize("hours", [(12, 13, 14), (14, 13, 12)], ids=["oldest first", "newest first"])
def test_elements_with_their_own_times_are_live_entries(tmp_path: Path, hours: tuple[int, ...]) -> None:
    body = f"<h1>Dam live</h1><p>{OPENING}</p><div class='liveblog'>{''.join(map(entry, hours))}</div>"
    article = read(tmp_path, page(body))
    told = [block for block in article.blocks if block.kind == "live entry"]
    times = [Fact(f"2031-05-03T{hour}:25:00", "page", "second", "+02:00") for hour in hours for _ in range(2)]
    assert [block.time for block in told] == times
    heading = next(block for block in article.blocks if article.text[block.start : block.end] == "Gate 12 is open")
    assert (heading.kind, heading.time and heading.time.value) == ("headline", "2031-05-03T12:25:00")
    opening = next(block for block in article.blocks if article.text[block.start : block.end] == OPENING)
    assert (opening.kind, opening.time) == ("paragraph", None)


def test_timed_elements_that_nothing_calls_live_or_that_are_comments_are_none(tmp_path: Path) -> None:
    for name in ("posts", "live-comments"):
        body = f"<h1>Dam</h1><p>{OPENING}</p><div class='{name}'>{''.join(map(entry, (12, 13, 14)))}</div>"
        article = read(tmp_path, page(body))
        assert not any(block.kind == "live entry" or block.time for block in article.blocks), name


def test_lines_that_begin_with_times_in_a_row_are_live_entries() -> None:
    text = (
        f"Dam live\n\n{OPENING}\n\n9.05pm GMT\nThe gates are open.\n\n20:40 Water falls by a hand.\n\n"
        "Nobody is hurt.\n\n20:15 – Crews reach the wall.\n\nThe town waits for the morning.\n"
    )
    assert entries(text) == [
        ("Dam live", None),
        (OPENING, None),
        ("9.05pm GMT", "T21:05"),
        ("The gates are open.", "T21:05"),
        ("20:40 Water falls by a hand.", "T20:40"),
        ("Nobody is hurt.", "T20:40"),
        ("20:15 – Crews reach the wall.", "T20:15"),
        ("The town waits for the morning.", None),
    ]
    blocks = mark(text, plain_paragraphs(text)).blocks
    assert blocks[2].time == Fact("T21:05", "text", "minute", "+00:00")
    assert {block.kind for block in blocks[2:7]} == {"live entry"}


@pytest.mark.parametrize(
    "lines",
    [
        "14:25 The gates are open.\n\n14:40 Water falls.",
        "14:25 The gates are open.\n\n13:10 Water falls.\n\n15:40 Crews arrive.",
        "2.50 euros for a loaf.\n\n3.10 euros for milk.\n\n4.20 euros for both.",
        "14:25 it is.\n\n14:25 it stays.\n\n14:25 for ever.",
    ],
    ids=["two times", "no one way", "prices", "one time"],
)
def test_a_few_times_or_numbers_make_no_live_report(lines: str) -> None:
    assert all(time is None for _, time in entries(f"{OPENING}\n\n{lines}\n"))


@pytest.mark.parametrize(
    "html",
    [
        f"<h1>Dam live</h1><p class='article__standfirst'>{STANDFIRST}</p>",
        f"<h1>Dam live</h1><div class='sub-title'><p>{STANDFIRST}</p></div>",
        f"<h1>Dam live</h1><p itemprop='description'>{STANDFIRST}</p>",
        f"<h1>Dam live</h1><h2>{STANDFIRST}</h2>",
    ],
    ids=["by its class", "by the class around it", "by its property", "by its place under the headline"],
)
def test_what_a_page_marks_under_its_headline_is_the_standfirst(tmp_path: Path, html: str) -> None:
    article = read(tmp_path, page(f"{html}<p>{OPENING}</p><p>{OPENING.replace('night', 'day')}</p>"))
    assert [words for kind, words in kinds(article) if kind == "standfirst"] == [STANDFIRST]
    assert ("paragraph", OPENING) in kinds(article)


def test_the_first_line_is_the_standfirst_when_the_page_says_that_it_is_about_that(tmp_path: Path) -> None:
    line, rest = f"<p>{STANDFIRST}.</p>", f"<p>{OPENING}</p><p>{OPENING.replace('night', 'day')}</p>"
    about = f"<meta name='description' content='{STANDFIRST}.'>"
    apart, beside = f"<h1>Dam</h1><div>{line}</div><div>{rest}</div>", f"<h1>Dam</h1>{line}{rest}"
    assert ("standfirst", f"{STANDFIRST}.") in kinds(read(tmp_path, page(apart, about)))
    for body, head in ((apart, ""), (beside, about)):
        assert "standfirst" not in {kind for kind, _ in kinds(read(tmp_path, page(body, head)))}


def test_a_byline_or_dateline_in_the_standfirsts_place_is_none(tmp_path: Path) -> None:
    for line in (
        "By Ada Morn and Tom Reed, Associated Press",
        "PORT MIRA (Delta News) – The dam held, engineers said.",
    ):
        body = f"<h1>Dam live</h1><p class='standfirst'>{line}</p><p>{OPENING}</p><p>{OPENING} Again.</p>"
        assert "standfirst" not in {kind for kind, _ in kinds(read(tmp_path, page(body)))}, line


def test_a_short_first_line_of_plain_text_is_no_standfirst() -> None:
    text = f"Dam live\n\n{STANDFIRST}.\n\n{OPENING}\n"
    assert [block.kind for block in mark(text, plain_paragraphs(text)).blocks] == ["headline", "paragraph", "paragraph"]
