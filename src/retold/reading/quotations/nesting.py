"""What A says that B said, told from what A says beside it: both may stand in the reach of A's cue."""

from __future__ import annotations

from typing import TYPE_CHECKING

from retold.reading.mentions.nouns import GROUP_HEADS
from retold.reading.quotations.actors import ATTITUDES, OFFICIALS, WISHING_PATTERNS
from retold.reading.quotations.crowds import MEMBERS, NAMELESS
from retold.reading.quotations.lexicon import DOCUMENTS, SAYING
from retold.reading.quotations.paragraphs import Draft
from retold.reading.quotations.phrases import lemma_of

if TYPE_CHECKING:
    from spacy.tokens import Token

# Nouns that speak: what hangs on another one ("the meeting … and has denied") was said by the speaker before.
SPEAKING_NOUNS = NAMELESS | MEMBERS | OFFICIALS | DOCUMENTS | GROUP_HEADS
SHARING = frozenset({"acl", "advcl", "conj", "xcomp"})
OWN_SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj"})
COMPLEMENTS = frozenset({"ccomp", "xcomp"})


def carry_on(inner: Draft, outer: Draft) -> Draft:
    """Give a second cue the speaker of the first: "She said the talks led nowhere, and denied that …"."""
    cue, source = inner.cue, inner.source
    if cue is None or source is None or outer.cue is None or outer.source is None or outer.kind == "direct":
        return inner
    if cue.doc is not outer.cue.doc or cue.sent != outer.cue.sent or cue.i < outer.cue.i or cue.dep_ not in SHARING:
        return inner
    own = any(child.dep_ in OWN_SUBJECTS for child in cue.children)
    if own or not (_is_thing(source) or _is_parallel(cue, outer.cue)):
        return inner
    return Draft(
        inner.kind, inner.content, cue, outer.source, inner.pattern, inner.leads, inner.announced, inner.open_ended
    )


def _is_thing(source: Token) -> bool:
    """Whether a noun speaks for nobody: "the meeting", "the indictment"."""
    return source.pos_ == "NOUN" and not source.ent_type_ and source.lemma_.lower() not in SPEAKING_NOUNS


def _is_parallel(cue: Token, outer: Token) -> bool:
    """Two participles around another clause: "telling the crew that Hale is late and questioning why"."""
    return cue.dep_ == "conj" and cue.tag_ == outer.tag_ == "VBG" and cue.head.tag_ != "VBG"


def is_told_in(inner: Draft, outer: Draft, *, same_speaker: bool) -> bool:
    """Whether words that stand in the reach of another cue are told by its speaker, and not beside what is told."""
    if outer.cue is None or inner.cue is None:
        return True
    if not _tells(outer) or (outer.pattern == "naming" and outer.kind != "direct"):
        return False
    if {outer.kind, inner.kind} == {"direct"} and outer.content[0].start == inner.content[0].start:
        return False
    if outer.kind == "direct" or inner.cue.doc is not outer.cue.doc or inner.cue.sent != outer.cue.sent:
        return True
    if outer.cue.i < inner.cue.i and inner.cue.is_ancestor(outer.cue):
        return False
    if _is_aside(inner.cue, outer.cue) or (inner.source is not None and inner.source == outer.source):
        return False
    return not same_speaker or _is_complement(inner.cue, outer.cue)


def _tells(outer: Draft) -> bool:
    """Whether a cue says something: a wish or a stand tells of nobody else's words, and "is expected" of nobody's."""
    if outer.cue is None:
        return True
    lemma = lemma_of(outer.cue)
    if outer.pattern in WISHING_PATTERNS and lemma in ATTITUDES:
        return False
    return outer.source is not None or lemma in SAYING


def _is_aside(cue: Token, outer: Token) -> bool:
    """ "The ministry welcomed the plan, with its spokesman saying …"."""
    above = cue.head
    return cue.dep_ == "pcomp" and above.lower_ == "with" and above.head == outer


def _is_complement(cue: Token, outer: Token) -> bool:
    """Whether nothing but what is said stands between two cues of one speaker: "said that she had warned of …"."""
    if not outer.is_ancestor(cue):
        return True
    while cue != outer:
        if cue.dep_ not in COMPLEMENTS:
            return False
        cue = cue.head
    return True
