"""Other finders of copies, each run alone: whole texts that are alike, by MinHash. They see no passages and no borders.

python finders.py NAME TEXTS.parquet PAIRS.parquet       in the venv of requirements/peers.lock

Settings are the best of five tried for each on 2,000 articles of the hard corpus (words, or three words in a row;
16, 32 or 42 bands of 3 or 4; threshold .4 or .5), by whole copies found, then by speed: words, 32 bands of 4, at .5.
Each uses both cores where it can, and the clock runs from texts in memory to pairs.
"""

# These packages stand in a venv of their own.
# mypy: disable-error-code="import-not-found, import-untyped"

import json
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

BANDS, ROWS, LIKENESS = 32, 4, 0.5
SEED = 42

# Set for passages instead: three words in a row, at the likeness of an article that takes a fourth of its words.
PASSAGE_WORDS, PASSAGE_BANDS, PASSAGE_ROWS, PASSAGE_LIKENESS = 3, 50, 2, 0.12

# Finders that take half an hour for what the others do in ten seconds are given part of the corpus.
MOST_ARTICLES = {"datasketch": 5_000}

Pairs = list[tuple[int, int]]


def with_rensa(texts: Sequence[str]) -> Pairs:
    """Rensa's full-set MinHash; its quicker rho sketch gives flags, not pairs."""
    from rensa import RMinHash, RMinHashLSH

    sketches = RMinHash.from_token_sets([text.lower().split() for text in texts], num_perm=BANDS * ROWS, seed=SEED)
    index = RMinHashLSH(threshold=LIKENESS, num_perm=BANDS * ROWS, num_bands=BANDS)
    index.insert_many(sketches)
    return [
        (a, b)
        for b, found in enumerate(index.query_all(sketches))
        for a in found
        if a < b and sketches[a].jaccard(sketches[b]) >= LIKENESS
    ]


def with_gaoya(texts: Sequence[str]) -> Pairs:
    """Gaoya's bulk calls, which take both cores."""
    return _gaoya(texts, 1, (BANDS, ROWS), LIKENESS)


def with_gaoya_for_passages(texts: Sequence[str]) -> Pairs:
    """The same, set to find articles that share a passage."""
    return _gaoya(texts, PASSAGE_WORDS, (PASSAGE_BANDS, PASSAGE_ROWS), PASSAGE_LIKENESS)


def _gaoya(texts: Sequence[str], words: int, bands: tuple[int, int], likeness: float) -> Pairs:
    from gaoya.minhash import MinHashStringIndex

    index = MinHashStringIndex(
        hash_size=32,
        jaccard_threshold=likeness,
        num_bands=bands[0],
        band_size=bands[1],
        analyzer="word",
        lowercase=True,
        ngram_range=(words, words),
        id_container="vec",
    )
    index.par_bulk_insert_docs(list(range(len(texts))), list(texts))
    return [(a, b) for b, found in enumerate(index.par_bulk_query(list(texts))) for a in found if a < b]


def with_datasketch(texts: Sequence[str]) -> Pairs:
    """Datasketch's bulk sketches."""
    from datasketch import MinHash, MinHashLSH

    words = ([word.encode() for word in text.lower().split()] for text in texts)
    sketches = list(MinHash.generator(words, num_perm=BANDS * ROWS))
    index = MinHashLSH(threshold=LIKENESS, num_perm=BANDS * ROWS, params=(BANDS, ROWS))
    found = []
    for b, sketch in enumerate(sketches):
        found += [(a, b) for a in index.query(sketch) if sketches[a].jaccard(sketch) >= LIKENESS]
        index.insert(b, sketch)
    return found


FINDERS: Mapping[str, Callable[[Sequence[str]], Pairs]] = {
    "rensa": with_rensa,
    "gaoya": with_gaoya,
    "gaoya for passages": with_gaoya_for_passages,
    "datasketch": with_datasketch,
}


def main() -> None:
    """Find pairs and say how long it took."""
    name, texts, pairs = sys.argv[1], Path(sys.argv[2]), Path(sys.argv[3])
    given = pq.read_table(texts, columns=["text"])["text"].to_pylist()[: MOST_ARTICLES.get(name)]
    began, began_work = time.perf_counter(), time.process_time()
    found = FINDERS[name](given)
    seconds, processor = time.perf_counter() - began, time.process_time() - began_work
    columns = {"a": pa.array([a for a, _ in found], pa.int64()), "b": pa.array([b for _, b in found], pa.int64())}
    pq.write_table(pa.table(columns), pairs)
    print(json.dumps({"articles": len(given), "seconds": {"pairs": seconds}, "processor": {"pairs": processor}}))


if __name__ == "__main__":
    main()
