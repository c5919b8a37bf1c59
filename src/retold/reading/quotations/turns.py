"""Turns of an interview or a transcript: "Q: …", "MARROW: …", each the words of whoever stands before the colon."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from retold.reading.quotations.borders import Range, trim
from retold.reading.quotations.evidence import Evidence
from retold.reading.quotations.headlines import LABELS
from retold.reading.quotations.paragraphs import Draft

if TYPE_CHECKING:
    from spacy.tokens import Token

# Paragraphs that begin alike, with two labels or more in turn, before they count as turns: a list of facts has its
# labels once each ("Where: …", "When: …").
FEWEST_TURNS = 4
FEWEST_LABELS = 2
# Question and answer name nobody.
NAMELESS_LABELS = frozenset({"q", "a", "question", "answer"})
_LABEL = re.compile(r"(?P<label>[A-Z][\w.’'-]{0,30}(?: [A-Z][\w.’'-]{0,30}){0,4}):\s")


def find_turns(paragraphs: Iterable[Evidence]) -> Mapping[int, Draft]:
    """The turns of an account by the number of their paragraph; none where it is no interview."""
    heads = {each.number: match for each in paragraphs if (match := _LABEL.match(each.paragraph.text))}
    labels = Counter(match["label"].lower() for match in heads.values())
    kept = {label for label, count in labels.items() if count > 1 and not LABELS & set(label.split())}
    if len(kept) < FEWEST_LABELS or sum(labels[label] for label in kept) < FEWEST_TURNS:
        return {}
    made = ((each.number, _turn(each, heads.get(each.number), kept)) for each in paragraphs)
    return {number: draft for number, draft in made if draft is not None}


def is_told_within(draft: Draft, turn: Draft) -> bool:
    """Whether a quotation lies in a turn and is somebody else's: what its speaker says there needs no second one."""
    source = draft.source
    return source is not None and source.pos_ != "PRON" and all(turn.content[0].holds(each) for each in draft.content)


def _turn(evidence: Evidence, head: re.Match[str] | None, labels: Iterable[str]) -> Draft | None:
    if head is None or head["label"].lower() not in labels:
        return None
    text = evidence.paragraph.text
    content = trim(text, Range(head.end(), len(text)))
    return Draft("direct", (content,), source=_speaker(evidence, head)) if content is not None else None


def _speaker(evidence: Evidence, head: re.Match[str]) -> Token | None:
    if head["label"].lower() in NAMELESS_LABELS:
        return None
    words = evidence.paragraph.doc.char_span(0, head.end("label"), alignment_mode="expand")
    return words[-1] if words is not None else None
