"""Find who is said to do what to whom."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Literal

from retold.model import Clause, Passage
from retold.reading.mentions.listed import listed
from retold.reading.syntax import Account, Paragraph

if TYPE_CHECKING:
    from spacy.tokens import Token

_FINITE = frozenset(("VBD", "VBP", "VBZ", "MD"))
_SUBJECTS = frozenset(("nsubj", "nsubjpass", "csubj", "csubjpass", "expl"))
_OBJECTS = ("dobj", "obj", "dative", "attr", "oprd")
_HEDGING_VERBS = frozenset(("may", "might", "could", "would"))
_HEDGES = listed(
    """
    reportedly allegedly apparently likely possibly probably perhaps maybe seemingly supposedly purportedly presumably
    potentially unlikely
    """
)
_SEEMING = frozenset(("seem", "appear"))
# What hangs on a noun and is no part of naming it: the clauses and asides behind it.
_ASIDE = frozenset(("relcl", "appos", "acl", "parataxis", "punct"))

# Words. "has, by most accounts, gone" has five between; a question's "did" may stand further off and is left out.
MOST_WORDS_TO_AN_AUXILIARY = 6


def find_clauses(account: Account) -> tuple[Clause, ...]:
    """Find the clause of every finite verb: verb, actor, object, voice, whether negated, whether hedged.

    In a passive clause the actor is whom "by" names, and the object is the grammatical subject.
    """
    return tuple(clause for paragraph in account.paragraphs for clause in _clauses(paragraph))


def _clauses(paragraph: Paragraph) -> Iterator[Clause]:
    for token in paragraph.doc:
        if token.pos_ in ("VERB", "AUX") and token.dep_ not in ("aux", "auxpass") and _is_finite(token):
            yield _clause(paragraph, token)


def _is_finite(verb: Token) -> bool:
    """Whether a verb, or an auxiliary of it, is finite; a second verb shares the first one's auxiliary."""
    if verb.tag_ in _FINITE or any(child.tag_ in _FINITE for child in _auxiliaries(verb)):
        return True
    return verb.dep_ == "conj" and verb.tag_ == verb.head.tag_ and verb.head.pos_ == "VERB" and _is_finite(verb.head)


def _auxiliaries(verb: Token) -> list[Token]:
    return [child for child in verb.children if child.dep_ in ("aux", "auxpass")]


def _clause(paragraph: Paragraph, verb: Token) -> Clause:
    passive = _has_passive(verb) or (verb.dep_ == "conj" and verb.tag_ == "VBN" and _has_passive(verb.head))
    subject = _subject(verb)
    actor = _by_whom(verb) if passive else subject
    thing = subject if passive else _object(verb)
    words = [verb, *(child for child in verb.children if child.dep_ in ("aux", "auxpass", "prt", "neg"))]
    verb_words = [word for word in words if abs(word.i - verb.i) <= MOST_WORDS_TO_AN_AUXILIARY]
    whole = [*verb_words, *(_phrase(actor)), *(_phrase(thing))]
    voice: Literal["active", "passive"] = "passive" if passive else "active"
    return Clause(
        passage=_span(paragraph, whole),
        verb=_span(paragraph, verb_words),
        actor=_span(paragraph, _phrase(actor)) if actor is not None else None,
        object=_span(paragraph, _phrase(thing)) if thing is not None else None,
        voice=voice,
        negated=_is_negated(verb, subject),
        hedged=_is_hedged(verb),
    )


def _has_passive(verb: Token) -> bool:
    return any(child.dep_ in ("auxpass", "nsubjpass") for child in verb.children)


def _subject(verb: Token) -> Token | None:
    """The verb's subject; that of the verb before in "came and went"; in a relative clause, the noun it hangs on."""
    for child in verb.children:
        if child.dep_ in _SUBJECTS:
            relative = child.tag_ in ("WDT", "WP") and verb.dep_ == "relcl"
            return verb.head if relative else child
    if verb.dep_ == "conj" and verb.head.pos_ in ("VERB", "AUX"):
        return _subject(verb.head)
    return None


def _by_whom(verb: Token) -> Token | None:
    for child in verb.children:
        if child.dep_ == "agent":
            return next((each for each in child.children if each.dep_ == "pobj"), None)
    return None


def _object(verb: Token) -> Token | None:
    """The direct object, else what the subject is said to be."""
    found = {child.dep_: child for child in reversed(list(verb.children))}
    return next((found[kind] for kind in _OBJECTS if kind in found), None)


def _phrase(noun: Token | None) -> list[Token]:
    """The words that name the noun: its own and what stands with it, without clauses and asides behind."""
    if noun is None:
        return []
    words = [noun]
    for child in noun.children:
        if child.dep_ not in _ASIDE and child.dep_ not in ("cc", "conj", "preconj"):
            words += [each for each in child.subtree if not each.is_space]
        elif child.dep_ == "conj" and child.pos_ in ("NOUN", "PROPN", "PRON"):
            words += _phrase(child)
    return words if noun.pos_ in ("NOUN", "PROPN", "PRON", "NUM", "DET", "ADJ") else [noun]


def _span(paragraph: Paragraph, words: list[Token]) -> Passage:
    first = min(words, key=lambda token: token.i)
    last = max(words, key=lambda token: token.i)
    return paragraph.passage(first.idx, last.idx + len(last))


def _is_negated(verb: Token, subject: Token | None) -> bool:
    """Whether "not", "never" or a "no" on the subject or object denies the clause."""
    if any(child.dep_ == "neg" or child.lower_ in ("never", "neither") for child in verb.children):
        return True
    nouns = [noun for noun in (subject, _object(verb)) if noun is not None]
    return any(
        noun.lower_ in ("nobody", "none", "nothing", "neither", "no-one")
        or any(child.lower_ in ("no", "neither") for child in noun.children)
        for noun in nouns
    )


def _is_hedged(verb: Token) -> bool:
    """Whether the clause is said with reserve: "may", "reportedly", "appears to", "is likely to"."""
    if any(child.lemma_.lower() in _HEDGING_VERBS for child in _auxiliaries(verb)):
        return True
    if any(child.lower_ in _HEDGES for child in verb.children):
        return True
    governor = verb.head
    return verb.lemma_.lower() in _SEEMING or (
        verb.dep_ in ("xcomp", "ccomp") and (governor.lemma_.lower() in _SEEMING or governor.lower_ in _HEDGES)
    )
