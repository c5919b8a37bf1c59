"""How long a comparison takes, and which share of it is the parser's."""

import os
from pathlib import Path

import pytest
from pytest_benchmark.fixture import BenchmarkFixture

from retold.compare.workflow import compare_pile, read_all
from retold.ingest import read_pile
from retold.model import Article
from retold.reading import open_parser
from retold.reading.syntax import parse_account
from retold.report import render_html
from retold.settings import Settings

ROOT = Path(__file__).parents[2]
SEEDS = Path(os.environ.get("RETOLD_SEEDS", ROOT.parent / "shared" / "seeds"))
PILES = [ROOT / "samples" / "lantern-bridge", *([SEEDS] if SEEDS.is_dir() else [])]


@pytest.fixture(params=PILES, ids=lambda folder: folder.name)
def articles(request: pytest.FixtureRequest) -> tuple[Article, ...]:
    return read_pile([request.param]).articles


@pytest.mark.benchmark(group="reading")
def test_parsing_alone(benchmark: BenchmarkFixture, articles: tuple[Article, ...]) -> None:
    parser = open_parser()
    benchmark(lambda: [parse_account(article, parser) for article in articles])


@pytest.mark.benchmark(group="reading")
def test_parsing_and_the_rules(benchmark: BenchmarkFixture, articles: tuple[Article, ...]) -> None:
    parser = open_parser()
    benchmark(lambda: read_all(articles, parser))


@pytest.mark.benchmark(group="whole")
@pytest.mark.parametrize("folder", PILES, ids=lambda folder: folder.name)
def test_a_comparison_with_its_page(benchmark: BenchmarkFixture, folder: Path) -> None:
    benchmark(lambda: render_html(compare_pile(read_pile([folder]), Settings())))
