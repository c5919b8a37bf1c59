"""The hard corpus: articles with known sources, written as Parquet or JSON lines in a stream; the same each time.

python -m benchmarks.reuse.hard FOLDER [--articles 100000] [--jsonl]
"""

import argparse
import json
import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq

from benchmarks.reuse.articles import Desk, Made
from benchmarks.reuse.prose import Prose
from benchmarks.reuse.stock import make_pools
from benchmarks.reuse.truth import SCHEMA, Held, Row, table
from benchmarks.reuse.vocabulary import AFTER, Numbers, Vocabulary, after_of, make_vocabulary, opened_of

SEED = 20171121
ARTICLES = 100_000

# Articles written at once; they bound the memory.
BLOCK = 10_000

# Words of own prose: most articles have two to six hundred.
MEDIAN_WORDS, SPREAD, LEAST_WORDS, MOST_WORDS = 265, 0.45, 60, 1_500

# Articles that tell one event, and what a day's outlets write.
ARTICLES_PER_EVENT = 6
FIRST_MINUTE, ARTICLES_PER_MINUTE = 24_500_000, 4

TEXTS = pa.schema(
    [
        pa.field("doc", pa.int64(), nullable=False),
        pa.field("id", pa.large_string(), nullable=False),
        pa.field("published", pa.int64()),
        pa.field("outlet", pa.large_string()),
        pa.field("text", pa.large_string(), nullable=False),
    ]
)

_AFTER_CHARACTERS = np.array([len(mark) for mark in AFTER])


@dataclass(frozen=True, slots=True)
class Block:
    """Articles in a row, and what they hold of others."""

    texts: pa.RecordBatch
    truth: pa.Table


def make_corpus(articles: int, seed: int = SEED) -> Iterator[Block]:
    """Articles in blocks, in order of publication."""
    vocabulary = make_vocabulary()
    prose, chance = Prose(vocabulary), np.random.default_rng(seed)
    desk = Desk(articles, vocabulary, make_pools(articles, prose, chance), random.Random(seed))
    borders = _Borders(vocabulary)
    for first in range(0, articles, BLOCK):
        docs = np.arange(first, min(first + BLOCK, articles))
        lengths = np.exp(chance.normal(np.log(MEDIAN_WORDS), SPREAD, len(docs))).astype(np.int64)
        events = (docs + chance.integers(0, 300, len(docs))) // ARTICLES_PER_EVENT
        own = prose.write(np.clip(lengths, LEAST_WORDS, MOST_WORDS), events, chance)
        made = [desk.make(int(doc), text) for doc, text in zip(docs, own, strict=True)]
        yield Block(_texts(vocabulary, made), borders.add(made))


def id_of(doc: int) -> str:
    """The given id of an article."""
    return f"a{doc:07}"


def _texts(vocabulary: Vocabulary, made: Sequence[Made]) -> pa.RecordBatch:
    # Pieces in a row are the text: what `take` strings together needs no joining, only the articles' ends.
    forms = np.concatenate([each.forms for each in made])
    taken = vocabulary.pieces.take(pa.array(forms))
    ends = np.frombuffer(taken.buffers()[1], np.int64)[: len(forms) + 1]
    offsets = ends[np.cumsum([0, *(len(each.forms) for each in made)])]
    texts = pa.LargeStringArray.from_buffers(len(made), pa.py_buffer(offsets.tobytes()), taken.buffers()[2])
    return pa.RecordBatch.from_arrays(
        [
            pa.array([each.doc for each in made], pa.int64()),
            pa.array([id_of(each.doc) for each in made], pa.large_string()),
            pa.array([_minute(each) for each in made], pa.int64()),
            pa.array([f"outlet {each.outlet:03}" for each in made], pa.large_string()),
            texts,
        ],
        schema=TEXTS,
    )


def _minute(made: Made) -> int | None:
    return FIRST_MINUTE + made.doc // ARTICLES_PER_MINUTE if made.dated else None


class _Borders:
    """Borders of words in characters, of the articles that later ones may still take from."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._characters = vocabulary.characters
        self._of: dict[int, tuple[Numbers, Numbers]] = {}

    def add(self, made: Sequence[Made]) -> pa.Table:
        rows = []
        for each in made:
            self._of[each.doc] = self._measure(each.forms)
            rows += [self._row(each.doc, held) for held in each.held]
        for doc in [doc for doc in self._of if doc < made[0].doc - 5 * BLOCK]:
            del self._of[doc]
        return table(rows)

    def _row(self, doc: int, held: Held) -> Row:
        starts, ends = self._of[doc]
        source = self._of[held.origin] if held.origin >= 0 else None
        return Row(
            doc,
            held,
            int(starts[held.first]),
            int(ends[held.after - 1]),
            int(source[0][held.origin_first]) if source else None,
            int(source[1][held.origin_after - 1]) if source else None,
        )

    def _measure(self, forms: Numbers) -> tuple[Numbers, Numbers]:
        after = np.cumsum(self._characters[forms])
        before = np.concatenate(([0], after[:-1]))
        return before + opened_of(forms), after - _AFTER_CHARACTERS[after_of(forms)]


def write(folder: Path, articles: int, *, lines: bool = False) -> None:
    """Write the texts and their truth into a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    with (
        pq.ParquetWriter(folder / "texts.parquet", TEXTS) as texts,
        pq.ParquetWriter(folder / "truth.parquet", SCHEMA) as truth,
    ):
        for block in make_corpus(articles):
            texts.write_batch(block.texts)
            truth.write_table(block.truth)
    if lines:
        _write_lines(folder)


def _write_lines(folder: Path) -> None:
    with (folder / "texts.jsonl").open("w", encoding="utf-8") as file:
        for batch in pq.ParquetFile(folder / "texts.parquet").iter_batches(BLOCK):
            file.writelines(f"{json.dumps(row, ensure_ascii=False)}\n" for row in batch.to_pylist())


def main() -> None:
    """Write a corpus."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--articles", type=int, default=ARTICLES)
    parser.add_argument("--jsonl", action="store_true", help="JSON lines beside the Parquet file")
    wanted = parser.parse_args()
    write(wanted.folder, wanted.articles, lines=wanted.jsonl)


if __name__ == "__main__":
    main()
