"""The corpus engine on a short hard corpus: it finds what was planted, and nothing else. No clock is looked at."""

from pathlib import Path

import pyarrow.parquet as pq
import pytest

from benchmarks.reuse.engine import DEFAULT_MEMORY, find
from benchmarks.reuse.field import Field
from benchmarks.reuse.hard import write
from benchmarks.reuse.judge import Judged, judge
from benchmarks.reuse.tables import LITTLE_MEMORY
from benchmarks.reuse.truth import WHOLE, WIDE

ARTICLES = 1_000

# What `python -m benchmarks.reuse quality` must reach on the whole corpus.
FLOORS = {"0_10": 0.995, "10_20": 0.97, "20_30": 0.85}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("hard")
    write(made, ARTICLES)
    find(made / "texts.parquet", made / "copies.parquet", memory=DEFAULT_MEMORY)
    return made


@pytest.fixture(scope="module")
def judged(folder: Path) -> Judged:
    corpus = Field(folder)
    return judge(corpus, corpus.found(pq.read_table(folder / "copies.parquet")))


@pytest.mark.parametrize("band", FLOORS)
def test_planted_passages_are_found(judged: Judged, band: str) -> None:
    assert judged.bands[band].recall >= FLOORS[band]
    assert judged.bands[band].passage_recall >= FLOORS[band]


def test_borders_are_near(judged: Judged) -> None:
    near = sum(score.near for score in judged.bands.values())
    assert near >= 0.95 * sum(score.found for score in judged.bands.values())


def test_what_is_found_was_copied(judged: Judged) -> None:
    assert judged.precision >= 0.99
    assert judged.character_precision >= 0.98


def test_every_holder_of_a_passage_that_hundreds_hold_is_found(judged: Judged) -> None:
    assert judged.holders_found == judged.holders
    assert judged.holders[WIDE] > 200
    assert judged.holders[WHOLE] > 40


def test_little_memory_gives_the_same_rows(folder: Path) -> None:
    find(folder / "texts.parquet", folder / "little.parquet", memory=LITTLE_MEMORY)
    assert pq.read_table(folder / "little.parquet").equals(pq.read_table(folder / "copies.parquet"))
