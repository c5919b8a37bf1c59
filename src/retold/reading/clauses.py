"""Find who is said to do what to whom."""

from retold.model import Clause
from retold.reading.syntax import Account


def find_clauses(account: Account) -> tuple[Clause, ...]:
    """Find who is said to do what to whom."""
    return ()
