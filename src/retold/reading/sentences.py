"""Find the sentences of an account, split inside long quotations too."""

from __future__ import annotations

from typing import TYPE_CHECKING

from retold.model import Passage
from retold.reading.quotations.marks import EDGE_MARKS, Stretch, find_stretches
from retold.reading.syntax import Account, Paragraph

if TYPE_CHECKING:
    from spacy.tokens import Doc

# "Mr." and "U.S." are tokens of their own, so that a bare mark ends a sentence.
_ENDS = frozenset({".", "!", "?", "…", "?!", "!?", "..", "..."})


def find_sentences(account: Account) -> tuple[Passage, ...]:
    """Find the sentences of an account, split inside long quotations too."""
    return tuple(passage for paragraph in account.paragraphs for passage in _of(paragraph))


def _of(paragraph: Paragraph) -> list[Passage]:
    text = paragraph.text
    starts = {sentence.start_char for sentence in paragraph.doc.sents} | _starts_in_marks(paragraph.doc, text)
    edges = [*sorted(starts), len(text)]
    found = []
    for start, end in zip(edges, edges[1:], strict=False):
        inner = text[start:end]
        left, right = len(inner) - len(inner.lstrip()), len(inner.rstrip())
        if any(sign.isalnum() for sign in inner):
            found.append(paragraph.passage(start + left, start + right))
    return found


def _starts_in_marks(doc: Doc, text: str) -> set[int]:
    """Where sentences begin inside quotation marks: the parser often takes a whole quotation for one sentence."""
    stretches = tuple(each for each in find_stretches(text) if each.depth == 0)
    starts: set[int] = set()
    number = 0
    for token in doc[:-1]:
        while number < len(stretches) and stretches[number].end <= token.idx:
            number += 1
        if number < len(stretches) and token.text in _ENDS:
            starts |= _start_after(text, token.idx + len(token.text), stretches[number])
    return starts


def _start_after(text: str, end: int, stretch: Stretch) -> set[int]:
    """The next sentence's first character, when it stands in the same marks and looks like a beginning."""
    rest = text[end : stretch.end]
    closed = rest.lstrip(EDGE_MARKS + ")]")
    words = closed.lstrip()
    first = words.lstrip(EDGE_MARKS + "([")[:1]
    if end <= stretch.start or closed == words or not (first.isupper() or first.isdigit()):
        return set()
    return {end + len(rest) - len(words)}
