"""Whether somebody calls it untrue what others say: "called reports that she had left “nonsense”"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from retold.reading.mentions.listed import listed
from retold.reading.quotations.borders import Range
from retold.reading.quotations.lexicon import NOUNS
from retold.reading.quotations.phrases import NAMING, lemma_of

if TYPE_CHECKING:
    from spacy.tokens import Token

UNTRUE = listed(
    """
    baseless bogus fabricated fabrication fabrications fake false falsehood falsehoods fantasy fiction groundless hoax
    invented invention inventions lie lies myth nonsense rubbish slander smear smears tale tales unfounded untrue wrong
    """
)


def is_rebuttal(cue: Token, content: tuple[Range, ...]) -> bool:
    """Whether a verb of naming names a claim, report or rumour, and the last word says that it is not true."""
    words = cue.doc.char_span(content[0].start, content[-1].end, alignment_mode="expand")
    if lemma_of(cue) not in NAMING or words is None:
        return False
    named = next((each for each in words if each.pos_ == "NOUN"), None)
    last = next((each for each in reversed(words) if not each.is_punct), None)
    said = named is not None and named.lemma_.lower() in NOUNS
    return said and last is not None and last.i > cue.i and last.lower_ in UNTRUE
