"""Candidates: the pairs of texts worth laying side by side, from the grams that they share."""

from collections.abc import Iterator

import numpy as np
import pyarrow as pa

from retold.engines import Engine, Kernel
from retold.reuse.alphabet import read_alphabet
from retold.reuse.compiled import compiled
from retold.reuse.corpus.arrays import keys_of, texts_of
from retold.reuse.corpus.tables import GRAMS, PAIRS, TEXTS
from retold.reuse.kernels.batches import make_desk, make_rows
from retold.reuse.kernels.tokens import Bytes

# Fewest seeds that two texts share, where they share no run that is always reported. Of a passage of 40 words with
# three in ten edited some six are left.
LEAST_SEEDS = 2

# The first holder of each gram beside every later one: n holders give n - 1 links, never n squared.
PAIRS_SQL = f"""
SELECT a, b, COUNT(*) AS shared, MAX(certain) > 0 AS certain
FROM (
    SELECT holders.first AS a, grams.key AS b, CASE WHEN grams.certain THEN 1 ELSE 0 END AS certain
    FROM grams
    JOIN (SELECT hash, MIN(key) AS first FROM grams GROUP BY hash HAVING COUNT(*) > 1) holders
    ON grams.hash = holders.hash
    WHERE grams.key <> holders.first
) links
GROUP BY a, b
HAVING COUNT(*) >= {LEAST_SEEDS} OR MAX(certain) > 0
"""


def find_pairs(engine: Engine, sieve: Bytes) -> None:
    """Make `PAIRS` of `TEXTS`."""
    engine.map(TEXTS, _gram_rows(sieve), GRAMS)
    engine.query(PAIRS_SQL, PAIRS)


def _gram_rows(sieve: Bytes) -> Kernel:
    def run(batches: Iterator[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
        kernels, alphabet = compiled("batches"), read_alphabet()
        for batch in batches:
            texts = texts_of(batch["text"], batch["stretches"])
            rows = make_rows(texts)
            count = kernels.choose_grams(texts, alphabet, make_desk(texts), sieve, rows)
            columns = rows.grams[:count], keys_of(batch)[rows.texts[:count]], rows.certain[:count].astype(np.bool_)
            yield pa.RecordBatch.from_arrays([pa.array(column) for column in columns], schema=GRAMS.schema)

    return run
