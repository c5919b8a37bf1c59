"""Find the words that stand for a person, group, place or work."""

from retold.model import Mention
from retold.reading.syntax import Account


def find_mentions(account: Account) -> tuple[Mention, ...]:
    """Find the words that stand for a person, group, place or work."""
    return ()
