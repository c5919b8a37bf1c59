"""Quotations of an account: who says what."""

from collections.abc import Sequence

from retold.model import DateExpression, Mention, Quotation
from retold.reading.quotations.assembly import assemble, place
from retold.reading.quotations.evidence import evidence_of
from retold.reading.quotations.paragraphs import drafts_of
from retold.reading.quotations.runs import join_runs
from retold.reading.syntax import Account

__all__ = ["find_quotations"]


def find_quotations(
    account: Account, mentions: Sequence[Mention], dates: Sequence[DateExpression]
) -> tuple[Quotation, ...]:
    """Find the quotations of an account, with speaker, cue and content."""
    paragraphs = evidence_of(account, mentions, dates)
    placed = [[place(evidence, draft) for draft in drafts_of(evidence.paragraph.doc)] for evidence in paragraphs]
    return assemble(join_runs(paragraphs, placed))
