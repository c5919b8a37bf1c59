"""Bringing in saved pages: how much of what a person copied out is in the account, and the day of publication."""

import gzip
import json
import re
from collections import Counter
from collections.abc import Iterable, Mapping
from pathlib import Path
from statistics import mean
from tempfile import TemporaryDirectory

from htmldate import find_date
from trafilatura import bare_extraction, html2txt
from trafilatura.settings import Document

from benchmarks.quality.score import Score
from retold.ingest import read_pile
from retold.model import Article
from retold.reading import Parser

BODIES = "extraction-bodies.jsonl.gz"
DATES = "extraction-dates.jsonl.gz"
FILES = (BODIES, DATES)
# The measure of article-extraction-benchmark: runs of four words.
WORDS_IN_A_RUN = 4
DAY = len("2020-01-01")

Row = Mapping[str, str]


def measure(folder: Path, _parser: Parser) -> tuple[Score, ...]:
    """Bring in every gold page as a file and compare."""
    return (_measure_bodies(_rows(folder / BODIES)), _measure_days(_rows(folder / DATES)))


def _measure_bodies(rows: list[Row]) -> Score:
    gold = [row["body"] for row in rows]
    accounts = ["\n".join(_account(article)) for article in _brought_in(rows)]
    peers = (bare_extraction(row["html"], favor_precision=True, include_comments=False) for row in rows)
    return Score(
        name="ingest.body_f1",
        value=_runs_f1(accounts, gold),
        says=f"runs of four words of {len(rows)} pages: account against the body that a person copied (F1)",
        trivial={
            "every word of the page": _runs_f1([html2txt(row["html"]) for row in rows], gold),
            "trafilatura, precision favoured": _runs_f1([_text_of(peer) for peer in peers], gold),
        },
    )


def _measure_days(rows: list[Row]) -> Score:
    days = [article.published.value[:DAY] if article.published else None for article in _brought_in(rows)]
    peers = [find_date(row["html"], url=row["url"], original_date=True) for row in rows]
    return Score(
        name="ingest.day_f1",
        value=_days_f1(days, rows),
        says=f"publication days of {len(rows)} pages that are right: 2 · right / (found + pages)",
        trivial={"htmldate": _days_f1(peers, rows)},
    )


def _brought_in(rows: Iterable[Row]) -> list[Article]:
    """The article of each page, one without words where it was refused."""
    with TemporaryDirectory() as folder:
        for number, row in enumerate(rows):
            (Path(folder) / f"{number:04}.html").write_text(row["html"], encoding="utf-8")
        pile = read_pile([Path(folder)])
    found = {article.source.location: article for article in pile.articles}
    nothing = Article(id="", sha256="", text="")
    return [found.get(f"{number:04}.html", nothing) for number, _ in enumerate(rows)]


def _text_of(peer: object) -> str:
    return peer.text or "" if isinstance(peer, Document) else ""


def _account(article: Article) -> Iterable[str]:
    return (article.text[block.start : block.end] for block in article.account)


def _runs_f1(found: Iterable[str], gold: Iterable[str]) -> float:
    pairs = [(_runs(here), _runs(there)) for here, there in zip(found, gold, strict=True)]
    shared = [sum((here & there).values()) for here, there in pairs]
    precision = mean(n / max(1, sum(here.values())) for n, (here, _) in zip(shared, pairs, strict=True))
    recall = mean(n / max(1, sum(there.values())) for n, (_, there) in zip(shared, pairs, strict=True))
    return 2 * precision * recall / (precision + recall)


def _runs(text: str) -> Counter[tuple[str, ...]]:
    words = re.findall(r"\w+", text)
    last = max(1, len(words) - WORDS_IN_A_RUN + 1)
    return Counter(tuple(words[at : at + WORDS_IN_A_RUN]) for at in range(last)) if words else Counter()


def _days_f1(days: Iterable[str | None], rows: list[Row]) -> float:
    held = list(days)
    right = sum(day == row["date"] for day, row in zip(held, rows, strict=True))
    return 2 * right / (sum(day is not None for day in held) + len(rows))


def _rows(file: Path) -> list[Row]:
    return [json.loads(line) for line in gzip.open(file, "rt", encoding="utf-8")]
