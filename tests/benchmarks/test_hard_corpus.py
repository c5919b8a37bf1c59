"""The hard corpus says of every word where it comes from, and its articles are the same each time."""

import random
import re
from collections.abc import Mapping
from pathlib import Path

import pyarrow.parquet as pq
import pytest

from benchmarks.reuse.edits import KEPT_AT_ENDS, NEW, edit
from benchmarks.reuse.hard import make_corpus, write
from benchmarks.reuse.truth import FURNITURE, OWN, PASSAGE, QUOTATION, STOCK, WHOLE, WIDE

ARTICLES = 400
WORD = re.compile(r"\w+")


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("hard")
    write(made, ARTICLES)
    return made


@pytest.fixture(scope="module")
def texts(folder: Path) -> list[str]:
    found: list[str] = pq.read_table(folder / "texts.parquet")["text"].to_pylist()
    return found


@pytest.fixture(scope="module")
def truth(folder: Path) -> list[Mapping[str, object]]:
    found: list[Mapping[str, object]] = pq.read_table(folder / "truth.parquet").to_pylist()
    return found


def test_the_same_articles_each_time(texts: list[str]) -> None:
    (block,) = make_corpus(ARTICLES)
    assert block.texts["text"].to_pylist() == texts


def test_articles_are_as_long_as_news(texts: list[str]) -> None:
    words = sum(len(WORD.findall(text)) for text in texts) / len(texts)
    assert 300 < words < 500


def test_every_kind_of_reuse_is_there(truth: list[Mapping[str, object]]) -> None:
    assert {row["kind"] for row in truth} == {PASSAGE, WHOLE, WIDE, QUOTATION, OWN, FURNITURE, STOCK}


def test_borders_hold_the_words_that_were_copied(texts: list[str], truth: list[Mapping[str, object]]) -> None:
    for row in truth:
        held = WORD.findall(_cut(texts, row, "doc", "start", "end"))
        assert len(held) == int(str(row["after"])) - int(str(row["first"]))


def test_most_passages_begin_and_end_as_in_their_source(texts: list[str], truth: list[Mapping[str, object]]) -> None:
    planted = [row for row in truth if row["kind"] in (PASSAGE, WHOLE) and not row["inherited"]]
    alike = 0
    for row in planted:
        held = WORD.findall(_cut(texts, row, "doc", "start", "end"))
        source = WORD.findall(_cut(texts, row, "origin", "source_start", "source_end"))
        ends = held[:KEPT_AT_ENDS] + held[-KEPT_AT_ENDS:]
        alike += ends == source[:KEPT_AT_ENDS] + source[-KEPT_AT_ENDS:]
    # The others tell two blocks in the other order.
    assert 0.85 * len(planted) < alike < len(planted)


def test_a_copy_without_edits_has_the_words_of_its_source(texts: list[str], truth: list[Mapping[str, object]]) -> None:
    for row in truth:
        if row["kind"] == PASSAGE and row["share"] == 0 and not row["inherited"]:
            held = set(WORD.findall(_cut(texts, row, "doc", "start", "end")))
            assert set(WORD.findall(_cut(texts, row, "origin", "source_start", "source_end"))) <= held


def test_edits_keep_to_their_share() -> None:
    edited = edit(100, 0.2, random.Random(1))
    assert 0.2 <= edited.share <= 0.26
    assert list(edited.origins[:KEPT_AT_ENDS]) == [0, 1, 2]
    assert NEW in edited.origins


def _cut(texts: list[str], row: Mapping[str, object], doc: str, start: str, end: str) -> str:
    return texts[int(str(row[doc]))][int(str(row[start])) : int(str(row[end]))]
