"""`retold reuse` reads what people have and writes rows that point at exact characters."""

import csv
import gzip
import json
import re
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from retold.reuse.corpus.columns import FIELDS, columns_among
from tests.cli.corpora import OWN, ROWS, WIRE, pairs, read_jsonl, reuse, write_jsonl

FOUND = [("wire", "echo"), ("wire", "late")]


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    return write_jsonl(tmp_path / "news.jsonl")


def test_each_later_holder_has_a_row_beside_the_earliest_one(corpus: Path, tmp_path: Path) -> None:
    output = tmp_path / "copies.jsonl"

    result = reuse(corpus, "-o", output)

    assert result.exit_code == 0, result.output
    first, second = read_jsonl(output)
    start = len(OWN) + 1
    assert (first["a_id"], first["a_start"], first["a_end"]) == ("wire", 0, len(WIRE))
    assert (first["b_id"], first["b_start"], first["b_end"]) == ("echo", start, start + len(WIRE))
    assert (second["b_id"], second["words"], second["likeness"]) == ("late", 20, 1.0)
    assert "edits" not in first


def test_the_run_is_summed_up_and_the_guessed_columns_are_shown(corpus: Path, tmp_path: Path) -> None:
    result = reuse(corpus, "-o", tmp_path / "copies.jsonl")

    assert re.match(r"3 articles, 2 copies \(2 copied\) of 1 passage, \d+ s\nwrote ", result.stdout)
    assert "news.jsonl: columns taken: id from 'id', text from 'text', outlet from 'outlet', published from 'date'" in (
        result.stderr
    )


def test_both_kinds_of_file_hold_the_same_rows(corpus: Path, tmp_path: Path) -> None:
    for name in ("copies.jsonl", "copies.parquet"):
        assert reuse(corpus, "-o", tmp_path / name, "--edits").exit_code == 0

    assert pq.read_table(tmp_path / "copies.parquet").to_pylist() == read_jsonl(tmp_path / "copies.jsonl")


def test_the_same_corpus_gives_the_same_bytes(corpus: Path, tmp_path: Path) -> None:
    for name in ("a", "b"):
        (tmp_path / name).mkdir()
        reuse(corpus, "-o", tmp_path / name / "copies.parquet", "--text", "--facts", "--edits")

    assert (tmp_path / "a" / "copies.parquet").read_bytes() == (tmp_path / "b" / "copies.parquet").read_bytes()


def test_words_outlets_and_times_come_along_where_asked_for(corpus: Path, tmp_path: Path) -> None:
    output = tmp_path / "copies.jsonl"

    reuse(corpus, "-o", output, "--facts", "--text")

    row = read_jsonl(output)[0]
    assert (row["a_text"], row["b_text"]) == (WIRE, WIRE)
    assert (row["a_outlet"], row["a_published"]) == ("Coast Wire", "2031-05-03T06:00Z")
    assert (row["b_outlet"], row["b_published"]) == ("Osk Echo", "2031-05-03T09:30Z")


def test_passages_are_cut_by_code_points_whatever_the_script(tmp_path: Path) -> None:
    rows = [{"text": f"🛟🛟 {WIRE}"}, {"text": f"العبارة 😀 {WIRE}"}]
    output = tmp_path / "copies.jsonl"

    reuse(write_jsonl(tmp_path / "news.jsonl", rows), "-o", output, "--text")

    (row,) = read_jsonl(output)
    assert (row["a_start"], row["b_start"], row["a_text"], row["b_text"]) == (3, 10, WIRE, WIRE)


def test_short_passages_and_other_kinds_can_be_left_out(corpus: Path, tmp_path: Path) -> None:
    output = tmp_path / "copies.jsonl"

    assert "0 copies of 0 passages" in reuse(corpus, "-o", output, "--min-words", "21").stdout
    assert output.read_text(encoding="utf-8") == ""
    assert "0 copies of 0 passages" in reuse(corpus, "-o", output, "--kind", "furniture").stdout


