"""What `retold reuse` cannot read is said with its place, and the rest is read; what cannot be done is refused."""

import json
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from tests.cli.corpora import OWN, ROWS, WIRE, pairs, read_jsonl, reuse, reuse_apart, write_jsonl

FOUND = [("wire", "echo"), ("wire", "late")]
LINES = [json.dumps(row, ensure_ascii=False).encode() for row in ROWS]


def lines(path: Path, *others: bytes) -> Path:
    path.write_bytes(b"\n".join([LINES[0], *others, *LINES[1:]]) + b"\n")
    return path


@pytest.mark.parametrize(
    ("line", "said"),
    [
        (b'{"text": "half a', '#2: not JSON: \'{"text": "half a\'. Each line must be one object.'),
        (b"[1, 2]", "#2: no JSON object but [1, 2]"),
        (b"\xff\xfe\x00\x01", "#2: neither UTF-8 nor JSON"),
        (b'{"id": "x", "text": ""}', "#2: no words in 'text' of this row"),
        (b'{"id": "x", "text": null}', "#2: no words in 'text' of this row"),
        (b'{"id": "x", "text": ["a", "b"]}', "#2: no words in 'text' of this row"),
        (b'{"id": "x", "views": 3}', "#2: no column for the text among 'id', 'views'. Name it: --map text=COLUMN."),
        (b"{}", "#2: no column for the text among none"),
        (b"[" * 100_000, "#2: not JSON"),
    ],
)
def test_a_broken_line_is_said_with_its_place_and_the_rest_is_read(line: bytes, said: str, tmp_path: Path) -> None:
    corpus, output = lines(tmp_path / "news.jsonl", line), tmp_path / "copies.jsonl"

    result = reuse(corpus, "-o", output)

    assert result.exit_code == 1
    assert f"notice: news.jsonl{said}" in result.stderr
    assert pairs(output) == FOUND


def test_a_line_in_another_encoding_is_read_and_the_guess_is_said(tmp_path: Path) -> None:
    corpus = lines(tmp_path / "news.jsonl", json.dumps({"id": "é", "text": WIRE}, ensure_ascii=False).encode("cp1252"))
    output = tmp_path / "copies.jsonl"

    result = reuse(corpus, "-o", output)

    assert result.exit_code == 0
    assert "news.jsonl#2: not UTF-8; read as windows-1252, a guess" in result.stderr
    assert ("wire", "é") in pairs(output)


def test_cells_in_another_encoding_are_read_and_the_guess_is_said(tmp_path: Path) -> None:
    corpus, output = tmp_path / "news.csv", tmp_path / "copies.jsonl"
    corpus.write_bytes(f'id,text\n1,"{WIRE}"\né,"{WIRE}, café"\n'.encode("cp1252"))

    result = reuse(corpus, "-o", output)

    assert "news.csv#2: not UTF-8; read as windows-1252" in result.stderr
    assert pairs(output) == [("1", "é")]


def test_half_a_pair_of_surrogates_and_a_nul_do_no_harm(tmp_path: Path) -> None:
    corpus = lines(tmp_path / "news.jsonl", b'{"id": "odd", "text": "\\ud83d \\u0000 ' + WIRE.encode() + b'"}')
    output = tmp_path / "copies.jsonl"

    assert reuse(corpus, "-o", output, "--text").exit_code == 0

    row = next(row for row in read_jsonl(output) if row["b_id"] == "odd")
    assert (row["b_start"], row["b_text"]) == (4, WIRE)


def test_a_packed_file_that_stops_half_way_is_said(tmp_path: Path) -> None:
    good, cut, output = tmp_path / "good.jsonl", tmp_path / "cut.jsonl.zst", tmp_path / "copies.jsonl"
    write_jsonl(good)
    cut.write_bytes(pa.compress(b"\n".join(LINES * 50), codec="zstd", asbytes=True)[:-40])

    result = reuse(good, cut, "-o", output)

    assert result.exit_code == 1
    assert "notice: cut.jsonl.zst: stops in the middle or is damaged (Truncated compressed stream)" in result.stderr
    assert FOUND[0] in pairs(output)


