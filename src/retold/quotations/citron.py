"""Quotations in the annotation format of BBC Citron, for what was built on it.

Its shape is the one of `docs/data_format.md` in bbc/citron: spans with `start`, `end` and `text`; marks belong to the
contents; `sources` are the words beside the cue, `coreferences` the words that name them. What Citron has no place for
is left out: quotations without a cue (its own readers refuse them), titles, nesting and stance.
"""

import re
from collections.abc import Iterable
from typing import NotRequired, TypedDict

from retold.model import Article, Passage, Quotation

_OPENING = re.compile(r"(?:[“„\"«‘']|``|'')$")
_CLOSING = re.compile(r"[,.?!…]?(?:[”\"»’]|'')")


class CitronSpan(TypedDict):
    """Characters of the text."""

    start: int
    end: int
    text: str


class CitronQuote(TypedDict):
    """One quotation."""

    cue: CitronSpan
    sources: list[CitronSpan]
    contents: list[CitronSpan]
    coreferences: NotRequired[list[CitronSpan]]
    id: str


class CitronDocument(TypedDict):
    """A text with its quotations."""

    text: str
    quotes: list[CitronQuote]


def citron_of(article: Article, quotations: Iterable[Quotation]) -> CitronDocument:
    """A text with those of its quotations that have a cue."""
    quotes = (_quote(each, each.cue, article.text) for each in quotations if each.cue and each.cue.part == "text")
    return {"text": article.text, "quotes": list(quotes)}


def _quote(quotation: Quotation, cue: Passage, text: str) -> CitronQuote:
    speaker = quotation.speaker
    made: CitronQuote = {
        "cue": _span(cue.start, cue.end, text),
        "sources": [_span(speaker.passage.start, speaker.passage.end, text)] if speaker and speaker.passage else [],
        "contents": [_with_marks(each, text) for each in quotation.content],
        "id": quotation.id,
    }
    named = speaker.refers_to if speaker else None
    if named is not None and named.part == "text":
        made["coreferences"] = [_span(named.start, named.end, text)]
    return made


def _with_marks(content: Passage, text: str) -> CitronSpan:
    """The content with the marks around it, as Citron counts them."""
    opening = _OPENING.search(text[max(0, content.start - 2) : content.start])
    closing = _CLOSING.match(text, content.end)
    start = content.start - (len(opening.group()) if opening else 0)
    return _span(start, closing.end() if opening and closing else content.end, text)


def _span(start: int, end: int, text: str) -> CitronSpan:
    return {"start": start, "end": end, "text": text[start:end]}
