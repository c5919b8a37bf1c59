"""Find the sentences of an account, split inside long quotations too."""

import re

from retold.model import Passage
from retold.reading.syntax import Account, Paragraph

# A sentence end inside or before a closing mark, with the next sentence's first letter after it: `… home.” The`.
_END_BEFORE_CLOSING = re.compile(r"[.!?…]['”’\"»)\]]*\s+(?=['“‘\"«(\[]*[^\W\d_a-z])")


def find_sentences(account: Account) -> tuple[Passage, ...]:
    """Find the sentences of an account, split inside long quotations too."""
    return tuple(passage for paragraph in account.paragraphs for passage in _of(paragraph))


def _of(paragraph: Paragraph) -> list[Passage]:
    text = paragraph.doc.text
    found = []
    for sentence in paragraph.doc.sents:
        start, end = sentence.start_char, sentence.end_char
        while start < end and text[start].isspace():
            start += 1
        while end > start and text[end - 1].isspace():
            end -= 1
        if end > start:
            found.append(paragraph.passage(start, end))
    return found
