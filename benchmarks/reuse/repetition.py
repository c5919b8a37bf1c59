"""How often words in a row recur in other articles: the hard corpus beside public news, at equal sizes.

python -m benchmarks.reuse.repetition FOLDER       the corpus in this folder, beside the gold of the gate

What recurs in rows of eight words is copied, nearly always; the difference between five and eight is chance and habit.
"""

import json
import os
import random
import re
import sys
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pyarrow.parquet as pq
from numpy.typing import NDArray

FILES = (
    "stories-news-events.jsonl",
    "stories-triples.jsonl",
    "stories-lookalikes.jsonl",
    "times-timebank.jsonl",
    "times-aquaint.jsonl",
    "quotes-polnear-train.jsonl",
)
SIZES = (100, 400, 1_600, 6_400, 25_600, 100_000)
ROWS = (2, 3, 4, 5, 6, 8, 12)
SEED = 3
# Drawn anew so many times where there are articles enough: few articles differ much.
DRAWS = 6
_WORD = re.compile(r"\w+")
_MIX, _FOLD = np.uint64(0x9E3779B97F4A7C15), np.uint64(0xBF58476D1CE4E5B9)

Coded = NDArray[np.uint64]


def main() -> int:
    """Print the share of running words' rows that another article holds too."""
    public = Path(os.environ.get("RETOLD_EVAL", "../shared/eval"))
    corpus = pq.read_table(Path(sys.argv[1]) / "texts.parquet", columns=["text"])["text"].to_pylist()
    for name, texts in (("public news", list(_public(public))), ("hard corpus", corpus)):
        print(f"{name}: share of so many words in a row that another article holds too")
        print(f"  articles  {'  '.join(f'{row:>6}' for row in ROWS)}  5 but not 8")
        coded = _code(texts)
        for size in SIZES:
            if size <= len(coded):
                _print(coded, size)
    return 0


def _public(folder: Path) -> list[str]:
    texts = []
    for name in FILES:
        with (folder / name).open(encoding="utf-8") as file:
            texts += [json.loads(line)["text"] for line in file]
    return texts


def _code(texts: Sequence[str]) -> list[Coded]:
    numbers: dict[str, int] = {}
    return [
        np.array([numbers.setdefault(word, len(numbers)) for word in _WORD.findall(text.casefold())], np.uint64)
        for text in texts
    ]


def _print(texts: Sequence[Coded], size: int) -> None:
    chance = random.Random(SEED)
    draws = max(1, min(DRAWS, len(texts) // size))
    drawn = [chance.sample(range(len(texts)), size) for _ in range(draws)]
    shares = [float(np.mean([recurring([texts[n] for n in draw], row) for draw in drawn])) for row in ROWS]
    chances = shares[ROWS.index(5)] - shares[ROWS.index(8)]
    print(f"  {size:>8}  {'  '.join(f'{share:.4f}' for share in shares)}  {chances:.4f}")


def recurring(texts: Sequence[Coded], row: int) -> float:
    """The share of rows of so many words that stand in another text too."""
    long = [words for words in texts if len(words) >= row]
    hashes = np.concatenate([_roll(words, row) for words in long])
    holders = np.repeat(np.arange(len(long)), [len(words) - row + 1 for words in long])
    order = np.argsort(hashes, kind="stable")
    hashes, holders = hashes[order], holders[order]
    starts = np.flatnonzero(np.concatenate(([True], hashes[1:] != hashes[:-1])))
    several = np.minimum.reduceat(holders, starts) != np.maximum.reduceat(holders, starts)
    return float(np.diff(np.append(starts, len(hashes)))[several].sum() / len(hashes))


def _roll(words: Coded, row: int) -> Coded:
    last = len(words) - row + 1
    rolled = np.zeros(last, np.uint64)
    for step in range(row):
        rolled = rolled * _MIX + words[step : last + step] * _FOLD + np.uint64(1)
    return rolled


if __name__ == "__main__":
    sys.exit(main())
