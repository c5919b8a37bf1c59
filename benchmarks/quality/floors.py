"""Floors under every score, and the record that the lens cards read."""

import json
import math
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from pathlib import Path

from benchmarks.quality.score import Score

# Two kinds of processor round a parser's sums differently; over the sets' sizes that moves a score by a thousandth.
NOISE = 0.002
PLACES: int = 3


@dataclass(frozen=True, slots=True)
class Kept:
    """The files that the gate keeps: the floors, and the record that the lens cards read."""

    floors: Path = Path(__file__).with_name("floors.json")
    record: Path = Path(__file__).parents[2] / "src" / "retold" / "lenses" / "measured.json"


@dataclass(frozen=True, slots=True)
class Lowering:
    """A floor that may fall once, and why."""

    name: str
    because: str


@dataclass(frozen=True, slots=True)
class Floor:
    """The least that a score may be, and why it was lowered, if ever."""

    least: float
    lowered: str | None = None


def check_scores(scores: Iterable[Score], *, whole: bool, kept: Kept = Kept()) -> list[str]:
    """Where a score is below its floor, has none, or is not what the cards say; `whole` asks for all floors."""
    measured = list(scores)
    floors = _floors(kept)
    recorded = {row["name"]: row["value"] for row in json.loads(kept.record.read_text(encoding="utf-8"))}
    faults = [fault for score in measured for fault in _faults_of(score, floors, recorded)]
    if whole:
        faults += [
            f"{name} has a floor but was not measured"
            for name in sorted(floors.keys() - {score.name for score in measured if score.held})
        ]
    return faults


def record_scores(scores: Iterable[Score], lowering: Lowering | None, kept: Kept = Kept()) -> None:
    """Raise the floors to what was measured and write the cards' record; only a named floor may fall."""
    floors = dict(_floors(kept))
    recorded: dict[str, Mapping[str, object]] = {
        row["name"]: row for row in json.loads(kept.record.read_text(encoding="utf-8"))
    }
    for score in scores:
        recorded[score.name] = _row(score)
        if not score.held:
            floors.pop(score.name, None)
            continue
        before, least = floors.get(score.name), _rounded_down(score.value)
        if before is None or least > before.least:
            floors[score.name] = Floor(least)
        elif lowering and score.name == lowering.name:
            floors[score.name] = Floor(least, lowering.because)
    _write(kept.floors, {name: asdict(floors[name]) for name in sorted(floors)})
    _write(kept.record, [recorded[name] for name in sorted(recorded)])


def _row(score: Score) -> Mapping[str, object]:
    """A score as the lens cards read it."""
    trivial = {method: round(value, PLACES) for method, value in score.trivial.items()}
    return {"name": score.name, "value": round(score.value, PLACES), "says": score.says, "trivial": trivial}


def _faults_of(score: Score, floors: Mapping[str, Floor], recorded: Mapping[str, float]) -> list[str]:
    faults = []
    floor = floors.get(score.name)
    if floor is None and score.held:
        faults.append(f"{score.name} has no floor yet: run with --record")
    elif floor is not None and score.value < floor.least - NOISE:
        faults.append(f"{score.name} fell to {score.value:.3f}, below its floor of {floor.least:.3f}")
    if abs(recorded.get(score.name, -1.0) - score.value) > NOISE:
        faults.append(f"{score.name} is {score.value:.3f}, but the lens cards say otherwise: run with --record")
    return faults


def _floors(kept: Kept) -> Mapping[str, Floor]:
    return {name: Floor(**row) for name, row in json.loads(kept.floors.read_text(encoding="utf-8")).items()}


def _rounded_down(value: float) -> float:
    steps: int = 10**PLACES
    return math.floor(value * steps) / steps


def _write(file: Path, value: object) -> None:
    file.write_text(json.dumps(value, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
