"""Ways in which English gives words to someone: a cue, what hangs on it, and whose it is.

Every known verb, noun and adjective that has a complement of the right shape is a candidate; the lexicon decides which
of them are cues in that shape.
"""

from __future__ import annotations

from collections.abc import Iterator, Set
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from retold.reading.quotations.extents import (
    SUBJECTS,
    Words,
    around,
    further_cues,
    infinitive_words,
    is_when,
    subtree,
    with_companions,
    with_rest,
)
from retold.reading.quotations.marks import EDGE_MARKS
from retold.reading.quotations.phrases import NAMING, WHEN, lemma_of, phrase_of
from retold.reading.quotations.sources import is_second, owner_of, source_of

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

Pattern = Literal["clause", "infinitive", "naming", "object", "preposition", "noun", "adjective", "according"]
CLAUSES = frozenset({"ccomp", "xcomp"})
# Tokens from a noun to the clause that says what it is: "the claim that" is 1, "the claim, now that" more.
NEAREST_CLAUSE = 1
# The parse often hangs the charge on whom it is brought against: "accused [the board of silence]".
CHARGES = frozenset({"accuse of", "warn of", "warn about", "assure of"})
# What the saying happens at, and never what is said.
OCCASIONS = WHEN | frozenset({"appearance", "broadcast", "hearing", "meeting", "rally", "talk", "trip", "visit"})
HUNG_ON_THE_NAMED = frozenset({"accuse", "charge", "liken", "compare"})
NICKNAMING = frozenset({"brand", "call", "dub", "label", "name", "nickname"})
# "That is all, the mayor added" gives words that stand before it.
CARRIED_BACK = frozenset({"add", "explain", "note", "say", "tell"})
# "Made good on his promise", "kept her pledge": the words are the noun's.
MAKING = frozenset({"give", "have", "hold", "keep", "make", "reach", "take", "break", "honor", "honour", "renew"})
POLLS = frozenset({"poll", "study", "survey"})
# "Asked not to be named" says how somebody spoke, and not what.
ANONYMITY = frozenset({"name", "identify", "quote"})
# "According to X", "As X said", "In a poll".
OPENINGS = frozenset({"according", "as", "in"})
# Tokens in "As X, the head of the board, pointed out,": a longer opening is something else.
LONGEST_AS = 12
# Tokens in ", citing two officials of the board who were there,".
LONGEST_ASIDE = 16


@dataclass(frozen=True, slots=True)
class Candidate:
    """A possible quotation: `cue` is the cue's main token, `key` what the lexicon knows it by."""

    pattern: Pattern
    key: str
    cue: Token
    content: tuple[Words, ...]
    source: Token | None


def find_candidates(doc: Doc, heads: Set[str]) -> Iterator[Candidate]:
    """Find everything in a document that has the shape of a quotation and, as its cue, one of the words `heads`.

    Most words are no cue: to look at their complements would be two thirds of the work.
    """
    for token in doc:
        pos, key = token.pos_, lemma_of(token)
        if pos in ("VERB", "AUX"):
            yield from _of_verb(token) if key in heads else _of_hidden(token)
        elif key in heads:
            if pos in ("NOUN", "PROPN"):
                yield from _of_noun(token)
            elif pos == "ADJ":
                yield from _of_adjective(token)
        if token.lower_ in OPENINGS:
            yield from _of_opening(token)


def _of_opening(token: Token) -> Iterator[Candidate]:
    """Words that are no verb, noun or adjective and give what stands around them to someone."""
    if token.lower_ == "according":
        yield from _according(token)
    elif token.lower_ == "as" and token.is_title:
        yield from _as_said(token)
    elif token.lower_ == "in" and token.is_sent_start:
        yield from _in_a_poll(token)


def _of_hidden(verb: Token) -> Iterator[Candidate]:
    """Cues that the parse hides in the clause of a verb that is none."""
    for child in verb.children:
        if child.dep_ in CLAUSES and not is_second(child) and not _is_infinitive(child):
            yield from _further(verb, child, source_of(verb))


def _of_verb(verb: Token) -> Iterator[Candidate]:
    source = source_of(verb)
    key = lemma_of(verb)
    if not _gives_a_clause(verb) and (
        verb.dep_ == "parataxis" or (verb.dep_ in ("ccomp", "advcl") and _interrupts(verb))
    ):
        yield Candidate("clause", key, verb, around(verb.head, verb), source)
    if key in NAMING:
        yield from _of_naming(verb, source)
    if (put_off := _put_off(verb)) is not None:
        yield Candidate("clause", key, verb, (put_off,), source)
        return
    for child in verb.children:
        yield from _of_complement(verb, child, source)
    if not any(child.dep_ in CLAUSES for child in verb.children):
        yield from _of_that(verb, source)


