"""Names in marks that the parse does not tie to their verb: "called the plan “a farce”"."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from retold.reading.quotations.marks import Stretch
from retold.reading.quotations.sources import source_of

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

NAMERS = frozenset({"brand", "call", "deem", "dub", "label"})
# Tokens from the verb to the marks: "called the new plan of the board a “farce”" has 8.
FARTHEST = 9


@dataclass(frozen=True, slots=True)
class Named:
    """The verb and where what it names begins."""

    verb: Token
    start: int


def named_before(doc: Doc, stretch: Stretch) -> Named | None:
    """The verb of naming that stands before words in marks, with nothing but the named thing between."""
    before = doc.char_span(0, stretch.outer_start, alignment_mode="contract")
    for token in reversed(list(before)[-FARTHEST:]) if before is not None else ():
        if token.text in (".", ";", ":", "!", "?") or token.is_space:
            return None
        if token.pos_ not in ("VERB", "AUX"):
            continue
        follows = token.idx + len(token.text) + 1
        names = token.lemma_.lower() in NAMERS and source_of(token) is not None and follows < stretch.outer_start
        return Named(token, follows) if names else None
    return None
