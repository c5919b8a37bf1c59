"""What a pile from anywhere may hold to mislead its reader: named in a notice, and the rest is read as it stands."""

import json
from pathlib import Path

import pytest

from retold.ingest import read_pile
from retold.model import Pile

TEXT = "The Osk broke its bank at Tirrel on Tuesday and thirty families left their homes before dawn, the warden said."


@pytest.mark.parametrize("name", ["x" * 5000, "a\0b.txt", "../outside.txt", "/etc/hostname", ".", "rows.jsonl"])
def test_a_sidecar_row_for_what_is_no_file_beside_it_is_named(tmp_path: Path, name: str) -> None:
    pile = _read(tmp_path, {"file": name}, {"text": TEXT})
    assert (len(pile.articles), pile.unread) == (1, 1)
    assert [notice.where for notice in pile.notices] == ["rows.jsonl#1"]
    assert len(pile.notices[0].message) < 200


@pytest.mark.parametrize("field", ["id", "title", "outlet", "url", "language", "licence", "authors"])
def test_a_field_that_holds_a_whole_text_is_left_unknown_and_named(tmp_path: Path, field: str) -> None:
    pile = _read(tmp_path, {"text": TEXT, field: "word " * 2000})
    article = pile.articles[0]
    assert (article.text, article.title, article.outlet, article.url) == (TEXT, "", None, None)
    assert (article.given_id, article.licence, article.authors) == (None, None, ())
    name = "author" if field == "authors" else field
    assert [notice.message.split(" has ")[0] for notice in pile.notices] == [f"{name} (row)"]


@pytest.mark.parametrize("charset", ["punycode", "undefined", "unicode_escape", "idna", "rot13", "no such thing"])
def test_a_page_that_declares_an_encoding_of_no_page_is_guessed(tmp_path: Path, charset: str) -> None:
    page = f"<html><meta charset='{charset}'><title>Osk</title><p>{TEXT} Café.</p></html>"
    (tmp_path / "page.html").write_bytes(page.encode("latin-1"))
    pile = read_pile([tmp_path])
    assert pile.articles[0].text.endswith("Café.")
    assert ["windows-1252" in notice.message for notice in pile.notices] == [True]


@pytest.mark.parametrize("charset", ["koi8-r", "windows-1251", "ISO-8859-5", "cp866", "mac-cyrillic"])
def test_a_page_that_declares_an_encoding_of_pages_is_read_in_it(tmp_path: Path, charset: str) -> None:
    text = f"{TEXT} Река Оск вышла из берегов у посёлка Тиррел, и тридцать семей ушли из домов."
    page = f"<html><meta charset='{charset}'><title>Osk</title><p>{text}</p></html>"
    (tmp_path / "page.html").write_bytes(page.encode(charset))
    assert [article.text for article in read_pile([tmp_path]).articles] == [text]


def test_a_cell_that_an_unquoted_comma_cut_is_named(tmp_path: Path) -> None:
    (tmp_path / "rows.csv").write_text(f"outlet,text\nEcho,{TEXT}\n", encoding="utf-8")
    pile = read_pile([tmp_path])
    assert [(notice.where, "words behind the last one are lost" in notice.message) for notice in pile.notices] == [
        ("rows.csv#1", True)
    ]


def _read(folder: Path, *rows: dict[str, object]) -> Pile:
    file = folder / "rows.jsonl"
    file.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    return read_pile([file])
