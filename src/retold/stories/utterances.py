"""Utterances: one act of speech in all its wordings."""

from collections.abc import Sequence

from retold.model import Article, Copy, Quotation, Utterance


def join_utterances(
    articles: Sequence[Article], quotations: Sequence[Quotation], copies: Sequence[Copy]
) -> tuple[Utterance, ...]:
    """Join the quotations that give the same words of the same speaker; each quotation is in one utterance."""
    return ()
