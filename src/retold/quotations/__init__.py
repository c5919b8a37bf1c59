"""Quotations on their own: plain text in, who says what out, without piles, stories or lenses."""

from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import TYPE_CHECKING

from retold.errors import UnreadableText
from retold.model import DEFAULT_MODEL
from retold.quotations.quoted import QuotedText
from retold.quotations.texts import article_of

if TYPE_CHECKING:
    from retold.reading import Parser

__all__ = ["QuotedText", "quotations", "quotations_of_each"]


def quotations(
    text: str,
    *,
    title: str = "",
    published: str | None = None,
    language: str = "en",
    model: "str | Parser" = DEFAULT_MODEL,
) -> QuotedText:
    """Find who says what in a text, with the exact characters of speaker, cue and content.

    `published` is a day such as "2024-05-16", from which "on Tuesday" is counted; `model` is a spaCy model by name, or
    a parser from `retold.reading.open_parser`. Raises ModelUnavailable, and UnreadableText for what is no text or too
    long, in a language that is not read, or with a day that is none.

    >>> found = quotations("“The dam is safe,” said Hedda Marrow.")
    >>> [(said.speaker.name, found.words(said)) for said in found]
    [('Hedda Marrow', 'The dam is safe')]
    """
    # Heavy: spaCy and the rules are imported when something is read.
    from retold.reading import LANGUAGES_READ, read_quotations

    if language not in LANGUAGES_READ:
        raise UnreadableText(f"the language '{language}' is not read; there is {', '.join(LANGUAGES_READ)}.")
    article = article_of(text, title, published)
    return QuotedText(article, read_quotations(article, _open(model) if isinstance(model, str) else model))


def quotations_of_each(texts: Iterable[str], *, model: "str | Parser" = DEFAULT_MODEL) -> Iterator[QuotedText]:
    """Find who says what in each of many texts, one at a time as they come.

    >>> texts = ("Hedda Marrow said the dam was safe.", "Nobody spoke.")
    >>> [len(found) for found in quotations_of_each(texts)]
    [1, 0]
    """
    return (quotations(text, model=model) for text in texts)


# The one thing kept between calls: opening the model takes a second, and a loop over texts would do so for each.
@lru_cache(maxsize=1)
def _open(model: str) -> "Parser":
    from retold.reading import open_parser  # heavy: spaCy

    return open_parser(model)