@pytest.mark.parametrize("keep", [0, 3, 200, -1])
def test_parquet_that_is_not_whole_is_said(keep: int, tmp_path: Path) -> None:
    good, cut, output = tmp_path / "good.jsonl", tmp_path / "cut.parquet", tmp_path / "copies.jsonl"
    write_jsonl(good)
    pq.write_table(pa.Table.from_pylist(list(ROWS)), cut)
    cut.write_bytes(cut.read_bytes()[:keep])

    result = reuse(good, cut, "-o", output)

    assert result.exit_code == 1
    assert "notice: cut.parquet: not a whole Parquet file" in result.stderr
    assert pairs(output) == FOUND


def test_parquet_whose_words_are_not_utf_8_is_read(tmp_path: Path) -> None:
    texts = pa.array([WIRE.encode(), f"{WIRE}, café".encode("cp1252")], pa.binary())
    raw = pa.StringArray.from_buffers(2, *texts.buffers()[1:])
    pq.write_table(pa.table({"text": raw}), tmp_path / "news.parquet")
    output = tmp_path / "copies.jsonl"

    assert reuse(tmp_path / "news.parquet", "-o", output).exit_code == 0
    assert pairs(output) == [("news.parquet#1", "news.parquet#2")]


def test_a_json_list_is_refused_with_the_command_that_makes_lines_of_it(tmp_path: Path) -> None:
    (tmp_path / "news.json").write_text(json.dumps(ROWS), encoding="utf-8")

    result = reuse(tmp_path / "news.json", "-o", tmp_path / "copies.jsonl")

    assert result.exit_code == 3
    assert "one JSON list, not one object a line. Write its items as lines: jq -c '.[]' news.json" in result.stderr


def test_a_utf_16_table_is_refused_once(tmp_path: Path) -> None:
    for name in ("news.jsonl", "news.csv"):
        (tmp_path / name).write_bytes("id,text\n1,words\n".encode("utf-16"))

        result = reuse(tmp_path / name, "-o", tmp_path / "copies.jsonl")

        assert result.exit_code == 3
        assert result.stderr.count("in UTF-16") == 1


def test_a_corpus_without_words_shares_nothing(tmp_path: Path) -> None:
    corpus = write_jsonl(tmp_path / "news.jsonl", [{"text": "…"}, {"text": "?!"}, {"text": "—"}])

    result = reuse(corpus, "-o", tmp_path / "copies.parquet")

    assert result.exit_code == 0, result.output
    assert pq.read_table(tmp_path / "copies.parquet").num_rows == 0


@pytest.mark.parametrize("name", ["empty.jsonl", "empty.csv", "empty.txt", "empty"])
def test_an_empty_corpus_is_code_3_and_leaves_nothing(name: str, tmp_path: Path) -> None:
    corpus = tmp_path / name
    corpus.write_bytes(b"") if corpus.suffix else corpus.mkdir()

    result = reuse(corpus, "-o", tmp_path / "copies.jsonl")

    assert result.exit_code == 3
    assert "nothing to compare: no article could be read" in result.stderr
    assert [each.name for each in tmp_path.iterdir()] == [name]


def test_a_corpus_whose_texts_were_not_found_says_how_to_name_them(tmp_path: Path) -> None:
    corpus = write_jsonl(tmp_path / "news.jsonl", [{"nr": 1, "words": WIRE}] * 30)

    result = reuse(corpus, "-o", tmp_path / "copies.jsonl")

    assert result.exit_code == 3
    asked = "no column for the text among 'nr', 'words'. Name it: --map text=COLUMN."
    assert f"notice: news.jsonl#1: {asked}\nnotice: news.jsonl: 29 more rows: {asked}\n" in result.stderr


