"""Ways in which English gives words to someone: a cue, what hangs on it, and whose it is.

Every known verb, noun and adjective that has a complement of the right shape is a candidate; the lexicon decides which
of them are cues in that shape.
"""

from __future__ import annotations

from collections.abc import Iterator, Set
from typing import TYPE_CHECKING

from retold.reading.quotations.candidates import Candidate
from retold.reading.quotations.noun_patterns import of_adjective, of_noun
from retold.reading.quotations.openings import OPENINGS, of_opening
from retold.reading.quotations.phrases import lemma_of
from retold.reading.quotations.verb_patterns import of_hidden, of_verb

if TYPE_CHECKING:
    from spacy.tokens import Doc


def find_candidates(doc: Doc, heads: Set[str]) -> Iterator[Candidate]:
    """Find everything in a document that has the shape of a quotation and, as its cue, one of the words `heads`.

    Most words are no cue: to look at their complements would be two thirds of the work.
    """
    for token in doc:
        pos, key = token.pos_, lemma_of(token)
        if pos in ("VERB", "AUX"):
            yield from of_verb(token) if key in heads else of_hidden(token)
        elif key in heads:
            if pos in ("NOUN", "PROPN"):
                yield from of_noun(token)
            elif pos == "ADJ":
                yield from of_adjective(token)
        if token.lower_ in OPENINGS:
            yield from of_opening(token)
