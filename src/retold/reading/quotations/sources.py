"""Who says it: from a cue's verb or noun to the head word of its speaker, through passives and shared subjects."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from retold.reading.quotations.trailing import trailing_speaker

if TYPE_CHECKING:
    from spacy.tokens import Span, Token


# Passives that tell what somebody feels: "was convinced that"; of other verbs the subject is told of or told to.
FELT = frozenset({"convince", "worry", "concern", "disappoint", "please", "determine", "quote", "cite"})
ASKED = frozenset({"ask", "press", "question", "tell", "urge", "warn"})
# Words that go with the whole clause and stand before the speaker by chance: "said even the oldest of them".
BEFORE_THE_NOUN = frozenset({"even", "also", "how", "when", "why", "perhaps", "yet", "still"})


def source_of(verb: Token) -> Token | None:
    """The head word of whoever says it: the subject, the agent of a passive, or the subject that the verb shares."""
    children = tuple(verb.children)
    agent = _agent(children)
    if agent is not None:
        return agent
    passive = _has_passive(children)
    if passive and verb.lemma_.lower() not in FELT:
        return None
    if (trailing := trailing_speaker(verb)) is not None:
        return trailing.head
    return _subject(verb, children, passive=passive) or _shared(verb) or _right_before(verb) or named_behind(verb)


def _right_before(verb: Token) -> Token | None:
    """The person's name that ends right before a main verb without a subject: "At a rally president Hale said"."""
    before = verb.doc[verb.i - 1] if verb.i > verb.sent.start else None
    if before is None or verb.dep_ != "ROOT" or verb.tag_ not in ("VBD", "VBZ"):
        return None
    named = before.pos_ == "PROPN" and before.ent_type_ == "PERSON" and before.dep_ in ("appos", "pobj")
    return before if named else None


def named_behind(verb: Token) -> Token | None:
    """The name that the parse takes for the object of a verb behind marks: "“… the moment,” recalled Mr Hale"."""
    before = verb.doc[verb.i - 1] if verb.i > verb.sent.start else None
    if before is None or not (before.is_quote or before.text == ",") or verb.tag_ not in ("VBD", "VBZ"):
        return None
    named = (each for each in verb.rights if each.dep_ == "dobj" and each.left_edge.i == verb.i + 1)
    return next((each for each in named if each.ent_type_ == "PERSON"), None)


def is_passive(verb: Token) -> bool:
    """Whether a verb tells what is done to its subject: "is expected", "was told"."""
    return _has_passive(tuple(verb.children))


def _has_passive(children: Sequence[Token]) -> bool:
    return any(child.dep_ == "auxpass" for child in children)


def subject_of(verb: Token) -> Token | None:
    """The head word of a verb's own grammatical subject; of "who" and "which", the word that they stand for."""
    children = tuple(verb.children)
    return _subject(verb, children, passive=_has_passive(children))


def _subject(verb: Token, children: Sequence[Token], *, passive: bool) -> Token | None:
    # Of two before the verb, the nearer is its own: `“The road. Or the river,” Calder said` has both.
    before = [child for child in children if child.i < verb.i]
    for child in (*reversed(before), *children[len(before) :]):
        if child.dep_ in ("nsubj", "nsubjpass") and not (child.dep_ == "nsubjpass" and not passive):
            if child.tag_ in ("WDT", "WP") and verb.dep_ == "relcl":
                return verb.head
            return _after_opening(child, verb) or child
    return None


def _after_opening(subject: Token, verb: Token) -> Token | None:
    """The noun right before the verb, where the parse took the list before it for the subject.

    "On behalf of A, B and C, the mayor thanked …": an addition to the list's last name would end with a comma.
    """
    doc = verb.doc
    comma = next((at for at in range(verb.i - 1, subject.i, -1) if doc[at].text == ","), None)
    if comma is None or subject.i > comma or doc[comma + 1].dep_ not in ("det", "poss"):
        return None
    listed_before = any(doc[at].lower_ == "and" for at in range(subject.i, comma))
    words = doc[comma + 1 : verb.i]
    nouns = [word for word in words if word.pos_ in ("NOUN", "PROPN")]
    plain = all(word.pos_ not in ("VERB", "CCONJ", "SCONJ", "PRON") for word in words)
    return nouns[-1] if nouns and listed_before and plain else None


def owner_of(noun: Token) -> Token | None:
    """Whose statement it is: "X's statement", "a statement by X", "X made the statement"."""
    for child in noun.children:
        if child.dep_ == "poss":
            return child
        if child.dep_ == "prep" and child.lower_ in ("by", "from"):
            return next((each for each in child.children if each.dep_ == "pobj"), None)
    verb = noun.head
    if noun.dep_ == "pobj" and verb.lower_ == "in" and verb.head.pos_ == "NOUN":
        # "Hale's speech in praise of the crews".
        return next((child for child in verb.head.lefts if child.dep_ == "poss"), None)
    return source_of(verb) if noun.dep_ in ("dobj", "attr") and verb.pos_ in ("VERB", "AUX") else None


