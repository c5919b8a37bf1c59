"""Arrays: columns of Arrow as the kernels take them."""

from typing import cast

import numpy as np
import numpy.typing as npt
import pyarrow as pa

from retold.reuse.corpus.keys import BITS_OF_DOC, MINUTES_BEFORE_1970, UNKNOWN_MINUTE
from retold.reuse.kernels import pile
from retold.reuse.kernels.batches import Texts
from retold.reuse.kernels.tokens import Bytes, Places

Numbers = npt.NDArray[np.int64]

# Ends the stretch of a whole text, however long it is.
EVERYTHING = 2**31 - 1


def texts_of(text: pa.LargeStringArray, stretches: pa.ListArray) -> Texts:
    """Texts with the stretches of them that are compared; nothing is copied."""
    starts = np.frombuffer(text.buffers()[1], np.int64)[text.offset : text.offset + len(text) + 1]
    read = text.buffers()[2]
    whole = np.frombuffer(read, np.uint8) if read is not None and read.size else np.zeros(0, np.uint8)
    counts, borders = _borders_of(stretches)
    first = np.concatenate([[0], np.cumsum(2 * counts)]).astype(np.int32)
    return Texts(whole[starts[0] : starts[-1]], starts - starts[0], borders, first)


def _borders_of(stretches: pa.ListArray) -> "tuple[Numbers, Places]":
    """How many stretches each text has, and the borders of all."""
    if stretches.null_count == len(stretches):
        return np.ones(len(stretches), np.int64), np.tile(np.array([0, EVERYTHING], np.int32), len(stretches))
    missing = stretches.is_null().to_numpy(zero_copy_only=False)
    counts = np.where(missing, 1, stretches.value_lengths().fill_null(0).to_numpy(zero_copy_only=False))
    given = stretches.flatten()
    borders = np.empty((int(counts.sum()), 2), np.int32)
    is_given = np.repeat(~missing, counts)
    borders[~is_given] = (0, EVERYTHING)
    for side, name in enumerate(("start", "end")):
        borders[is_given, side] = given.field(name).to_numpy(zero_copy_only=False)
    return counts, borders.reshape(-1)


def as_numbers(array: Numbers | Places | Bytes) -> pile.Numbers:
    """An array where a kernel takes a list as well."""
    return cast(pile.Numbers, array)


def keys_of(batch: pa.RecordBatch) -> Numbers:
    """The key of each text of a batch, as `keys.key_of` gives it."""
    published = batch["published"]
    minute = published.fill_null(0).to_numpy(zero_copy_only=False) + MINUTES_BEFORE_1970
    minute = np.clip(minute, 0, UNKNOWN_MINUTE)
    minute[published.is_null().to_numpy(zero_copy_only=False)] = UNKNOWN_MINUTE
    keys: Numbers = (minute << BITS_OF_DOC) | batch["doc"].to_numpy()
    return keys
