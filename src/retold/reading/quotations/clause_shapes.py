"""What a clause looks like in a parse: an infinitive, one with "that", one that is told, one that interrupts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from retold.reading.quotations.extents import SUBJECTS

if TYPE_CHECKING:
    from spacy.tokens import Token

CLAUSES = frozenset({"ccomp", "xcomp"})


def is_infinitive(verb: Token) -> bool:
    """Whether a verb stands with "to"."""
    return any(child.dep_ == "aux" and child.lower_ == "to" for child in verb.children)


def has_that(verb: Token) -> bool:
    """Whether a clause begins with "that"."""
    return any(child.dep_ == "mark" and child.lower_ == "that" for child in verb.children)


def gives_a_clause(verb: Token) -> bool:
    """Whether a verb has its own clause after it, so that the words around it are the account's: "X came, saying …"."""
    return any(child.dep_ == "ccomp" and child.i > verb.i and _is_told(child) for child in verb.children)


def _is_told(clause: Token) -> bool:
    return clause.tag_ != "VBG" and any(child.dep_ in SUBJECTS for child in clause.children)


def interrupts(verb: Token) -> bool:
    """Whether a verb stands inside the words that it gives: "The plan, he said, was dead"."""
    if not any(child.dep_ in SUBJECTS for child in verb.children):
        return False
    if any(child.dep_ == "mark" and child.lower_ != "as" for child in verb.children):
        return False
    first = verb.left_edge.i
    return verb.head.left_edge.i < first and verb.doc[first - 1].text in (",", "—", "–", "-", "--")
