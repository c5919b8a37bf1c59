"""What A says that B said, told from what A says beside it: both may stand in the reach of A's cue."""

from __future__ import annotations

from typing import TYPE_CHECKING

from retold.reading.mentions.nouns import GROUP_HEADS
from retold.reading.quotations.actors import ATTITUDES, OFFICIALS
from retold.reading.quotations.crowds import MEMBERS, NAMELESS
from retold.reading.quotations.lexicon import DOCUMENTS, SAYING
from retold.reading.quotations.paragraphs import Draft
from retold.reading.quotations.phrases import lemma_of
from retold.reading.quotations.reach import reaches
from retold.reading.quotations.sources import ASKED

if TYPE_CHECKING:
    from spacy.tokens import Token

# Nouns that speak: what hangs on another one ("the meeting … and has denied") was said by the speaker before.
SPEAKING_NOUNS = NAMELESS | MEMBERS | OFFICIALS | DOCUMENTS | GROUP_HEADS
SHARING = frozenset({"acl", "advcl", "conj", "xcomp"})
OWN_SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj"})
COMPLEMENTS = frozenset({"ccomp", "xcomp"})
# "Calder was blunt: “…”" gives words to who is named, "estimates are bad: “…”" to nobody.
SPEAKING_ENTITIES = frozenset({"PERSON", "ORG", "NORP", "GPE"})


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
    if not reaches(outer, inner):
        return False
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
    if (
        _is_aside(inner.cue)
        or _is_told_of(inner.cue, outer)
        or (inner.source is not None and inner.source == outer.source)
    ):
        return False
    return not same_speaker or outer.pattern == "according" or _is_complement(inner.cue, outer.cue)


def _tells(outer: Draft) -> bool:
    """Whether a cue says something: a wish or a stand tells of nobody else's words, and "is expected" of nobody's."""
    if outer.cue is None:
        return True
    lemma = lemma_of(outer.cue)
    if lemma in ATTITUDES and outer.kind != "direct":
        return False
    if lemma == "be":
        return outer.source is not None and outer.source.ent_type_ in SPEAKING_ENTITIES
    asked = outer.cue.i == outer.cue.sent.start and lemma in ASKED
    return outer.source is not None or (lemma in SAYING and not asked)


def _is_aside(cue: Token) -> bool:
    """ "The ministry welcomed the plan, with its spokesman saying …", wherever the parse hangs it."""
    above = cue.head
    comma = above.i > 0 and above.nbor(-1).text == ","
    return cue.dep_ == "pcomp" and above.lower_ == "with" and comma


def _is_told_of(cue: Token, outer: Draft) -> bool:
    """Whether the account adds to a thing that was asked for or praised: "asked leave for a plan which he says …"."""
    if outer.pattern not in ("object", "preposition"):
        return False
    while cue != outer.cue and cue.head != cue:
        if cue.dep_ in ("acl", "relcl"):
            return True
        cue = cue.head
    return False


def _is_complement(cue: Token, outer: Token) -> bool:
    """Whether nothing but what is said stands between two cues of one speaker: "said that she had warned of …"."""
    if not outer.is_ancestor(cue):
        return False
    while cue != outer:
        if cue.dep_ not in COMPLEMENTS:
            return False
        cue = cue.head
    return True
