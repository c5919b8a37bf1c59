"""What is said where the parse has lost it: hung on a day, put off by an aside, or taken for the main clause."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from retold.reading.quotations.candidates import Candidate
from retold.reading.quotations.extents import SUBJECTS, Words, subtree
from retold.reading.quotations.marks import EDGE_MARKS
from retold.reading.quotations.phrases import WHEN, lemma_of

if TYPE_CHECKING:
    from spacy.tokens import Token

# What the saying happens at, and never what is said.
OCCASIONS = WHEN | frozenset({"appearance", "broadcast", "hearing", "meeting", "rally", "talk", "trip", "visit"})
# Verbs whose object is seldom a thing.
LOSING = frozenset({"believe", "say", "think"})
FINITE = frozenset({"MD", "VBD", "VBP", "VBZ"})
# "Says what he thinks", "said that was wrong".
WHATEVER = frozenset({"it", "so", "that", "this", "what", "which"})
# "That is all, the mayor added" gives words that stand before it.
CARRIED_BACK = frozenset({"add", "explain", "note", "say", "tell"})
# Tokens in ", citing two officials of the board who were there,".
LONGEST_ASIDE = 16


def of_lost_that(verb: Token, source: Token | None) -> Iterator[Candidate]:
    """ "Warned that …", where the parse has lost the clause: up to the sentence's end."""
    doc, at = verb.doc, verb.i + 1
    hung = next((each for prep in verb.rights if prep.dep_ == "prep" for each in hung_clauses(prep)), None)
    if source is not None and hung is not None:
        yield Candidate("clause", lemma_of(verb), verb, subtree(hung), source)
        return
    if source is None or at + 1 >= verb.sent.end or doc[at].lower_ != "that" or doc[at].dep_ == "dobj":
        return
    yield Candidate("clause", lemma_of(verb), verb, (Words(at, verb.sent.end),), source)


def hung_clauses(prep: Token) -> list[Token]:
    """Clauses with "that" which the parse hangs on when or where it was said: "said in a talk on Friday that …"."""
    return [
        each
        for each in prep.subtree
        if each.dep_ in ("acl", "relcl", "ccomp")
        and each.left_edge.lower_ == "that"
        and each.left_edge.dep_ == "mark"
        and (each.head.ent_type_ in ("DATE", "TIME", "GPE") or each.head.lemma_.lower() in OCCASIONS)
    ]


def lost_subject(verb: Token, subject: Token) -> Words | None:
    """The clause whose subject the parse takes for an object: "says [families of the drowned] were not told"."""
    doc, end = verb.doc, verb.sent.end
    after = next((at for at in range(subject.i + 1, end) if doc[at].tag_ in FINITE), None)
    if subject.left_edge.i != verb.i + 1 or subject.lower_ in WHATEVER or after is None:
        return None
    between = doc[subject.i + 1 : after]
    if any(token.text in (",", ":", ";", "—", "–") or token.tag_ in ("WP", "WDT", "CC", "WRB") for token in between):
        return None
    return Words(subject.left_edge.i, max(verb.right_edge.i + 1, doc[after].right_edge.i + 1))


def put_off(verb: Token) -> Words | None:
    """What is said after an aside between commas, where the parse breaks: "said, citing officials, that …"."""
    doc, first = verb.doc, verb.i + 1
    if first >= len(doc) or doc[first].text != "," or doc[first + 1 : first + 2].text == "that":
        return None
    end = verb.sent.end
    for at in range(first + 1, min(first + LONGEST_ASIDE, end - 1)):
        if doc[at].text == ",":
            return Words(at + 1, end) if doc[at + 1].lower_ == "that" and at + 2 < end else None
        if doc[at].text in EDGE_MARKS:
            return None
    return None


def taken_for_root(cue: Token) -> Token | None:
    """The last clause of what is said, where the parse has hung the cue on it: "added that A, today this is B"."""
    head, after = cue.head, cue.i + 1
    if cue.dep_ != "ccomp" or head.i < cue.i or head.dep_ != "ROOT" or after >= len(cue.doc):
        return None
    said_there = cue.doc[after].lower_ == "that" and cue.left_edge.i == cue.sent.start
    own = any(child.dep_ in SUBJECTS and child.i > cue.i for child in head.children)
    return head if said_there and own and lemma_of(head) not in CARRIED_BACK else None
