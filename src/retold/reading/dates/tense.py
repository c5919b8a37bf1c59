"""Whether a time lies behind or ahead, by the verb that governs it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

Side = Literal["past", "future"]

# "Will", "going to", "may": what they govern has not happened.
AHEAD = frozenset({"will", "shall", "'ll", "’ll", "wo", "may", "might", "can", "could", "should", "must", "would"})
# "Is scheduled for Monday": participles that look ahead.
PLANNED = frozenset({"schedule", "expect", "plan", "due", "set", "slate", "intend", "hope", "aim", "arrange"})
# "The deadline expires Friday": nouns and adjectives that look ahead.
AWAITED = frozenset({"deadline", "due", "forthcoming", "upcoming"})
# Climbing further leaves the clause that the time belongs to.
FARTHEST_VERB = 8


def side_of(doc: Doc, start: int, end: int) -> Side | None:
    """Whether the verb that governs a stretch of characters speaks of what was or of what will be."""
    span = doc.char_span(start, end, alignment_mode="expand")
    if span is None:
        return None
    root = span.root
    before = doc[span.start - 1].lower_ if span.start else ""
    if before == "until":
        return "future"
    word = root
    for _ in range(FARTHEST_VERB):
        if word.lower_ in AWAITED:
            return "future"
        if word.pos_ in {"VERB", "AUX"} and word is not root:
            side = _side_of_verb(word)
            if side is not None:
                return side
        if word.head is word:
            break
        word = word.head
    return None


def _side_of_verb(verb: Token) -> Side | None:
    helpers = {child.lower_: child for child in verb.children if child.dep_ in {"aux", "auxpass"}}
    if AHEAD & helpers.keys() and "have" not in helpers:
        return "future"
    if verb.lemma_ in PLANNED and verb.tag_ in {"VBN", "VBD"} and helpers:
        return "future"
    if verb.tag_ == "VBD" or any(helper.tag_ == "VBD" for helper in helpers.values()):
        return "past"
    if "to" in helpers:
        return "future" if verb.head is verb or "have" not in helpers else "past"
    if verb.tag_ in {"VBZ", "VBP"}:
        return "future"
    if any(helper.tag_ in {"VBZ", "VBP"} for helper in helpers.values()):
        return "past" if verb.tag_ in {"VBN"} else "future"
    return "past" if verb.tag_ == "VBN" else None
