"""Laying out: the texts of a batch of pairs as one pile, and the room in which two of them are laid together."""

from dataclasses import dataclass

import numpy as np
import pyarrow as pa

from retold.reuse.alphabet import read_alphabet
from retold.reuse.compiled import compiled
from retold.reuse.corpus.arrays import Numbers, as_numbers, texts_of
from retold.reuse.kernels import pile
from retold.reuse.kernels.batches import Texts
from retold.reuse.kernels.grams import NO_GRAM
from retold.reuse.kernels.pile import CHARACTER, JOINED, Pile, Room
from retold.reuse.kernels.tokens import WALL, Places, make_room

# Grams that are looked up at once.
GRAMS_AT_ONCE = 1 << 18


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
    words_of_all = Pile(
        as_numbers(words),
        as_numbers(grams[:size]),
        as_numbers(surprise),
        as_numbers(flags),
        as_numbers(first),
        as_numbers(last),
    )
    sizes = last - first - np.bincount(np.searchsorted(last, walls, side="right"), minlength=count)
    nothing = np.zeros(0, np.int32)
    return Laid(words_of_all, nothing, nothing, tokens.starts[:size], tokens.ends[:size], sizes)


def room_for(laid: Laid, room: Room | None) -> Room:
    """Room for the longest text of a pile; what is large enough is used again."""
    longest = _longest(laid)
    if room is not None and len(room.taken_a) >= longest:
        return room
    return pile.make_room(1 << longest.bit_length(), _zeros)


def small_room_for(laid: Laid) -> Room:
    """Room for long texts: no gram is written down that only one side has."""
    first_later = int(laid.pile.starts[int(laid.of_b[0])])
    indexed = _keep_shared(np.asarray(laid.pile.grams), first_later)
    return pile.make_room(_longest(laid), _zeros, indexed)


def _keep_shared(grams: Numbers, first_later: int) -> int:
    """Wipe the earlier texts' grams that no later text of the pile holds, and say how many are left: of a book few."""
    later = np.unique(grams[first_later:])
    left = 0
    for start in range(0, first_later, GRAMS_AT_ONCE):
        some = grams[start : min(start + GRAMS_AT_ONCE, first_later)]
        some[later[np.minimum(np.searchsorted(later, some), len(later) - 1)] != some] = NO_GRAM
        left += int(np.count_nonzero(some != NO_GRAM))
    return left


def _longest(laid: Laid) -> int:
    return int((np.asarray(laid.pile.ends) - np.asarray(laid.pile.starts)).max(initial=0))


def _zeros(size: int, width: int) -> pile.Numbers:
    return as_numbers(np.zeros(size, f"i{width}"))
