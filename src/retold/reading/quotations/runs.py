"""Speech that runs over several paragraphs, and speech that a line before it announces with a colon."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from retold.reading.quotations.assembly import Placed
from retold.reading.quotations.borders import Range, trim
from retold.reading.quotations.evidence import Evidence
from retold.reading.quotations.lexicon import DOCUMENTS, QUOTING, SAYING
from retold.reading.quotations.marks import stray_closing
from retold.reading.quotations.sources import source_of

if TYPE_CHECKING:
    from spacy.tokens import Token

ISSUING = frozenset({"issue", "post", "publish", "release", "send", "share"})
# Speech whose closing mark never comes is not followed further than this many paragraphs.
LONGEST_RUN = 12


def join_runs(paragraphs: Sequence[Evidence], placed: Sequence[Sequence[Placed]]) -> list[Placed]:
    """Join speech that one opening mark carries over paragraphs; the newspaper habit of reopening each is known."""
    joined: list[Placed] = []
    running: Placed | None = None
    length = 0
    for evidence, drafts in zip(paragraphs, placed, strict=True):
        rest = list(drafts)
        if running is not None:
            more = _carried(evidence, rest, running)
            length += 1
            if more is None or length > LONGEST_RUN:
                running = None
            else:
                joined[joined.index(running)] = more
                running = more if rest and rest[0].draft.leads and rest[0].draft.open_ended else None
                rest = rest[1:] if rest and rest[0].draft.leads else rest
        announced = _announced(evidence, paragraphs, rest)
        joined += announced
        running = running or next((each for each in reversed(announced) if each.draft.open_ended), None)
        length = 0 if running is None else length
    return joined


def _carried(evidence: Evidence, drafts: Sequence[Placed], running: Placed) -> Placed | None:
    """The running speech with what this paragraph adds to it."""
    if evidence.paragraph.part != running.evidence.paragraph.part:
        return None
    if drafts and drafts[0].draft.leads and drafts[0].draft.kind == "direct":
        first = drafts[0]
        content = running.content + first.content
        return replace(running if first.draft.cue is None else first, content=content)
    closing = stray_closing(evidence.paragraph.text)
    inner = trim(evidence.paragraph.text, Range(0, closing)) if closing else None
    if inner is None:
        return None
    return replace(running, content=(*running.content, evidence.paragraph.passage(inner.start, inner.end)))


def _announced(evidence: Evidence, paragraphs: Sequence[Evidence], drafts: list[Placed]) -> list[Placed]:
    """Give speech that fills a paragraph the cue of a line before it that ends with a colon."""
    first = drafts[0].draft if drafts else None
    if first is None or first.cue is not None or not (first.leads or first.announced) or evidence.number == 0:
        return drafts
    cue = _cue_of_line(paragraphs[evidence.number - 1])
    if cue is None:
        return drafts
    return [_given(drafts[0], cue, paragraphs[evidence.number - 1]), *drafts[1:]]


def _given(placed: Placed, cue: Token, line: Evidence) -> Placed:
    draft = replace(placed.draft, cue=cue, source=source_of(cue))
    return Placed(line, draft, placed.content)


def _cue_of_line(line: Evidence) -> Token | None:
    doc = line.paragraph.doc
    if not line.paragraph.text.rstrip().endswith(":"):
        return None
    said = next((t for t in reversed(doc) if t.pos_ == "VERB" and t.lemma_.lower() in SAYING | QUOTING), None)
    return said or next((t for t in reversed(doc) if _puts_out(t)), None)


def _puts_out(verb: Token) -> bool:
    """Whether a verb puts a document out: "released the following statement:"."""
    issues = verb.pos_ == "VERB" and verb.lemma_.lower() in ISSUING
    return issues and any(child.dep_ == "dobj" and child.lemma_.lower() in DOCUMENTS for child in verb.children)
