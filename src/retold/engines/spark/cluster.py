"""The engine: tables are views of one session, kept by the cluster; rows go to workers and come back as Arrow."""

import tempfile
from collections.abc import Iterable, Iterator
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

import pyarrow as pa
from pyspark import StorageLevel
from pyspark.sql.pandas.types import from_arrow_schema

from retold.engines.engine import Kernel, Table
from retold.engines.spark.rows import PACKED, RowsOfWorker, as_declared, on_worker, packed, unpacked
from retold.engines.spark.server import open_session, told_plainly
from retold.engines.spark.shipping import ship_code

if TYPE_CHECKING:
    from pyspark.sql.connect.dataframe import DataFrame

# Bytes of rows that go to the cluster at once: few enough for a server with a heap of 1 GB, which unfolds them.
BYTES_AT_ONCE = 64 << 20


class SparkEngine:
    """Tables of one session on a Spark Connect server; kernels run in its workers."""

    # Kernels run on other machines.
    workers = 0

    def __init__(self, remote: str, *, memory: int) -> None:
        self.memory = memory
        self.remote = remote
        self._session = open_session(remote)
        self._kept: dict[str, DataFrame] = {}
        try:
            self._ship()
        except BaseException:
            self._session.stop()
            raise

    def __enter__(self) -> "SparkEngine":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, raised: BaseException | None, at: TracebackType | None
    ) -> None:
        self._session.stop()  # the server drops the session's tables and code with it

    def put(self, table: Table, batches: Iterable[pa.RecordBatch]) -> None:
        """Keep rows as a table."""
        parts = [self._uploaded(table, part) for part in _in_parts(batches)]
        self._keep(table, _union(parts or [self._uploaded(table, [])]))

    def query(self, sql: str, target: Table) -> None:
        """Keep what a query finds as a table."""
        with told_plainly(self.remote):
            self._keep(target, self._session.sql(sql))

    def map(self, source: Table, kernel: Kernel, target: Table) -> None:
        """Run a kernel over the rows of a table and keep what it yields."""
        self._keep(target, self._mapped(self._session.table(source.name), on_worker(kernel, source), target))

    def map_sorted(self, source: Table, kernel: Kernel, target: Table, order: tuple[str, ...]) -> None:
        """The same, where rows equal in the first column of `order` meet one worker, sorted."""
        with told_plainly(self.remote):
            rows = self._session.table(source.name).repartition(order[0])
            rows = rows.sortWithinPartitions(*(rows[name].asc_nulls_last() for name in order))
            self._keep(target, self._mapped(rows, on_worker(kernel, source), target))

    def gather(self, source: Table, kernel: Kernel) -> Iterator[pa.RecordBatch]:
        """Run a kernel over the rows of a table and hand over what it yields."""
        rows = self._mapped(self._session.table(source.name), packed(kernel, source), PACKED)
        for batch in self._streamed(rows):
            yield from unpacked(batch)

    def read(self, source: Table, order: tuple[str, ...]) -> Iterator[pa.RecordBatch]:
        """The rows of a table, sorted."""
        rows = self._session.table(source.name)
        if order:
            rows = rows.orderBy(*(rows[name].asc_nulls_last() for name in order))
        for batch in self._streamed(rows):
            yield as_declared(batch, source)

    def _ship(self) -> None:
        with told_plainly(self.remote), tempfile.TemporaryDirectory() as folder:
            ship_code(self._session, Path(folder))

    def _uploaded(self, table: Table, batches: list[pa.RecordBatch]) -> "DataFrame":
        """Rows as the workers keep them; the server need not hold them any longer."""
        rows = pa.Table.from_batches(batches, table.schema)
        with told_plainly(self.remote):
            kept = self._session.createDataFrame(rows, from_arrow_schema(table.schema)).localCheckpoint()
        # Spark hands a checkpoint to whichever session of this process was opened first.
        kept._session = kept._plan._spark_session = self._session
        return kept

    def _mapped(self, rows: "DataFrame", run: RowsOfWorker, target: Table) -> "DataFrame":
        with told_plainly(self.remote):
            return rows.mapInArrow(run, from_arrow_schema(target.schema))

    def _keep(self, table: Table, rows: "DataFrame") -> None:
        with told_plainly(self.remote):
            kept = rows.persist(StorageLevel.MEMORY_AND_DISK)
            kept.createOrReplaceTempView(table.name)
            if table.name in self._kept:
                self._kept[table.name].unpersist()
        self._kept[table.name] = kept

    def _streamed(self, rows: "DataFrame") -> Iterator[pa.RecordBatch]:
        """Rows as they come: `toArrow` would hold all of them, `toLocalIterator` makes a Python object of each."""
        client = self._session.client
        found = client.to_table_as_iterator(rows._plan.to_proto(client), {})
        while True:
            with told_plainly(self.remote):
                part = next(found, None)
            if part is None:
                return
            if isinstance(part, pa.Table):
                yield from part.to_batches()


def _in_parts(batches: Iterable[pa.RecordBatch]) -> Iterator[list[pa.RecordBatch]]:
    """The batches, some at a time."""
    part: list[pa.RecordBatch] = []
    for batch in batches:
        part.append(batch)
        if sum(each.nbytes for each in part) >= BYTES_AT_ONCE:
            yield part
            part = []
    if part:
        yield part


def _union(parts: list["DataFrame"]) -> "DataFrame":
    """All parts as one, halves of halves: a plan as deep as the parts are many would break the server's stack."""
    if len(parts) == 1:
        return parts[0]
    middle = len(parts) // 2
    return _union(parts[:middle]).union(_union(parts[middle:]))
