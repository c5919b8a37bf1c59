"""One bad file never sinks the pile, and every silence has a notice."""

import csv
import hashlib
import io
import json
import os
from pathlib import Path

import pytest

from retold.errors import MissingPath
from retold.ingest import read_pile
from retold.model import Fact, Notice, OtherValue, Passage, Pile

DAM = "The dam above Port Mira held through the night, engineers said on Monday."
FERRY = "The ferry left the harbour of Ostmark at dawn with ninety people on board."


def write(folder: Path, **files: str | bytes) -> Path:
    for name, content in files.items():
        path = folder / name.replace("__", "/").replace("_", ".")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return folder


def messages(pile: Pile) -> dict[str, str]:
    return {notice.where: notice.message for notice in pile.notices}


def locations(pile: Pile) -> list[str]:
    return [article.source.location for article in pile.articles]


def test_a_text_file_is_kept_character_for_character(tmp_path: Path) -> None:
    text = "\r\n Dam\u00a0holds \r\n\r\n" + DAM + "\x07 😀\u202b\r\n\r\n"
    (article,) = read_pile([write(tmp_path, a_txt=text)]).articles
    assert article.text == text
    assert article.title == ""
    assert (article.source.location, article.source.reader) == ("a.txt", "plain")
    assert article.sha256 == hashlib.sha256(b"\0" + text.encode()).hexdigest()
    assert article.id == hashlib.sha256(b"a.txt\0" + text.encode()).hexdigest()[:16]


def test_a_byte_order_mark_is_the_one_thing_dropped(tmp_path: Path) -> None:
    pile = read_pile([write(tmp_path, a_txt=b"\xef\xbb\xbf" + DAM.encode(), b_txt=FERRY.encode("utf-16"))])
    assert [article.text for article in pile.articles] == [DAM, FERRY]
    assert pile.notices == ()


def test_a_folder_is_read_with_its_folders_in_order_without_hidden_files(tmp_path: Path) -> None:
    folder = write(tmp_path, b_txt=DAM, sub__a_txt=FERRY, _hidden_txt="no", a_txt=DAM + " Again.")
    assert (folder / ".hidden.txt").exists()
    assert locations(read_pile([folder])) == ["a.txt", "b.txt", "sub/a.txt"]


def test_a_sidecar_names_what_plain_files_cannot(tmp_path: Path) -> None:
    rows = [
        {"file": "a.txt", "outlet": "Mira Post", "published": "2031-05-03", "title": "Dam holds", "authors": "A; B"},
        {"file": "gone.txt", "outlet": "Nobody"},
        {"file": "../elsewhere.txt"},
    ]
    sidecar = "".join(json.dumps(row) + "\n" for row in rows)
    pile = read_pile([write(tmp_path, a_txt=DAM, b_txt=FERRY, list_jsonl=sidecar)])
    first, second = pile.articles
    assert first.outlet == Fact("Mira Post", "sidecar")
    assert first.published == Fact("2031-05-03", "sidecar", precision="day")
    assert (first.title, first.authors) == ("Dam holds", ("A", "B"))
    assert (second.outlet, second.published) == (None, None)
    assert pile.notices == (
        Notice("list.jsonl#2", "names 'gone.txt', which is not beside it. Add the file or take the row out."),
        Notice("list.jsonl#3", "names '../elsewhere.txt', outside of its own folder; not read."),
    )
    assert pile.unread == 2


def test_a_table_can_be_a_sidecar_and_brings_its_files_along(tmp_path: Path) -> None:
    table = io.StringIO()
    csv.writer(table).writerows([["file", "outlet", "published"], ["a.txt", "Mira Post", "2031-05-03T14:25+02:00"]])
    write(tmp_path, a_txt=DAM, list_csv=table.getvalue())
    (article,) = read_pile([tmp_path / "list.csv"]).articles
    assert article.outlet == Fact("Mira Post", "sidecar")
    assert article.published == Fact("2031-05-03T14:25", "sidecar", precision="minute", timezone="+02:00")


