"""Retold reads several accounts of one event and shows what they share, who says what, and when it happened."""

from retold.compare import compare
from retold.errors import RetoldError
from retold.model import Article, Comparison, Passage, Reading, Story
from retold.quotations import QuotedText, quotations, quotations_of_each
from retold.settings import Settings, read_settings

__all__ = [
    "Article",
    "Comparison",
    "Passage",
    "QuotedText",
    "Reading",
    "RetoldError",
    "Settings",
    "Story",
    "compare",
    "quotations",
    "quotations_of_each",
    "read_settings",
]
