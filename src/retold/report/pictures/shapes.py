"""The few shapes that pictures are made of, and how labels are kept within them."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Place:
    """A place in a picture."""

    x: float
    y: float


@dataclass(frozen=True, slots=True)
class Curve:
    """A horizontal S-curve between two places."""

    x1: float
    y1: float
    x2: float
    y2: float

    @property
    def path(self) -> str:
        """The curve as an SVG path."""
        middle = round((self.x1 + self.x2) / 2, 1)
        return f"M{self.x1} {self.y1}C{middle} {self.y1} {middle} {self.y2} {self.x2} {self.y2}"

    def at(self, share: float) -> Place:
        """The place a share of the way along."""
        rest = 1 - share
        middle = (self.x1 + self.x2) / 2
        ends = rest**3 * self.x1 + share**3 * self.x2
        x = ends + 3 * rest * rest * share * middle + 3 * rest * share * share * middle
        y = (rest**3 + 3 * rest * rest * share) * self.y1 + (share**3 + 3 * rest * share * share) * self.y2
        return Place(round(x, 1), round(y, 1))


def fit(text: str, characters: int) -> str:
    """A label that fits, cut between two words where one of them is not longer than the room.

    >>> fit("The Veldhaven Courier", 15), fit("Donaudampfschifffahrt", 10)
    ('The Veldhaven…', 'Donaudamp…')
    """
    if len(text) <= characters:
        return text
    room = text[: characters - 1]
    border = room.rfind(" ") if text[characters - 1] != " " else len(room)
    return room[: border if border > characters // 3 else None].rstrip(" ,;:") + "…"
