"""Shares: how much of each text a passage is, and which pairs of texts are as wholes versions or near-duplicates."""

import numpy as np
import pyarrow as pa

from retold.reuse.corpus.arrays import Numbers
from retold.reuse.corpus.naming import same_outlets

Shares = np.typing.NDArray[np.float64]

# Least part of both texts that the passages of a pair hold together where it is one text told twice: an agency's report
# under a new headline and first sentence is; one that a paper cut to half, or took into a longer piece, is not.
LEAST_OF_BOTH = 0.8

# Places of a share that are told.
PLACES = 3

# What two whole texts are to each other: one outlet's versions, near-duplicates of two (or unknown) ones, or neither.
VERSION, NEAR_DUPLICATE, IN_PARTS = "version", "near duplicate", ""


def shares_of(words: Numbers, sizes: Numbers) -> Shares:
    """The part that so many words are of texts of these sizes.

    >>> shares_of(np.array([1, 30]), np.array([3, 30])).tolist()
    [0.333, 1.0]
    """
    shares: Shares = np.round(words / np.maximum(sizes, 1), PLACES)
    return shares


def pairs_of(batch: pa.RecordBatch, pair: Numbers, a_shares: Shares, b_shares: Shares) -> pa.Array:
    """What the pair of each passage is, by all its passages together; `batch` has the pairs' outlets."""
    held = np.minimum(*(np.bincount(pair, shares, batch.num_rows) for shares in (a_shares, b_shares)))
    kinds = np.where(np.array(same_outlets(batch), np.bool_), VERSION, NEAR_DUPLICATE)
    of_pairs = np.where(np.round(held, PLACES) >= LEAST_OF_BOTH, kinds, IN_PARTS)
    return pa.array(of_pairs[pair].tolist(), pa.string())
