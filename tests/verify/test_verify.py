"""One changed character of any kind is found."""

import hashlib
from dataclasses import replace
from importlib.metadata import version
from pathlib import Path

import pytest

from retold.codec import write_comparison
from retold.errors import MissingPath, UnreadableComparison
from retold.model import Comparison
from retold.report import render_html
from retold.verify import verify
from tests.codec.test_comparison import small_comparison

HERE = "aaaaaaaaaaaaaaaa:text:2-27"


def sealed() -> Comparison:
    """The small comparison with the right hashes."""
    comparison = small_comparison()
    articles = tuple(
        replace(each, sha256=hashlib.sha256(f"{each.title}\0{each.text}".encode()).hexdigest())
        for each in comparison.articles
    )
    return replace(comparison, articles=articles)


def saved(folder: Path, text: str) -> Path:
    file = folder / "comparison.json"
    file.write_text(text, encoding="utf-8")
    return file


def page(folder: Path, *, excerpt: str = "The kite festival opened.", passage: str = HERE) -> Path:
    by_another_version = replace(sealed(), run=replace(sealed().run, version="0.0.1"))
    held = write_comparison(by_another_version).replace("<", "\\u003c")
    file = folder / "report.html"
    file.write_text(
        f'<!doctype html><p>before<br><q data-passage="{passage}"><b>{excerpt[:4]}</b>{excerpt[4:]}</q>'
        f'<script type="application/json" id="comparison">{held}</script>',
        encoding="utf-8",
    )
    return file


def test_what_was_written_holds(tmp_path: Path) -> None:
    report = verify(saved(tmp_path, write_comparison(sealed(), indent=2)))

    assert report.faults == ()
    assert (report.articles, report.passages, report.excerpts, report.sources_read) == (2, 6, 0, False)


@pytest.mark.parametrize(
    ("before", "after", "says"),
    [
        ('"text":"🎈 The kite', '"text":"🎈 The bite', "hash"),
        ('"start":2,"end":27,"exact"', '"start":3,"end":27,"exact"', "exact words"),
        ('"start":2,"end":27,"exact"', '"start":2,"end":99,"exact"', "outside of the text"),
        ('"exact":"The kite', '"exact":"The bite', "exact words"),
        ("neither account credits", "either account credits", "hash that is written over all of it"),
        ('"end":27,"time":null}],', '"end":28,"time":null}],', "block"),
        ('aaaa","sha256":"', 'aaaa","sha256":"0', "hash"),
        ('"article":"bbbbbbbbbbbbbbbb"', '"article":"bbbbbbbbbbbbbbbc"', "not in this comparison"),
        ('"text":"kite festival","count":1', '"text":"kite festival","count":2', "counted wrong"),
        ('"text":"kite festival","count"', '"text":"kite Festival","count"', "does not stand"),
    ],
)
def test_one_changed_character_is_found(before: str, after: str, says: str, tmp_path: Path) -> None:
    written = write_comparison(sealed())
    assert before in written

    report = verify(saved(tmp_path, written.replace(before, after, 1)))

    assert any(says in fault.message for fault in report.faults)


def test_a_report_is_checked_with_its_excerpts(tmp_path: Path) -> None:
    report = verify(page(tmp_path))

    assert (report.faults, report.excerpts) == ((), 1)


@pytest.mark.parametrize(
    ("excerpt", "passage"),
    [
        ("The kite festival closed.", HERE),
        ("The kite festival opened.", HERE.replace("2-27", "1-27")),
        ("The kite festival opened.", HERE.replace("aaaa", "cccc")),
        ("The kite festival opened.", "somewhere"),
    ],
)
def test_an_excerpt_that_shows_other_words_is_found(excerpt: str, passage: str, tmp_path: Path) -> None:
    report = verify(page(tmp_path, excerpt=excerpt, passage=passage))

    assert [fault.where for fault in report.faults] == [f"excerpt {passage}"]


def test_a_report_of_this_version_is_drawn_again(tmp_path: Path) -> None:
    file = tmp_path / "report.html"
    html = render_html(replace(sealed(), run=replace(sealed().run, version=version("retold"))))
    file.write_text(html, encoding="utf-8", newline="\n")

    assert (verify(file).faults, verify(file).redrawn) == ((), True)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("</h1>", "!</h1>"),  # words that are no excerpt
        ("<main", "<main hidden"),
        ("--paper", "--piper"),
        ("neither account credits", "either account credits"),  # a reason, on the page and in the data
    ],
)
def test_a_change_anywhere_on_a_report_is_found(before: str, after: str, tmp_path: Path) -> None:
    file = tmp_path / "report.html"
    html = render_html(replace(sealed(), run=replace(sealed().run, version=version("retold"))))
    assert before in html
    file.write_text(html.replace(before, after), encoding="utf-8", newline="\n")

    assert verify(file).faults != ()


def test_a_file_that_is_not_there_is_said_to_be_missing(tmp_path: Path) -> None:
    with pytest.raises(MissingPath):
        verify(tmp_path / "nothing.json")
    with pytest.raises(MissingPath):
        verify(saved(tmp_path, write_comparison(sealed())), tmp_path / "nowhere")


def test_a_page_without_a_comparison_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "other.html"
    file.write_text("<p>hello", encoding="utf-8")

    with pytest.raises(UnreadableComparison, match="no comparison stands in this page"):
        verify(file)


def test_a_file_cut_short_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UnreadableComparison, match="not JSON"):
        verify(saved(tmp_path, write_comparison(sealed())[:-5]))


def test_bytes_that_are_not_text_are_refused(tmp_path: Path) -> None:
    file = tmp_path / "comparison.json"
    file.write_bytes(b"{\xff\xfe")

    with pytest.raises(UnreadableComparison, match="not UTF-8"):
        verify(file)
