"""What every engine promises, asked of each of them."""

from collections.abc import Iterator
from itertools import groupby
from operator import itemgetter
from typing import Any

import pyarrow as pa
import pytest

from retold.engines import Engine, Kernel, Table

PART = pa.struct([pa.field("start", pa.int32(), nullable=False), pa.field("end", pa.int32(), nullable=False)])

NOTES = Table(
    "notes",
    pa.schema(
        [
            pa.field("doc", pa.int64(), nullable=False),
            pa.field("outlet", pa.large_string()),
            pa.field("text", pa.large_string(), nullable=False),
            pa.field("parts", pa.list_(PART)),
        ]
    ),
)

LENGTHS = Table(
    "lengths",
    pa.schema([pa.field("length", pa.int64(), nullable=False), pa.field("doc", pa.int64(), nullable=False)]),
)

ROWS: list[dict[str, Any]] = [
    {"doc": 0, "outlet": "Ostrava Post", "text": "salt", "parts": [{"start": 0, "end": 4}]},
    {"doc": 1, "outlet": None, "text": "", "parts": None},
    {"doc": 2, "outlet": "Émile", "text": "ملح 盐 🧂", "parts": []},
    {"doc": 3, "outlet": "Zwolle Bode", "text": "rye\x00\n", "parts": [{"start": 1, "end": 2}, {"start": 2, "end": 3}]},
]


@pytest.fixture(params=["duck", "spark", "sharing_spark"])
def engine(request: pytest.FixtureRequest) -> Engine:
    opened: Engine = request.getfixturevalue(request.param)
    return opened


def test_rows_come_back_as_they_were_put_in(engine: Engine) -> None:
    engine.put(NOTES, batches(ROWS))
    assert rows(engine.read(NOTES, ("doc",))) == ROWS
    assert all(batch.schema == NOTES.schema for batch in engine.read(NOTES, ("doc",)))


def test_rows_are_sorted_by_code_point_with_the_unknown_last(engine: Engine) -> None:
    engine.put(NOTES, batches(ROWS))
    found = rows(engine.read(NOTES, ("outlet", "doc")))
    assert [row["outlet"] for row in found] == ["Ostrava Post", "Zwolle Bode", "Émile", None]


def test_a_table_may_be_empty(engine: Engine) -> None:
    engine.put(NOTES, [])
    engine.map(NOTES, lengths_of_texts(), LENGTHS)
    assert rows(engine.read(LENGTHS, ("doc",))) == []


def test_a_kernel_sees_every_row_once_with_the_types_that_its_table_declares(engine: Engine) -> None:
    engine.put(NOTES, batches(ROWS[:3]) + batches(ROWS[3:]))
    engine.map(NOTES, lengths_of_texts(), LENGTHS)
    found = [(row["doc"], row["length"]) for row in rows(engine.read(LENGTHS, ("doc",)))]
    assert found == [(0, 4), (1, 0), (2, 7), (3, 5)]


def test_a_query_names_tables_and_its_columns_take_the_target_s_types(engine: Engine) -> None:
    engine.put(LENGTHS, [pa.RecordBatch.from_pydict({"length": [5, 5, 7], "doc": [2, 1, 3]}, schema=LENGTHS.schema)])
    counted = Table("counted", pa.schema([pa.field("length", pa.int64()), pa.field("texts", pa.int32())]))
    engine.query("SELECT length, COUNT(*) AS texts FROM lengths GROUP BY length", counted)
    assert rows(engine.read(counted, ("length",))) == [{"length": 5, "texts": 2}, {"length": 7, "texts": 1}]


def test_a_table_may_be_made_anew_from_itself(engine: Engine) -> None:
    engine.put(LENGTHS, [pa.RecordBatch.from_pydict({"length": [5, 7], "doc": [1, 2]}, schema=LENGTHS.schema)])
    engine.query("SELECT length + 1 AS length, doc FROM lengths", LENGTHS)
    assert rows(engine.read(LENGTHS, ("doc",))) == [{"length": 6, "doc": 1}, {"length": 8, "doc": 2}]


def test_rows_equal_in_the_first_column_meet_one_worker_in_order(engine: Engine) -> None:
    many = [{"length": doc % 17, "doc": (doc * 7919) % 1000} for doc in range(1000)]
    engine.put(LENGTHS, [pa.RecordBatch.from_pylist(many, schema=LENGTHS.schema)])
    seen = Table("seen", pa.schema([pa.field("length", pa.int64()), pa.field("docs", pa.list_(pa.int64()))]))
    engine.map_sorted(LENGTHS, runs_of_equal_lengths(seen), seen, ("length", "doc"))
    found = rows(engine.read(seen, ("length",)))
    assert [row["length"] for row in found] == list(range(17))
    assert all(
        row["docs"] == sorted(row["doc"] for row in many if row["length"] == each) for each, row in enumerate(found)
    )


def test_what_a_kernel_gathers_is_handed_over_whatever_its_columns(engine: Engine) -> None:
    engine.put(LENGTHS, [pa.RecordBatch.from_pydict({"length": [5, 6, 7], "doc": [1, 2, 3]}, schema=LENGTHS.schema)])
    assert sorted(doc for row in rows(engine.gather(LENGTHS, sums())) for doc in row["docs"]) == [1, 2, 3]


def lengths_of_texts() -> Kernel:
    """A kernel that a worker without these tests can run: made here, it goes with all that it needs."""

    def run(batches: Iterator[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
        for batch in batches:
            if batch.schema != NOTES.schema:
                raise TypeError(f"{batch.schema}")
            lengths = [len(text) for text in batch["text"].to_pylist()]
            yield pa.RecordBatch.from_pydict({"length": lengths, "doc": batch["doc"]}, schema=LENGTHS.schema)

    return run


def runs_of_equal_lengths(target: Table) -> Kernel:
    def run(batches: Iterator[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
        rows = [row for batch in batches for row in batch.to_pylist()]
        found = [
            {"length": each, "docs": [row["doc"] for row in rest]} for each, rest in groupby(rows, itemgetter("length"))
        ]
        yield pa.RecordBatch.from_pylist(found, schema=target.schema)

    return run


def sums() -> Kernel:
    def run(batches: Iterator[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
        yield pa.RecordBatch.from_pydict({"docs": [[doc for batch in batches for doc in batch["doc"].to_pylist()]]})

    return run


def batches(rows: list[dict[str, Any]]) -> list[pa.RecordBatch]:
    return [pa.RecordBatch.from_pylist(rows, schema=NOTES.schema)]


def rows(batches: Iterator[pa.RecordBatch]) -> list[dict[str, Any]]:
    return [row for batch in batches for row in batch.to_pylist()]
