"""What names cost: their share of reading, and how a cast grows with the number of distinct names."""

import time
from collections.abc import Callable
from pathlib import Path

import pytest
from pytest_benchmark.fixture import BenchmarkFixture

from benchmarks.speed.test_compare import PILES
from retold.compare.workflow import read_all
from retold.ingest import read_pile
from retold.model import Article, Block, Mention, MentionKind, Passage, Reading, Source
from retold.reading import open_parser
from retold.reading.mentions import find_mentions
from retold.reading.syntax import parse_account
from retold.stories.cast import gather_cast
from retold.stories.cast.possible import find_possible_merges

CONSONANTS = ("b", "d", "f", "g", "k", "l", "m", "n", "p", "r")
VOWELS = ("ara", "elo", "imu", "oki", "usa")
KINDS: tuple[MentionKind, ...] = ("person", "person", "group", "place")

# Names may take this share of reading: the parser should be what a reader waits for.
MOST_SHARE = 0.10
ROUNDS = 5


@pytest.mark.benchmark(group="names")
@pytest.mark.parametrize("folder", PILES, ids=lambda folder: folder.name)
def test_their_share_of_reading(benchmark: BenchmarkFixture, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Each part at its fastest of some rounds in this same run: these machines are noisy, and a share is not."""
    parser, articles = open_parser(), read_pile([folder]).articles
    accounts = [parse_account(article, parser) for article in articles]
    readings = read_all(articles, parser)
    reading = min(_seconds(lambda: read_all(articles, parser)) for _ in range(ROUNDS))
    mentions = min(_seconds(lambda: [find_mentions(account) for account in accounts]) for _ in range(ROUNDS))
    cast = min(_seconds(lambda: gather_cast(articles, readings)) for _ in range(ROUNDS))
    benchmark(gather_cast, articles, readings)
    with capsys.disabled():
        print(f"\n{folder.name}: mentions {mentions / reading:.1%}, cast {cast / reading:.1%} of reading")
    assert (mentions + cast) / reading < MOST_SHARE


def _seconds(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


@pytest.mark.benchmark(group="a cast by distinct names", min_rounds=1)
@pytest.mark.parametrize("names", [1_000, 3_000, 10_000])
def test_a_cast(benchmark: BenchmarkFixture, names: int) -> None:
    article, reading = _many_names(names)
    cast = benchmark(gather_cast, [article], {article.id: reading})
    assert len(cast.entries) == names


@pytest.mark.benchmark(group="possible merges by distinct names", min_rounds=1)
@pytest.mark.parametrize("names", [1_000, 3_000, 10_000])
def test_possible_merges(benchmark: BenchmarkFixture, names: int) -> None:
    article, reading = _many_names(names)
    entries = gather_cast([article], {article.id: reading}).entries
    benchmark(find_possible_merges, entries)


def _many_names(count: int) -> tuple[Article, Reading]:
    """An article of made-up names, one a line: 500 first and 500 last names, so that many share one of the two."""
    words = [f"{a}{b}{c}".capitalize() for a in CONSONANTS for b in VOWELS for c in CONSONANTS]
    names = [f"{words[i % 500]} {words[(i * 7 + i // 500 * 11) % 500]}ov" for i in range(count)]
    text = "\n".join(names)
    mentions, start = [], 0
    for number, name in enumerate(names):
        passage = Passage("a", "text", start, start + len(name))
        mentions.append(Mention(passage, KINDS[number % len(KINDS)]))
        start += len(name) + 1
    block = Block("paragraph", account=True, start=0, end=len(text))
    article = Article(id="a", sha256="", text=text, blocks=(block,), source=Source("names", "made up"))
    return article, Reading(mentions=tuple(mentions))
