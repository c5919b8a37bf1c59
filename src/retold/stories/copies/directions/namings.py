"""Namings: for which passages an account's credits hold."""

from retold.model import Article, Passage
from retold.stories.copies.credited import GivenCredit
from retold.stories.copies.named import FARTHEST_NAMING
from retold.stories.copies.outlets import account_name


def is_for(credit: GivenCredit, article: Article, passage: Passage) -> bool:
    """Whether a credit is for a passage: for all words, or named in its paragraphs, within a sentence of it."""
    if credit.for_all or credit.passage is None:
        return credit.for_all
    text, place = article.text, credit.passage
    before = max(text.rfind("\n", 0, passage.start) + 1, passage.start - FARTHEST_NAMING)
    paragraph_end = text.find("\n", passage.end)
    after = min(len(text) if paragraph_end < 0 else paragraph_end, passage.end + FARTHEST_NAMING)
    return before <= place.start and place.end <= after


def say_credit(article: Article, credit: GivenCredit) -> str:
    """A credit in a sentence."""
    if credit.for_all or credit.passage is None:
        return f"{account_name(article)} credits {credit.name}."
    return f"{account_name(article)} names its source beside these words: “{article.cut(credit.passage)}”."
