"""What every engine can do: keep tables, run a kernel over their rows and SQL over tables, on one machine or many."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Protocol

import pyarrow as pa

# Rows in, rows out, as a worker of Spark's `mapInArrow` sees them: one call per worker and not per batch, so that a
# kernel may gather something over all of its batches.
Kernel = Callable[[Iterator[pa.RecordBatch]], Iterator[pa.RecordBatch]]


@dataclass(frozen=True, slots=True)
class Table:
    """A name that SQL knows, and the columns under it."""

    name: str
    schema: pa.Schema


# Marks a column of long texts, which an engine may keep apart from its table's other columns.
_LONG = {b"long": b"yes"}


def long_texts(name: str) -> pa.Field:
    """A column of texts that a query carries along and never looks into."""
    return pa.field(name, pa.large_string(), metadata=_LONG)


def is_long(column: pa.Field) -> bool:
    """Whether a column holds such texts."""
    return bool(column.metadata == _LONG)


class Engine(Protocol):
    """Where the tables of one run lie, and who works on them."""

    @property
    def memory(self) -> int:
        """Bytes that all workers of one machine together may take."""

    @property
    def workers(self) -> int:
        """How many workers run a kernel at once on one machine; 0 where kernels run on other machines."""

    def put(self, table: Table, batches: Iterable[pa.RecordBatch]) -> None:
        """Keep rows as a table."""

    def query(self, sql: str, target: Table) -> None:
        """Keep what a query finds as a table; the query names tables by their names."""

    def map(self, source: Table, kernel: Kernel, target: Table) -> None:
        """Run a kernel over the rows of a table, in no order, and keep what it yields."""

    def map_sorted(self, source: Table, kernel: Kernel, target: Table, order: tuple[str, ...]) -> None:
        """The same, where rows equal in the first column of `order` meet one worker, one after the other, sorted."""

    def gather(self, source: Table, kernel: Kernel) -> Iterator[pa.RecordBatch]:
        """Run a kernel over the rows of a table, in no order, and hand over what it yields: for a few small rows."""

    def read(self, source: Table, order: tuple[str, ...]) -> Iterator[pa.RecordBatch]:
        """The rows of a table, sorted."""
