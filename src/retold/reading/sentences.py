"""Find the sentences of an account, split inside long quotations too."""

from retold.model import Passage
from retold.reading.syntax import Account


def find_sentences(account: Account) -> tuple[Passage, ...]:
    """Find the sentences of an account, split inside long quotations too."""
    return ()
