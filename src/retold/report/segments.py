"""Annotations over one stretch of text, as a stream of steps that nests correctly whatever overlaps.

A mark that lies within another is nested in it and stays whole; marks that cross are cut where they cross, so that
every opened piece holds exactly the characters between its bounds.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace


@dataclass(frozen=True, slots=True)
class Mark:
    """A range of characters to mark, for which finding (`key`), in which style and with which label.

    `anchor` is the id on the page of the mark's first piece.
    """

    start: int
    end: int
    key: str
    style: str
    anchor: str
    label: str = ""


@dataclass(frozen=True, slots=True)
class Step:
    """One step of writing the stretch: `open` a piece of a mark, write `words`, or `close` the innermost piece."""

    kind: str
    start: int
    end: int
    text: str = ""
    mark: Mark | None = None


def cut_into_steps(text: str, start: int, end: int, marks: Sequence[Mark]) -> tuple[Step, ...]:
    """Cut a stretch of a text at the bounds of its marks; the words of all steps together are the stretch."""
    within = sorted(
        (mark for mark in marks if mark.start < end and start < mark.end and mark.start < mark.end),
        key=lambda mark: (max(mark.start, start), -mark.end, mark.key),
    )
    writer = _Writer(text, start, end)
    for mark in within:
        writer.close_until(max(mark.start, start))
        writer.open(mark)
    writer.close_until(end)
    writer.write(end)
    return tuple(writer.steps)


@dataclass(frozen=True, slots=True)
class _Open:
    """An open piece: its mark, and the place of its step."""

    mark: Mark
    step: int


class _Writer:
    """Writes steps from left to right, keeping the open pieces as a stack."""

    def __init__(self, text: str, start: int, end: int) -> None:
        self.text, self.start, self.end, self.at = text, start, end, start
        self.stack: list[_Open] = []
        self.steps: list[Step] = []

    def open(self, mark: Mark) -> None:
        """Open a mark here; open marks that end before it does are cut, and opened again within it."""
        self.write(max(mark.start, self.start))
        crossed: list[Mark] = []
        while self.stack and self._stop(self.stack[-1].mark) < self._stop(mark):
            crossed.append(self.stack[-1].mark)
            self._end_piece()
        for each in (mark, *reversed(crossed)):
            self.stack.append(_Open(each, len(self.steps)))
            self.steps.append(Step("open", self.at, self._stop(each), mark=each))

    def close_until(self, place: int) -> None:
        """Close every mark that ends at or before a place, writing the words before each end."""
        while self.stack and self._stop(self.stack[-1].mark) <= place:
            self.write(self._stop(self.stack[-1].mark))
            self._end_piece()

    def write(self, place: int) -> None:
        """Write the words up to a place."""
        if place > self.at:
            self.steps.append(Step("words", self.at, place, self.text[self.at : place]))
            self.at = place

    def _stop(self, mark: Mark) -> int:
        return min(mark.end, self.end)

    def _end_piece(self) -> None:
        """Close the innermost piece at what has been written; a piece without words is taken back."""
        piece = self.stack.pop()
        if piece.step == len(self.steps) - 1:
            self.steps.pop()
            return
        self.steps[piece.step] = replace(self.steps[piece.step], end=self.at)
        self.steps.append(Step("close", self.at, self.at))
