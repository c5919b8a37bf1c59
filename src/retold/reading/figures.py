"""Find the numbers that count or measure."""

from retold.model import Figure
from retold.reading.syntax import Account


def find_figures(account: Account) -> tuple[Figure, ...]:
    """Find the numbers that count or measure."""
    return ()
