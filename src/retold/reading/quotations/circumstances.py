"""To whom, through what and when words were said: read beside the cue."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from retold.model import DateExpression, Fact, Passage
from retold.reading.mentions.listed import listed
from retold.reading.quotations.borders import Range
from retold.reading.quotations.sources import noun_phrase
from retold.reading.syntax import Paragraph

if TYPE_CHECKING:
    from spacy.tokens import Token

# "told X", "assured X": their object listens; of other verbs it is what is talked about.
TOLD = listed(
    """
    tell inform assure remind ask advise warn urge congratulate thank convince reassure instruct order brief
    """
)
CHANNELS = listed(
    """
    address announcement article blog book briefing broadcast brief call comment communique communiqué complaint
    conference conversation column debate document email facebook filing hearing instagram interview lawsuit
    lecture letter memo message news note op-ed post press rally remark report release sermon speech statement
    telegram testimony text transcript tweet twitter video website whatsapp
    """
)
# Words from "called" to its "for": "called on Monday again for calm" has 4.
FARTHEST_WORD = 4
# Clauses with days of their own.
OTHER_CLAUSES = frozenset({"advcl", "ccomp", "parataxis", "relcl", "xcomp"})
# What is told to somebody who is not named: "told a story".
STORIES = listed("joke lie story tale truth")
CHANNEL_PREPOSITIONS = frozenset({"in", "on", "at", "during", "via", "through", "by", "over"})


def addressee_of(cue: Token, paragraph: Paragraph) -> Passage | None:
    """Who was told: "told Reuters", "said to the crowd", "in a letter to the mayor"."""
    if cue.lower_ == "according":
        return None
    for child in cue.children:
        listens = child.dep_ in ("dobj", "dative", "nsubj") and child.lemma_.lower() not in STORIES
        if listens and cue.lemma_.lower() in TOLD and child.i > cue.i:
            return paragraph.passage_of(noun_phrase(child))
    listener = _after_to(cue) or next((found for prep in _channels(cue) if (found := _after_to(prep))), None)
    if listener is None:
        return None
    return paragraph.passage_of(noun_phrase(listener))


def demands(cue: Token) -> bool:
    """Whether "ask" and "call" ask for something, as in "asked her to stay", "called for calm", and do not name."""
    if cue.lemma_.lower() == "ask":
        wanted = (child for child in cue.children if child.dep_ in ("ccomp", "xcomp") and child.i > cue.i)
        return _has(cue, "for") or any(any(each.lower_ == "to" for each in verb.lefts) for verb in wanted)
    return cue.lemma_.lower() != "call" or cue.pos_ != "VERB" or any(_has(cue, word) for word in ("for", "on", "upon"))


def _has(cue: Token, word: str) -> bool:
    return any(token.lower_ == word for token in cue.doc[cue.i + 1 : cue.i + 1 + FARTHEST_WORD])


def channel_of(cue: Token, paragraph: Paragraph) -> Passage | None:
    """What the words came through: "in a televised address", "in a statement"."""
    carrier = next(iter(_channels(cue)), None)
    if carrier is None:
        return None
    return paragraph.passage_of(carrier.doc[carrier.left_edge.i : carrier.i + 1])


def carrier_lemma(cue: Token) -> str | None:
    """The noun of what the words came through: "statement"."""
    carrier = next(iter(_channels(cue)), None)
    return carrier.lemma_.lower() if carrier is not None else None


def _channels(cue: Token) -> list[Token]:
    heads = [cue, *(child for child in cue.children if child.dep_ in ("dobj", "advcl", "xcomp"))]
    if cue.dep_ in ("advcl", "conj", "xcomp", "pcomp") and cue.head.pos_ == "VERB":
        heads.append(cue.head)
    return [
        noun
        for head in heads
        for prep in head.children
        if prep.dep_ == "prep" and prep.lower_ in CHANNEL_PREPOSITIONS
        for noun in prep.children
        if noun.dep_ == "pobj" and noun.lemma_.lower() in CHANNELS
    ]


def _after_to(head: Token) -> Token | None:
    for child in head.children:
        if child.dep_ in ("prep", "dative") and child.lower_ == "to":
            return next((each for each in child.children if each.dep_ == "pobj"), None)
    return None


def said_on(cue: Token, paragraph: Paragraph, content: Sequence[Range], dates: Sequence[DateExpression]) -> Fact | None:
    """The date expression that stands in the cue's sentence outside the words themselves, the nearest to the cue."""
    sentence = paragraph.passage_of(cue.sent)
    told = [paragraph.passage(each.start, each.end) for each in content]
    near = [
        date
        for date in dates
        if date.type in ("DATE", "TIME")
        and not date.value.endswith("_REF")
        and sentence.holds(date.passage)
        and not any(each.overlaps(date.passage) for each in told)
        and _hangs_on(cue, paragraph, date.passage)
    ]
    if not near:
        return None
    here = paragraph.start + cue.idx
    best = min(near, key=lambda date: abs(date.passage.start - here))
    return Fact(best.value, "text", precision=best.precision, passage=best.passage)


def _hangs_on(cue: Token, paragraph: Paragraph, date: Passage) -> bool:
    """Whether the date belongs to the cue's clause and not to another verb's."""
    span = cue.doc.char_span(date.start - paragraph.start, date.end - paragraph.start, alignment_mode="expand")
    if span is None:
        return False
    verb = span.root
    while verb.pos_ not in ("VERB", "AUX") and verb.head != verb:
        # "After the flood on Monday, she said": the day is the flood's; of an interview it is that of the words.
        if verb.pos_ == "NOUN" and verb not in span and verb != cue and verb.lemma_.lower() not in CHANNELS:
            return False
        verb = verb.head
    return verb == cue or verb == cue.head or verb.head == cue and verb.dep_ not in OTHER_CLAUSES
