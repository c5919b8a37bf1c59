"""A folder that client and workers both see: rows lie there as Parquet, and the cluster reads them itself."""

import shutil
import uuid
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pyarrow as pa
import pyarrow.parquet as pq
from pyspark.sql.pandas.types import from_arrow_schema

from retold.engines.engine import Table
from retold.engines.on_workers import SEES, sees

if TYPE_CHECKING:
    from pyspark.sql.connect.session import SparkSession

# How many times workers are asked; on a cluster of hundreds some are asked and some not.
ASKED = 32

# Bytes of a file: what one worker reads at a time.
BYTES_OF_A_FILE = 64 << 20


class SharedFolder:
    """A folder of one session, removed with it."""

    def __init__(self, work: Path) -> None:
        self._folder = work.absolute() / f"spark-{uuid.uuid4().hex}"
        self._folder.mkdir(parents=True)

    def remove(self) -> None:
        """Remove it with all that it holds."""
        shutil.rmtree(self._folder, ignore_errors=True)

    def is_seen(self, session: "SparkSession") -> bool:
        """Whether the workers see what is written here."""
        sign = self._folder / "sign"
        sign.write_text(self._folder.name, encoding="utf-8")
        asked = session.range(0, ASKED, 1, ASKED).mapInArrow(
            sees(sign, self._folder.name), from_arrow_schema(SEES.schema)
        )
        return bool(asked.toArrow()["seen"].to_pylist() == [True] * ASKED)

    def write(self, table: Table, batches: Iterable[pa.RecordBatch]) -> str:
        """Write rows, and say where the cluster finds them."""
        folder = self._folder / uuid.uuid4().hex
        folder.mkdir()
        for number, part in enumerate(in_parts(batches, BYTES_OF_A_FILE)):
            pq.write_table(pa.Table.from_batches(part, table.schema), folder / f"{number:08}.parquet")
        return folder.as_uri()


def in_parts(batches: Iterable[pa.RecordBatch], size: int) -> Iterator[list[pa.RecordBatch]]:
    """The batches, as many at a time as have so many bytes."""
    part: list[pa.RecordBatch] = []
    held = 0
    for batch in batches:
        part.append(batch)
        held += batch.nbytes
        if held >= size:
            yield part
            part, held = [], 0
    if part:
        yield part
