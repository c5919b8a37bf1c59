"""Quotations of an account: who says what."""

from collections.abc import Sequence

from retold.model import DateExpression, Mention, Quotation
from retold.reading.quotations.assembly import assemble
from retold.reading.syntax import Account

__all__ = ["find_quotations"]


def find_quotations(
    account: Account, mentions: Sequence[Mention], dates: Sequence[DateExpression]
) -> tuple[Quotation, ...]:
    """Find the quotations of an account, with speaker, cue and content."""
    return assemble(account, mentions, dates)