def test_a_table_whose_texts_were_not_found_is_refused_at_its_first_row(tmp_path: Path) -> None:
    (tmp_path / "news.csv").write_text("nr;Inhalt\n" + f"1;{WIRE}\n" * 30, encoding="utf-8")

    result = reuse(tmp_path / "news.csv", "-o", tmp_path / "copies.jsonl")

    asked = "no column for the text among 'nr', 'Inhalt'. Name it: --map text=COLUMN."
    assert f"taken: nothing; not used: 'nr', 'Inhalt'.\nnotice: news.csv: {asked}\nretold: " in result.stderr


def test_a_mapped_column_that_is_not_there_is_refused_with_those_that_are(tmp_path: Path) -> None:
    rows = write_jsonl(tmp_path / "rows.jsonl", [{"id": "a", "words": WIRE}, {"id": "b", "words": OWN}])

    result = reuse(rows, "-o", tmp_path / "copies.jsonl", "--map", "text=wrods")

    assert result.exit_code == 2
    assert result.stderr.splitlines()[-1].endswith("rows.jsonl: no column 'wrods' in it; it has 'id', 'words'.")


def test_a_mapped_column_may_stand_in_later_rows_only(tmp_path: Path) -> None:
    rows = write_jsonl(tmp_path / "rows.jsonl", [{"id": "a"}, {"words": WIRE}, {"words": f"{WIRE}, they say"}])

    result = reuse(rows, "-o", tmp_path / "copies.jsonl", "--map", "text=words")

    assert result.exit_code == 1
    assert len(read_jsonl(tmp_path / "copies.jsonl")) == 1


def test_a_corpus_without_a_known_column_of_texts_ends_with_a_sentence_of_its_own(tmp_path: Path) -> None:
    rows = write_jsonl(tmp_path / "rows.jsonl", [{"id": "a", "words": WIRE}, {"id": "b", "words": OWN}])

    result = reuse(rows, "-o", tmp_path / "copies.jsonl")

    assert result.exit_code == 3
    assert "no column for the text among 'id', 'words'. Name it: --map text=COLUMN." in result.stderr
    assert "A corpus has two articles or more; the notices above say what could not be read." in result.stderr
    assert "one event" not in result.stderr


def test_a_time_that_cannot_be_read_is_said_once_with_its_first_place(tmp_path: Path) -> None:
    days = ("04/05/2031", "2031-05-04", "soon", "05/04/2031", "")
    rows = write_jsonl(tmp_path / "rows.jsonl", [{"text": f"{WIRE}.", "date": day} for day in days])

    result = reuse(rows, "-o", tmp_path / "copies.jsonl", "--facts")

    said = "the time in 'date' of this row cannot be read, or could mean two days; it stays unknown."
    assert result.exit_code == 0
    assert [line for line in result.stderr.splitlines() if "stays unknown" in line] == [
        f"notice: {rows.name}#1: {said} Write it as 2031-05-03.",
        f"notice: {rows.name}: 2 more rows: {said} Write it as 2031-05-03.",
    ]


def test_all_notices_can_be_had_in_a_file(tmp_path: Path) -> None:
    corpus = lines(tmp_path / "news.jsonl", *[f"broken {number}".encode() for number in range(40)])
    notices = tmp_path / "notices.jsonl"

    result = reuse(corpus, "-o", tmp_path / "copies.jsonl", "--notices", notices)

    assert f"{notices} has them all" in result.stderr
    said = read_jsonl(notices)
    assert said[1] == {"where": "news.jsonl#2", "message": "not JSON: 'broken 0'. Each line must be one object."}
    assert said[-1] == {"where": "news.jsonl", "message": "20 more rows that are broken like those above."}