def test_copies_within_an_outlet_can_be_left_out(tmp_path: Path) -> None:
    rows = [{**row, "outlet": outlet} for row, outlet in zip(ROWS, ("Osk Echo", "Osk Echo", None), strict=True)]
    output = tmp_path / "copies.jsonl"

    result = reuse(write_jsonl(tmp_path / "news.jsonl", rows), "-o", output, "--across-outlets")

    assert pairs(output) == []
    assert "1 copies left out: an outlet is not known (--map outlet=COLUMN)" in result.stdout


def test_only_texts_that_are_mostly_the_same_can_be_asked_for(corpus: Path, tmp_path: Path) -> None:
    output = tmp_path / "copies.jsonl"

    reuse(corpus, "-o", output, "--near-duplicates")

    (row,) = read_jsonl(output)
    assert (row["b_id"], row["a_share"], row["b_share"], row["pair"]) == ("late", 1.0, 0.952, "near duplicate")


def test_clusters_are_written_as_passim_writes_them(corpus: Path, tmp_path: Path) -> None:
    output = tmp_path / "clusters.jsonl"

    reuse(corpus, "-o", output, "--format", "passim")

    lines = read_jsonl(output)
    first = next(line for line in lines if line["id"] == "wire")
    later = next(line for line in lines if line["id"] == "late")
    assert list(first) == ["uid", "cluster", "size", "begin", "end", "src", "id", "series", "text"]
    assert (first["src"], first["series"], first["text"]) == ([], "Coast Wire", WIRE)
    assert later["src"] == [{"uid": first["uid"], "begin": 0, "end": len(WIRE)}]
    assert (later["begin"], later["end"], later["text"]) == (11, 11 + len(WIRE), WIRE)


def test_what_passim_reads_is_read_as_it_is(tmp_path: Path) -> None:
    rows = [{"id": f"osk/{number}", "series": f"osk{number}", "text": WIRE} for number in range(2)]
    output = tmp_path / "copies.jsonl"

    reuse(write_jsonl(tmp_path / "in.json", rows), "-o", output, "--facts")

    (row,) = read_jsonl(output)
    assert (row["a_id"], row["a_outlet"], row["b_outlet"]) == ("osk/0", "osk0", "osk1")


@pytest.mark.parametrize(
    "name", ["news.csv", "news.csv.gz", "news.tsv", "news.parquet", "news.jsonl.gz", "news.jsonl.zst"]
)
def test_every_kind_of_table_gives_the_same_rows(name: str, tmp_path: Path) -> None:
    write_table(tmp_path / name)

    result = reuse(tmp_path / name, "-o", tmp_path / "copies.jsonl")

    assert result.exit_code == 0, result.output
    assert pairs(tmp_path / "copies.jsonl") == FOUND


def write_table(path: Path) -> None:
    lines = "".join(f"{json.dumps(row)}\n" for row in ROWS).encode()
    if path.name == "news.parquet":
        pq.write_table(pa.Table.from_pylist(list(ROWS)), path, row_group_size=1)
    elif path.suffix == ".zst":
        path.write_bytes(pa.compress(lines, codec="zstd", asbytes=True))
    elif ".jsonl" in path.name:
        path.write_bytes(gzip.compress(lines))
    else:
        with path.open("w", encoding="utf-8", newline="") as opened:
            writer = csv.DictWriter(opened, list(ROWS[0]), delimiter="\t" if path.suffix == ".tsv" else ";")
            writer.writeheader()
            writer.writerows(ROWS)
        if path.suffix == ".gz":
            path.write_bytes(gzip.compress(path.read_bytes()))


def test_a_folder_of_pages_and_texts_is_read_without_its_furniture(tmp_path: Path) -> None:
    folder = tmp_path / "pages"
    (folder / "osk").mkdir(parents=True)
    link = "<p>Subscribe to our newsletter to read more about everything that happens on the coast every day.</p>"
    words = f"<h1>Aground</h1><p>{OWN}</p><p>{WIRE}.</p>"
    page = f"<html><body><article>{words}</article><footer>{link}</footer></body></html>"
    (folder / "osk" / "a.html").write_text(page, encoding="utf-8")
    (folder / "osk" / "b.html").write_text(page.replace(OWN, "It was early."), encoding="utf-8")
    (folder / "c.txt").write_text(f"{WIRE}.", encoding="utf-8")
    (folder / "facts.csv").write_text("file,outlet,published\nc.txt,Coast Wire,2031-05-03\n", encoding="utf-8")
    output = tmp_path / "copies.jsonl"

    result = reuse(folder, "-o", output, "--facts", "--text")

    assert result.exit_code == 0, result.output
    rows = read_jsonl(output)
    assert [(row["a_id"], row["b_id"]) for row in rows] == [("c.txt", "osk/a.html"), ("c.txt", "osk/b.html")]
    assert (rows[0]["a_outlet"], rows[0]["a_published"]) == ("Coast Wire", "2031-05-03T00:00Z")
    assert not any("newsletter" in str(row["b_text"]) for row in rows)