def test_rows_are_articles_with_the_id_that_they_give(tmp_path: Path) -> None:
    rows = [
        {"id": 7, "title": "Dam holds", "text": DAM, "outlet": "Mira Post", "published": "2031-05-03", "url": ""},
        {"id": 7, "text": FERRY, "authors": ["Ada Morn", 3, None], "updated": "3 May 2031, 14:25"},
    ]
    pile = read_pile([write(tmp_path, a_jsonl="\n\n".join(json.dumps(row) for row in rows))])
    first, second = pile.articles
    assert (first.given_id, second.given_id) == ("7", "7")
    assert first.id != second.id
    assert first.source.location == "a.jsonl#1"
    assert second.source.location == "a.jsonl#3"
    assert first.source.reader == "row"
    assert second.authors == ("Ada Morn", "3")
    assert second.updated == Fact("2031-05-03T14:25", "row", precision="minute")


def test_the_canonical_address_makes_the_id(tmp_path: Path) -> None:
    row = json.dumps({"id": "x", "url": "https://post.example/dam", "text": DAM})
    (article,) = read_pile([write(tmp_path, a_jsonl=row)]).articles
    expected = hashlib.sha256(b"https://post.example/dam\0" + row.encode()).hexdigest()[:16]
    assert article.id == expected


def test_markdown_gives_its_front_matter_and_keeps_its_body(tmp_path: Path) -> None:
    text = (
        "---\ntitle: Dam holds\noutlet: Mira Post\npublished: 2031-05-03T14:25:00+02:00\nauthors: [Ada Morn]\n---\n"
        "\n# Dam holds\n\n" + DAM + "\nMore on this line.\n\n> Stay away,\n> said the mayor.\n\n- one\n- two\n"
    )
    (article,) = read_pile([write(tmp_path, a_md=text)]).articles
    assert article.text == text.split("---\n", 2)[2]
    assert article.published == Fact("2031-05-03T14:25:00", "front matter", precision="second", timezone="+02:00")
    assert [block.kind for block in article.blocks] == ["headline", "paragraph", "quotation", "list"]


def test_what_two_sources_say_is_kept_side_by_side(tmp_path: Path) -> None:
    text = "---\noutlet: Delta News\npublished: 2031-05-03 14:25:00\n---\n" + DAM
    row = {"file": "a.md", "outlet": "Mira Post", "published": "2031-05-03"}
    (article,) = read_pile([write(tmp_path, a_md=text, b_jsonl=json.dumps(row))]).articles
    assert article.outlet == Fact("Mira Post", "sidecar", others=(OtherValue("Delta News", "front matter"),))
    assert article.published == Fact("2031-05-03T14:25:00", "front matter", precision="second")


def test_articles_stand_in_order_of_publication(tmp_path: Path) -> None:
    rows = [{"text": DAM + str(n), "published": date} for n, date in enumerate(["", "2031-05-04", "2031-05-03T10:00"])]
    pile = read_pile([write(tmp_path, a_jsonl="\n".join(json.dumps(row) for row in rows))])
    assert locations(pile) == ["a.jsonl#3", "a.jsonl#2", "a.jsonl#1"]


@pytest.mark.parametrize(
    ("name", "content", "says"),
    [
        ("a_txt", b"", "empty"),
        ("a_txt", b" \n\t ", "empty"),
        ("a_md", b"---\ntitle: x\n---\n", "empty"),
        ("a_html", b"", "empty"),
        ("a_jsonl", b"\n", "empty"),
        ("a_csv", b"", "empty"),
        ("a_txt", b"\x89PNG\r\n\x00\x00\x01", "not text"),
        ("a_html", b"<html>\x00</html>", "not text"),
        ("a_html", b"<html><body></body></html>", "no article"),
        ("a_html", b"<html><body><nav><a href='/'>Home</a></nav></body></html>", "no article"),
        ("a_csv", b"name,age\nx,3\n", "no 'text'"),
    ],
)
def test_what_cannot_be_read_is_a_notice_that_says_what_to_do(
    tmp_path: Path, name: str, content: bytes, says: str
) -> None:
    pile = read_pile([write(tmp_path, b_txt=FERRY, **{name: content})])
    assert locations(pile) == ["b.txt"]
    assert pile.unread == 1
    (notice,) = pile.notices
    assert notice.where.startswith(name.replace("_", "."))
    assert says in notice.message


