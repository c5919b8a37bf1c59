"""The verb of saying that stands beside words in marks, read from the words where the parse does not tie them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from retold.reading.quotations.lexicon import QUOTING, SAYING
from retold.reading.quotations.marks import Stretch
from retold.reading.quotations.sources import source_of

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

HYPHENS = frozenset("-‐‑")


def cue_beside(doc: Doc, text: str, stretches: Sequence[Stretch], number: int) -> Token | None:
    """The verb of saying that stands beside a stretch of the text: after it where it ends open, else before it."""
    stretch = stretches[number]
    last = text[stretch.start : stretch.end].rstrip()[-1:]
    follows = text[stretch.outer_end :].lstrip()[:1]
    next_start = stretches[number + 1].outer_start if number + 1 < len(stretches) else len(text)
    previous_end = stretches[number - 1].outer_end if number else 0
    if last in ",?!—–…" or follows == ",":
        after = _saying_verbs(doc, stretch.outer_end, next_start)
        if after:
            return after[0]
    if last not in ".?!":
        after = _saying_verbs(doc, stretch.outer_end, next_start)
    before = _saying_verbs(doc, previous_end, stretch.outer_start)
    lead = text[previous_end : stretch.outer_start].rstrip()
    if before and (
        lead.endswith((",", ":", "that")) or before[-1].idx + len(before[-1].text) >= previous_end + len(lead)
    ):
        return before[-1]
    return None


def _saying_verbs(doc: Doc, start: int, end: int) -> list[Token]:
    """Verbs of saying between two characters, up to or from the sentence's end."""
    span = doc.char_span(start, end, alignment_mode="contract") if start < end else None
    if span is None:
        return []
    found: list[Token] = []
    for token in span:
        if token.text in (".", "!", "?"):
            if start == 0 or found:
                found = [] if end <= doc[-1].idx and token.i < span.end - 1 else found
            continue
        if _says(token):
            found.append(token)
    return found


def _says(token: Token) -> bool:
    """Whether a token is a verb of saying, and not a part of "so-called" or of a naming that nobody speaks."""
    if token.pos_ != "VERB" or token.lemma_.lower() not in SAYING | QUOTING:
        return False
    if token.i > 0 and token.nbor(-1).text in HYPHENS:
        return False
    return token.lemma_ != "call" or source_of(token) is not None
