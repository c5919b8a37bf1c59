"""Whose words they are: from the words beside the cue to a name, through mentions and what was said before."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from retold.model import Mention, Passage, Speaker, SpeakerKind
from retold.reading.mentions.listed import listed
from retold.reading.mentions.titles import is_title
from retold.reading.quotations.crowds import crowd_before, is_part, last_crowd
from retold.reading.quotations.evidence import Evidence
from retold.reading.quotations.lexicon import DOCUMENTS
from retold.reading.quotations.marks import find_stretches
from retold.reading.quotations.said import Said, document_of
from retold.reading.quotations.sources import noun_phrase
from retold.reading.quotations.unnamed import nameless, unmentioned, unsure

if TYPE_CHECKING:
    from spacy.tokens import Token

# What a name before them calls by itself: "the Kefir brigade" is Kefir.
OWN_NOUNS = listed(
    "battalion brigade corps division front group militia movement network organisation organization party regiment"
)
NOT_BEFORE_OWN_NAMES = listed("of for to by with from and or against under about near")
_KINDS: dict[str, SpeakerKind] = {"person": "person", "group": "group", "place": "group", "work": "document"}


def speaker_of(source: Token, evidence: Evidence, before: Sequence[Said]) -> Speaker:
    """The speaker that the words beside a cue stand for."""
    passage = evidence.paragraph.passage_of(noun_phrase(source))
    addition = source.pos_ == "NOUN" or source.left_edge.lower_ in ("a", "an")
    if source.dep_ == "appos" and addition and source.head.pos_ == "PROPN":
        # "Ines Calder, an engineer who warned of …".
        named = speaker_of(source.head, evidence, before)
        return replace(named, passage=passage, refers_to=named.refers_to or named.passage)
    if source.lemma_.lower() in DOCUMENTS and source.pos_ == "NOUN":
        return document_of(passage, source, before)
    mention = _mention_of(source, evidence, passage)
    if mention is not None and is_part(mention, passage, source):
        part = f"some of those called “{evidence.article.cut(mention.passage)}”, whom the article does not name"
        return Speaker(None, "unnamed", passage, why=part)
    if mention is not None and _is_one_of_many(mention, passage, source):
        return nameless(source, passage)
    speaker = _mentioned(mention, passage, source, evidence) if mention else unmentioned(source, passage)
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
        return Speaker(None, "unknown", passage, why=mention.why or unsure(source))
    return unmentioned(source, passage)
