"""What verbs give to someone: a clause, an infinitive, a thing, and what a preposition leads up to."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from retold.reading.quotations.callings import of_naming
from retold.reading.quotations.candidates import Candidate, Pattern
from retold.reading.quotations.clause_shapes import CLAUSES, gives_a_clause, interrupts, is_infinitive
from retold.reading.quotations.extents import (
    TOLD_OF,
    Words,
    around,
    further_cues,
    infinitive_words,
    is_when,
    subtree,
    with_companions,
    with_rest,
)
from retold.reading.quotations.lost_clauses import LOSING, lost_subject, of_lost_that, put_off, taken_for_root
from retold.reading.quotations.phrases import LIGHT, LIGHT_VERBS, NAMING, lemma_of, phrase_of
from retold.reading.quotations.sources import is_passive, is_second, source_of
from retold.reading.quotations.trailing import trailing_speaker

if TYPE_CHECKING:
    from spacy.tokens import Token

# The parse often hangs the charge on whom it is brought against: "accused [the board of silence]".
CHARGES = frozenset({"accuse of", "warn of", "warn about", "assure of"})
# "Is expected to" and "expects to" both give an infinitive.
WANTED_OF = frozenset({"expect"})
# "Asked not to be named" says how somebody spoke, and not what.
ANONYMITY = frozenset({"name", "identify", "quote"})


def of_verb(verb: Token) -> Iterator[Candidate]:
    """What a verb gives, in each of its shapes."""
    source = source_of(verb)
    key = lemma_of(verb)
    if not gives_a_clause(verb) and (
        verb.dep_ == "parataxis" or (verb.dep_ in ("ccomp", "advcl") and interrupts(verb))
    ):
        yield Candidate("clause", key, verb, around(verb.head, verb), source)
    if key in NAMING:
        yield from of_naming(verb, source)
    if (words := put_off(verb)) is not None:
        yield Candidate("clause", key, verb, (words,), source)
        return
    if (trailing := trailing_speaker(verb)) is not None and not any(c.dep_ in CLAUSES for c in verb.children):
        yield Candidate("clause", key, verb, (Words(verb.sent.start, trailing.start),), trailing.head)
        return
    for child in verb.children:
        yield from _of_complement(verb, child, source)
    if not any(child.dep_ in CLAUSES for child in verb.children):
        yield from of_lost_that(verb, source)


def of_hidden(verb: Token) -> Iterator[Candidate]:
    """Cues that the parse hides in the clause of a verb that is none."""
    for child in verb.children:
        if child.dep_ in CLAUSES and not is_second(child) and not is_infinitive(child):
            yield from _further(verb, child, source_of(verb))


def _of_complement(verb: Token, child: Token, source: Token | None) -> Iterator[Candidate]:
    key = lemma_of(verb)
    if is_second(child):
        return
    if child.dep_ in CLAUSES:
        yield from _of_clause(verb, child, source)
    elif child.dep_ in ("dobj", "nsubjpass"):
        yield from _of_object(verb, child, source)
    elif child.dep_ == "prep":
        yield from of_preposition(verb, child, source, key)
    elif child.dep_ == "advcl" and child.left_edge.lower_ == "for" and is_infinitive(child):
        words = Words(child.left_edge.i + 1, child.right_edge.i + 1)
        yield Candidate("preposition", f"{key} for", verb, (words,), source)


def _of_object(verb: Token, child: Token, source: Token | None) -> Iterator[Candidate]:
    key = lemma_of(verb)
    if key in LOSING and child.i > verb.i and (lost := lost_subject(verb, child)) is not None:
        yield Candidate("clause", key, verb, (lost,), source)
    yield Candidate("object", phrase_of(verb), verb, with_companions(verb, child), source)
    for prep in child.children:
        if prep.dep_ == "prep" and f"{key} {prep.lower_}" in CHARGES:
            yield from of_preposition(verb, prep, source, key)
    if key in LIGHT_VERBS:
        yield from _of_light(verb, child, source)


def _of_light(verb: Token, child: Token, source: Token | None) -> Iterator[Candidate]:
    """ "Took aim at the budget": the verb and its object together are the cue."""
    phrase = f"{lemma_of(verb)} {lemma_of(child)}"
    for prep in (*child.rights, *verb.rights):
        if prep.dep_ == "prep" and f"{phrase} {prep.lower_}" in LIGHT:
            for told in prep.children:
                if told.dep_ in ("pobj", "pcomp"):
                    key = f"{phrase} {prep.lower_}"
                    yield Candidate("preposition", key, verb, with_companions(verb, told), source)


def _of_clause(verb: Token, child: Token, source: Token | None) -> Iterator[Candidate]:
    key = lemma_of(verb)
    if not is_infinitive(child):
        # "Read more: Calder says …": what stands before a colon is the account's own.
        if child.i < verb.i and verb.doc[child.right_edge.i + 1 : verb.i][:1].text == ":" and gives_a_clause(verb):
            return
        # "The union accused Hale; he denied it": a sentence of its own before a semicolon is no part of what is denied.
        if child.i < verb.i and _is_parted(verb, child):
            return
        lost = taken_for_root(verb)
        words = with_rest(verb, child) if lost is None else (Words(child.left_edge.i, lost.right_edge.i + 1),)
        yield Candidate("clause", key, verb, words, source)
        yield from _further(verb, child, source)
    elif lemma_of(child) not in ANONYMITY:
        # "Is said to": only in the passive does such a verb give an infinitive to somebody.
        told = key not in WANTED_OF and key in TOLD_OF and is_passive(verb)
        yield Candidate("infinitive", f"{key} to" if told else key, verb, infinitive_words(verb, child), source)


def _is_parted(verb: Token, child: Token) -> bool:
    """Whether the verb has an object or a clause of its own behind a semicolon."""
    semicolon = verb.doc[child.right_edge.i + 1 : verb.i][:1].text == ";"
    return semicolon and any(each.dep_ in ("ccomp", "dobj") and each.i > verb.i for each in verb.children)


def of_preposition(head: Token, prep: Token, source: Token | None, key: str) -> Iterator[Candidate]:
    """What a preposition at a verb, noun or adjective leads up to."""
    for complement in () if is_when(prep) and prep.lower_ != "about" else prep.children:
        if complement.dep_ in ("pobj", "pcomp", "ccomp"):
            phrase = phrase_of(head) if head.pos_ == "VERB" else key
            yield Candidate("preposition", f"{phrase} {prep.lower_}", head, with_companions(head, complement), source)


def _further(verb: Token, clause: Token, source: Token | None) -> Iterator[Candidate]:
    """A second cue that the parse hides in the first one's clause: "said it was late and added that …"."""
    for other in further_cues(verb, clause):
        for child in other.children:
            if child.dep_ in CLAUSES and child.i > other.i:
                pattern: Pattern = "infinitive" if is_infinitive(child) else "clause"
                yield Candidate(pattern, lemma_of(other), other, subtree(child), source)
