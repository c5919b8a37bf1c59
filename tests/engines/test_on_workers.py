"""What runs on a worker, run here."""

from collections.abc import Iterator
from pathlib import Path

import pyarrow as pa
import pytest

from retold.engines import Table
from retold.engines.on_workers import SEES, as_declared, on_worker, packed, sees, unpacked

NOTES = Table("notes", pa.schema([pa.field("doc", pa.int64(), nullable=False), pa.field("text", pa.large_string())]))
SHORT = pa.RecordBatch.from_pydict({"doc": pa.array([1, 2], pa.int32()), "text": pa.array(["rye", None])})


def echo(batches: Iterator[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
    yield from batches


def test_rows_take_the_types_that_their_table_declares() -> None:
    assert as_declared(SHORT, NOTES).schema == NOTES.schema
    assert as_declared(SHORT, NOTES).to_pylist() == SHORT.to_pylist()
    assert [batch.schema for batch in on_worker(echo, NOTES)(iter([SHORT]))] == [NOTES.schema]


def test_what_is_packed_comes_out_as_it_went_in() -> None:
    (row,) = packed(echo, NOTES)(iter([SHORT]))
    assert list(unpacked(row)) == [as_declared(SHORT, NOTES)]


@pytest.mark.parametrize(("kept", "seen"), [("sign", True), ("another", False), (None, False)])
def test_a_worker_sees_a_folder_if_it_reads_there_what_was_written(
    tmp_path: Path,
    kept: str | None,
    seen: bool,  # noqa: FBT001
) -> None:
    if kept is not None:
        (tmp_path / "sign").write_text(kept, encoding="utf-8")
    (found,) = sees(tmp_path / "sign", "sign")(iter([SHORT]))
    assert found == pa.RecordBatch.from_pydict({"seen": [seen, seen]}, schema=SEES.schema)
