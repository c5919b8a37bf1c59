"""Quotations of an account: who says what."""

from collections.abc import Sequence

from retold.model import DateExpression, Mention, Quotation
from retold.reading.quotations.assembly import Placed, assemble, place
from retold.reading.quotations.evidence import Evidence, evidence_of
from retold.reading.quotations.paragraphs import Draft, drafts_of
from retold.reading.quotations.remarks import with_channels
from retold.reading.quotations.runs import join_runs
from retold.reading.quotations.turns import find_turns, is_told_within
from retold.reading.syntax import Account

__all__ = ["find_quotations"]


def find_quotations(
    account: Account, mentions: Sequence[Mention], dates: Sequence[DateExpression]
) -> tuple[Quotation, ...]:
    """Find the quotations of an account, with speaker, cue and content."""
    paragraphs = evidence_of(account, mentions, dates)
    turns = find_turns(paragraphs)
    placed = [_placed(evidence, turns.get(evidence.number)) for evidence in paragraphs]
    return with_channels(paragraphs, assemble(join_runs(paragraphs, placed)))


def _placed(evidence: Evidence, turn: Draft | None) -> list[Placed]:
    paragraph = evidence.paragraph
    headline = paragraph.part == "title" or paragraph.kind == "headline"
    heads = evidence.article.text if headline else None
    drafts = drafts_of(paragraph.doc, heads=heads, block=paragraph.kind == "quotation")
    if turn is not None:
        drafts = (turn, *(each for each in drafts if is_told_within(each, turn)))
    return [place(evidence, draft) for draft in drafts]
