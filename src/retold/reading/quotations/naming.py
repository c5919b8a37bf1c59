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
# The same with a clause: "called reports that she had left the board two days after the storm “nonsense”" has 14.
FARTHEST_WITH_CLAUSE = 20


@dataclass(frozen=True, slots=True)
class Named:
    """The verb and where what it names begins."""

    verb: Token
    start: int


def named_before(doc: Doc, stretch: Stretch) -> Named | None:
    """The verb of naming that stands before words in marks, with nothing but the named thing between."""
    before = doc.char_span(0, stretch.outer_start, alignment_mode="contract")
    farthest = FARTHEST
    near = list(before)[-FARTHEST_WITH_CLAUSE:] if before is not None else []
    for steps, token in enumerate(reversed(near)):
        if token.text in (".", ";", ":", "!", "?") or token.is_space:
            return None
        if token.pos_ not in ("VERB", "AUX"):
            continue
        if _is_of_named(token):
            farthest = FARTHEST_WITH_CLAUSE
            continue
        follows = token.idx + len(token.text) + 1
        names = (
            steps < farthest
            and token.lemma_.lower() in NAMERS
            and source_of(token) is not None
            and follows < stretch.outer_start
        )
        return Named(token, follows) if names else None
    return None


def _is_of_named(verb: Token) -> bool:
    """Whether a verb only tells what the named thing says: "called reports that she had left “nonsense”"."""
    above = verb
    while above.dep_ in ("aux", "auxpass", "ccomp", "conj", "xcomp") and above.head != above:
        above = above.head
    noun = above.head
    return (
        above.dep_ in ("acl", "relcl")
        and noun.dep_ == "dobj"
        and noun.head.lemma_.lower() in NAMERS
        and noun.i < verb.i
    )
