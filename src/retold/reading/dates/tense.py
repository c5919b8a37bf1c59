"""Whether a time lies behind or ahead, by the verb that governs it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

Side = Literal["past", "future"]

# "Will", "going to", "may": what they govern has not happened.
AHEAD = frozenset({"will", "shall", "'ll", "’ll", "wo", "may", "might", "can", "could", "should", "must", "would"})
# "Is scheduled for Monday": participles that look ahead.
PLANNED = frozenset({"schedule", "expect", "plan", "due", "set", "slate", "intend", "hope", "aim", "arrange"})
# "Planned a march on Saturday": verbs whose own past speaks of what is to come.
PLANNING = frozenset({"plan", "schedule", "slate"})
NOT = frozenset({"not", "n't", "n’t", "never", "neither", "nor"})
# "The first to join on Friday": the infinitive tells what the one picked out did.
PICKED = frozenset({"first", "last", "only", "latest"})
# "The deadline expires Friday": nouns and adjectives that look ahead.
AWAITED = frozenset({"deadline", "due", "forthcoming", "upcoming"})
# "Postponed until Tuesday": the verb is over, the time is not.
LASTING = frozenset({"until", "till", "through"})
# Climbing further leaves the clause that the time belongs to.
FARTHEST_VERB = 8


def side_of(doc: Doc, start: int, end: int) -> Side | None:
    """Whether the verb that governs a stretch of characters speaks of what was or of what will be."""
    span = doc.char_span(start, end, alignment_mode="expand")
    if span is None:
        return None
    root = span.root
    side = _climb(root)
    if side == "past" and span.start and doc[span.start - 1].lower_ in LASTING and not _was_over(root):
        return "future"
    return side


def _climb(root: Token) -> Side | None:
    """Ask the verbs above a word; past a noun only "will" and its like still speak of the word's own time."""
    word, past_noun = root, False
    for _ in range(FARTHEST_VERB):
        if word.head is word:
            return None
        word = word.head
        if word.lower_ in AWAITED:
            return "future"
        if word.pos_ in {"VERB", "AUX"}:
            side = _side_of_verb(word, root)
            if past_noun and side == "future" and not AHEAD & {child.lower_ for child in word.children}:
                return None
            if side is not None or past_noun:
                return side
        past_noun = past_noun or word.pos_ in {"NOUN", "PROPN"}
    return None


def _side_of_verb(verb: Token, at: Token) -> Side | None:
    helpers = [child for child in verb.children if child.dep_ in {"aux", "auxpass"}]
    words = {helper.lower_ for helper in helpers}
    if _plans(verb, at, helped=bool(helpers)):
        return "past" if "had" in words else "future"
    if any(helper.lemma_ == "have" for helper in helpers) and "to" not in words:
        return "past"
    if words & AHEAD:
        # "They could not be reached on Friday" is told, not foretold.
        return "past" if "could" in words and _is_denied(verb) else "future"
    if verb.tag_ == "VBD" or any(helper.tag_ == "VBD" for helper in helpers):
        return "past"
    if "to" in words:
        return _side_of_infinitive(verb)
    if verb.tag_ in {"VBZ", "VBP"} or any(helper.tag_ in {"VBZ", "VBP"} for helper in helpers):
        return "future"
    return "past" if verb.tag_ == "VBN" else None


def _plans(verb: Token, at: Token, *, helped: bool) -> bool:
    """ "Is expected Friday", "planned a march on Friday" and "a summit set for Friday" look ahead.

    "On Friday they planned a march" and "a record set on Friday" need not.
    """
    if verb.lemma_ in PLANNED and verb.tag_ in {"VBN", "VBD"} and helped:
        return True
    if verb.lemma_ in PLANNING and verb.tag_ == "VBD":
        return at.i > verb.i
    noun_phrase = verb.lemma_ in PLANNED and verb.tag_ == "VBN" and verb.dep_ == "acl"
    return noun_phrase and any(child.lower_ == "for" for child in verb.children)


def _is_denied(verb: Token) -> bool:
    """Whether a verb is denied by itself or by its subject: "neither could be found"."""
    subjects = [child for child in verb.children if child.dep_ in {"nsubj", "nsubjpass"}]
    near = {child.lower_ for each in (verb, *subjects) for child in each.children}
    return bool(NOT & near)


def _side_of_infinitive(verb: Token) -> Side | None:
    """ "Agreed to meet Friday" looks ahead, "had been due to meet Friday" looks back."""
    above = verb.head
    if verb.dep_ in {"relcl", "acl"} and PICKED & {child.lower_ for child in above.subtree}:
        return "past"
    if verb.dep_ == "csubj" and above.tag_ == "VBD":
        # "To close the bridge on Friday was a mistake."
        return "past"
    if verb.dep_ == "advcl" and above.tag_ == "VBD":
        # "Flew to Ostrel to meet her on Friday": what it was done for is told as done.
        return None
    over = any(child.lower_ == "had" for child in above.children)
    return "past" if over and above is not verb else "future"


def _was_over(word: Token) -> bool:
    """ "Until Thursday, they had not met": the time is over too."""
    return any(child.lower_ == "had" for above in word.ancestors for child in above.children)
