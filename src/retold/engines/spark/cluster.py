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
from retold.engines.on_workers import PACKED, RowsOfWorker, as_declared, on_worker, packed, unpacked
from retold.engines.spark.server import open_session, told_plainly
from retold.engines.spark.shared import SharedFolder, in_parts
from retold.engines.spark.shipping import ship_code

if TYPE_CHECKING:
    from pyspark.sql.connect.dataframe import DataFrame

# Bytes of rows that go to the cluster at once: few enough for a server with a heap of 1 GB, which unfolds them.
BYTES_AT_ONCE = 64 << 20

# Workers that gather at once. A server refuses results of more than 1 GB together (spark.driver.maxResultSize), and the
# counts of a corpus's words are 8 MB from each worker.
MOST_GATHERED = 64


class SparkEngine:
    """Tables of one session on a Spark Connect server; kernels run in its workers."""

    # Kernels run on other machines.
    workers = 0

    def __init__(self, remote: str, *, memory: int, work: Path | None = None) -> None:
        self.memory = memory
        self.remote = remote
        self._session = open_session(remote)
        self._named: dict[str, DataFrame] = {}
        self._shared: SharedFolder | None = None
        try:
            self._ship()
            self._share(work)
        except BaseException:
            self._close()
            raise

    def __enter__(self) -> "SparkEngine":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, raised: BaseException | None, at: TracebackType | None
    ) -> None:
        self._close()

    def put(self, table: Table, batches: Iterable[pa.RecordBatch]) -> None:
        """Keep rows as a table."""
        if self._shared is None:
            parts = [self._uploaded(table, part) for part in in_parts(batches, BYTES_AT_ONCE)]
            self._name(table, _union(parts or [self._uploaded(table, [])]))
        else:
            folder = self._shared.write(table, batches)
            with told_plainly(self.remote):
                rows = self._session.read.schema(from_arrow_schema(table.schema)).parquet(folder)
            self._name(table, rows)

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
        rows = self._session.table(source.name).coalesce(MOST_GATHERED)
        rows = self._mapped(rows, packed(kernel, source), PACKED)
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

    def _share(self, work: Path | None) -> None:
        """Use a folder of the work for rows on their way to the cluster, if its workers see that folder."""
        if work is None:
            return
        self._shared = SharedFolder(work)
        with told_plainly(self.remote):
            seen = self._shared.is_seen(self._session)
        if not seen:
            self._shared.remove()
            self._shared = None

    def _close(self) -> None:
        self._session.stop()  # the server drops the session's tables and code with it
        if self._shared is not None:
            self._shared.remove()

    def _uploaded(self, table: Table, batches: list[pa.RecordBatch]) -> "DataFrame":
        """Rows as the workers keep them; the server need not hold them any longer."""
        rows = pa.Table.from_batches(batches, table.schema)
        with told_plainly(self.remote):
            return self._held(self._session.createDataFrame(rows, from_arrow_schema(table.schema)))

    def _mapped(self, rows: "DataFrame", run: RowsOfWorker, target: Table) -> "DataFrame":
        with told_plainly(self.remote):
            return rows.mapInArrow(run, from_arrow_schema(target.schema))

    def _keep(self, table: Table, rows: "DataFrame") -> None:
        """Have the workers make and hold rows, now: a plan that held all plans before it would outgrow the server."""
        with told_plainly(self.remote):
            self._name(table, self._held(rows))

    def _held(self, rows: "DataFrame") -> "DataFrame":
        held = rows.localCheckpoint(eager=True, storageLevel=StorageLevel.MEMORY_AND_DISK)
        # Spark hands a checkpoint to whichever session of this process was opened first.
        held._session = held._plan._spark_session = self._session
        return held

    def _name(self, table: Table, rows: "DataFrame") -> None:
        with told_plainly(self.remote):
            rows.createOrReplaceTempView(table.name)
        self._named[table.name] = rows  # the workers let go of what nobody here knows any longer

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


def _union(parts: list["DataFrame"]) -> "DataFrame":
    """All parts as one, halves of halves: a plan as deep as the parts are many would break the server's stack."""
    if len(parts) == 1:
        return parts[0]
    middle = len(parts) // 2
    return _union(parts[:middle]).union(_union(parts[middle:]))
