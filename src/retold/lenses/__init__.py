"""The lenses: one question each. A new lens is a folder beside this file and a line in LENSES."""

from retold.lenses import lineage, names, timeline, voices
from retold.lenses.measured import MeasuredScore, measured_scores
from retold.model import Lens

LENSES: tuple[Lens, ...] = (lineage.LENS, voices.LENS, timeline.LENS, names.LENS)

__all__ = ["LENSES", "MeasuredScore", "measured_scores"]
