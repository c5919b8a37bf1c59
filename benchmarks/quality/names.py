"""Names: is the cast of a story gathered right, are its names found, and are two names told apart."""

from pathlib import Path

from benchmarks.quality.names_cast import measure_cast
from benchmarks.quality.names_pairs import measure_gold_pairs, measure_own_pairs
from benchmarks.quality.score import Score
from retold.reading import Parser

STORIES = "wording-newswcl50.jsonl"
PAIRS = "names-pairs.jsonl"
FILES = (STORIES, PAIRS)


def measure(folder: Path, parser: Parser) -> tuple[Score, ...]:
    """Score the cast on news stories, and the telling apart of names on two lists of pairs."""
    return (*measure_cast(folder / STORIES, parser), *measure_gold_pairs(folder / PAIRS), *measure_own_pairs())
