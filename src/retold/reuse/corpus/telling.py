"""Telling: which of the passages found say something that no earlier holder's do, and which belong together."""

from collections.abc import Iterator

import numpy as np
import pyarrow as pa

from retold.engines import Engine
from retold.reuse.compiled import compiled
from retold.reuse.corpus.arrays import Numbers
from retold.reuse.corpus.tables import COPIES, COVERED, EXPLAINED, GROUPS, HELD, NEWS, TOLD
from retold.reuse.kernels.pile import COVER

# Passages of two texts that both have passages from one earlier holder: each of a's beside each of b's.
COVERED_SQL = """
SELECT spans.a, spans.b, spans.a_first, spans.b_first, spans.runs,
    of_a.b_first AS in_a, of_a.b_last AS in_a_end, of_b.b_first AS in_b, of_b.b_last AS in_b_end
FROM spans
JOIN spans of_a ON of_a.b = spans.a
JOIN spans of_b ON of_b.b = spans.b AND of_b.a = of_a.a
"""

# What is left to tell; `back` sorts longer passages first.
NEWS_SQL = """
SELECT spans.a, spans.a_start, -spans.a_end AS back, spans.b, spans.b_start, spans.kind
FROM spans
LEFT JOIN explained ON explained.a = spans.a AND explained.b = spans.b
    AND explained.a_first = spans.a_first AND explained.b_first = spans.b_first
WHERE explained.a IS NULL
"""

# Later holders, all of one outlet, that make a passage the outlet's furniture: a footer stands under every article, a
# paragraph of background that an outlet repeats goes through the accounts of one event, some five or six.
FEWEST_TO_BE_FURNITURE = 8

# How often each group's passage stands in later texts, and whose they are; an outlet that is not known is none.
HELD_SQL = """
SELECT passages.a, passages.number, COUNT(*) AS holders, COUNT(later.outlet) AS known,
    MIN(later.outlet) AS first_outlet, MAX(later.outlet) AS last_outlet
FROM passages JOIN texts later ON later.doc = passages.b % 4294967296
GROUP BY passages.a, passages.number
"""

TOLD_SQL = f"""
SELECT spans.a, passages.number, spans.b, earlier.id AS a_id, spans.a_start, spans.a_end,
    later.id AS b_id, spans.b_start, spans.b_end,
    CASE WHEN spans.kind = 'copied' AND held.holders >= {FEWEST_TO_BE_FURNITURE} AND held.known = held.holders
        AND held.first_outlet = held.last_outlet AND earlier.outlet = held.first_outlet
        THEN 'furniture' ELSE spans.kind END AS kind, spans.words, spans.likeness,
    spans.a_share, spans.b_share, spans.pair, spans.edits
FROM passages
JOIN spans ON spans.a = passages.a AND spans.b = passages.b
    AND spans.a_start = passages.a_start AND spans.b_start = passages.b_start
JOIN held ON held.a = passages.a AND held.number = passages.number
JOIN texts earlier ON earlier.doc = spans.a % 4294967296
JOIN texts later ON later.doc = spans.b % 4294967296
"""


def tell_copies(engine: Engine) -> Iterator[pa.RecordBatch]:
    """`COPIES` of `SPANS`, in the order of the earliest holders and of their words."""
    engine.query(COVERED_SQL, COVERED)
    engine.map_sorted(COVERED, explain, EXPLAINED, ("a", "b", "a_first", "b_first"))
    engine.query(NEWS_SQL, NEWS)
    engine.map_sorted(NEWS, group, GROUPS, ("a", "a_start", "back", "b", "b_start"))
    engine.query(HELD_SQL, HELD)
    engine.query(TOLD_SQL, TOLD)
    told, last = 0, None
    for batch in engine.read(TOLD, ("a", "number", "b", "a_start", "b_start")):
        is_new = _is_new(batch, ("a", "number"))
        is_new[0] = last != (batch["a"][0], batch["number"][0])
        numbers = told - 1 + np.cumsum(is_new)
        told, last = int(numbers[-1]) + 1, (batch["a"][-1], batch["number"][-1])
        columns = [pa.array(numbers) if name == "group" else batch[name] for name in COPIES.schema.names]
        yield pa.RecordBatch.from_arrays(columns, schema=COPIES.schema)


def explain(batches: Iterator[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
    """The passages all of whose words earlier holders have given to both texts."""
    names = ("a", "b", "a_first", "b_first")
    for batch in in_whole(batches, names):
        first = np.flatnonzero(_is_new(batch, names))
        runs = batch["runs"].take(pa.array(first))
        covers = np.empty(COVER * batch.num_rows, np.int32)
        for side, name in enumerate(("in_a", "in_a_end", "in_b", "in_b_end")):
            covers[side::COVER] = batch[name].to_numpy()
        news = np.zeros(len(first), np.uint8)
        ends = np.append(first, batch.num_rows)
        compiled("news").tell_news(
            runs.flatten().to_numpy(), np.concatenate([[0], np.cumsum(runs.value_lengths())]), covers, ends, news
        )
        rows = pa.array(first[news == 0])
        yield pa.RecordBatch.from_arrays([batch[name].take(rows) for name in names], schema=EXPLAINED.schema)


def group(batches: Iterator[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
    """The number of each passage's group among those of its earliest holder."""
    for batch in in_whole(batches, ("a",)):
        first = np.flatnonzero(_is_new(batch, ("a",)))
        starts, ends = batch["a_start"].to_numpy(), -batch["back"].to_numpy()
        kinds = batch["kind"].dictionary_encode().indices.to_numpy()
        numbers = np.empty(batch.num_rows, np.int32)
        for start, end in zip(first, np.append(first[1:], batch.num_rows), strict=True):
            here = slice(start, end)
            compiled("groups").number_groups(starts[here], ends[here], kinds[here], numbers[here])
        columns = [pa.array(numbers) if name == "number" else batch[name] for name in GROUPS.schema.names]
        yield pa.RecordBatch.from_arrays(columns, schema=GROUPS.schema)


def in_whole(batches: Iterator[pa.RecordBatch], names: tuple[str, ...]) -> Iterator[pa.RecordBatch]:
    """Sorted rows cut anew, so that rows with equal columns stand in one batch."""
    open_: list[pa.RecordBatch] = []
    for batch in batches:
        if open_ and not _is_new(_joined([open_[-1].slice(open_[-1].num_rows - 1), batch]), names)[1:].any():
            open_.append(batch)
            continue
        rows = _joined([*open_, batch])
        last = int(np.flatnonzero(_is_new(rows, names))[-1])
        if last:
            yield rows.slice(0, last)
        open_ = [rows.slice(last)]
    if open_:
        yield _joined(open_)


def _joined(batches: list[pa.RecordBatch]) -> pa.RecordBatch:
    return batches[0] if len(batches) == 1 else pa.concat_batches(batches)


def _is_new(batch: pa.RecordBatch, names: tuple[str, ...]) -> np.typing.NDArray[np.bool_]:
    """Whether each row differs from the one before; the first does."""
    new = np.zeros(batch.num_rows, np.bool_)
    new[:1] = True
    for name in names:
        column: Numbers = batch[name].to_numpy()
        new[1:] |= column[1:] != column[:-1]
    return new