def noun_phrase(head: Token) -> Span:
    """The words around a speaker's or listener's head word, without a relative clause or an addition after a comma."""
    words = head.doc[_first_of(head) : max(_end_of(head), head.i + 1)]
    while len(words) > 1 and words[-1].is_punct:
        words = words[:-1]
    while len(words) > 1 and words[0].is_quote and words[0].i < head.i:
        words = words[1:]
    return words


def _first_of(head: Token) -> int:
    """Where the words begin: with "neither", which turns their sense round, and without "even" and "how"."""
    first = head.left_edge.i
    while first < head.i and head.doc[first].lower_ in BEFORE_THE_NOUN:
        first += 1
    before = head.doc[first - 1] if first > head.sent.start else None
    return first - 1 if before is not None and before.lower_ == "neither" else first


def _end_of(head: Token) -> int:
    """Where the words end: before a clause, an addition after a comma, and the day on which they spoke."""
    end = head.right_edge.i + 1
    for child in head.rights:
        after_comma = child.left_edge.i > 0 and child.doc[child.left_edge.i - 1].is_punct
        clause = child.dep_ in ("relcl", "acl", "punct", "parataxis") or (child.dep_ == "appos" and after_comma)
        if clause or _is_day(child):
            end = min(end, child.left_edge.i)
    return end


def _is_day(child: Token) -> bool:
    """ "Local media on Sunday", "officials late Monday"."""
    if child.dep_ == "npadvmod":
        return child.ent_type_ in ("DATE", "TIME")
    days = [each for each in child.children if each.dep_ == "pobj"]
    return child.dep_ == "prep" and child.lower_ == "on" and any(each.ent_type_ == "DATE" for each in days)


def _agent(children: Sequence[Token]) -> Token | None:
    for child in children:
        if child.dep_ == "agent":
            return next((each for each in child.children if each.dep_ == "pobj"), None)
    return None


def _shared(verb: Token) -> Token | None:
    """The subject of the clause that this verb hangs on: "X left, saying …", "X came and said …"."""
    if _is_asked(verb):
        return None
    if verb.dep_ in ("acl", "advcl") and verb.head.pos_ in ("NOUN", "PROPN"):
        return _of_noun(verb)
    if verb.dep_ in ("conj", "advcl", "xcomp", "pcomp") and verb.head != verb:
        head = verb.head
        while head.pos_ == "ADP" and head.head != head:
            head = head.head
        return (subject_of(head) or source_of(head)) if head.pos_ in ("VERB", "AUX") else None
    if is_second(verb):
        return source_of(verb.head)
    return verb.head if verb.dep_ in ("acl", "relcl") else None


def _is_asked(verb: Token) -> bool:
    """Whether a participle tells what is done to its subject: "when asked to condemn", "Asked about it, she said"."""
    when = any(child.lower_ in ("when", "once", "if") for child in verb.lefts)
    opens = verb.i == verb.sent.start and verb.lemma_.lower() in ASKED
    participle = verb.dep_ == "advcl" and verb.tag_ in ("VBN", "VBD") and verb.lemma_.lower() not in FELT
    return participle and (when or opens)


def _of_noun(verb: Token) -> Token | None:
    """Whose deed a noun's clause tells: "a chance for X to speak", "the sight of X denouncing", "people saying"."""
    noun = verb.head
    for prep in noun.rights:
        named = next((each for each in prep.children if each.dep_ == "pobj"), None)
        if prep.dep_ != "prep" or named is None or named.i > verb.i:
            continue
        infinitive = prep.lower_ == "for" and any(child.lower_ == "to" for child in verb.lefts)
        participle = prep.lower_ == "of" and verb.tag_ == "VBG" and named.ent_type_ == "PERSON"
        if infinitive or (participle and named.i + 1 == verb.left_edge.i):
            return named
    return None if verb.dep_ != "acl" or _is_told_of(verb, noun) else noun


def _is_told_of(verb: Token, noun: Token) -> bool:
    """Whether a participle tells what is done to its noun, "a board called Safe Roads"; with an object it is a deed."""
    active = noun.ent_type_ == "PERSON" or any(child.dep_ == "dobj" for child in verb.children)
    return verb.tag_ in ("VBN", "VBD") and verb.lemma_.lower() not in FELT and not active


def is_second(verb: Token) -> bool:
    """Whether a verb that the parse takes for what is said is a second cue: "said it was shut and warned that …"."""
    if verb.dep_ != "ccomp" or verb.tag_ != verb.head.tag_ or verb.tag_ not in ("VBD", "VBZ") or verb.i <= verb.head.i:
        return False
    own = any(child.dep_ in ("nsubj", "nsubjpass", "csubj", "expl") for child in verb.children)
    return not own and verb.left_edge.i > 0 and verb.doc[verb.left_edge.i - 1].lower_ in ("and", "but")
