"""Aligning a corpus: pairs of texts in, the passages that they share out."""

from collections.abc import Iterator, Mapping
from threading import Lock

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from retold.engines import Engine, Kernel
from retold.reuse.compiled import compiled
from retold.reuse.corpus.arrays import Numbers
from retold.reuse.corpus.laying import Laid, lay_out, room_for, small_room_for
from retold.reuse.corpus.naming import Named, kinds_of
from retold.reuse.corpus.shares import pairs_of, shares_of
from retold.reuse.corpus.tables import EDIT, PAIRED_TEXTS, SPANS
from retold.reuse.kernels import pile as kinds
from retold.reuse.kernels.chains import surprise_of
from retold.reuse.kernels.pile import KINDS, RUN, SPAN, Found, Room
from retold.reuse.kernels.tokens import Places
from retold.reuse.words import Stretch

# Both texts beside each pair, pairs of one earlier text in a row.
PAIRED_SQL = """
SELECT pairs.a, pairs.b, earlier.outlet AS a_outlet, later.outlet AS b_outlet,
    earlier.text AS a_text, later.text AS b_text, earlier.stretches AS a_stretches, later.stretches AS b_stretches
FROM pairs
JOIN texts earlier ON earlier.doc = pairs.a % 4294967296
JOIN texts later ON later.doc = pairs.b % 4294967296
ORDER BY pairs.a, pairs.b
"""

# Bytes of a text that is laid out with care: an article has some 4,000, a dump that stands in one row millions.
LONG = 5_000_000

# Of batches with such texts one at a time is laid out, whoever works: ten million words take some 600 MB.
_ALONE = Lock()

# Likeness is counted in thousandths until it is told.
WHOLE = 1000


def find_spans(engine: Engine, counts: Numbers) -> None:
    """Make `SPANS` of `PAIRS` and `TEXTS`; `counts` say how often the words of each counter stand in the corpus."""
    engine.query(PAIRED_SQL, PAIRED_TEXTS)
    engine.map(PAIRED_TEXTS, _spans(surprise_by_counter(counts)), SPANS)


def surprise_by_counter(counts: Numbers) -> Places:
    """The surprise of the words of each counter, in thousandths of a bit."""
    total = int(counts.sum())
    different, of = np.unique(np.maximum(counts, 1), return_inverse=True)
    return np.array([surprise_of(int(count), total) for count in different], np.int32)[of]


def _spans(bits: Places) -> Kernel:
    def run(batches: Iterator[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
        room: Room | None = None
        for batch in batches:
            if _is_long(batch):
                yield _found_alone(batch, bits)
                continue
            laid = lay_out(batch, bits)
            room = room_for(laid, room)
            yield _found(batch, laid, room)

    return run


def _found(batch: pa.RecordBatch, laid: "Laid", room: Room) -> pa.RecordBatch:
    return _rows(batch, laid, compiled("align").align_pairs(laid.pile, room, laid.of_a, laid.of_b))


def _is_long(batch: pa.RecordBatch) -> bool:
    longest = (pc.max(pc.binary_length(batch[name])).as_py() or 0 for name in ("a_text", "b_text"))
    return max(longest) > LONG


def _found_alone(batch: pa.RecordBatch, bits: Places) -> pa.RecordBatch:
    """The passages of long texts, in room that is made for them and given back."""
    with _ALONE:
        laid = lay_out(batch, bits)
        return _found(batch, laid, small_room_for(laid))


def _rows(batch: pa.RecordBatch, laid: Laid, found: Found) -> pa.RecordBatch:
    spans = np.array(found.spans, np.int64).reshape(-1, SPAN).T
    pair, a_start, a_end, b_start, b_end, words, likeness, runs, edits = spans
    first_a = np.asarray(laid.pile.starts)[laid.of_a[pair]]
    first_b = np.asarray(laid.pile.starts)[laid.of_b[pair]]
    flat = np.array(found.runs, np.int64).reshape(-1, RUN)
    flat[:, 0] -= np.repeat(first_a, runs)
    flat[:, 1] -= np.repeat(first_b, runs)
    told = pa.ListArray.from_arrays(_offsets(edits), _edits(laid, found))
    columns = {
        "a": batch["a"].to_numpy()[pair],
        "b": batch["b"].to_numpy()[pair],
        "a_start": laid.starts[a_start],
        "a_end": laid.ends[a_end - 1],
        "b_start": laid.starts[b_start],
        "b_end": laid.ends[b_end - 1],
        "a_first": a_start - first_a,
        "a_last": a_end - first_a,
        "b_first": b_start - first_b,
        "b_last": b_end - first_b,
        "words": words,
        "likeness": likeness / WHOLE,
        "a_share": shares_of(a_end - a_start, laid.sizes[laid.of_a[pair]]),
        "b_share": shares_of(b_end - b_start, laid.sizes[laid.of_b[pair]]),
        "runs": pa.ListArray.from_arrays(_offsets(RUN * runs), pa.array(flat.reshape(-1), pa.int32())),
        "edits": told,
    }
    columns["pair"] = pairs_of(batch, pair, columns["a_share"], columns["b_share"])
    columns["kind"] = pa.array(kinds_of(batch, _passages(pair, columns, told)), pa.string())
    return pa.RecordBatch.from_arrays(
        [pa.array(columns[field.name]).cast(field.type) for field in SPANS.schema], schema=SPANS.schema
    )


def _passages(pair: Numbers, columns: Mapping[str, Numbers], edits: pa.ListArray) -> Iterator[Named]:
    """The passages of a batch as they are named."""
    in_a, in_b, offsets = _changed(edits, "a"), _changed(edits, "b"), edits.offsets.to_pylist()
    borders = zip(*(columns[name].tolist() for name in ("a_start", "a_end", "b_start", "b_end")), strict=True)
    rows = zip(pair.tolist(), borders, columns["words"].tolist(), strict=True)
    for place, (number, (a_start, a_end, b_start, b_end), words) in enumerate(rows):
        of = slice(offsets[place], offsets[place + 1])
        yield Named(number, Stretch(a_start, a_end), Stretch(b_start, b_end), words, in_a[of], in_b[of])


def _changed(edits: pa.ListArray, side: str) -> list[Stretch]:
    """What each edit changes on one side, in characters."""
    starts, ends = (edits.values.field(f"{side}_{name}").to_pylist() for name in ("start", "end"))
    return [Stretch(*each) for each in zip(starts, ends, strict=True)]


def _edits(laid: Laid, found: Found) -> pa.StructArray:
    kind, *borders = np.array(found.edits, np.int64).reshape(-1, kinds.EDIT).T
    characters = [
        *_characters(laid, borders[0], borders[1]),
        *_characters(laid, borders[2], borders[3]),
    ]
    named = pa.DictionaryArray.from_arrays(pa.array(kind, pa.int32()), pa.array(KINDS)).cast(pa.string())
    return pa.StructArray.from_arrays([named, *(pa.array(each, pa.int32()) for each in characters)], fields=list(EDIT))


def _characters(laid: Laid, start: Numbers, end: Numbers) -> "tuple[Places, Places]":
    """Words as characters; an empty range stands right before the word that follows it."""
    starts = laid.starts[start]
    return starts, np.where(start == end, starts, laid.ends[end - 1])


def _offsets(counts: Numbers) -> pa.Int32Array:
    return pa.array(np.concatenate([[0], np.cumsum(counts)]), pa.int32())
