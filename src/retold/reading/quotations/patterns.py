"""Ways in which English gives words to someone: a cue, what hangs on it, and whose it is.

Every verb, noun and adjective that has a complement of the right shape is a candidate; the lexicon decides which of
them are cues.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

Pattern = Literal["clause", "infinitive", "naming", "object", "preposition", "noun", "adjective", "according"]
SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "expl"})
CLAUSES = frozenset({"ccomp", "xcomp"})
# Verbs that say what somebody is, or is praised or blamed for, with the word that leads up to it.
_AS, _FOR = frozenset({"as"}), frozenset({"for", "over", "as", "on"})
NAMING: dict[str, frozenset[str]] = {
    **dict.fromkeys(
        "brand cast characterise characterize deem denounce depict describe dub label paint portray".split(), _AS
    ),
    **dict.fromkeys("call dismiss frame hail identify present tout view condemn".split(), _AS),
    **dict.fromkeys(
        "attack blame blast chide commend congratulate criticise criticize fault mock praise rebuke".split(), _FOR
    ),
    **dict.fromkeys("applaud assail ridicule slam thank".split(), _FOR),
}
# Participles that carry on whoever spoke last: "…, adding that …".
ADDING = frozenset("add say note stress argue warn insist claim explain emphasize emphasise assert declare".split())
# Tokens from a noun to the clause that says what it is: "the claim that" is 1, "the claim, now that" more.
NEAREST_CLAUSE = 1


@dataclass(frozen=True, slots=True)
class Words:
    """A run of tokens by their numbers, half-open."""

    start: int
    end: int

    @property
    def count(self) -> int:
        """Tokens in the run."""
        return self.end - self.start


@dataclass(frozen=True, slots=True)
class Candidate:
    """A possible quotation: `cue` is the cue's main token, `key` what the lexicon knows it by."""

    pattern: Pattern
    key: str
    cue: Token
    content: tuple[Words, ...]
    source: Token | None


def find_candidates(doc: Doc) -> Iterator[Candidate]:
    """Find everything in a document that has the shape of a quotation, whatever its words."""
    for token in doc:
        if token.pos_ in ("VERB", "AUX"):
            yield from _of_verb(token)
        elif token.pos_ in ("NOUN", "PROPN"):
            yield from _of_noun(token)
        elif token.pos_ == "ADJ":
            yield from _of_adjective(token)
        if token.lower_ == "according":
            yield from _according(token)


def _of_verb(verb: Token) -> Iterator[Candidate]:
    source = source_of(verb)
    key = verb.lemma_.lower()
    if verb.dep_ == "parataxis" or (verb.dep_ in ("ccomp", "advcl") and _interrupts(verb)):
        yield Candidate("clause", key, verb, _around(verb.head, verb), source)
    if key in NAMING:
        yield from _of_naming(verb, source)
    for child in verb.children:
        yield from _of_complement(verb, child, source)


def _of_naming(verb: Token, source: Token | None) -> Iterator[Candidate]:
    """ "Called the plan a farce", "praised the crews for their patience": what is named, and as what or for what."""
    named = next((child for child in verb.children if child.dep_ in ("dobj", "nsubjpass")), None)
    links = NAMING[verb.lemma_.lower()]
    said = next((child for child in verb.rights if child.dep_ == "oprd" or child.lower_ in links), None)
    if named is None or said is None:
        return
    words = (*_subtree(named), *_subtree(said))
    if named.right_edge.i + 1 == said.left_edge.i:
        words = (Words(named.left_edge.i, said.right_edge.i + 1),)
    yield Candidate("naming", verb.lemma_.lower(), verb, words, source)


def _of_complement(verb: Token, child: Token, source: Token | None) -> Iterator[Candidate]:
    key = verb.lemma_.lower()
    if child.dep_ in CLAUSES:
        infinitive = _is_infinitive(child)
        words = _infinitive_words(verb, child) if infinitive else _subtree(child)
        yield Candidate("infinitive" if infinitive else "clause", key, verb, words, source)
        if not infinitive:
            yield from _further(verb, child, source)
    elif child.dep_ in ("dobj", "nsubjpass"):
        yield Candidate("object", key, verb, _subtree(child), source)
    elif child.dep_ == "prep":
        yield from _of_preposition(verb, child, source, key)


def _of_preposition(head: Token, prep: Token, source: Token | None, key: str) -> Iterator[Candidate]:
    for complement in prep.children:
        if complement.dep_ in ("pobj", "pcomp", "ccomp"):
            words = Words(complement.left_edge.i, complement.right_edge.i + 1)
            yield Candidate("preposition", f"{key} {prep.lower_}", head, (words,), source)


def _of_noun(noun: Token) -> Iterator[Candidate]:
    for child in noun.children:
        near = child.left_edge.i - noun.i <= NEAREST_CLAUSE
        if child.dep_ == "acl" and near and (_is_infinitive(child) or _has_that(child)):
            yield Candidate("noun", noun.lemma_.lower(), noun, _subtree(child), owner_of(noun))
        elif child.dep_ == "prep":
            yield from _of_preposition(noun, child, owner_of(noun), noun.lemma_.lower())


