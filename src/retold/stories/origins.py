"""Origins: where words come from, and how they went."""

from collections.abc import Sequence

from retold.model import Article, Copy, Origins, Utterance


def trace_origins(articles: Sequence[Article], copies: Sequence[Copy], utterances: Sequence[Utterance]) -> Origins:
    """Trace where a story's words come from: articles, credited agencies, and edges for copies and credits."""
    return Origins()
