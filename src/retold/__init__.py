"""Retold reads several accounts of one event and shows what they share, who says what, and when it happened."""

from retold.compare import compare
from retold.errors import RetoldError
from retold.model import Article, Comparison, Passage, Reading, Story
from retold.settings import Settings, read_settings

__all__ = [
    "Article",
    "Comparison",
    "Passage",
    "Reading",
    "RetoldError",
    "Settings",
    "Story",
    "compare",
    "read_settings",
]
