"""DuckDB: the engine of one machine, in this process, within a memory limit."""

from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import FIRST_EXCEPTION, ThreadPoolExecutor, wait
from pathlib import Path
from queue import Queue
from types import TracebackType

import duckdb
import numpy as np
import pyarrow as pa

from retold.engines.dealing import Dealer
from retold.engines.engine import Kernel, Table, is_long
from retold.engines.textfile import MISSING, Numbers, TextFile

# Rows that DuckDB hands over at once, and bytes of long texts that a kernel sees at once.
ROWS_AT_ONCE = 8192
BYTES_AT_ONCE = 2 << 20

# DuckDB's part of the memory; the rest is for kernels, Arrow's batches and the libraries themselves.
PART_OF_DUCKDB = 0.5


class DuckEngine:
    """Tables in DuckDB, long texts in a file of the work folder; kernels run in threads of this process."""

    def __init__(self, work: Path, *, memory: int, workers: int) -> None:
        self.memory, self.workers = memory, workers
        self._texts = TextFile(work / "texts.utf8")
        self._connection = duckdb.connect(
            config={
                "memory_limit": f"{int(memory * PART_OF_DUCKDB)}B",
                "threads": workers,
                "temp_directory": str(work / "spilled"),
                "preserve_insertion_order": True,
            }
        )

    def __enter__(self) -> "DuckEngine":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, raised: BaseException | None, at: TracebackType | None
    ) -> None:
        self._connection.close()
        self._texts.close()

    def put(self, table: Table, batches: Iterable[pa.RecordBatch]) -> None:
        """Keep rows as a table."""
        self._make_empty(table)
        for batch in batches:
            self._insert(self._connection, table, batch)

    def query(self, sql: str, target: Table) -> None:
        """Keep what a query finds as a table."""
        self._connection.execute(f"CREATE OR REPLACE TABLE {target.name} AS {sql}")

    def map(self, source: Table, kernel: Kernel, target: Table) -> None:
        """Run a kernel over the rows of a table, in no order, and keep what it yields."""
        self._map(Dealer(self._slices(source, ())), source, kernel, target)

    def map_sorted(self, source: Table, kernel: Kernel, target: Table, order: tuple[str, ...]) -> None:
        """The same, where rows equal in the first column of `order` meet one worker, one after the other, sorted."""
        self._map(Dealer(self._slices(source, order), together=order[0]), source, kernel, target)

    def gather(self, source: Table, kernel: Kernel) -> Iterator[pa.RecordBatch]:
        """Run a kernel over the rows of a table, in no order, and hand over what it yields."""
        dealer = Dealer(self._slices(source, ()))
        found: Queue[pa.RecordBatch] = Queue()

        def work(worker: int) -> None:
            for batch in kernel(self._dealt(dealer, worker, source)):
                found.put(batch)

        self._work(work, dealer)
        while not found.empty():
            yield found.get()

    def read(self, source: Table, order: tuple[str, ...]) -> Iterator[pa.RecordBatch]:
        """The rows of a table, sorted."""
        for batch in self._slices(source, order):
            yield self._with_texts(batch, source)

    def _map(self, dealer: Dealer, source: Table, kernel: Kernel, target: Table) -> None:
        self._make_empty(target)

        def work(worker: int) -> None:
            with self._connection.cursor() as connection:
                for batch in kernel(self._dealt(dealer, worker, source)):
                    self._insert(connection, target, batch)

        self._work(work, dealer)

    def _work(self, work: Callable[[int], None], dealer: Dealer) -> None:
        """Let every worker do its part; if one fails, the others stop, and its error is raised."""
        with ThreadPoolExecutor(self.workers) as pool:
            parts = [pool.submit(work, worker) for worker in range(self.workers)]
            failed = wait(parts, return_when=FIRST_EXCEPTION).done
            if any(part.exception() for part in failed):
                dealer.stop()
        for part in parts:
            part.result()

    def _dealt(self, dealer: Dealer, worker: int, source: Table) -> Iterator[pa.RecordBatch]:
        for batch in dealer.deal(worker):
            yield self._with_texts(batch, source)

    def _make_empty(self, table: Table) -> None:
        fields = [pa.field(field.name, pa.int64()) if is_long(field) else field for field in table.schema]
        self._connection.register("incoming", pa.schema(fields).empty_table())
        self._connection.execute(f"CREATE OR REPLACE TABLE {table.name} AS SELECT * FROM incoming")
        self._connection.unregister("incoming")

    def _insert(self, connection: duckdb.DuckDBPyConnection, table: Table, batch: pa.RecordBatch) -> None:
        columns = [
            pa.array(self._texts.add(column)) if is_long(field) else column
            for column, field in zip(batch.columns, table.schema, strict=True)
        ]
        connection.register("incoming", pa.Table.from_arrays(columns, table.schema.names))
        connection.execute(f"INSERT INTO {table.name} SELECT * FROM incoming")
        connection.unregister("incoming")

    def _slices(self, source: Table, order: tuple[str, ...]) -> Iterator[pa.RecordBatch]:
        """The rows of a table as DuckDB has them, few enough at once for their long texts to fit."""
        ordered = f" ORDER BY {', '.join(order)}" if order else ""
        long = [field.name for field in source.schema if is_long(field)]
        with self._connection.cursor() as connection:
            reader = connection.sql(f"SELECT * FROM {source.name}{ordered}").to_arrow_reader(ROWS_AT_ONCE)
            for batch in reader:
                lengths = sum((self._texts.lengths(numbers_of(batch[name])) for name in long), np.zeros(batch.num_rows))
                start = 0
                while start < batch.num_rows:
                    fit = int(np.searchsorted(np.cumsum(lengths[start:]), BYTES_AT_ONCE, side="right"))
                    yield batch.slice(start, max(1, fit))
                    start += max(1, fit)

    def _with_texts(self, batch: pa.RecordBatch, source: Table) -> pa.RecordBatch:
        """The rows as the table declares them, long texts fetched."""
        columns = [
            self._texts.read(numbers_of(column)) if is_long(field) else column.cast(field.type)
            for column, field in zip(batch.columns, source.schema, strict=True)
        ]
        return pa.RecordBatch.from_arrays(columns, schema=source.schema)


def numbers_of(column: pa.Array) -> Numbers:
    """The numbers of texts in a column."""
    numbers: Numbers = column.fill_null(MISSING).to_numpy(zero_copy_only=False)
    return numbers
