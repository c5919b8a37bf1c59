"""Speakers whom no mention answers for: sources without a name, and names that the cast does not have."""

from __future__ import annotations

from typing import TYPE_CHECKING

from retold.model import Passage, Speaker, SpeakerKind
from retold.reading.mentions.listed import listed
from retold.reading.mentions.nouns import GROUP_HEADS
from retold.reading.mentions.titles import is_title
from retold.reading.quotations.crowds import KIN, NAMELESS, is_number

if TYPE_CHECKING:
    from spacy.tokens import Token

# Work that says something and is nobody's name: "her research suggests".
STUDIES = listed("analysis data figure finding poll research result statistic study survey")
CROWD_PRONOUNS = frozenset({"all", "everybody", "everyone", "few", "many", "most", "none", "nobody", "those"})
INDEFINITE = frozenset({"a", "an", "another", "one", "some", "several", "two", "three", "many", "other", "few", "most"})
_ENTITY_KINDS: dict[str, SpeakerKind] = {
    "PERSON": "person",
    "ORG": "group",
    "NORP": "group",
    "GPE": "group",
    "FAC": "group",
}


def unmentioned(source: Token, passage: Passage) -> Speaker:
    """The speaker whose words no mention holds: without a name, under a name of no entry, or not known."""
    if source.lower_ in CROWD_PRONOUNS:
        return Speaker(None, "unnamed", passage, why="the article does not name them")
    if source.pos_ == "PRON" and source.lemma_.lower() not in NAMELESS:
        return Speaker(None, "unknown", passage, why=unsure(source))
    if source.left_edge.lower_ == "the" and source.i == source.left_edge.i + 1 and is_title(source.lower_):
        return Speaker(None, "unknown", passage, why=f"nobody who may be called “{source.text}” is named before")
    announces = source.i + 1 < len(source.doc) and source.nbor().text == ":"
    if source.left_edge.lower_ in ("a", "an") and source.ent_type_ != "PERSON":
        return nameless(source, passage)
    if source.pos_ == "PROPN" or (announces and source.text[:1].isupper()):
        name = _without_article(source)
        return Speaker(name, _ENTITY_KINDS.get(source.ent_type_, "unknown"), passage, why="named beside the cue")
    return nameless(source, passage)


def unsure(source: Token) -> str:
    """Why a pronoun is nobody's."""
    return f"nothing before “{source.text}” says for certain whom it stands for"


def nameless(source: Token, passage: Passage) -> Speaker:
    """A source that the article calls by no name: a group, a study, somebody; else not known."""
    first = source.left_edge.lower_
    indefinite = first in INDEFINITE or source.tag_ == "NNS" or first == source.lower_
    if not indefinite and source.lower_ in GROUP_HEADS:
        return Speaker(None, "group", passage, why="a group that the article calls by no name of its own")
    if source.lemma_.lower() in STUDIES:
        return Speaker(None, "document", passage, why="a document, of which nobody is named as author")
    if source.lemma_.lower() in NAMELESS | KIN or indefinite or is_number(source):
        return Speaker(None, "unnamed", passage, why="the article does not name them")
    return Speaker(None, "unknown", passage, why="nobody is named for these words")


def _without_article(source: Token) -> str:
    words = source.doc[source.left_edge.i : source.i + 1]
    if words[0].lower_ in ("the", "a", "an") and len(words) > 1:
        words = words[1:]
    return words.text
