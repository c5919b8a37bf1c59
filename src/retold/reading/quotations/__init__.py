"""Quotations of an account: who says what."""

from collections.abc import Sequence

from retold.model import DateExpression, Mention, Quotation
from retold.reading.quotations.assembly import Placed, assemble, place
from retold.reading.quotations.evidence import Evidence, evidence_of
from retold.reading.quotations.paragraphs import drafts_of
from retold.reading.quotations.remarks import with_channels
from retold.reading.quotations.runs import join_runs
from retold.reading.syntax import Account

__all__ = ["find_quotations"]


def find_quotations(
    account: Account, mentions: Sequence[Mention], dates: Sequence[DateExpression]
) -> tuple[Quotation, ...]:
    """Find the quotations of an account, with speaker, cue and content."""
    paragraphs = evidence_of(account, mentions, dates)
    quotations = assemble(join_runs(paragraphs, [_placed(evidence) for evidence in paragraphs]))
    return with_channels(paragraphs, quotations)


def _placed(evidence: Evidence) -> list[Placed]:
    paragraph = evidence.paragraph
    headline = paragraph.part == "title" or paragraph.kind == "headline"
    heads = evidence.article.text if headline else None
    return [
        place(evidence, draft) for draft in drafts_of(paragraph.doc, heads=heads, block=paragraph.kind == "quotation")
    ]
