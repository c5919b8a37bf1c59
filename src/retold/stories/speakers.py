"""Quotations of a story with their speakers resolved to the cast."""

from collections.abc import Mapping, Sequence

from retold.model import Article, Quotation, Reading
from retold.stories.cast import Cast


def resolve_speakers(articles: Sequence[Article], readings: Mapping[str, Reading], cast: Cast) -> tuple[Quotation, ...]:
    """Give each quotation the cast entry of its speaker; in story order, then text order."""
    return tuple(quotation for article in articles for quotation in readings[article.id].quotations)
