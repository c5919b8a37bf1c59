"""Time expressions of an account with their TIMEX3 values."""

from retold.model import DateExpression
from retold.reading.syntax import Account


def find_dates(account: Account) -> tuple[DateExpression, ...]:
    """Find the time expressions of an account; relative ones count from its publication date or one another."""
    return ()
