"""Words that are no verb, noun or adjective and give the sentence around them to someone."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from retold.reading.quotations.candidates import Candidate
from retold.reading.quotations.extents import Words
from retold.reading.quotations.phrases import lemma_of

if TYPE_CHECKING:
    from spacy.tokens import Token

# "According to X", "As X said", "In a poll".
OPENINGS = frozenset({"according", "as", "in"})
POLLS = frozenset({"poll", "study", "survey"})
# Tokens in "As X, the head of the board, pointed out,": a longer opening is something else.
LONGEST_AS = 12


def of_opening(token: Token) -> Iterator[Candidate]:
    """Words that are no verb, noun or adjective and give what stands around them to someone."""
    if token.lower_ == "according":
        yield from _according(token)
    elif token.lower_ == "as" and token.is_title:
        yield from _as_said(token)
    elif token.lower_ == "in" and token.is_sent_start:
        yield from _in_a_poll(token)


def _according(token: Token) -> Iterator[Candidate]:
    """ "According to X, …": everything else in the sentence is X's."""
    to = token.doc[token.i + 1] if token.i + 1 < len(token.doc) else None
    source = next((child for child in to.children if child.dep_ == "pobj"), None) if to is not None else None
    if to is None or to.lower_ != "to" or source is None:
        return
    sentence = token.sent
    before = Words(sentence.start, token.i)
    after = Words(source.right_edge.i + 1, sentence.end)
    yield Candidate("according", "according", token, (before if before.count > after.count else after,), source)


def _in_a_poll(opening: Token) -> Iterator[Candidate]:
    """ "In a survey of islanders, 40 per cent were for the ferry": what a poll holds is the poll's own."""
    poll = next((each for each in opening.children if each.dep_ == "pobj" and each.lemma_.lower() in POLLS), None)
    if poll is None:
        return
    comma, end = poll.right_edge.i + 1, opening.sent.end
    if comma + 1 < end and opening.doc[comma].text == ",":
        yield Candidate("according", "in", opening, (Words(comma + 1, end),), poll)


def _as_said(opening: Token) -> Iterator[Candidate]:
    """ "As X pointed out, …", read from the words alone: the parse loses it over brackets and titles."""
    doc = opening.doc
    last = min(opening.i + LONGEST_AS, opening.sent.end)
    comma = next((at for at in range(opening.i + 1, last) if doc[at].text == ","), None)
    if comma is None:
        return
    verbs = [doc[at] for at in range(opening.i + 1, comma) if doc[at].tag_ in ("VBD", "VBZ", "VBN")]
    names = [each for each in doc[opening.i + 1 : comma] if each.pos_ in ("PROPN", "NOUN", "PRON")]
    if verbs and names and names[-1].i < verbs[0].i:
        rest = Words(comma + 1, opening.sent.end)
        yield Candidate("clause", lemma_of(verbs[0]), verbs[0], (rest,), names[-1])
