"""Kernels on a cluster's workers: rows come as their tables declare them, whatever types the cluster sends.

Runs where nothing of the engine itself is installed, hence outside of its package.
"""

from collections.abc import Callable, Iterator
from pathlib import Path

import pyarrow as pa

from retold.engines.engine import Kernel, Table

# What `packed` yields: each of a kernel's batches whole, so that Spark need not know its columns.
PACKED = Table("packed", pa.schema([pa.field("rows", pa.binary(), nullable=False)]))

# What `sees` yields.
SEES = Table("sees", pa.schema([pa.field("seen", pa.bool_(), nullable=False)]))

RowsOfWorker = Callable[[Iterator[pa.RecordBatch]], Iterator[pa.RecordBatch]]


def as_declared(batch: pa.RecordBatch, table: Table) -> pa.RecordBatch:
    """The batch in the table's own types: Spark knows short strings and columns that may be null."""
    columns = [column.cast(field.type) for column, field in zip(batch.columns, table.schema, strict=True)]
    return pa.RecordBatch.from_arrays(columns, schema=table.schema)


def on_worker(kernel: Kernel, source: Table) -> RowsOfWorker:
    """The kernel as a worker runs it."""

    def run(batches: Iterator[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
        return kernel(as_declared(batch, source) for batch in batches)

    return run


def packed(kernel: Kernel, source: Table) -> RowsOfWorker:
    """The same, each batch it yields packed into one row of `PACKED`."""

    def run(batches: Iterator[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
        for found in kernel(as_declared(batch, source) for batch in batches):
            sink = pa.BufferOutputStream()
            with pa.ipc.new_stream(sink, found.schema) as stream:
                stream.write_batch(found)
            yield pa.RecordBatch.from_pydict({"rows": [sink.getvalue().to_pybytes()]}, schema=PACKED.schema)

    return run


def unpacked(batch: pa.RecordBatch) -> Iterator[pa.RecordBatch]:
    """The batches of a kernel that stand packed in rows."""
    for row in batch.column("rows"):
        with pa.ipc.open_stream(row.as_buffer()) as stream:
            yield from stream


def sees(sign: Path, text: str) -> Kernel:
    """Say once for each row whether this worker reads the text in the file that the client wrote."""

    def run(batches: Iterator[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
        for batch in batches:
            seen = sign.is_file() and sign.read_text(encoding="utf-8") == text
            yield pa.RecordBatch.from_pydict({SEES.schema.names[0]: [seen] * len(batch)}, schema=SEES.schema)

    return run
