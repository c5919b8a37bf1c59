"""Find shared passages in a corpus: the same words, seeds and passages as for a story, over tables of any size."""

from retold.reuse.corpus.pipeline import find_copies_in
from retold.reuse.corpus.tables import COPIES, TEXTS

__all__ = ["COPIES", "TEXTS", "find_copies_in"]
