"""The judge of an engine's rows: the truth itself is perfect, and what is not in it is false."""

import sys
from pathlib import Path

import pytest

from benchmarks.reuse.children import CommandFailed, run
from benchmarks.reuse.field import Field, Found, Place
from benchmarks.reuse.hard import write
from benchmarks.reuse.judge import judge

ARTICLES = 300


@pytest.fixture(scope="module")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> Field:
    folder = tmp_path_factory.mktemp("hard")
    write(folder, ARTICLES)
    return Field(folder)


def _perfect(corpus: Field) -> list[Found]:
    return [Found(each.origin, each.doc, each.source, each.place, "copied") for each in corpus.planted() if each.source]


def test_rows_of_the_truth_are_perfect(corpus: Field) -> None:
    judged = judge(corpus, _perfect(corpus))
    assert sum(score.passages for score in judged.bands.values()) > 20
    assert all(score.recall == score.passage_recall == score.border_share == 1 for score in judged.bands.values())
    assert judged.precision == 1
    assert not judged.missed


def test_a_row_of_strangers_is_false(corpus: Field) -> None:
    stranger = Found(0, 1, Place(0, 80), Place(0, 80), "copied")
    rows = _perfect(corpus)
    judged = judge(corpus, [*rows, stranger])
    assert judged.false == [stranger]
    assert judged.precision == len(rows) / (len(rows) + 1)


def test_furniture_is_counted_apart(corpus: Field) -> None:
    judged = judge(corpus, [*_perfect(corpus), Found(0, 1, Place(0, 80), Place(0, 80), "furniture")])
    assert judged.precision == 1
    assert judged.relations["furniture", "nothing"] == 1


def test_half_a_passage_is_found_with_borders_far_off(corpus: Field) -> None:
    whole = _perfect(corpus)[0]
    words = corpus.words(whole.b).within(whole.in_b)
    middle = corpus.words(whole.b).starts[words[len(words) // 3]]
    judged = judge(corpus, [Found(whole.a, whole.b, whole.in_a, Place(middle, whole.in_b.end), "copied")])
    assert [(score.found, score.near) for score in judged.bands.values() if score.found] == [(1, 0)]


def test_no_rows_find_nothing(corpus: Field) -> None:
    judged = judge(corpus, [])
    assert len(judged.missed) == sum(score.passages for score in judged.bands.values())
    assert judged.holders_found == dict.fromkeys(judged.holders, 0)


def test_a_command_is_measured_apart() -> None:
    said = "import json; print(json.dumps({'articles': 6, 'seconds': {'all': 2.0}, 'processor': {'all': 3.0}}))"
    took = run([sys.executable, "-c", said])
    assert (took.rate("all"), took.rate_of_work("all")) == (3.0, 2.0)
    assert 0 < took.peak_bytes < 100_000_000


def test_a_command_that_fails_is_no_measurement() -> None:
    with pytest.raises(CommandFailed, match="ended with 3"):
        run([sys.executable, "-c", "raise SystemExit(3)"])


def test_no_measurement_is_made_of_what_is_not_there() -> None:
    with pytest.raises(CommandFailed):
        run([str(Path("/nowhere/at/all"))])
