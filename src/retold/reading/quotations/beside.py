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
ENDS = frozenset(".!?")
# Fewer words may be a title or a nickname: `“The Flood,” directed by Hale`.
LEAST_WORDS_OF_SPEECH = 4
# Tokens after the marks in which the verb stands: `“Never!” the mayor of the town shot back` has 6.
FARTHEST_AFTER = 6
NAMING_POS = frozenset({"PROPN", "NOUN", "PRON", "DET", "ADJ"})
FINITE = frozenset({"VBD", "VBZ", "VBP", "VBN", "VBG"})


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
        long_enough = len(text[stretch.start : stretch.end].split()) >= LEAST_WORDS_OF_SPEECH
        if long_enough and last in ",?!" and (own := _own_verb(doc, stretch.outer_end, next_start)) is not None:
            return own
    if last not in ".?!":
        after = _saying_verbs(doc, stretch.outer_end, next_start)
    before = _saying_verbs(doc, previous_end, stretch.outer_start)
    lead = text[previous_end : stretch.outer_start].rstrip()
    if before and (
        lead.endswith((",", ":", "that")) or before[-1].idx + len(before[-1].text) >= previous_end + len(lead)
    ):
        return before[-1]
    return _announcing(doc, lead, previous_end, stretch)


def _own_verb(doc: Doc, start: int, end: int) -> Token | None:
    """Any verb that says of open words who uttered them: `“It is over,” remembered Hale`, `“Never!” Hale shot back`."""
    span = doc.char_span(start, end, alignment_mode="contract") if start < end else None
    for number, token in enumerate(span[:FARTHEST_AFTER] if span is not None else ()):
        if token.tag_ in ("VBD", "VBZ"):
            follower = doc[token.i + 1 : token.i + 2]
            named = number > 0 or any(each.pos_ in NAMING_POS for each in follower)
            return token if named and token.pos_ == "VERB" else None
        if token.pos_ not in NAMING_POS:
            return None
    return None


def _announcing(doc: Doc, lead: str, start: int, stretch: Stretch) -> Token | None:
    """Any verb whose clause ends right before the marks: `As Hale put it: “We lost.”`, `then boomed, “Never!”`."""
    span = doc.char_span(start, stretch.outer_start, alignment_mode="contract")
    if span is None or not lead.endswith((":", ",")):
        return None
    last = max((token.i for token in span if token.text in ENDS), default=-1)
    verbs = [each for each in span if each.tag_ in FINITE and each.i > last and source_of(each) is not None]
    if not verbs:
        return None
    at_once = len(doc.text[verbs[-1].idx : start + len(doc.text[start : stretch.outer_start].rstrip())].split()) == 1
    return verbs[-1] if lead.endswith(":") or at_once else None


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