def test_what_retold_wrote_is_not_read_again(tmp_path: Path) -> None:
    write_jsonl(tmp_path / "news.jsonl")
    (tmp_path / "old.jsonl").write_text('{"a_id": "1", "a_start": 0, "b_id": "2", "b_start": 0}\n', encoding="utf-8")
    output = tmp_path / "copies.jsonl"

    for _ in range(2):
        result = reuse(tmp_path, "-o", output)

        assert result.exit_code == 0, result.output
        assert "old.jsonl: rows of copies written by Retold" in result.stderr
        assert pairs(output) == FOUND


def test_folders_and_links_that_lead_nowhere_are_said(tmp_path: Path) -> None:
    write_jsonl(tmp_path / "news.jsonl")
    (tmp_path / "round").symlink_to(tmp_path)
    (tmp_path / "gone.jsonl").symlink_to(tmp_path / "nowhere")

    result = reuse(tmp_path, "-o", tmp_path / "copies.jsonl")

    assert result.exit_code == 1
    assert "round: a link back to a folder above it; not followed." in result.stderr
    assert "gone.jsonl: cannot be opened" in result.stderr
    assert pairs(tmp_path / "copies.jsonl") == FOUND


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("nowhere.jsonl", "-o", "copies.jsonl"), "nowhere.jsonl: no such file or folder"),
        (("{corpus}", "-o", "copies.xlsx"), "end the name in .parquet or .jsonl"),
        (("{corpus}", "-o", "copies.parquet", "--format", "passim"), "end the name in .jsonl"),
        (("{corpus}", "-o", "no/such/copies.jsonl"), "there is no folder no/such"),
        (("{corpus}", "-o", "copies.jsonl", "--map", "words=body"), "write FIELD=COLUMN, as in text=body"),
        (
            ("{corpus}", "-o", "copies.jsonl", "--memory", "much"),
            "'much' is no amount of memory; write it as 1GB or 800MB",
        ),
        (("{corpus}", "-o", "copies.jsonl", "--memory", "1MB"), "'1MB' is too little; give at least 256MB"),
        (("{corpus}", "-o", "copies.jsonl", "--kind", "theft"), "is not one of"),
        (("{corpus}", "-o", "copies.jsonl", "--engine", "spark"), "needs the address of a Spark Connect server"),
        (("{corpus}", "-o", "copies.jsonl", "--remote", "sc://here"), "--remote goes with --engine spark"),
        (("{corpus}",), "Missing option"),
    ],
)
def test_what_cannot_be_done_is_refused_before_any_work(
    words: tuple[str, ...], said: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    corpus = write_jsonl(tmp_path / "news.jsonl")

    result = reuse(*(word.replace("{corpus}", str(corpus)) for word in words))

    assert result.exit_code == 2
    assert said in result.stderr
    assert [each.name for each in tmp_path.iterdir()] == ["news.jsonl"]


def test_a_folder_is_no_output(tmp_path: Path) -> None:
    (tmp_path / "copies.jsonl").mkdir()

    assert reuse(write_jsonl(tmp_path / "news.jsonl"), "-o", tmp_path / "copies.jsonl").exit_code == 2


def test_packages_that_are_missing_are_named_with_the_command_that_brings_them(tmp_path: Path) -> None:
    missing = (
        "import importlib.util as u; real = u.find_spec; u.find_spec = lambda n: None if n == 'duckdb' else real(n)"
    )

    result = reuse_apart(write_jsonl(tmp_path / "news.jsonl"), "-o", tmp_path / "c.jsonl", prelude=missing)

    assert result.returncode == 2
    assert 'needs duckdb, not installed here. Run: pip install "retold[reuse]"' in result.stderr


def test_one_article_many_times_is_told_once_each(tmp_path: Path) -> None:
    corpus = write_jsonl(tmp_path / "news.jsonl", [{"text": f"{OWN} {WIRE}"}] * 500)
    output = tmp_path / "copies.jsonl"

    result = reuse(corpus, "-o", output)

    assert "500 articles, 499 copies" in result.stdout
    assert {row["a_id"] for row in read_jsonl(output)} == {"news.jsonl#1"}
    assert len({row["group"] for row in read_jsonl(output)}) == 1