def _of_that(verb: Token, source: Token | None) -> Iterator[Candidate]:
    """ "Warned that …", where the parse has lost the clause: up to the sentence's end."""
    doc, at = verb.doc, verb.i + 1
    hung = next((each for prep in verb.rights if prep.dep_ == "prep" for each in _that_clauses(prep)), None)
    if source is not None and hung is not None:
        yield Candidate("clause", lemma_of(verb), verb, subtree(hung), source)
        return
    if source is None or at + 1 >= verb.sent.end or doc[at].lower_ != "that" or doc[at].dep_ == "dobj":
        return
    yield Candidate("clause", lemma_of(verb), verb, (Words(at, verb.sent.end),), source)


def _put_off(verb: Token) -> Words | None:
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


def _that_clauses(prep: Token) -> list[Token]:
    """Clauses with "that" which the parse hangs on when or where it was said: "said in a talk on Friday that …"."""
    return [
        each
        for each in prep.subtree
        if each.dep_ in ("acl", "relcl", "ccomp")
        and each.left_edge.lower_ == "that"
        and each.left_edge.dep_ == "mark"
        and (each.head.ent_type_ in ("DATE", "TIME", "GPE") or each.head.lemma_.lower() in OCCASIONS)
    ]


def _of_naming(verb: Token, source: Token | None) -> Iterator[Candidate]:
    """ "Called the plan a farce", "praised the crews for their patience": what is named, and as what or for what."""
    named = next((child for child in verb.children if child.dep_ in ("dobj", "nsubjpass")), None)
    links = NAMING[lemma_of(verb)]
    if named is None:
        return
    linked = (child for child in verb.rights if child.lower_ in links and not is_when(child))
    said = next((child for child in verb.rights if child.dep_ == "oprd"), None) or next(linked, None)
    if said is None and named.i > verb.i:
        said = _hung_on(named, verb, links)
    if said is None:
        return
    words = (*subtree(named), *subtree(said))
    if verb.i < named.i < said.i:
        words = (Words(named.left_edge.i, said.right_edge.i + 1),)
    yield Candidate("naming", lemma_of(verb), verb, words, source)


def _hung_on(named: Token, verb: Token, links: frozenset[str]) -> Token | None:
    """What the parse hangs on the named: "accused [the board of silence]", "call [the rock the Old Man]"."""
    if lemma_of(verb) in HUNG_ON_THE_NAMED:
        found = [each for each in named.subtree if each.lower_ in links and each.dep_ == "prep"]
        doing = (each for each in found if each.i + 1 < len(verb.doc) and each.nbor().tag_ == "VBG")
        return next(doing, None) or next((each for each in found if each.head == named), None)
    added = next((each for each in named.rights if each.dep_ == "appos"), None)
    plain = added is not None and not any(token.is_punct for token in verb.doc[named.i : added.i])
    return added if plain and lemma_of(verb) in NICKNAMING else None


def _of_complement(verb: Token, child: Token, source: Token | None) -> Iterator[Candidate]:
    key = lemma_of(verb)
    if is_second(child):
        return
    if child.dep_ in CLAUSES:
        yield from _of_clause(verb, child, source)
    elif child.dep_ in ("dobj", "nsubjpass"):
        yield Candidate("object", phrase_of(verb), verb, with_companions(verb, child), source)
        for prep in child.children:
            if prep.dep_ == "prep" and f"{key} {prep.lower_}" in CHARGES:
                yield from _of_preposition(verb, prep, source, key)
    elif child.dep_ == "prep":
        yield from _of_preposition(verb, child, source, key)
    elif child.dep_ == "advcl" and child.left_edge.lower_ == "for" and _is_infinitive(child):
        words = Words(child.left_edge.i + 1, child.right_edge.i + 1)
        yield Candidate("preposition", f"{key} for", verb, (words,), source)


def _of_clause(verb: Token, child: Token, source: Token | None) -> Iterator[Candidate]:
    key = lemma_of(verb)
    if not _is_infinitive(child):
        # "Read more: Calder says …": what stands before a colon is the account's own.
        if child.i < verb.i and verb.doc[child.right_edge.i + 1 : verb.i][:1].text == ":" and _gives_a_clause(verb):
            return
        lost = _taken_for_root(verb)
        words = with_rest(verb, child) if lost is None else (Words(child.left_edge.i, lost.right_edge.i + 1),)
        yield Candidate("clause", key, verb, words, source)
        yield from _further(verb, child, source)
    elif lemma_of(child) not in ANONYMITY:
        yield Candidate("infinitive", key, verb, infinitive_words(verb, child), source)


