"""The pipeline of a corpus: texts in, copies out, whatever engine runs it."""

from collections.abc import Iterable, Iterator

import pyarrow as pa

from retold.engines import Engine
from retold.reuse.corpus.aligning import find_spans
from retold.reuse.corpus.candidates import find_pairs
from retold.reuse.corpus.sifting import sift
from retold.reuse.corpus.tables import TEXTS
from retold.reuse.corpus.telling import tell_copies
from retold.reuse.corpus.twins import find_twins


def find_copies_in(texts: Iterable[pa.RecordBatch], *, engine: Engine) -> Iterator[pa.RecordBatch]:
    """Find every passage that texts of a corpus share: batches of `TEXTS` in, batches of `COPIES` out.

    n holders of one passage give n-1 rows, each with its earliest holder; rows stand in the order of the texts' dates
    (as given where there is none) and of the earliest holder's words.
    """
    size = _Size()
    engine.put(TEXTS, size.measured(texts))
    find_twins(engine)
    sifted = sift(engine, size.bytes)
    find_pairs(engine, sifted.sieve)
    find_spans(engine, sifted.counts)
    yield from tell_copies(engine)


class _Size:
    """How many bytes of text went by."""

    def __init__(self) -> None:
        self.bytes = 0

    def measured(self, texts: Iterable[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
        """The same batches."""
        for batch in texts:
            self.bytes += batch["text"].nbytes
            yield batch
