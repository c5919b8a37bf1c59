"""Directions: who has shared words from whom, and what that rests on."""

from retold.stories.copies.directions.cases import find_signs
from retold.stories.copies.directions.decide import find_directions
from retold.stories.copies.directions.rows import DirectionFound, Row, Side, Sign, SignKind

__all__ = ["DirectionFound", "Row", "Side", "Sign", "SignKind", "find_directions", "find_signs"]
