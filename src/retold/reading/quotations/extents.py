"""How far what is said reaches in a parse, which often hangs the last phrases on the wrong word."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING

from retold.reading.quotations.phrases import ADDING, COMPANIONS, WHEN

if TYPE_CHECKING:
    from spacy.tokens import Token

# "The river is expected to rise": the subject is what the words are about, and not who says them.
TOLD_OF = frozenset({"allege", "believe", "estimate", "expect", "report", "rumor", "rumour", "say", "think"})
SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "expl"})


@dataclass(frozen=True, slots=True)
class Words:
    """A run of tokens by their numbers, half-open."""

    start: int
    end: int

    @property
    def count(self) -> int:
        """Tokens in the run."""
        return self.end - self.start


def subtree(head: Token) -> tuple[Words, ...]:
    """All words below a word, from its first to its last."""
    return (Words(head.left_edge.i, head.right_edge.i + 1),)


def around(head: Token, cue: Token) -> tuple[Words, ...]:
    """The words of a clause before and after the cue that stands in it."""
    before = Words(head.left_edge.i, cue.left_edge.i)
    after = Words(cue.right_edge.i + 1, head.right_edge.i + 1)
    return tuple(words for words in (before, after) if words.count > 0 and not _only_relative(words, head))


def _only_relative(words: Words, head: Token) -> bool:
    """Whether a piece is no more than the "which" of "the plan, which she said was dead"."""
    return words.count == 1 and head.doc[words.start].tag_ in ("WDT", "WP")


def infinitive_words(verb: Token, child: Token) -> tuple[Words, ...]:
    """What shall be done, with those who shall do it: "urged the crew to leave"."""
    told_of = next((each for each in verb.lefts if each.dep_ == "nsubjpass"), None)
    if told_of is not None and verb.lemma_.lower() in TOLD_OF:
        return (*subtree(told_of), *subtree(child))
    doer = next((each for each in _done_by(verb) if each.i < child.i), child)
    return (Words(doer.left_edge.i, child.right_edge.i + 1),)


def _done_by(verb: Token) -> list[Token]:
    """Who shall do it: the object, or whom "called on" calls on."""
    found = [each for each in verb.rights if each.dep_ == "dobj"]
    if verb.lemma_.lower() == "call":
        preps = (each for each in verb.rights if each.dep_ == "prep" and each.lower_ in ("on", "upon"))
        found += [each for prep in preps for each in prep.children if each.dep_ == "pobj"]
    return found


def with_companions(head: Token, child: Token) -> tuple[Words, ...]:
    """A complement with the phrases that follow it at once, which the parse often hangs on its head."""
    start, end = child.left_edge.i, end_of_told(child)
    for other in head.rights:
        if other.left_edge.i == end and _goes_with(other):
            end = other.right_edge.i + 1
    return (Words(start, end),)


def _goes_with(phrase: Token) -> bool:
    """Whether a phrase is told with the thing before it: "a plan | to rebuild", "him | as a friend"; not when."""
    if phrase.dep_ == "prep":
        return phrase.lower_ in COMPANIONS and not is_when(phrase)
    return phrase.dep_ in ("advcl", "oprd", "acomp") and phrase.left_edge.lower_ == "to"


def end_of_told(head: Token) -> int:
    """Where a thing told of ends: what the account adds after a comma, "the mayor | , who was elected", is its own."""
    words = list(head.subtree)
    if all(word.dep_ != "relcl" for word in words):
        return head.right_edge.i + 1
    for child in (head, *words):
        for added in child.rights:
            first = added.left_edge.i
            after_comma = first > 0 and head.doc[first - 1].text == ","
            if added.dep_ == "relcl" and after_comma and first > head.i and _is_relative(added):
                return first - 1
    return head.right_edge.i + 1


def _is_relative(clause: Token) -> bool:
    return any(each.tag_ in ("WP", "WDT", "WP$") for each in clause.subtree)


def with_rest(verb: Token, child: Token) -> tuple[Words, ...]:
    """A clause after its cue with the phrases that follow it at once: those of the cue itself stand before it."""
    start, end = child.left_edge.i, child.right_edge.i + 1
    for other in verb.rights:
        if start > verb.i and other.left_edge.i == end and other.dep_ in ("prep", "advcl", "npadvmod", "advmod"):
            end = other.right_edge.i + 1
    return (Words(start, end),)


def is_when(prep: Token) -> bool:
    """Whether a phrase says when or through what it was said: "on Tuesday", "in a statement"."""
    return any(child.ent_type_ in ("DATE", "TIME") or child.lemma_.lower() in WHEN for child in prep.children)


# Words. The longest clauses of news have a hundred; a text of marks that never close makes one of its whole length, and
# looking through it for each of its verbs takes time with the square.
LONGEST_CLAUSE = 300


def further_cues(verb: Token, clause: Token) -> list[Token]:
    """Verbs below a clause that carry on the verb above it: joined by "and", in its tense, without a subject."""
    tense = "VBD" if any(child.lower_ == "did" for child in verb.children) else verb.tag_
    found: list[Token] = []
    for token in islice(clause.subtree, LONGEST_CLAUSE):
        joined = token.dep_ == "conj" and tense in ("VBD", "VBZ", "VBG") and _carries_on(token, tense)
        adding = token.tag_ == "VBG" and token.dep_ == "advcl" and token.i > 0 and token.nbor(-1).text == ","
        if not (joined or (adding and token.lemma_.lower() in ADDING)) or token.i <= verb.i:
            continue
        if not any(child.dep_ in SUBJECTS for child in token.children):
            found.append(token)
    return found


def _carries_on(verb: Token, tense: str) -> bool:
    """Whether a joined verb has the cue's tense; "was closed and warned that" is past, whatever the tag."""
    if verb.tag_ == tense:
        return True
    return tense == "VBD" and verb.tag_ == "VBN" and any(child.dep_ == "ccomp" for child in verb.children)
