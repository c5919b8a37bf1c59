"""Aligning a corpus: pairs of texts in, the passages that they share out."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import numpy as np
import pyarrow as pa

from retold.engines import Engine, Kernel
from retold.reuse.alphabet import read_alphabet
from retold.reuse.compiled import compiled
from retold.reuse.corpus.arrays import Numbers, as_numbers, texts_of
from retold.reuse.corpus.naming import Named, kinds_of
from retold.reuse.corpus.shares import pairs_of, shares_of
from retold.reuse.corpus.tables import EDIT, PAIRED_TEXTS, SPANS
from retold.reuse.kernels import pile as kinds
from retold.reuse.kernels.batches import Texts
from retold.reuse.kernels.chains import surprise_of
from retold.reuse.kernels.pile import CHARACTER, JOINED, KINDS, RUN, SPAN, Found, Pile, Room
from retold.reuse.kernels.tokens import WALL, Places, make_room
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
        kernels, room = compiled("align"), None
        for batch in batches:
            laid = lay_out(batch, bits)
            room = _room_for(laid, room)
            found = kernels.align_pairs(laid.pile, room, laid.of_a, laid.of_b)
            yield _rows(batch, laid, found)

    return run


@dataclass(frozen=True, slots=True)
class Laid:
    """The texts of a batch as one pile: its pairs as numbers of texts, and the characters of its words.

    `sizes` are the words of each text that are compared, without walls.
    """

    pile: Pile
    of_a: Places
    of_b: Places
    starts: Places
    ends: Places
    sizes: Numbers


def lay_out(batch: pa.RecordBatch, bits: Places) -> Laid:
    """Lay out the texts of a batch of pairs, an earlier text once for all pairs of it in a row."""
    keys = batch["a"].to_numpy()
    is_new = np.concatenate([[True], keys[1:] != keys[:-1]])
    rows = pa.array(np.flatnonzero(is_new))
    text = pa.concat_arrays([batch["a_text"].take(rows), batch["b_text"]])
    stretches = pa.concat_arrays([batch["a_stretches"].take(rows), batch["b_stretches"]])
    laid = _read(texts_of(text, stretches), bits)
    of_a = (np.cumsum(is_new) - 1).astype(np.int32)
    of_b = (len(rows) + np.arange(batch.num_rows)).astype(np.int32)
    return Laid(laid.pile, of_a, of_b, laid.starts, laid.ends, laid.sizes)


def _read(texts: Texts, bits: Places) -> Laid:
    count = len(texts.starts) - 1
    tokens = make_room(len(texts.text), count + len(texts.borders))
    grams, last = np.empty(len(tokens.hashes), np.int64), np.empty(count, np.int64)
    size = compiled("batches").read_texts(texts, read_alphabet(), tokens, grams, last)
    words, walls = tokens.hashes[:size], np.flatnonzero(tokens.hashes[:size] == WALL)
    surprise = bits[words & (len(bits) - 1)]
    surprise[walls] = 0
    # A wall is equal to no other: in a pile each is a number of its own.
    words[walls] = WALL - 1 - walls
    flags = tokens.joined[:size] * np.uint8(JOINED) | tokens.characters[:size] * np.uint8(CHARACTER)
    first = np.concatenate([[0], last[:-1]])
    pile = Pile(
        as_numbers(words),
        as_numbers(grams[:size]),
        as_numbers(surprise),
        as_numbers(flags),
        as_numbers(first),
        as_numbers(last),
    )
    sizes = last - first - np.bincount(np.searchsorted(last, walls, side="right"), minlength=count)
    nothing = np.zeros(0, np.int32)
    return Laid(pile, nothing, nothing, tokens.starts[:size], tokens.ends[:size], sizes)


def _room_for(laid: Laid, room: Room | None) -> Room:
    """Room for the longest text of a pile; what is large enough is used again."""
    longest = int((np.asarray(laid.pile.ends) - np.asarray(laid.pile.starts)).max(initial=0))
    if room is not None and len(room.taken_a) >= longest:
        return room
    return kinds.make_room(1 << longest.bit_length(), _zeros)


def _zeros(size: int, width: int) -> kinds.Numbers:
    return as_numbers(np.zeros(size, f"i{width}"))


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
