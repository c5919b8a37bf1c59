"""A word of a paragraph, as the reading of times sees it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Word:
    """A word of the paragraph with its kind, and its number where it has one."""

    text: str
    kind: str
    start: int
    end: int
    number: float | None = None

    @property
    def lower(self) -> str:
        """The word as the tables know it."""
        return self.text.lower().rstrip(".")
