"""Kept rows: what a stage found, in a file that is whole or not there."""

from collections.abc import Iterable, Iterator
from pathlib import Path

import pyarrow as pa
import pyarrow.ipc

from retold.reuse.corpus.whole import keep_whole

_PACKED = pa.ipc.IpcWriteOptions(compression="lz4")


def keep(batches: Iterable[pa.RecordBatch], schema: pa.Schema, target: Path) -> None:
    """Write rows to a file, all of them or nothing."""
    partial = target.with_suffix(".partial")
    with partial.open("wb") as opened, pa.ipc.new_stream(opened, schema, options=_PACKED) as writer:
        for batch in batches:
            writer.write_batch(batch)
    keep_whole(partial, target)


def keep_any(batches: Iterator[pa.RecordBatch], target: Path) -> None:
    """The same for rows that bring their schema with them; of none there is none, and the file stays empty."""
    first = next(batches, None)
    if first is not None:
        keep(_chained(first, batches), first.schema, target)
        return
    partial = target.with_suffix(".partial")
    partial.write_bytes(b"")
    keep_whole(partial, target)


def kept_batches(target: Path) -> Iterator[pa.RecordBatch]:
    """The rows of such a file in order."""
    if target.stat().st_size:
        with pa.ipc.open_stream(target) as reader:
            yield from reader


def _chained(first: pa.RecordBatch, others: Iterator[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
    yield first
    yield from others
