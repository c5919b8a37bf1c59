"""How the cast of a story grows with the number of distinct names: a straight line, or it is compared all with all."""

import pytest
from pytest_benchmark.fixture import BenchmarkFixture

from retold.model import Article, Block, Mention, MentionKind, Passage, Reading, Source
from retold.stories.cast import gather_cast
from retold.stories.cast.possible import find_possible_merges

CONSONANTS = ("b", "d", "f", "g", "k", "l", "m", "n", "p", "r")
VOWELS = ("ara", "elo", "imu", "oki", "usa")
KINDS: tuple[MentionKind, ...] = ("person", "person", "group", "place")


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
