"""Whose words they are: from the words beside the cue to a name, through mentions and what was said before."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from retold.model import Mention, Passage, Speaker, SpeakerKind
from retold.reading.mentions.listed import listed
from retold.reading.mentions.nouns import GROUP_HEADS
from retold.reading.mentions.titles import is_title
from retold.reading.quotations.crowds import KIN, MEMBERS, NAMELESS, crowd_before, is_number, is_part, last_crowd
from retold.reading.quotations.evidence import Evidence
from retold.reading.quotations.lexicon import DOCUMENTS
from retold.reading.quotations.marks import find_stretches
from retold.reading.quotations.sources import noun_phrase

if TYPE_CHECKING:
    from spacy.tokens import Token

UNKNOWN = Speaker(None, "unknown", None, why="no cue beside these words says whose they are")
# Work that says something and is nobody's name: "her research suggests".
STUDIES = listed("analysis data figure finding poll research result statistic study survey")
# Words for one and the same document.
KIN_CARRIERS = (
    listed("statement message letter communique communiqué announcement release note"),
    listed("tweet post"),
    listed("email message letter memo note"),
)
# What a name before them calls by itself: "the Kefir brigade" is Kefir.
OWN_NOUNS = listed(
    "battalion brigade corps division front group militia movement network organisation organization party regiment"
)
CROWD_PRONOUNS = frozenset({"all", "everybody", "everyone", "few", "many", "most", "none", "nobody", "those"})
INDEFINITE = frozenset({"a", "an", "another", "one", "some", "several", "two", "three", "many", "other", "few", "most"})
NOT_BEFORE_OWN_NAMES = listed("of for to by with from and or against under about near")
_KINDS: dict[str, SpeakerKind] = {"person": "person", "group": "group", "place": "group", "work": "document"}
_ENTITY_KINDS: dict[str, SpeakerKind] = {
    "PERSON": "person",
    "ORG": "group",
    "NORP": "group",
    "GPE": "group",
    "FAC": "group",
}


@dataclass(frozen=True, slots=True)
class Said:
    """What was said before: by whom, in which paragraph, and through what ("statement")."""

    speaker: Speaker
    paragraph: int
    carrier: str | None


def speaker_of(source: Token, evidence: Evidence, before: Sequence[Said]) -> Speaker:
    """The speaker that the words beside a cue stand for."""
    passage = evidence.paragraph.passage_of(noun_phrase(source))
    addition = source.pos_ == "NOUN" or source.left_edge.lower_ in ("a", "an")
    if source.dep_ == "appos" and addition and source.head.pos_ == "PROPN":
        # "Ines Calder, an engineer who warned of …".
        named = speaker_of(source.head, evidence, before)
        return replace(named, passage=passage, refers_to=named.refers_to or named.passage)
    if source.lemma_.lower() in DOCUMENTS and source.pos_ == "NOUN":
        return _document(passage, source, before)
    mention = _mention_of(source, evidence, passage)
    if mention is not None and is_part(mention, passage, source):
        part = f"some of those called “{evidence.article.cut(mention.passage)}”, whom the article does not name"
        return Speaker(None, "unnamed", passage, why=part)
    if mention is not None and _is_one_of_many(mention, passage, source):
        return _nameless(source, passage)
    speaker = _mentioned(mention, passage, source, evidence) if mention else _unmentioned(source, passage)
    if speaker.kind != "unknown":
        return speaker
    return _many(source, passage, evidence, before) or _again(source, passage, evidence) or speaker


def _is_one_of_many(mention: Mention, words: Passage, source: Token) -> bool:
    """ "A super PAC": a capitalised noun behind an article is what it is, and no name."""
    behind = source.left_edge.lower_ in ("a", "an") and words.start < mention.passage.start
    return behind and mention.kind == "group" and mention.form == "name" and mention.passage.end == words.end


def _again(source: Token, passage: Passage, evidence: Evidence) -> Speaker | None:
    """Whom "he" or "she" means outside of marks, where the paragraph has named one person only."""
    if source.lower_ not in ("he", "she"):
        return None
    if any(each.start <= source.idx < each.end for each in find_stretches(evidence.paragraph.text)):
        return None
    named = [
        each
        for each in evidence.mentions
        if each.kind == "person" and each.form == "name" and each.passage.end <= passage.start
    ]
    words = {evidence.article.cut(each.passage).split()[-1] for each in named}
    if len(words) != 1:
        return None
    name = evidence.article.cut(named[0].passage)
    why = f"“{evidence.article.cut(passage)}” follows on “{name}”, the one person whom the paragraph names before"
    return Speaker(name, "person", passage, named[0].passage, why)


def _many(source: Token, passage: Passage, evidence: Evidence, before: Sequence[Said]) -> Speaker | None:
    """Whom "they" means, where the article's names do not tell: the people of the clause before, named or not."""
    crowd = crowd_before(source)
    meant = speaker_of(crowd, evidence, before) if crowd is not None else None
    if meant is None and before:
        meant = last_crowd(source, evidence, [(each.speaker, each.paragraph) for each in before])
    if meant is None or meant.kind == "unknown" or meant.passage is None:
        return None
    words = evidence.article.cut(meant.passage)
    why = f"“{source.text}” is “{words}” before it"
    return Speaker(meant.name, meant.kind, passage, meant.refers_to or meant.passage, why)