def test_broken_rows_leave_the_other_rows(tmp_path: Path) -> None:
    rows = [
        b"\xef\xbb\xbf" + json.dumps({"text": DAM}).encode(),
        b"{not json",
        b"[1, 2]",
        b'{"title": "no words"}',
        b'{"text": 3}',
        b"[" * 100_000,
        b'{"text": "' + FERRY.encode() + b'"}',
    ]
    pile = read_pile([write(tmp_path, a_jsonl=b"\n".join(rows))])
    assert locations(pile) == ["a.jsonl#1", "a.jsonl#7"]
    assert pile.unread == 5
    assert messages(pile)["a.jsonl#2"].startswith("not JSON: '{not json'")
    assert set(messages(pile)) == {f"a.jsonl#{number}" for number in range(2, 7)}


def test_thousands_of_broken_rows_do_not_drown_the_reader(tmp_path: Path) -> None:
    pile = read_pile([write(tmp_path, a_jsonl=b"oops\n" * 5000)])
    assert pile.unread == 5000
    assert len(pile.notices) == 21
    assert messages(pile)["a.jsonl"] == "4980 more rows could not be read, for reasons like those above."


def test_a_broken_encoding_is_guessed_aloud(tmp_path: Path) -> None:
    pile = read_pile([write(tmp_path, a_txt="Café “holds”".encode("windows-1252"), b_txt=b"dam \x81\xe9")])
    assert [article.text for article in pile.articles] == ["Café “holds”", "dam \x81é"]
    assert messages(pile) == {
        "a.txt": "not UTF-8; read as windows-1252, a guess. If letters look wrong, save it again as UTF-8.",
        "b.txt": "not UTF-8; read as latin-1, a guess. If letters look wrong, save it again as UTF-8.",
    }
    assert pile.unread == 0


def test_half_a_surrogate_pair_is_mended_and_said(tmp_path: Path) -> None:
    row = '{"title": "x\\ud800", "text": "' + DAM + ' \\ud800 \\u0000 \\ud83d\\ude00"}'
    pile = read_pile([write(tmp_path, a_jsonl=row)])
    (article,) = pile.articles
    assert article.text == DAM + " \ufffd \0 😀"
    assert article.title == "x\ufffd"
    assert messages(pile)["a.jsonl#1"] == "1 broken character (half a surrogate pair) shown as \ufffd."


def test_half_a_surrogate_pair_in_a_page_of_a_row_is_mended(tmp_path: Path) -> None:
    row = '{"html": "<article><p>' + DAM + " \\ud800</p><p>" + FERRY + '</p></article>"}'
    pile = read_pile([write(tmp_path, a_jsonl=row)])
    assert pile.articles[0].text == f"{DAM} \ufffd\n\n{FERRY}"
    assert len(pile.notices) == 1


def test_a_table_may_part_its_cells_with_semicolons(tmp_path: Path) -> None:
    pile = read_pile([write(tmp_path, a_csv=f"\ufefftitle;outlet;text\nDam, holds;Mira Post;{DAM}\n")])
    (article,) = pile.articles
    assert (article.title, article.outlet, article.text) == ("Dam, holds", Fact("Mira Post", "row"), DAM)


def test_a_time_that_cannot_be_read_stays_unknown(tmp_path: Path) -> None:
    row = json.dumps({"text": DAM, "published": "04/05/2031"})
    pile = read_pile([write(tmp_path, a_jsonl=row)])
    assert pile.articles[0].published is None
    assert "published '04/05/2031' (row) is no time that can be read" in messages(pile)["a.jsonl#1"]


def test_a_line_of_the_text_gives_the_time_when_nothing_else_does(tmp_path: Path) -> None:
    (article,) = read_pile([write(tmp_path, a_txt="Published: 3 May 2031, 14:25\n\n" + DAM)]).articles
    assert article.published == Fact(
        "2031-05-03T14:25", "text", precision="minute", passage=Passage(article.id, "text", 0, 28)
    )


def test_front_matter_that_is_not_yaml_is_said_and_the_body_read(tmp_path: Path) -> None:
    pile = read_pile([write(tmp_path, a_md="---\ntitle: [x\n---\n" + DAM)])
    assert pile.articles[0].text == DAM
    assert "front matter is not YAML" in messages(pile)["a.md"]


