"""Sifting: what must be known of a whole corpus first: which grams recur in it, and how common its words are."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
import pyarrow as pa

from retold.engines import Engine, Kernel
from retold.reuse.alphabet import read_alphabet
from retold.reuse.compiled import compiled
from retold.reuse.corpus.arrays import Numbers, texts_of
from retold.reuse.corpus.tables import SINGLES
from retold.reuse.kernels.batches import make_desk
from retold.reuse.kernels.sieve import SLOTS_OF_A_BYTE
from retold.reuse.kernels.tokens import Bytes

# Bytes that a word takes with the space behind it, at least: a sieve for too many grams is only somewhat large.
BYTES_OF_A_WORD = 5

# Slots for each gram: of eight, one gram in eight falls into the slot of another and passes for nothing.
SLOTS_OF_A_GRAM = 8

# The sieves of all workers together may take this part of the memory.
PART_OF_SIEVES = 0.25

# Least and most slots of a sieve, as powers of two: 16 kB, and 1 GB, which is enough for five million articles.
LEAST_SIEVE, MOST_SIEVE = 16, 32

# Counters for words, a power of two. A rare word that has its counter with a common one passes for common; of a million
# and the ten thousand words that stand in most articles, one word in a hundred does.
COUNTERS = 1 << 20


@dataclass(frozen=True, slots=True)
class Sifted:
    """A sieve that lets recurring grams pass (empty: all), and how often the words of each counter stand."""

    sieve: Bytes
    counts: Numbers


def sift(engine: Engine, size: int) -> Sifted:
    """Go once over all texts, of so many bytes together."""
    sifted: Sifted | None = None
    for batch in engine.gather(SINGLES, _sifting(_slots_for(size, engine))):
        sieve = np.frombuffer(batch["sieve"][0].as_buffer(), np.uint8)
        counts = np.frombuffer(batch["counts"][0].as_buffer(), np.int64)
        if sifted is None:
            sifted = Sifted(np.require(sieve, requirements="W"), counts)  # from another machine it is read-only
        else:
            compiled("sieve").merge_sieves(sifted.sieve, sieve)
            sifted = Sifted(sifted.sieve, sifted.counts + counts)
    return sifted or Sifted(np.zeros(0, np.uint8), np.zeros(COUNTERS, np.int64))


def _slots_for(size: int, engine: Engine) -> int:
    """How many slots a sieve has; none where workers are on other machines, and would have to be sent it."""
    if not engine.workers:
        return 0
    most = int(engine.memory * PART_OF_SIEVES * SLOTS_OF_A_BYTE / engine.workers)
    wanted = max(size // BYTES_OF_A_WORD, 1) * SLOTS_OF_A_GRAM
    return 1 << min(max(wanted.bit_length(), LEAST_SIEVE), most.bit_length() - 1, MOST_SIEVE)


def _sifting(slots: int) -> Kernel:
    def run(batches: Iterator[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
        sieve = np.zeros(slots // SLOTS_OF_A_BYTE, np.uint8)
        counts = np.zeros(COUNTERS, np.int64)
        kernels, alphabet = compiled("batches"), read_alphabet()
        for batch in batches:
            texts = texts_of(batch["text"], batch["stretches"])
            kernels.meet_texts(texts, alphabet, make_desk(texts), sieve, counts)
        yield pa.RecordBatch.from_pydict({"sieve": _bytes(sieve), "counts": _bytes(counts)})

    return run


def _bytes(numbers: Bytes | Numbers) -> pa.LargeBinaryArray:
    """Numbers as one value, where they stand."""
    ends = pa.py_buffer(np.array([0, numbers.nbytes]).tobytes())
    return pa.LargeBinaryArray.from_buffers(pa.large_binary(), 1, [None, ends, pa.py_buffer(numbers)])