def on_behalf(source: Token, evidence: Evidence, speaker: Speaker) -> Speaker:
    """The group whose members speak together: "In a statement, commanders and fighters of the Corps thanked …"."""
    if speaker.name is not None or source.lemma_.lower() not in MEMBERS or source.tag_ != "NNS":
        return speaker
    passage = evidence.paragraph.passage_of(noun_phrase(source))
    words = evidence.article.cut(passage)
    groups = [each for each in evidence.mentions if each.kind == "group" and passage.holds(each.passage)]
    own = [each for each in groups if each.form == "name" and _ends(each.passage, passage, evidence)]
    if len(own) != 1 or f" of the {evidence.article.cut(own[0].passage)}" not in f" {words}":
        return speaker
    name = evidence.article.cut(own[0].passage)
    return Speaker(name, "group", passage, own[0].passage, f"its members speak together, as “{words}”")


def _ends(name: Passage, words: Passage, evidence: Evidence) -> bool:
    """Whether a group's name ends the words, but for its own noun: "the Northern corps"."""
    rest = evidence.article.cut(Passage(words.article, words.part, name.end, words.end)).strip()
    return not rest or rest.lower() in GROUP_HEADS


def continued(last: Said) -> Speaker:
    """The speaker of words without a cue that follow directly on someone's words."""
    speaker = last.speaker
    named = f"“{speaker.name}”" if speaker.name else "the speaker before"
    why = f"no cue of their own; they follow directly on words of {named}"
    return Speaker(speaker.name, speaker.kind, None, speaker.refers_to or speaker.passage, why)


def _document(passage: Passage, source: Token, before: Sequence[Said]) -> Speaker:
    """ "The statement warned": the statement is the last one that someone was said to make."""
    last = next((said for said in reversed(before) if _may_be_called(source.lemma_.lower(), said.carrier)), None)
    definite = source.left_edge.lower_ in ("the", "this", "that", "it")
    if last is None or not definite or last.speaker.kind == "unknown":
        return Speaker(None, "document", passage, why="a document, of which nobody is named as author")
    author = last.speaker
    why = f"“{source.text}” is the {last.carrier} told of before"
    return Speaker(author.name, "document", passage, author.refers_to or author.passage, why)


def _may_be_called(word: str, carrier: str | None) -> bool:
    """Whether "the statement" may be the message told of before; a tweet is no statement."""
    return carrier is not None and (word == carrier or any({word, carrier} <= kin for kin in KIN_CARRIERS))


