"""What took long is kept; what was put off is made when it is needed, and only then."""

from collections.abc import Iterable, Iterator
from pathlib import Path

import pyarrow as pa

from retold.engines import Kernel, Table
from retold.model import no_progress
from retold.reuse.corpus.resuming import ResumingEngine
from retold.reuse.corpus.tables import PAIRS
from retold.reuse.corpus.work import Work

NUMBERS = pa.schema([pa.field("number", pa.int64())])
TEXTS, GRAMS, LEFT, RIGHT, BOTH = (Table(name, NUMBERS) for name in ("texts", "grams", "left", "right", "both"))
KEPT = Table(PAIRS.name, NUMBERS)


class FakeEngine:
    """Tables in memory, and a list of all that was asked for."""

    memory, workers = 10**9, 1

    def __init__(self) -> None:
        self.tables: dict[str, list[pa.RecordBatch]] = {}
        self.asked: list[str] = []

    def put(self, table: Table, batches: Iterable[pa.RecordBatch]) -> None:
        self.asked.append(f"put {table.name}")
        self.tables[table.name] = list(batches)

    def query(self, sql: str, target: Table) -> None:
        self.asked.append(sql)
        self.tables[target.name] = self.tables[sql.split()[-1]]

    def map(self, source: Table, kernel: Kernel, target: Table) -> None:
        self.asked.append(f"map {source.name} {target.name}")
        self.tables[target.name] = list(kernel(iter(self.tables[source.name])))

    def map_sorted(self, source: Table, kernel: Kernel, target: Table, order: tuple[str, ...]) -> None:
        self.map(source, kernel, target)

    def gather(self, source: Table, kernel: Kernel) -> Iterator[pa.RecordBatch]:
        self.asked.append(f"gather {source.name}")
        yield from kernel(iter(self.tables[source.name]))

    def read(self, source: Table, order: tuple[str, ...]) -> Iterator[pa.RecordBatch]:
        yield from self.tables[source.name]


def doubled(batches: Iterator[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
    for batch in batches:
        yield rows(*(2 * number for number in batch.column("number").to_pylist()))


def rows(*numbers: int) -> pa.RecordBatch:
    return pa.RecordBatch.from_arrays([pa.array(numbers, pa.int64())], schema=NUMBERS)


def pipeline(engine: ResumingEngine) -> list[int]:
    """Texts to grams to pairs, and two tables made of the pairs that one query needs."""
    engine.put(TEXTS, [rows(1, 2, 3)])
    (gathered,) = engine.gather(TEXTS, doubled)
    assert gathered.column("number").to_pylist() == [2, 4, 6]
    engine.map(TEXTS, doubled, GRAMS)
    engine.query("SELECT * FROM grams", KEPT)
    engine.map(KEPT, doubled, LEFT)
    engine.map_sorted(LEFT, doubled, RIGHT, ("number",))
    engine.query("SELECT * FROM left JOIN right", BOTH)
    return [number for batch in engine.read(BOTH, ()) for number in batch.column("number").to_pylist()]


def run(folder: Path) -> tuple[list[int], list[str]]:
    engine = FakeEngine()
    with Work(folder) as work:
        return pipeline(ResumingEngine(engine, work, no_progress)), engine.asked


def test_a_first_run_does_every_step(tmp_path: Path) -> None:
    found, asked = run(tmp_path)

    assert found == [8, 16, 24]
    assert asked == [
        "put texts",
        "gather texts",
        "map texts grams",
        "SELECT * FROM grams",
        "map pairs left",
        "map left right",
        "SELECT * FROM left JOIN right",
    ]


def test_a_second_run_brings_back_what_was_kept_and_leaves_out_what_led_to_it(tmp_path: Path) -> None:
    first, _ = run(tmp_path)

    again, asked = run(tmp_path)

    assert again == first
    assert asked == ["put texts", "put pairs", "map pairs left", "map left right", "SELECT * FROM left JOIN right"]


def test_what_is_only_half_kept_is_made_again(tmp_path: Path) -> None:
    first, asked = run(tmp_path)
    for kept in tmp_path.glob("*.arrow"):
        kept.rename(kept.with_suffix(".partial"))

    assert run(tmp_path) == (first, asked)
