"""Directions: who has shared words from whom, and what that rests on."""

from retold.stories.copies.directions.decide import find_directions
from retold.stories.copies.directions.rows import DirectionFound, Row, Side

__all__ = ["DirectionFound", "Row", "Side", "find_directions"]
