"""Extent: how much of each account the shared words are, and whether one breaks off where the other goes on."""

import re
from collections.abc import Iterator

from retold.model import Article, Passage
from retold.stories.copies.directions.rows import Row, Side, Sign, both_ways
from retold.stories.copies.outlets import account_name

# Fewest words that the fuller account goes on for after the other has ended: a paragraph of one sentence.
LEAST_WORDS_BEYOND = 15

# Most words between the end of the shared passage and of an account that ends with it: a credit, a cut last sentence.
MOST_WORDS_TO_THE_END = 8

_WORD = re.compile(r"\w+")


def signs_in_extent(row: Row) -> Iterator[Sign]:
    """A tail trimmed: one account ends with the shared words, the other goes on."""
    for way, giver, taker in both_ways(row):
        beyond = _after(giver)
        if count_words(giver.article.cut(beyond)) < LEAST_WORDS_BEYOND:
            continue
        if count_words(taker.article.cut(_after(taker))) <= MOST_WORDS_TO_THE_END:
            said = (
                f"{account_name(taker.article)} ends with these words, {account_name(giver.article)} goes on: a tail "
                "that is trimmed."
            )
            yield Sign("tail trimmed", way, said, (taker.passage, beyond))


def count_words(text: str) -> int:
    """The words of a text."""
    return len(_WORD.findall(text))


def words_of(article: Article) -> int:
    """The words of an account."""
    return sum(count_words(article.text[block.start : block.end]) for block in article.account)


def _after(side: Side) -> Passage:
    """What of an account stands after the passage."""
    ends = [block.end for block in side.article.account]
    return Passage(side.article.id, "text", side.passage.end, max([side.passage.end, *ends]))
