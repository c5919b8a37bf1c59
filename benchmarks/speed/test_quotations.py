"""How many articles a second the quotation rules read, and how the whole path compares with textacy in the same run.

The rules are timed on parsed articles: those of quotations alone, and with the names and dates that they need. textacy
is an optional peer: `pip install textacy` into the environment that runs this, or a line says that it is skipped.
The figure to read there is the ratio of the two medians. Both parse the same texts with the same model and components;
textacy's way is the one that its documentation gives, a document for the whole text and its direct quotations.
Times are those of the processor, for the machine may have other work; `OPENBLAS_NUM_THREADS=1` keeps waiting out.
"""

import importlib.util
import json
import os
import time
from pathlib import Path

import pytest
from pytest_benchmark.fixture import BenchmarkFixture

from benchmarks.quality.voices import article_of
from retold.model import Article
from retold.quotations import quotations
from retold.reading import Parser, open_parser
from retold.reading.dates import find_dates
from retold.reading.mentions import find_mentions
from retold.reading.quotations import find_quotations
from retold.reading.syntax import Account, parse_account

GOLD = Path(os.environ.get("RETOLD_EVAL", Path(__file__).parents[3] / "shared" / "eval")) / "quotes-polnear-train.jsonl"
ARTICLES = 100
# The whole path takes a fifth of a second per article and side.
WHOLE_ARTICLES = 30
HAS_TEXTACY = importlib.util.find_spec("textacy") is not None

pytestmark = pytest.mark.skipif(not GOLD.is_file(), reason="the PolNeAR articles are not here; set RETOLD_EVAL")


@pytest.fixture(scope="module")
def parser() -> Parser:
    return open_parser()


@pytest.fixture(scope="module")
def articles() -> list[Article]:
    rows = [json.loads(line) for line in GOLD.read_text(encoding="utf-8").splitlines()]
    return [article_of(rows[number * len(rows) // ARTICLES]) for number in range(ARTICLES)]


@pytest.fixture(scope="module")
def accounts(articles: list[Article], parser: Parser) -> list[Account]:
    return [parse_account(article, parser) for article in articles]


@pytest.mark.benchmark(group="rules on 100 parsed articles", min_rounds=3, timer=time.process_time)
def test_the_rules_of_quotations_alone(benchmark: BenchmarkFixture, accounts: list[Account]) -> None:
    read = [(account, find_mentions(account), find_dates(account)) for account in accounts]
    benchmark(lambda: [find_quotations(*each) for each in read])


@pytest.mark.benchmark(group="rules on 100 parsed articles", min_rounds=3, timer=time.process_time)
def test_with_the_names_and_dates_that_they_need(benchmark: BenchmarkFixture, accounts: list[Account]) -> None:
    benchmark(lambda: [find_quotations(each, find_mentions(each), find_dates(each)) for each in accounts])


@pytest.mark.benchmark(group="from text to quotations, 30 articles", min_rounds=2, timer=time.process_time)
def test_retold(benchmark: BenchmarkFixture, articles: list[Article], parser: Parser) -> None:
    texts = [article.text for article in articles[:WHOLE_ARTICLES]]
    found = benchmark(lambda: [len(quotations(text, model=parser)) for text in texts])
    print(f"\nretold: {sum(found)} quotations of all kinds, no crash")


@pytest.mark.skipif(not HAS_TEXTACY, reason="textacy is not installed: no ratio. pip install textacy")
@pytest.mark.benchmark(group="from text to quotations, 30 articles", min_rounds=2, timer=time.process_time)
def test_textacy(benchmark: BenchmarkFixture, articles: list[Article], parser: Parser) -> None:
    texts = [article.text for article in articles[:WHOLE_ARTICLES]]
    found = benchmark(lambda: [_of_textacy(text, parser) for text in texts])
    crashes = sum(count is None for count in found)
    print(f"\ntextacy: {sum(filter(None, found))} direct quotations, {crashes} of {len(found)} texts crashed")


def _of_textacy(text: str, parser: Parser) -> int | None:
    """How many direct quotations textacy finds; None where it raises."""
    extract = importlib.import_module("textacy.extract")
    doc = importlib.import_module("textacy").make_spacy_doc(text, lang=parser.pipeline)
    try:
        return len(list(extract.direct_quotations(doc)))
    except Exception:  # noqa: BLE001 (what a peer raises is what is counted)
        return None
