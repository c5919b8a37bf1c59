"""Copies: words that stand in two articles of a story."""

from collections.abc import Mapping, Sequence

from retold.model import Article, Copy, Reading


def find_copies(articles: Sequence[Article], readings: Mapping[str, Reading]) -> tuple[Copy, ...]:
    """Find the copies among a story's articles: each passage held by n articles gives n-1 rows, to the earliest."""
    return ()
