"""A corpus is cut into pieces that lose no line and tell every text's place, however the cuts fall."""

import json
import os
from collections.abc import Mapping
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from hypothesis import given
from hypothesis import strategies as st

from retold.model import no_progress
from retold.reuse.corpus import intake, sources
from retold.reuse.corpus.columns import Field
from retold.reuse.corpus.intake import Intake, texts_of
from retold.reuse.corpus.opened import count_lines, lines_between
from retold.reuse.corpus.parts import Report, bring_in
from retold.reuse.corpus.pieces import Piece
from retold.reuse.corpus.sources import find_sources

LINES = st.lists(st.sampled_from(["", "a", "é", "word " * 5, "\r", "🛟"]), max_size=12)


@given(lines=LINES, cuts=st.lists(st.integers(0, 80), max_size=5), ends=st.booleans())
def test_every_line_is_in_one_piece_wherever_the_cuts_fall(
    tmp_path_factory: pytest.TempPathFactory, lines: list[str], cuts: list[int], *, ends: bool
) -> None:
    path = tmp_path_factory.getbasetemp() / "lines"
    raw = ("\n".join(lines) + ("\n" if ends else "")).encode()
    path.write_bytes(raw)
    borders = sorted({0, len(raw), *(cut for cut in cuts if cut < len(raw))})
    found, before = list[tuple[int, bytes]](), 0
    for start, end in zip(borders, borders[1:], strict=False):
        with path.open("rb") as stream:
            found += [(before + line.number, line.raw.strip()) for line in lines_between(stream, start, end)]
        before += count_lines(path, start, end)

    whole = enumerate(raw.split(b"\n"), start=1)
    assert found == [(number, line.strip()) for number, line in whole if line.strip()]


def ids(folder: Path, *paths: Path) -> list[str]:
    parts = folder / "parts"
    parts.mkdir()
    brought = Intake({}, parts, 2, no_progress).bring_in(find_sources(paths, {}, folder / "out.jsonl").pieces)
    return [id_ for batch in texts_of(brought, []) for id_ in batch.column("id").to_pylist()]


def test_rows_are_called_by_their_line_in_whatever_piece_they_are(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sources, "BYTES_AT_ONCE", 50)
    lines = [json.dumps({"text": f"text {number}"}) if number % 3 else "" for number in range(1, 30)]
    (tmp_path / "news.jsonl").write_text("\n".join(lines), encoding="utf-8")

    assert ids(tmp_path, tmp_path / "news.jsonl") == [f"news.jsonl#{number}" for number in range(1, 30) if number % 3]


def test_row_groups_are_pieces_too(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sources, "BYTES_AT_ONCE", 100)
    table = pa.table({"text": [f"text {number}" for number in range(25)]})
    pq.write_table(table, tmp_path / "news.parquet", row_group_size=4)

    assert len(find_sources([tmp_path / "news.parquet"], {}, tmp_path / "out").pieces) > 2
    assert ids(tmp_path, tmp_path / "news.parquet") == [f"news.parquet#{number}" for number in range(1, 26)]


def test_pieces_brought_in_by_processes_are_the_same_in_the_same_order(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(intake, "_LEAST_PAGES", 2)
    monkeypatch.setattr(sources, "PAGES_AT_ONCE", 2)
    (tmp_path / "pages").mkdir()
    for number in range(7):
        (tmp_path / "pages" / f"{number}.txt").write_text(f"The boat of {number} o'clock was late.", encoding="utf-8")

    assert ids(tmp_path, tmp_path / "pages") == [f"{number}.txt" for number in range(7)]


def test_a_file_named_twice_is_read_once(tmp_path: Path) -> None:
    (tmp_path / "news.jsonl").write_text('{"text": "a"}\n', encoding="utf-8")

    found = find_sources([tmp_path, tmp_path / "news.jsonl"], {}, tmp_path / "out.jsonl")

    assert len(found.pieces) == 1
    assert [each.message for each in found.gathered.notices] == ["the same file as news.jsonl, named twice; read once."]


def test_a_named_file_without_a_known_ending_is_known_by_its_first_bytes(tmp_path: Path) -> None:
    (tmp_path / "lines").write_text('{"text": "a"}\n', encoding="utf-8")
    pq.write_table(pa.table({"text": ["b"]}), tmp_path / "columns")
    (tmp_path / "words").write_text("A boat.", encoding="utf-8")

    paths = [tmp_path / name for name in ("lines", "columns", "words")]

    assert [piece.kind for piece in find_sources(paths, {}, tmp_path / "out").pieces] == ["jsonl", "parquet", "pages"]


def test_tables_of_different_shapes_are_all_shown(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_text('{"text": "a"}\n', encoding="utf-8")
    (tmp_path / "b.jsonl").write_text('{"text": "b"}\n', encoding="utf-8")
    (tmp_path / "c.csv").write_text("body,site\nc,Echo\n", encoding="utf-8")

    shown = find_sources([tmp_path], {}, tmp_path / "out").columns

    assert {name: columns.described() for name, columns in shown.items()} == {
        "a.jsonl": "text from 'text'",
        "c.csv": "text from 'body', outlet from 'site'",
    }


# Ends any process that reads a piece of that name, as a fault in a library would.
DEADLY = "7.txt"


def bring_in_or_die(piece: Piece, mapped: Mapping[Field, str], target: Path) -> Report:
    if any(page.file.location == DEADLY for page in piece.pages):
        os._exit(9)
    return bring_in(piece, mapped, target)


def test_a_file_that_ends_every_process_which_reads_it_is_left_out_and_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(intake, "_LEAST_PAGES", 2)
    monkeypatch.setattr(intake, "bring_in", bring_in_or_die)
    monkeypatch.setattr(sources, "PAGES_AT_ONCE", 3)
    (tmp_path / "pages").mkdir()
    for number in range(12):
        (tmp_path / "pages" / f"{number:x}.txt").write_text(f"Boat {number} was late.", encoding="utf-8")
    (tmp_path / "parts").mkdir()

    pieces = find_sources([tmp_path / "pages"], {}, tmp_path / "out").pieces
    parts = Intake({}, tmp_path / "parts", 2, no_progress).bring_in(pieces)

    found = [id_ for batch in texts_of(parts, []) for id_ in batch.column("id").to_pylist()]
    assert found == [f"{number:x}.txt" for number in range(12) if number not in (6, 7, 8)]
    (notice,) = (notice for part in parts for notice in part.notices)
    assert notice.where == "6.txt"
    assert notice.message.endswith("left out (3 files from there on).")
