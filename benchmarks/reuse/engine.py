"""The corpus engine over one file of texts, with the time at which each of its tables stood.

python -m benchmarks.reuse.engine TEXTS.parquet COPIES.parquet [--memory BYTES] [--workers 2]
"""

import argparse
import json
import sys
import tempfile
import time
from collections.abc import Iterable, Iterator
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

from retold.engines import Engine, Kernel, Table
from retold.engines.duck import DuckEngine
from retold.reuse.corpus import COPIES, TEXTS, find_copies_in

ROWS_OF_A_BATCH = 4096
DEFAULT_MEMORY = 2_500_000_000
WORKERS = 2

# When copies stand, all is done.
FINISHED = "copies"


class Timed:
    """An engine that remembers when each table was made, by the clock and by what all threads worked."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self.memory, self.workers = engine.memory, engine.workers
        self.seconds: dict[str, float] = {}
        self.processor: dict[str, float] = {}
        self._began, self._began_work = time.perf_counter(), time.process_time()

    def done(self, table: str) -> None:
        """Remember that a table stands now."""
        self.seconds[table] = round(time.perf_counter() - self._began, 3)
        self.processor[table] = round(time.process_time() - self._began_work, 3)

    def put(self, table: Table, batches: Iterable[pa.RecordBatch]) -> None:
        self._engine.put(table, batches)
        self.done(table.name)

    def query(self, sql: str, target: Table) -> None:
        self._engine.query(sql, target)
        self.done(target.name)

    def map(self, source: Table, kernel: Kernel, target: Table) -> None:
        self._engine.map(source, kernel, target)
        self.done(target.name)

    def map_sorted(self, source: Table, kernel: Kernel, target: Table, order: tuple[str, ...]) -> None:
        self._engine.map_sorted(source, kernel, target, order)
        self.done(target.name)

    def gather(self, source: Table, kernel: Kernel) -> Iterator[pa.RecordBatch]:
        yield from self._engine.gather(source, kernel)
        self.done(f"gathered from {source.name}")

    def read(self, source: Table, order: tuple[str, ...]) -> Iterator[pa.RecordBatch]:
        yield from self._engine.read(source, order)


def find(texts: Path, copies: Path, *, memory: int, workers: int = WORKERS) -> Timed:
    """Write the copies found among texts."""
    with tempfile.TemporaryDirectory() as work, DuckEngine(Path(work), memory=memory, workers=workers) as engine:
        timed = Timed(engine)
        with pq.ParquetWriter(copies, COPIES.schema) as file:
            for batch in find_copies_in(read_texts(texts), engine=timed):
                file.write_batch(batch)
        timed.done(FINISHED)
    return timed


def read_texts(file: Path) -> Iterator[pa.RecordBatch]:
    """Texts in batches; a corpus of whole texts has no stretches."""
    for batch in pq.ParquetFile(file).iter_batches(ROWS_OF_A_BATCH):
        whole = pa.nulls(len(batch), TEXTS.schema.field("stretches").type)
        columns = [batch[name] for name in TEXTS.schema.names if name != "stretches"]
        yield pa.RecordBatch.from_arrays([*columns, whole], schema=TEXTS.schema)


def main() -> int:
    """Find copies and say how long each stage took."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("texts", type=Path)
    parser.add_argument("copies", type=Path)
    parser.add_argument("--memory", type=int, default=DEFAULT_MEMORY)
    parser.add_argument("--workers", type=int, default=WORKERS)
    wanted = parser.parse_args()
    timed = find(wanted.texts, wanted.copies, memory=wanted.memory, workers=wanted.workers)
    articles = pq.read_metadata(wanted.texts).num_rows
    print(json.dumps({"articles": articles, "seconds": timed.seconds, "processor": timed.processor}))
    return 0


if __name__ == "__main__":
    sys.exit(main())