def test_columns_can_be_named_and_lie_within_others(tmp_path: Path) -> None:
    rows = [{"nr": number, "summary": WIRE, "text": "short", "at": {"site": f"s{number}"}} for number in (7, 8)]
    output = tmp_path / "copies.jsonl"
    maps = ("--map", "text=summary", "--map", "id=nr", "--map", "outlet=at.site")

    reuse(write_jsonl(tmp_path / "news.jsonl", rows), "-o", output, *maps, "--facts")

    (row,) = read_jsonl(output)
    assert (row["a_id"], row["b_id"], row["b_outlet"]) == ("7", "8", "s8")


def test_a_row_without_an_id_is_called_by_its_line(tmp_path: Path) -> None:
    output = tmp_path / "copies.jsonl"
    (tmp_path / "news.jsonl").write_text(f'{{"text": "{WIRE}"}}\n\n{{"text": "{WIRE}"}}\n', encoding="utf-8")

    reuse(tmp_path / "news.jsonl", "-o", output)

    assert pairs(output) == [("news.jsonl#1", "news.jsonl#3")]


def test_an_id_borne_twice_is_told_apart_and_said(tmp_path: Path) -> None:
    output = tmp_path / "copies.jsonl"
    corpus = write_jsonl(tmp_path / "news.jsonl", [{"id": "7", "text": WIRE} for _ in range(3)])

    result = reuse(corpus, "-o", output)

    assert pairs(output) == [("7", "7#2"), ("7", "7#3")]
    assert "borne by several texts: '7' by 3 texts. The second one in the order given is called 'ID#2'" in result.stderr


def test_a_row_that_holds_a_pages_source_is_read_as_a_page(tmp_path: Path) -> None:
    rows = [
        {"id": n, "html": f"<html><body><article><p>{OWN} {n}</p><p>{WIRE}.</p></article></body></html>"} for n in "ab"
    ]
    output = tmp_path / "copies.jsonl"

    reuse(write_jsonl(tmp_path / "news.jsonl", rows), "-o", output)

    assert set(pairs(output)) == {("a", "b")}


def test_explaining_reads_nothing_and_writes_nothing(corpus: Path, tmp_path: Path) -> None:
    result = reuse(corpus, "-o", tmp_path / "copies.jsonl", "--explain")

    assert "1 table and 0 pages, 0 MB, in 1 piece" in result.stdout
    assert "news.jsonl: id from 'id', text from 'text'" in result.stdout
    assert [each.name for each in tmp_path.iterdir()] == ["news.jsonl"]


def test_kept_work_writes_other_rows_at_once(corpus: Path, tmp_path: Path) -> None:
    output = tmp_path / "copies.jsonl"
    reuse(corpus, "-o", output, "--keep-work")

    result = reuse(corpus, "-o", output, "--facts", "--min-words", "20")

    assert "gone on with" in result.stderr
    assert pairs(output) == FOUND
    assert sorted(each.name for each in tmp_path.iterdir()) == ["copies.jsonl", "news.jsonl"]


def test_the_page_names_every_column_that_is_known() -> None:
    page = (Path(__file__).parents[2] / "docs" / "commands" / "reuse.md").read_text(encoding="utf-8")
    for field in FIELDS:
        row = re.search(rf"^\| `{field}` \| ([^|;]*)", page, re.MULTILINE)
        assert row, field
        for name in row[1].strip().split(", "):
            assert columns_among([name]).of == {field: name}
