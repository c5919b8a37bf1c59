"""From the drafts of each paragraph to the quotations of an article: joined, numbered, nested and with speakers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from retold.model import Passage, Quotation, Speaker, Stance
from retold.reading.quotations.attribution import speaker_of
from retold.reading.quotations.circumstances import (
    addressee_of,
    carrier_lemma,
    channel_of,
    demands,
    said_on,
)
from retold.reading.quotations.crowds import on_behalf
from retold.reading.quotations.evidence import Evidence
from retold.reading.quotations.lexicon import act_of, stance_of
from retold.reading.quotations.marks import EDGE_MARKS
from retold.reading.quotations.moods import is_hypothetical, is_negated
from retold.reading.quotations.nesting import carry_on, is_told_in
from retold.reading.quotations.paragraphs import Draft
from retold.reading.quotations.phrases import lemma_of
from retold.reading.quotations.rebuttals import is_rebuttal
from retold.reading.quotations.said import UNKNOWN, Said, continued
from retold.reading.quotations.sources import named_behind

if TYPE_CHECKING:
    from spacy.tokens import Token

# Words without a cue carry on what was said in the paragraph before, or in this one.
PARAGRAPHS_BACK = 1
# What a group's members put out together speaks for the group.
JOINT_CARRIERS = frozenset({"statement", "message", "letter", "communique", "communiqué"})


@dataclass(frozen=True, slots=True)
class Placed:
    """A draft where it stands in the article, with all passages of its content."""

    evidence: Evidence
    draft: Draft
    content: tuple[Passage, ...]

    @property
    def extent(self) -> Passage:
        """From the first character of the content to the last."""
        return replace(self.content[0], end=max(each.end for each in self.content))


def place(evidence: Evidence, draft: Draft) -> Placed:
    """Put a draft where it stands."""
    return Placed(evidence, draft, tuple(evidence.paragraph.passage(each.start, each.end) for each in draft.content))


# Speakers within speakers. Three deep is rare in print; marks that never close nest without end.
DEEPEST = 8


def assemble(placed: Sequence[Placed]) -> tuple[Quotation, ...]:
    """Number the quotations of an article in text order and give each its parent and its speaker."""
    ordered = sorted(placed, key=lambda each: (each.content[0].part != "title", each.extent.start, -each.extent.end))
    said: list[Said] = []
    around: list[_Around] = []
    quotations: list[Quotation] = []
    for number, each in enumerate(ordered, 1):
        around = [outer for outer in around[-DEEPEST:] if _holds(outer.quotation, each)]
        placed_here = _carried_on(each, around)
        quotation = _quotation(placed_here, number, said)
        parent = next((outer for outer in reversed(around) if _tells(outer, placed_here, quotation)), None)
        quotation = replace(quotation, parent=parent.quotation.id if parent is not None else None)
        if parent is None:
            said.append(_said(quotation, placed_here))
        around.append(_Around(placed_here, quotation))
        quotations.append(quotation)
    return tuple(quotations)


@dataclass(frozen=True, slots=True)
class _Around:
    """A quotation in whose words others may stand."""

    placed: Placed
    quotation: Quotation


def _carried_on(inner: Placed, around: Sequence[_Around]) -> Placed:
    return replace(inner, draft=carry_on(inner.draft, around[-1].placed.draft)) if around else inner


def _tells(outer: _Around, inner: Placed, quotation: Quotation) -> bool:
    one, other = outer.quotation.speaker, quotation.speaker
    same = one is not None and other is not None and one.name is not None and one.name == other.name
    return is_told_in(inner.draft, outer.placed.draft, same_speaker=same)


def _holds(outer: Quotation, inner: Placed) -> bool:
    if not all(any(piece.holds(part) for piece in outer.content) for part in inner.content):
        return False
    cue = inner.draft.cue
    return cue is None or any(piece.holds(inner.evidence.paragraph.passage_of(cue)) for piece in outer.content)


def _said(quotation: Quotation, placed: Placed) -> Said:
    cue = placed.draft.cue
    return Said(quotation.speaker or UNKNOWN, placed.evidence.number, carrier_lemma(cue) if cue is not None else None)


def _quotation(placed: Placed, number: int, said: Sequence[Said]) -> Quotation:
    cue, source, evidence = placed.draft.cue, placed.draft.source, placed.evidence
    bare = Quotation(
        id=f"{evidence.article.id}-q{number}",
        kind=placed.draft.kind,
        content=placed.content,
        speaker=_speaker(placed, said),
    )
    if cue is None:
        return bare
    lemma = lemma_of(cue)
    return replace(
        bare,
        act=act_of(lemma, source.lemma_.lower() if source is not None else None),
        stance=_stance(placed, cue),
        cue=evidence.paragraph.passage_of(cue),
        addressee=_outside(addressee_of(cue, evidence.paragraph), placed),
        channel=_outside(channel_of(cue, evidence.paragraph), placed),
        said_on=said_on(cue, evidence.paragraph, placed.draft.content, evidence.dates),
        negated=is_negated(cue),
        hypothetical=is_hypothetical(cue),
    )


def _stance(placed: Placed, cue: Token) -> Stance:
    if is_rebuttal(cue, placed.draft.content):
        return "denial"
    return stance_of(lemma_of(cue)) if demands(cue) else "neutral"


def _outside(passage: Passage | None, placed: Placed) -> Passage | None:
    if passage is None or any(each.overlaps(passage) for each in placed.content):
        return None
    return passage


def _speaker(placed: Placed, said: Sequence[Said]) -> Speaker:
    source = _source(placed)
    if source is not None:
        speaker = speaker_of(source, placed.evidence, said)
        joint = placed.draft.cue is not None and carrier_lemma(placed.draft.cue) in JOINT_CARRIERS
        return on_behalf(source, placed.evidence, speaker) if joint else speaker
    if placed.draft.cue is not None:
        return replace(UNKNOWN, why="no speaker stands beside the cue")
    last = said[-1] if said else None
    if last is None or not _carries_on(placed, last) or (last.speaker.kind, last.speaker.passage) == ("unknown", None):
        return UNKNOWN
    return continued(last)


def _source(placed: Placed) -> Token | None:
    """Who says it; a word of what is said in marks is a slip of the parse, and the name behind the cue is meant."""
    source, cue = placed.draft.source, placed.draft.cue
    if source is None or cue is None or placed.draft.kind != "direct":
        return source
    at = placed.evidence.paragraph.passage_of(source)
    within = any(each.holds(at) for each in placed.content)
    return named_behind(cue) if within else source


def _carries_on(placed: Placed, last: Said) -> bool:
    """Whether words in marks follow on someone's words: as a new paragraph, or as a sentence of the same one."""
    back = placed.evidence.number - last.paragraph
    if placed.draft.leads:
        return back <= PARAGRAPHS_BACK
    before = placed.evidence.paragraph.text[: placed.draft.extent.start].rstrip(EDGE_MARKS + " \u00a0")
    return back == 0 and before.endswith((".", "!", "?"))
