"""Find shared passages among any number of articles."""

from retold.reuse.passages import SharedPassage, find_shared_passages
from retold.reuse.words import ReadableText, Stretch, split_words

__all__ = ["ReadableText", "SharedPassage", "Stretch", "find_shared_passages", "split_words"]
