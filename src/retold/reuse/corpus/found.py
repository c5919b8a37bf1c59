"""Found copies, laid beside what is known of their texts."""

from collections.abc import Iterable, Iterator

import pyarrow as pa
import pyarrow.compute as pc

from retold.engines import Engine, Table, long_texts
from retold.reuse.corpus.rows import FACTS, PASSAGES, row_schema
from retold.reuse.corpus.tables import COPIES, TEXTS

# "group" is a word of SQL, so there the column has another name; `place` keeps the order.
_GROUP, _GROUP_IN_SQL = "group", "passages"
_PLACED = [
    pa.field("place", pa.int64()),
    *(field.with_name(_GROUP_IN_SQL if field.name == _GROUP else field.name) for field in COPIES.schema),
]
FOUND = Table("found", pa.schema(_PLACED))
_FACTS = [pa.field(name, pa.int64() if "published" in name else pa.large_string()) for name in FACTS]
# The same with what is known of both texts; with the whole texts, and with the passages cut out of them.
TOLD = Table("told", pa.schema([*_PLACED, *_FACTS]))
BESIDE = Table("beside", pa.schema([*_PLACED, *_FACTS, *map(long_texts, PASSAGES)]))
CUT = Table("cut", pa.schema([*_PLACED, *_FACTS, *(pa.field(name, pa.large_string()) for name in PASSAGES)]))
IDS = Table("ids", pa.schema([pa.field("id", pa.large_string())]))
DOUBLED = Table("doubled", pa.schema([pa.field("id", pa.large_string()), pa.field("holders", pa.int64())]))
_DOUBLED = "SELECT id, CAST(COUNT(*) AS BIGINT) AS holders FROM ids GROUP BY id HAVING COUNT(*) > 1"
_SECONDS = 60  # of a minute


def beside_texts(copies: Iterable[pa.RecordBatch], engine: Engine, *, passages: bool) -> Iterator[pa.RecordBatch]:
    """Copies with what is known of both texts, and with the words themselves where asked for."""
    engine.put(FOUND, _placed(copies))
    engine.query(_query(passages=passages), BESIDE if passages else TOLD)
    if passages:
        engine.map(BESIDE, cut_passages, CUT)
    told = CUT if passages else TOLD
    for batch in engine.read(told, ("place",)):
        yield _as_rows(batch, row_schema(passages=passages))


def cut_passages(batches: Iterator[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
    """The words of each passage in the place of the whole texts."""
    for batch in batches:
        columns = {name: batch.column(name) for name in batch.schema.names}
        for side in ("a", "b"):
            borders = zip(*(columns[f"{side}_{name}"].to_pylist() for name in ("text", "start", "end")), strict=True)
            columns[f"{side}_text"] = pa.array([text[start:end] for text, start, end in borders], pa.large_string())
        yield pa.RecordBatch.from_arrays([columns[name] for name in CUT.schema.names], schema=CUT.schema)


def doubled_ids(ids: Iterable[pa.RecordBatch], engine: Engine) -> Iterator[tuple[str, int]]:
    """The ids that more than one text bears, and how many do."""
    engine.put(IDS, ids)
    engine.query(_DOUBLED, DOUBLED)
    for batch in engine.read(DOUBLED, ("id",)):
        yield from zip(batch.column("id").to_pylist(), batch.column("holders").to_pylist(), strict=True)


def _query(*, passages: bool) -> str:
    words = ", a.text AS a_text, b.text AS b_text" if passages else ""
    own = ", ".join(f"f.{field.name}" for field in _PLACED)
    facts = "a.outlet AS a_outlet, a.published AS a_published, b.outlet AS b_outlet, b.published AS b_published"
    return (
        f"SELECT {own}, {facts}{words} FROM {FOUND.name} f "
        f"JOIN {TEXTS.name} a ON a.id = f.a_id JOIN {TEXTS.name} b ON b.id = f.b_id"
    )


def _placed(batches: Iterable[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
    place = 0
    for batch in batches:
        places = pa.array(range(place, place + batch.num_rows), pa.int64())
        yield pa.RecordBatch.from_arrays([places, *batch.columns], schema=FOUND.schema)
        place += batch.num_rows


def _as_rows(batch: pa.RecordBatch, schema: pa.Schema) -> pa.RecordBatch:
    columns = {name: batch.column(name) for name in batch.schema.names}
    columns[_GROUP] = columns[_GROUP_IN_SQL]
    for side in ("a", "b"):
        seconds = pc.multiply(columns[f"{side}_published"], _SECONDS)
        columns[f"{side}_published"] = pc.cast(seconds, pa.timestamp("s", "UTC"))
    return pa.RecordBatch.from_arrays([columns[name] for name in schema.names], schema=schema)