def _mention_of(source: Token, evidence: Evidence, passage: Passage) -> Mention | None:
    """The mention that holds the head of the speaker's words, else the name that their title leads up to."""
    holding = evidence.mention_at(evidence.paragraph.passage_of(source))
    if holding is not None and (holding.form != "role" or holding.refers_to is not None):
        return holding
    # "The mayor, Ines Calder", and not "some mayors, for instance Ines Calder".
    many = source.tag_ in ("NNS", "NNPS")
    added = next((each for each in source.rights if each.dep_ == "appos" and each.pos_ == "PROPN"), None)
    if added is not None and many and source.doc[added.left_edge.i - 1].is_punct:
        added = None
    beside = evidence.mention_at(evidence.paragraph.passage_of(added)) if added is not None else None
    if beside is not None and beside.kind == "person" and beside.form == "name":
        return beside
    if holding is None and (own := _before_own_noun(source, evidence, passage)) is not None:
        return own
    named = (each for each in evidence.mentions if passage.holds(each.passage) and each.kind == "person")
    bearer = next((each for each in named if each.form == "name" and _own(each, passage, evidence)), None)
    return bearer or holding


def _before_own_noun(source: Token, evidence: Evidence, passage: Passage) -> Mention | None:
    """The name of a group that stands right before what it is: "the Kefir brigade"."""
    if source.lower_ not in OWN_NOUNS or source.i == 0:
        return None
    beside = evidence.mention_at(evidence.paragraph.passage_of(source.nbor(-1)))
    named = beside is not None and beside.kind == "group" and beside.form == "name"
    return beside if named and beside is not None and passage.holds(beside.passage) else None


def _own(mention: Mention, passage: Passage, evidence: Evidence) -> bool:
    """Whether a name ends the speaker's words as their own, "the engineer X", and not "a spokesman for Mr X"."""
    words = evidence.paragraph.text[: mention.passage.start - evidence.paragraph.start].split()
    while words and is_title(words[-1].lower()):
        words.pop()
    return mention.passage.end == passage.end and not (words and words[-1].lower() in NOT_BEFORE_OWN_NAMES)


def _mentioned(mention: Mention, passage: Passage, source: Token, evidence: Evidence) -> Speaker:
    kind = _KINDS.get(mention.kind, "unknown")
    if mention.refers_to is not None:
        return Speaker(evidence.article.cut(mention.refers_to), kind, passage, mention.refers_to, mention.why)
    if mention.form in ("name", "metonym"):
        beside = None if passage.overlaps(mention.passage) else mention.passage
        return Speaker(evidence.article.cut(mention.passage), kind, passage, beside, why="named beside the cue")
    if mention.form == "pronoun":
        return Speaker(None, "unknown", passage, why=mention.why or _unsure(source))
    return _unmentioned(source, passage)


def _unmentioned(source: Token, passage: Passage) -> Speaker:
    if source.lower_ in CROWD_PRONOUNS:
        return Speaker(None, "unnamed", passage, why="the article does not name them")
    if source.pos_ == "PRON" and source.lemma_.lower() not in NAMELESS:
        return Speaker(None, "unknown", passage, why=_unsure(source))
    if source.left_edge.lower_ == "the" and source.i == source.left_edge.i + 1 and is_title(source.lower_):
        return Speaker(None, "unknown", passage, why=f"nobody who may be called “{source.text}” is named before")
    announces = source.i + 1 < len(source.doc) and source.nbor().text == ":"
    if source.left_edge.lower_ in ("a", "an") and source.ent_type_ != "PERSON":
        return _nameless(source, passage)
    if source.pos_ == "PROPN" or (announces and source.text[:1].isupper()):
        name = _without_article(source)
        return Speaker(name, _ENTITY_KINDS.get(source.ent_type_, "unknown"), passage, why="named beside the cue")
    return _nameless(source, passage)


def _unsure(source: Token) -> str:
    return f"nothing before “{source.text}” says for certain whom it stands for"


def _nameless(source: Token, passage: Passage) -> Speaker:
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
