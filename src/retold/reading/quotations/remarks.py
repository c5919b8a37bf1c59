"""What words came through, told in a sentence of its own: "She made the remarks in a televised address"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from retold.model import Passage, Quotation, Speaker
from retold.reading.mentions.listed import listed
from retold.reading.quotations.attribution import speaker_of
from retold.reading.quotations.circumstances import channel_of, said_on
from retold.reading.quotations.evidence import Evidence
from retold.reading.quotations.sources import subject_of

if TYPE_CHECKING:
    from spacy.tokens import Token

MAKING = frozenset({"make", "deliver", "give", "issue"})
REMARKS = listed("remark comment statement announcement warning claim accusation appeal pledge promise allegation")
POINTING_BACK = frozenset({"the", "his", "her", "their", "these", "this", "those"})


def with_channels(paragraphs: Sequence[Evidence], quotations: Sequence[Quotation]) -> tuple[Quotation, ...]:
    """Give the quotation right before such a sentence its channel and its day, when both name one speaker."""
    found = list(quotations)
    for evidence in paragraphs:
        words = evidence.paragraph.text.lower()
        for verb in evidence.paragraph.doc if any(noun in words for noun in REMARKS) else ():
            if not _tells_of_remarks(verb) or (channel := channel_of(verb, evidence.paragraph)) is None:
                continue
            at = _last_before(evidence.paragraph.passage_of(verb.sent), evidence, found)
            if at is not None and _same(found[at].speaker, verb, evidence):
                day = found[at].said_on or said_on(verb, evidence.paragraph, (), evidence.dates)
                found[at] = replace(found[at], channel=found[at].channel or channel, said_on=day)
    return tuple(found)


def _tells_of_remarks(verb: Token) -> bool:
    return verb.lemma_.lower() in MAKING and any(
        child.dep_ == "dobj" and child.lemma_.lower() in REMARKS and child.left_edge.lower_ in POINTING_BACK
        for child in verb.children
    )


def _last_before(sentence: Passage, evidence: Evidence, quotations: Sequence[Quotation]) -> int | None:
    """The last quotation before the sentence, if nothing but it stands between: one paragraph back at most."""
    before = [
        number
        for number, each in enumerate(quotations)
        if each.parent is None and each.content[0].part == sentence.part and each.content[-1].end <= sentence.start
    ]
    if not before:
        return None
    between = evidence.article.text[quotations[before[-1]].content[-1].end : evidence.paragraph.start].strip()
    return before[-1] if between.count("\n") == 0 else None


def _same(speaker: Speaker | None, verb: Token, evidence: Evidence) -> bool:
    subject = subject_of(verb)
    if speaker is None or speaker.name is None or subject is None:
        return False
    other = speaker_of(subject, evidence, ()).name
    return other is not None and (other in speaker.name or speaker.name in other)