def test_lines_of_two_megabytes_are_articles(tmp_path: Path) -> None:
    for number, words in enumerate(["x", "By Ada ", "Comments 8 ", "( ", "12:00 "]):
        write(tmp_path, **{f"f{number}_txt": words * (2_000_000 // len(words))})
    assert len(read_pile([tmp_path]).articles) == 5


def test_a_line_of_fifty_megabytes_is_left_out_and_said(tmp_path: Path) -> None:
    write(tmp_path, a_txt=DAM, long_txt=(DAM + " ") * (50_000_000 // len(DAM)))
    pile = read_pile([tmp_path])
    assert locations(pile) == ["a.txt"]
    assert "Split it into its articles" in messages(pile)["long.txt"]
    assert pile.unread == 1


def test_a_missing_path_is_the_users_mistake(tmp_path: Path) -> None:
    with pytest.raises(MissingPath):
        read_pile([tmp_path / "nothing.txt"])


def test_a_file_named_twice_is_read_once(tmp_path: Path) -> None:
    write(tmp_path, a_txt=DAM)
    pile = read_pile([tmp_path / "a.txt", tmp_path / "." / "a.txt", tmp_path])
    assert locations(pile) == ["a.txt"]
    assert [notice.message for notice in pile.notices] == ["the same file as a.txt, named twice; read once."] * 2


def test_a_row_that_comes_twice_is_kept_once(tmp_path: Path) -> None:
    row = json.dumps({"url": "https://post.example/dam", "text": DAM})
    pile = read_pile([write(tmp_path, a_jsonl=f"{row}\n{row}\n")])
    assert locations(pile) == ["a.jsonl#1"]
    assert messages(pile) == {"a.jsonl#2": "exactly a.jsonl#1 again (same address, same bytes); kept once."}


def test_equal_words_at_two_places_are_two_articles_and_said(tmp_path: Path) -> None:
    pile = read_pile([write(tmp_path, a_txt=DAM, b_txt=DAM)])
    assert locations(pile) == ["a.txt", "b.txt"]
    assert messages(pile) == {"b.txt": "the same words as a.txt; both are kept."}


def test_files_of_one_name_in_two_named_folders_are_told_apart(tmp_path: Path) -> None:
    write(tmp_path, one__a_txt=DAM, two__a_txt=DAM)
    pile = read_pile([tmp_path / "one", tmp_path / "two"])
    assert locations(pile) == ["one/a.txt", "two/a.txt"]
    assert len({article.id for article in pile.articles}) == 2


def test_other_files_of_a_folder_are_notices_and_a_projects_own_are_not(tmp_path: Path) -> None:
    write(tmp_path, a_txt=DAM, b_pdf=b"%PDF", README_md="about", retold_toml="x = 1", LICENSE="free")
    pile = read_pile([tmp_path])
    assert locations(pile) == ["a.txt"]
    assert set(messages(pile)) == {"README.md", "b.pdf"}
    assert pile.unread == 1


def test_what_a_browser_saves_beside_a_page_is_one_notice(tmp_path: Path) -> None:
    write(tmp_path, a_txt=DAM, page__one_css="x", page__two_png=b"\x89PNG")
    pile = read_pile([tmp_path])
    assert messages(pile) == {"page": "2 picture, script or style files left out: no words to compare."}
    assert pile.unread == 0


def test_a_named_file_is_read_whatever_its_ending(tmp_path: Path) -> None:
    write(tmp_path, README_md=DAM, notes=FERRY)
    assert locations(read_pile([tmp_path / "README.md", tmp_path / "notes"])) == ["README.md", "notes"]


def test_links_that_lead_back_or_nowhere_are_notices(tmp_path: Path) -> None:
    write(tmp_path, sub__a_txt=DAM)
    (tmp_path / "sub" / "loop").symlink_to(tmp_path)
    (tmp_path / "broken.txt").symlink_to(tmp_path / "gone.txt")
    (tmp_path / "self.txt").symlink_to(tmp_path / "self.txt")
    os.mkfifo(tmp_path / "pipe.txt")
    pile = read_pile([tmp_path])
    assert locations(pile) == ["sub/a.txt"]
    assert set(messages(pile)) == {"sub/loop", "broken.txt", "self.txt", "pipe.txt"}
    assert pile.unread == 4


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_what_may_not_be_opened_is_a_notice(tmp_path: Path) -> None:
    write(tmp_path, a_txt=DAM, b_txt=FERRY, closed__c_txt=DAM)
    (tmp_path / "a.txt").chmod(0)
    (tmp_path / "closed").chmod(0)
    pile = read_pile([tmp_path])
    (tmp_path / "closed").chmod(0o700)
    assert locations(pile) == ["b.txt"]
    assert set(messages(pile)) == {"a.txt", "closed"}


def test_a_name_that_is_not_utf_8_can_be_shown(tmp_path: Path) -> None:
    path = os.fsencode(tmp_path) + b"/caf\xe9.txt"
    Path(os.fsdecode(path)).write_text(DAM)
    (article,) = read_pile([tmp_path]).articles
    assert article.source.location == "caf\ufffd.txt"


def test_progress_is_told(tmp_path: Path) -> None:
    told: list[tuple[str, int, int]] = []
    read_pile([write(tmp_path, a_txt=DAM, b_txt=FERRY)], lambda what, done, total: told.append((what, done, total)))
    assert told == [("bringing in", 0, 2), ("bringing in", 1, 2), ("bringing in", 2, 2)]


def test_the_same_pile_gives_the_same_articles(tmp_path: Path) -> None:
    write(tmp_path, a_txt=DAM, b_txt=FERRY, c_html=f"<article><h1>Dam</h1><p>{DAM}</p><p>{FERRY}</p></article>")
    assert read_pile([tmp_path]) == read_pile([tmp_path])


def test_a_language_is_named_where_there_are_enough_words(tmp_path: Path) -> None:
    german = "Der Damm oberhalb der Stadt hat in der Nacht gehalten, teilten die Ingenieure mit."
    pile = read_pile([write(tmp_path, a_txt=DAM, b_txt=german, c_txt="Dam holds!", d_txt="123 456 789")])
    assert [article.language for article in pile.articles] == ["en", "de", None, None]


@pytest.mark.parametrize(
    ("raw", "says"),
    [
        (b"%PDF-1.7\nstream", "a PDF"),
        (b"PK\x03\x04word/document.xml", "a zip archive"),
        (b"From: <Saved by a browser>\nMIME-Version: 1.0", "a page saved as one MHT file"),
        (b"WARC/1.0\r\n", "a web archive"),
    ],
)
def test_a_format_that_is_not_read_is_named_though_the_file_is_named(raw: bytes, says: str, tmp_path: Path) -> None:
    for name in ("story.pdf", "story.txt", "story.html"):
        (tmp_path / name).write_bytes(raw)
        pile = read_pile([tmp_path / name])
        assert pile.articles == ()
        assert says in messages(pile)[name]


def test_a_report_in_the_folder_is_passed_over(tmp_path: Path) -> None:
    write(tmp_path, a_txt=DAM)
    (tmp_path / "report.html").write_text(
        '<!doctype html><head><meta name="generator" content="Retold"></head><p>' + DAM, encoding="utf-8"
    )
    (tmp_path / "story.json").write_text('{"schema":"retold/comparison/1","run":{}}', encoding="utf-8")
    pile = read_pile([tmp_path])
    assert locations(pile) == ["a.txt"]
    assert pile.unread == 0
    assert "passed over" in messages(pile)["report.html"]
    assert "passed over" in messages(pile)["story.json"]


def test_a_line_that_is_too_long_for_any_account_is_left_out_and_the_rows_behind_it_are_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("retold.ingest.rows.LONGEST_ROW", 500)
    rows = [json.dumps({"text": DAM * length}) for length in (1, 40, 2)]
    pile = read_pile([write(tmp_path, a_jsonl="\n".join(rows))])
    assert locations(pile) == ["a.jsonl#1", "a.jsonl#3"]
    assert [notice.where for notice in pile.notices] == ["a.jsonl#2"]


def test_a_byte_order_mark_before_rows_is_dropped(tmp_path: Path) -> None:
    row = json.dumps({"text": DAM}).encode()
    assert locations(read_pile([write(tmp_path, a_jsonl=b"\xef\xbb\xbf" + row)])) == ["a.jsonl#1"]
