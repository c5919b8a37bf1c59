"""The speaker at a sentence's end whom the parse takes for a part of the words: "…, a clerk who asked not to be named
said", "…, the panel's chair, Olga Brandt, said on Monday"."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from retold.reading.mentions.listed import listed

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

TRAILING = listed("add argue claim confirm declare explain insist note recall remark report say tell warn")
WHO = frozenset({"who", "whose", "that", "which"})
NOMINAL = frozenset({"ADJ", "ADP", "DET", "NOUN", "NUM", "PART", "PRON", "PROPN"})
OPENS_A_PHRASE = frozenset({"ADJ", "DET", "NOUN", "NUM", "PRON", "PROPN"})
OWN_SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "expl"})
# What stands after the cue is then told: "a clerk who left said the mast was worn" has its words behind it.
TOLD_AFTER = frozenset({"ccomp", "xcomp", "dobj"})


@dataclass(frozen=True, slots=True)
class Trailing:
    """The speaker's head word, and the token with which all that is told of the speaker begins."""

    head: Token
    start: int


def trailing_speaker(verb: Token) -> Trailing | None:
    """Who speaks between the words and a cue behind them, where the parse has not tied them to their verb."""
    if verb.tag_ not in ("VBD", "VBZ", "VBN") or verb.lemma_.lower() not in TRAILING or _has_more(verb):
        return None
    found = _with_addition(verb) if verb.i and verb.nbor(-1).text == "," else _with_relative(verb)
    if found is None or not _has_verb(verb.doc[verb.sent.start : found.start]):
        return None
    tied = any(child.dep_ in OWN_SUBJECTS and child.left_edge.i <= found.start for child in verb.lefts)
    return None if tied and not _before(verb, found) else found


def _before(verb: Token, found: Trailing) -> bool:
    """Whether the subject in the parse lies before the speaker: the words' own, and not who says them."""
    return all(child.i < found.start for child in verb.lefts if child.dep_ in OWN_SUBJECTS)


def _has_more(verb: Token) -> bool:
    told = (child for child in verb.rights if child.dep_ in TOLD_AFTER)
    return any(child.dep_ != "dobj" or verb.lemma_.lower() != "tell" for child in told)


def _with_relative(verb: Token) -> Trailing | None:
    """ "…, a clerk who asked not to be named said"."""
    start = _phrase_start(verb, verb.i)
    words = verb.doc[start : verb.i]
    who = next((each for each in words if each.lower_ in WHO and each.tag_ in ("WP", "WDT", "WP$")), None)
    if who is None or who.i == start or not _is_phrase(verb.doc[start : who.i]):
        return None
    inside = verb.dep_ == "conj" and verb.head in words
    if inside or any(child.dep_ in OWN_SUBJECTS and child.i >= who.i for child in verb.lefts):
        return None
    return Trailing(who.nbor(-1), start) if _has_verb(verb.doc[who.i : verb.i]) else None


def _with_addition(verb: Token) -> Trailing | None:
    """ "…, the panel's chair, Olga Brandt, said"."""
    doc, end = verb.doc, verb.i - 1
    first = end
    while first > verb.sent.start and doc[first - 1].pos_ == "PROPN":
        first -= 1
    if first == end or first <= verb.sent.start + 1 or doc[first - 1].text != ",":
        return None
    start = _phrase_start(verb, first - 1)
    plain = _is_phrase(doc[start : first - 1]) and doc[first - 2].pos_ == "NOUN"
    return Trailing(doc[end - 1], start) if plain else None


def _phrase_start(verb: Token, end: int) -> int:
    """The token after the nearest comma or mark before `end`."""
    start = end
    while start > verb.sent.start and not (verb.doc[start - 1].text == "," or verb.doc[start - 1].is_quote):
        start -= 1
    return start


def _is_phrase(words: Span) -> bool:
    last = words[-1] if len(words) else None
    nominal = last is not None and last.pos_ in ("NOUN", "PROPN", "PRON") and words[0].pos_ in OPENS_A_PHRASE
    return nominal and all(each.pos_ in NOMINAL for each in words)


def _has_verb(words: Span) -> bool:
    return any(each.pos_ in ("VERB", "AUX") for each in words)
