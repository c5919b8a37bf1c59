"""Twins: texts that are the same to the last character; the first of them is compared for all.

A wire report on a hundred sites costs one text's grams so, and a corpus of one article a million times a million rows.
"""

from collections.abc import Iterator
from hashlib import blake2b

import numpy as np
import pyarrow as pa

from retold.engines import Engine
from retold.reuse.corpus.arrays import keys_of, texts_of
from retold.reuse.corpus.tables import PRINTS, SINGLES, TEXTS, TWINS
from retold.reuse.kernels.tokens import Bytes, Places

# Bytes of a text that can hold a passage: of twelve words of a letter each, with spaces between.
LEAST_BYTES = 23

# Bytes of a text's print.
SIZE_OF_A_PRINT = 8

TWINS_SQL = """
SELECT prints.key, firsts.first
FROM prints
JOIN (SELECT print, length, MIN(key) AS first FROM prints GROUP BY print, length HAVING COUNT(*) > 1) firsts
ON prints.print = firsts.print AND prints.length = firsts.length
WHERE prints.key <> firsts.first
"""

# Texts without the later of twins.
SINGLES_SQL = """
SELECT texts.doc, texts.id, texts.published, texts.outlet, texts.text, texts.stretches
FROM texts
LEFT JOIN twins ON texts.doc = twins.key % 4294967296
WHERE twins.key IS NULL
ORDER BY texts.doc
"""


def find_twins(engine: Engine) -> None:
    """Make `TWINS` and `SINGLES` of `TEXTS`."""
    engine.map(TEXTS, _prints, PRINTS)
    engine.query(TWINS_SQL, TWINS)
    engine.query(SINGLES_SQL, SINGLES)


def _prints(batches: Iterator[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
    for batch in batches:
        texts = texts_of(batch["text"], batch["stretches"])
        lengths = np.diff(texts.starts)
        rows = np.flatnonzero(lengths >= LEAST_BYTES)
        prints = [
            _print(
                texts.text[texts.starts[row] : texts.starts[row + 1]],
                texts.borders[texts.first_borders[row] : texts.first_borders[row + 1]],
            )
            for row in rows.tolist()
        ]
        columns = keys_of(batch)[rows], np.array(prints, np.int64), lengths[rows]
        yield pa.RecordBatch.from_arrays([pa.array(column) for column in columns], schema=PRINTS.schema)


def _print(text: Bytes, borders: Places) -> int:
    """A number for a text and its stretches."""
    digest = blake2b(text.tobytes(), digest_size=SIZE_OF_A_PRINT)
    digest.update(borders.tobytes())
    return int.from_bytes(digest.digest(), "little", signed=True)
