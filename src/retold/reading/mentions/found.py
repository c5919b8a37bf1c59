"""A name as it is found in a paragraph."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Found:
    """A name (or demonym) found in a paragraph: words `first` to `last` (exclusive) of it, and the titles before it."""

    first: int
    last: int
    titles: tuple[str, ...]
    demonym: bool = False
