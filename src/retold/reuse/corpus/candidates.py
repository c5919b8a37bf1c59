"""Candidates: the pairs of texts worth laying side by side, from the grams that they share."""

from collections.abc import Iterator

import numpy as np
import pyarrow as pa

from retold.engines import Engine, Kernel
from retold.reuse.alphabet import read_alphabet
from retold.reuse.compiled import compiled
from retold.reuse.corpus.arrays import keys_of, texts_of
from retold.reuse.corpus.tables import GRAMS, LINKS, PAIRS, SINGLES
from retold.reuse.kernels.batches import make_desk, make_rows
from retold.reuse.kernels.tokens import Bytes
from retold.reuse.links import LEAST_SEEDS

# Most holders of a seed that counts: what more texts hold is a phrase of the trade. Runs that are always reported count
# however many hold them.
MOST_HOLDERS = 100

# The first holder of each gram beside every later one: n holders give n - 1 links, never n squared.
LINKS_SQL = f"""
SELECT a, b, COUNT(*) AS shared, MAX(certain) > 0 AS certain
FROM (
    SELECT holders.first AS a, grams.key AS b, CASE WHEN grams.certain THEN 1 ELSE 0 END AS certain
    FROM grams
    JOIN (
        SELECT hash, MIN(key) AS first
        FROM grams
        GROUP BY hash
        HAVING COUNT(*) > 1 AND (COUNT(*) <= {MOST_HOLDERS} OR MAX(CASE WHEN certain THEN 1 ELSE 0 END) > 0)
    ) holders
    ON grams.hash = holders.hash
    WHERE grams.key <> holders.first
) shared
GROUP BY a, b
HAVING COUNT(*) >= {LEAST_SEEDS} OR MAX(certain) > 0
"""


# A twin shares what the first of its kind shares, and all of it with this.
PAIRS_SQL = """
SELECT a, b, shared, certain FROM links
UNION ALL
SELECT links.a, twins.key AS b, links.shared, links.certain FROM links JOIN twins ON links.b = twins.first
UNION ALL
SELECT first AS a, key AS b, 0 AS shared, TRUE AS certain FROM twins
"""


def find_pairs(engine: Engine, sieve: Bytes) -> None:
    """Make `PAIRS` of `SINGLES` and `TWINS`."""
    engine.map(SINGLES, _gram_rows(sieve), GRAMS)
    engine.query(LINKS_SQL, LINKS)
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
