"""How long work says how far it is, without knowing who listens."""

from collections.abc import Callable

# Called with what is being done ("reading"), how many are done and how many there are.
Progress = Callable[[str, int, int], None]


def no_progress(what: str, done: int, total: int) -> None:
    """Listen to nothing."""
