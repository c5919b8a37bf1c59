"""Which share of a reading the dates take: beside the parser and beside the whole reading, in one run."""

import time
from collections.abc import Callable
from pathlib import Path

import pytest
from pytest_benchmark.fixture import BenchmarkFixture

from retold.ingest import read_pile
from retold.model import Article
from retold.reading import Parser, open_parser, read_article
from retold.reading.dates import find_dates
from retold.reading.dates.patterns import match_shapes
from retold.reading.dates.words import cut_words
from retold.reading.syntax import parse_account

ROOT = Path(__file__).parents[2]
# The issue allows a tenth of reading's time.
MOST_SHARE_OF_READING = 0.10
ROUNDS = 5
# A text four times as long may take this many times as long: a line is 4, a square 16, and these machines are noisy.
MOST_GROWTH = 12.0


@pytest.fixture(scope="module")
def parser() -> Parser:
    return open_parser()


@pytest.fixture(scope="module")
def articles() -> tuple[Article, ...]:
    return read_pile([ROOT / "samples" / "lantern-bridge"]).articles


@pytest.mark.benchmark(group="dates beside reading")
def test_dates_are_less_than_a_tenth_of_reading(
    benchmark: BenchmarkFixture, parser: Parser, articles: tuple[Article, ...]
) -> None:
    accounts = [parse_account(article, parser) for article in articles]
    reading = _fastest(lambda: [read_article(article, parser) for article in articles])
    dates = _fastest(lambda: [find_dates(account) for account in accounts])
    benchmark.extra_info["share of reading"] = round(dates / reading, 3)
    benchmark(lambda: [find_dates(account) for account in accounts])
    assert dates < MOST_SHARE_OF_READING * reading


@pytest.mark.benchmark(group="dates by length of text")
@pytest.mark.parametrize(
    "words", ["the early late mid ", "May 3 - ", "two hundred and ", "1/2/", "every other day of "]
)
def test_odd_text_takes_time_in_a_straight_line(benchmark: BenchmarkFixture, words: str) -> None:
    short, long = (words * (length // len(words)) for length in (10_000, 40_000))
    growth = _fastest(lambda: match_shapes(cut_words(long))) / _fastest(lambda: match_shapes(cut_words(short)))
    benchmark.extra_info["growth of a text four times as long"] = round(growth, 1)
    benchmark(lambda: match_shapes(cut_words(short)))
    assert growth < MOST_GROWTH


def _fastest(work: Callable[[], object]) -> float:
    """Seconds of the quickest of some rounds: the machine's own noise only ever adds."""
    seconds = []
    for _ in range(ROUNDS):
        start = time.perf_counter()
        work()
        seconds.append(time.perf_counter() - start)
    return min(seconds)
