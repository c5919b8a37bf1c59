"""The measured error of each lens, as the quality gate wrote it; nobody types these numbers."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from importlib.resources import files


@dataclass(frozen=True, slots=True, kw_only=True)
class MeasuredScore:
    """A score of the gate: `value` is 0-1, `says` what was counted on what, `trivial` what toy methods reach."""

    name: str
    value: float
    says: str
    trivial: Mapping[str, float]


def measured_scores() -> Mapping[str, MeasuredScore]:
    """All scores that the gate has measured, by name."""
    rows = json.loads(files("retold.lenses").joinpath("measured.json").read_text(encoding="utf-8"))
    return {row["name"]: MeasuredScore(**row) for row in rows}
