"""Quotations of an account: who says what."""

from collections.abc import Sequence

from retold.model import DateExpression, Mention, Quotation
from retold.reading.syntax import Account


def find_quotations(
    account: Account, mentions: Sequence[Mention], dates: Sequence[DateExpression]
) -> tuple[Quotation, ...]:
    """Find the quotations of an account, with speaker, cue and content."""
    return ()
