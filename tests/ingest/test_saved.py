"""What a browser wrote into a page as it saved it counts, and what it saved beside it is no account."""

from pathlib import Path

from retold.ingest import read_pile
from retold.ingest.saved import Saved, saved_as

NEWS = "<p>The dam above Port Mira held through the night, engineers said on Monday, and the road was opened.</p>"


def single_file(url: str, moment: str, words: str = "") -> str:
    remark = f"<!--\n Page saved with SingleFile \n url: {url} \n saved date: {moment}\n-->"
    return f"<!DOCTYPE html> <html lang=en>{remark}<body><article>{NEWS}<p>{words}</p></article></body></html>"


def test_a_single_file_page_names_its_address_and_the_moment_of_saving() -> None:
    page = single_file("https://post.example/dam", "Sat May 03 2031 14:25:00 GMT+0200 (Eastern European Time)")
    assert saved_as(page) == Saved("https://post.example/dam", "2031-05-03T12:25:00Z")


def test_a_remark_that_is_broken_or_no_address_says_nothing() -> None:
    assert saved_as(single_file("javascript:alert(1)", "yesterday")) == Saved()
    assert saved_as("<!-- saved from url=(0014)about:internet -->") == Saved()
    assert saved_as("") == Saved()


def test_two_saves_of_one_page_are_versions_in_the_order_of_saving(tmp_path: Path) -> None:
    for name, hour, words in (("a", 16, "It broke at noon."), ("b", 14, "It held.")):
        moment = f"Sat May 03 2031 {hour}:00:00 GMT+0200 (EET)"
        (tmp_path / f"{name}.html").write_text(single_file("https://post.example/dam", moment, words))
    pile = read_pile([tmp_path])
    assert {article.source.location: article.version for article in pile.articles} == {"b.html": 1, "a.html": 2}


def test_frames_in_the_folder_of_a_saved_page_are_no_accounts(tmp_path: Path) -> None:
    page = f"<html><!-- saved from url=(0024)https://post.example/dam --><body><article>{NEWS}</article></body></html>"
    (tmp_path / "dam.html").write_text(page)
    (tmp_path / "dam_files").mkdir()
    (tmp_path / "dam_files" / "frame.html").write_text(f"<html><body>{NEWS.replace('dam', 'boat')}</body></html>")
    (tmp_path / "my_files").mkdir()
    (tmp_path / "my_files" / "own.html").write_text(f"<html><body>{NEWS.replace('dam', 'bridge')}</body></html>")
    pile = read_pile([tmp_path])
    assert [article.source.location for article in pile.articles] == ["dam.html", "my_files/own.html"]
    assert pile.articles[0].url == "https://post.example/dam"
    assert [notice.where for notice in pile.notices] == ["dam_files"]


def test_rows_as_passim_writes_them_are_read(tmp_path: Path) -> None:
    (tmp_path / "corpus.jsonl").write_text('{"id": "p1", "series": "Mira Post", "text": "The dam held."}\n')
    (article,) = read_pile([tmp_path]).articles
    assert article.outlet and article.outlet.value == "Mira Post"
    assert article.given_id == "p1"