def _taken_for_root(cue: Token) -> Token | None:
    """The last clause of what is said, where the parse has hung the cue on it: "added that A, today this is B"."""
    head, after = cue.head, cue.i + 1
    if cue.dep_ != "ccomp" or head.i < cue.i or head.dep_ != "ROOT" or after >= len(cue.doc):
        return None
    said_there = cue.doc[after].lower_ == "that" and cue.left_edge.i == cue.sent.start
    own = any(child.dep_ in SUBJECTS and child.i > cue.i for child in head.children)
    return head if said_there and own and lemma_of(head) not in CARRIED_BACK else None


def _of_preposition(head: Token, prep: Token, source: Token | None, key: str) -> Iterator[Candidate]:
    for complement in () if is_when(prep) and prep.lower_ != "about" else prep.children:
        if complement.dep_ in ("pobj", "pcomp", "ccomp"):
            phrase = phrase_of(head) if head.pos_ == "VERB" else key
            yield Candidate("preposition", f"{phrase} {prep.lower_}", head, with_companions(head, complement), source)


def _of_noun(noun: Token) -> Iterator[Candidate]:
    for child in noun.children:
        near = child.left_edge.i - noun.i <= NEAREST_CLAUSE
        if child.dep_ == "acl" and near and (_is_infinitive(child) or _has_that(child)):
            yield _of_noun_clause(noun, child)
        elif child.dep_ == "prep":
            yield from _of_preposition(noun, child, owner_of(noun), noun.lemma_.lower())


def _of_noun_clause(noun: Token, clause: Token) -> Candidate:
    """ "A promise to leave" is hers who makes it; who "defended his decision to leave" speaks of that decision."""
    verb, key = noun.head, noun.lemma_.lower()
    owned = noun.dep_ == "dobj" and any(child.dep_ == "poss" for child in noun.children)
    source = source_of(verb) if owned and lemma_of(verb) not in MAKING else None
    if source is not None:
        return Candidate("noun", key, verb, subtree(noun), source)
    return Candidate("noun", key, noun, subtree(clause), owner_of(noun))


def _of_adjective(adjective: Token) -> Iterator[Candidate]:
    verb = adjective.head
    source = source_of(verb) if verb.pos_ in ("AUX", "VERB") else None
    if adjective.lower_ == "clear" and lemma_of(verb) != "make":
        return
    # "Made clear that": the parse hangs the clause on the verb as often as on the adjective.
    for child in (*adjective.children, *(verb.rights if adjective.lower_ == "clear" else ())):
        if child.dep_ in CLAUSES:
            yield Candidate("adjective", adjective.lemma_.lower(), adjective, subtree(child), source)
        elif child.dep_ == "prep":
            yield from _of_preposition(adjective, child, source, adjective.lemma_.lower())


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


def _is_infinitive(verb: Token) -> bool:
    return any(child.dep_ == "aux" and child.lower_ == "to" for child in verb.children)


def _has_that(verb: Token) -> bool:
    return any(child.dep_ == "mark" and child.lower_ == "that" for child in verb.children)


def _gives_a_clause(verb: Token) -> bool:
    """Whether a verb has its own clause after it, so that the words around it are the account's: "X came, saying …"."""
    return any(child.dep_ == "ccomp" and child.i > verb.i and _is_told(child) for child in verb.children)


def _is_told(clause: Token) -> bool:
    return clause.tag_ != "VBG" and any(child.dep_ in SUBJECTS for child in clause.children)


def _interrupts(verb: Token) -> bool:
    """Whether a verb stands inside the words that it gives: "The plan, he said, was dead"."""
    if not any(child.dep_ in SUBJECTS for child in verb.children):
        return False
    if any(child.dep_ == "mark" and child.lower_ != "as" for child in verb.children):
        return False
    first = verb.left_edge.i
    return verb.head.left_edge.i < first and verb.doc[first - 1].text in (",", "—", "–", "-", "--")


def _further(verb: Token, clause: Token, source: Token | None) -> Iterator[Candidate]:
    """A second cue that the parse hides in the first one's clause: "said it was late and added that …"."""
    for other in further_cues(verb, clause):
        for child in other.children:
            if child.dep_ in CLAUSES and child.i > other.i:
                pattern: Pattern = "infinitive" if _is_infinitive(child) else "clause"
                yield Candidate(pattern, lemma_of(other), other, subtree(child), source)
