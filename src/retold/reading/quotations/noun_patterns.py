"""What nouns and adjectives give to someone: "her claim that", "a promise to", "sure that"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from retold.reading.quotations.candidates import Candidate
from retold.reading.quotations.clause_shapes import CLAUSES, has_that, is_infinitive
from retold.reading.quotations.extents import subtree
from retold.reading.quotations.phrases import NAMING, lemma_of
from retold.reading.quotations.sources import owner_of, source_of
from retold.reading.quotations.verb_patterns import of_preposition

if TYPE_CHECKING:
    from spacy.tokens import Token

# What the parse takes the clause for in "made it clear that".
LOOSE = frozenset({"advcl", "csubj"})
# Tokens from a noun to the clause that says what it is: "the claim that" is 1, "the claim, now that" more.
NEAREST_CLAUSE = 1
# "Made the case that"; other cases are of law and of illness.
PRESSING = frozenset({"argue", "make", "press", "state"})
# "Made good on his promise", "kept her pledge": the words are the noun's.
MAKING = frozenset({"give", "have", "hold", "keep", "make", "reach", "take", "break", "honor", "honour", "renew"})


def of_noun(noun: Token) -> Iterator[Candidate]:
    """What a noun gives: the clause that says what it is, and what its preposition leads up to."""
    for child in noun.children:
        near = child.left_edge.i - noun.i <= NEAREST_CLAUSE
        stated = noun.lemma_.lower() != "case" or lemma_of(noun.head) in PRESSING
        if child.dep_ == "acl" and _is_judged(noun):
            continue
        if child.dep_ == "acl" and near and stated and (is_infinitive(child) or has_that(child)):
            yield _of_noun_clause(noun, child)
        elif child.dep_ == "prep":
            yield from of_preposition(noun, child, owner_of(noun), noun.lemma_.lower())


def _is_judged(noun: Token) -> bool:
    """Whether the verb above says what somebody thinks of it: who "called reports that …" a lie never reported."""
    owned = any(child.dep_ == "poss" for child in noun.children)
    return noun.dep_ == "dobj" and not owned and lemma_of(noun.head) in NAMING


def _of_noun_clause(noun: Token, clause: Token) -> Candidate:
    """ "A promise to leave" is hers who makes it; who "defended his decision to leave" speaks of that decision."""
    verb, key = noun.head, noun.lemma_.lower()
    owned = noun.dep_ == "dobj" and any(child.dep_ == "poss" for child in noun.children)
    source = source_of(verb) if owned and lemma_of(verb) not in MAKING else None
    if source is not None:
        return Candidate("noun", key, verb, subtree(noun), source)
    return Candidate("noun", key, noun, subtree(clause), owner_of(noun))


def of_adjective(adjective: Token) -> Iterator[Candidate]:
    """What an adjective gives: "sure that", "eager to", "proud of"."""
    verb = adjective.head
    source = source_of(verb) if verb.pos_ in ("AUX", "VERB") else None
    if adjective.lower_ == "clear" and lemma_of(verb) != "make":
        return
    # "Made clear that": the parse hangs the clause on the verb as often as on the adjective.
    for child in (*adjective.children, *(verb.rights if adjective.lower_ == "clear" else ())):
        if child.dep_ in CLAUSES or (adjective.lower_ == "clear" and child.dep_ in LOOSE and has_that(child)):
            yield Candidate("adjective", adjective.lemma_.lower(), adjective, subtree(child), source)
        elif child.dep_ == "prep":
            yield from of_preposition(adjective, child, source, adjective.lemma_.lower())
