"""DuckDB: the engine of one machine, in this process, within a memory limit."""

from collections.abc import Iterable, Iterator
from pathlib import Path
from types import TracebackType

import duckdb
import pyarrow as pa

from retold.engines.engine import Kernel, Table

# Rows that a kernel sees at once: of articles some 8 MB of text.
ROWS_OF_A_BATCH = 4096


class DuckEngine:
    """Tables in one DuckDB file of a work folder; kernels run in threads of this process."""

    def __init__(self, work: Path, *, memory: int, workers: int) -> None:
        self.memory, self.workers = memory, workers
        self._connection = duckdb.connect(
            work / "tables.duckdb",
            config={"memory_limit": f"{memory}B", "threads": workers, "temp_directory": str(work / "spilled")},
        )

    def __enter__(self) -> "DuckEngine":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, raised: BaseException | None, at: TracebackType | None
    ) -> None:
        self._connection.close()

    def put(self, table: Table, batches: Iterable[pa.RecordBatch]) -> None:
        """Keep rows as a table."""
        reader = pa.RecordBatchReader.from_batches(table.schema, batches)
        self._connection.register("incoming", reader)
        self._connection.execute(f"CREATE OR REPLACE TABLE {table.name} AS SELECT * FROM incoming")
        self._connection.unregister("incoming")

    def query(self, sql: str, target: Table) -> None:
        """Keep what a query finds as a table."""
        self._connection.execute(f"CREATE OR REPLACE TABLE {target.name} AS {sql}")

    def map(self, source: Table, kernel: Kernel, target: Table) -> None:
        """Run a kernel over the rows of a table and keep what it yields."""
        self.put(target, kernel(self._rows(source, ())))

    def map_sorted(self, source: Table, kernel: Kernel, target: Table, order: tuple[str, ...]) -> None:
        """The same over sorted rows."""
        self.put(target, kernel(self._rows(source, order)))

    def gather(self, source: Table, kernel: Kernel) -> Iterator[pa.RecordBatch]:
        """Run a kernel over the rows of a table and hand over what it yields."""
        return kernel(self._rows(source, ()))

    def read(self, source: Table, order: tuple[str, ...]) -> Iterator[pa.RecordBatch]:
        """The rows of a table, sorted."""
        return self._rows(source, order)

    def _rows(self, source: Table, order: tuple[str, ...]) -> Iterator[pa.RecordBatch]:
        ordered = f" ORDER BY {', '.join(order)}" if order else ""
        found = self._connection.cursor().sql(f"SELECT * FROM {source.name}{ordered}")
        for batch in found.to_arrow_reader(ROWS_OF_A_BATCH):
            yield pa.RecordBatch.from_arrays(
                [column.cast(field.type) for column, field in zip(batch.columns, source.schema, strict=True)],
                schema=source.schema,
            )
