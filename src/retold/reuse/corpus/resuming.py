"""An engine that keeps what took long: a table that was finished before a run was stopped is not made again."""

import re
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from pathlib import Path

import pyarrow as pa

from retold.engines import Engine, Kernel, Table
from retold.model import Progress
from retold.reuse.corpus.kept import keep_any, kept_batches
from retold.reuse.corpus.tables import PAIRS, SPANS
from retold.reuse.corpus.work import Work

# Tables that are kept in files when they are finished: small beside the texts, and long in the making. The others are
# made again, and only if something that is not kept is made of them.
KEPT = (PAIRS.name, SPANS.name)
# What a person reads while a table is made, by the table's name.
_STAGES = {
    "texts": "laying out texts",
    "grams": "looking for word sequences",
    "pairs": "linking texts",
    "paired_texts": "laying texts side by side",
    "spans": "aligning passages",
    "copies": "grouping copies",
}


class ResumingEngine:
    """The engine of a run that may be stopped at any time; a pipeline takes the same steps every time."""

    def __init__(self, engine: Engine, work: Work, progress: Progress) -> None:
        self._engine, self._work, self._progress = engine, work, progress
        self._steps = 0
        self._put_off: dict[str, Callable[[], None]] = {}

    @property
    def memory(self) -> int:
        """Bytes that all workers may take."""
        return self._engine.memory

    @property
    def workers(self) -> int:
        """How many workers run at once."""
        return self._engine.workers

    def put(self, table: Table, batches: Iterable[pa.RecordBatch]) -> None:
        """Keep rows as a table; at once, for who hands them over may count them."""
        self._steps += 1
        self._put_off.pop(table.name, None)
        self._engine.put(table, self._counted(batches, table.name))

    def query(self, sql: str, target: Table) -> None:
        """Keep what a query finds as a table."""
        words = set(re.findall(r"\w+", sql))
        self._make(target, words, partial(self._engine.query, sql, target))

    def map(self, source: Table, kernel: Kernel, target: Table) -> None:
        """Run a kernel over the rows of a table and keep what it yields."""
        watched = self._watched(kernel, target.name)
        self._make(target, {source.name}, partial(self._engine.map, source, watched, target))

    def map_sorted(self, source: Table, kernel: Kernel, target: Table, order: tuple[str, ...]) -> None:
        """The same over sorted rows."""
        watched = self._watched(kernel, target.name)
        self._make(target, {source.name}, partial(self._engine.map_sorted, source, watched, target, order))

    def gather(self, source: Table, kernel: Kernel) -> Iterator[pa.RecordBatch]:
        """Run a kernel over the rows of a table; the few rows that it yields are kept in a file."""
        self._steps += 1
        file = self._file(f"of-{source.name}")
        if not file.exists():
            self._need({source.name})
            keep_any(self._engine.gather(source, self._watched(kernel, f"gathering {source.name}")), file)
        return kept_batches(file)

    def read(self, source: Table, order: tuple[str, ...]) -> Iterator[pa.RecordBatch]:
        """The rows of a table, sorted."""
        self._need({source.name})
        return self._engine.read(source, order)

    def _make(self, target: Table, sources: set[str], make: Callable[[], None]) -> None:
        """Make a table, or put it off: one that was kept is brought back, any other is made when it is needed."""
        self._steps += 1
        file = self._file(target.name)
        if file.exists():
            self._put_off[target.name] = partial(self._bring_back, target, file)
        elif target.name in KEPT:
            self._now(target.name, sources, make)
            keep_any(self._engine.read(target, ()), file)
        else:
            self._put_off[target.name] = partial(self._now, target.name, sources, make)

    def _now(self, name: str, sources: set[str], make: Callable[[], None]) -> None:
        self._need(sources)
        self._progress(_stage(name), 0, 0)
        make()

    def _need(self, names: set[str]) -> None:
        """Make what was put off, now that it is needed."""
        for name in sorted(names):
            make = self._put_off.pop(name, None)  # making one may have made another
            if make:
                make()

    def _bring_back(self, table: Table, file: Path) -> None:
        self._engine.put(table, kept_batches(file))

    def _file(self, name: str) -> Path:
        return self._work.folder / f"{self._steps:02}-{name}.arrow"

    def _counted(self, batches: Iterable[pa.RecordBatch], name: str) -> Iterator[pa.RecordBatch]:
        done = 0
        for batch in batches:
            yield batch
            done += batch.num_rows
            self._progress(_stage(name), done, 0)

    def _watched(self, kernel: Kernel, name: str) -> Kernel:
        return lambda batches: kernel(self._counted(batches, name))


def _stage(name: str) -> str:
    return _STAGES.get(name, name.replace("_", " "))