def _of_adjective(adjective: Token) -> Iterator[Candidate]:
    verb = adjective.head
    source = source_of(verb) if verb.pos_ in ("AUX", "VERB") else None
    for child in adjective.children:
        if child.dep_ in CLAUSES:
            yield Candidate("adjective", adjective.lemma_.lower(), adjective, _subtree(child), source)
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


def source_of(verb: Token) -> Token | None:
    """The head word of whoever says it: the subject, the agent of a passive, or the subject that the verb shares."""
    agent = _agent(verb)
    if agent is not None:
        return agent
    passive = any(child.dep_ == "auxpass" for child in verb.children)
    for child in verb.children:
        if child.dep_ in ("nsubj", "nsubjpass") and not (child.dep_ == "nsubjpass" and not passive):
            return _antecedent(verb) if child.tag_ in ("WDT", "WP") and verb.dep_ == "relcl" else child
    return _shared(verb)


def _agent(verb: Token) -> Token | None:
    for child in verb.children:
        if child.dep_ == "agent":
            return next((each for each in child.children if each.dep_ == "pobj"), None)
    return None


def _antecedent(verb: Token) -> Token:
    return verb.head


def _shared(verb: Token) -> Token | None:
    """The subject of the clause that this verb hangs on: "X left, saying …", "X came and said …"."""
    if verb.dep_ in ("conj", "advcl", "xcomp", "pcomp") and verb.head != verb:
        head = verb.head
        while head.pos_ == "ADP" and head.head != head:
            head = head.head
        return source_of(head) if head.pos_ in ("VERB", "AUX") else None
    if verb.dep_ in ("acl", "relcl"):
        return verb.head
    return None


def owner_of(noun: Token) -> Token | None:
    """Whose statement it is: "X's statement", "a statement by X", "X made the statement"."""
    for child in noun.children:
        if child.dep_ == "poss":
            return child
        if child.dep_ == "prep" and child.lower_ in ("by", "from"):
            return next((each for each in child.children if each.dep_ == "pobj"), None)
    verb = noun.head
    return source_of(verb) if noun.dep_ in ("dobj", "attr") and verb.pos_ in ("VERB", "AUX") else None


def _is_infinitive(verb: Token) -> bool:
    return any(child.dep_ == "aux" and child.lower_ == "to" for child in verb.children)


def _has_that(verb: Token) -> bool:
    return any(child.dep_ == "mark" and child.lower_ == "that" for child in verb.children)


def _interrupts(verb: Token) -> bool:
    """Whether a verb stands inside the words that it gives: "The plan, he said, was dead"."""
    if not any(child.dep_ in SUBJECTS for child in verb.children):
        return False
    first = verb.left_edge.i
    return verb.head.left_edge.i < first and verb.doc[first - 1].text in (",", "—", "–", "-", "--")


def _subtree(head: Token) -> tuple[Words, ...]:
    return (Words(head.left_edge.i, head.right_edge.i + 1),)


def _infinitive_words(verb: Token, child: Token) -> tuple[Words, ...]:
    """What shall be done, with those who shall do it: "urged the crew to leave"."""
    doer = next((each for each in verb.rights if each.dep_ == "dobj" and each.i < child.i), child)
    return (Words(doer.left_edge.i, child.right_edge.i + 1),)


def _further(verb: Token, clause: Token, source: Token | None) -> Iterator[Candidate]:
    """A second cue that the parse hides in the first one's clause: "said it was late and added that …"."""
    for other in further_cues(verb, clause):
        for child in other.children:
            if child.dep_ in CLAUSES and child.i > other.i:
                pattern: Pattern = "infinitive" if _is_infinitive(child) else "clause"
                yield Candidate(pattern, other.lemma_.lower(), other, _subtree(child), source)


def further_cues(verb: Token, clause: Token) -> list[Token]:
    """Verbs below a clause that carry on the verb above it: joined by "and", in its tense, without a subject."""
    found: list[Token] = []
    for token in clause.subtree:
        joined = token.dep_ == "conj" and token.tag_ == verb.tag_ and token.tag_ in ("VBD", "VBZ", "VBG")
        adding = token.tag_ == "VBG" and token.dep_ == "advcl" and token.i > 0 and token.nbor(-1).text == ","
        own = any(child.dep_ in SUBJECTS for child in token.children)
        if (joined or (adding and token.lemma_.lower() in ADDING)) and not own and token.i > verb.i:
            found.append(token)
    return found


def _around(head: Token, cue: Token) -> tuple[Words, ...]:
    """The words of a clause before and after the cue that stands in it."""
    before = Words(head.left_edge.i, cue.left_edge.i)
    after = Words(cue.right_edge.i + 1, head.right_edge.i + 1)
    return tuple(words for words in (before, after) if words.count > 0)
