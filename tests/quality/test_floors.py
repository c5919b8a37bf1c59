"""The gate: a score may rise, and falls only by name with a reason."""

import json
from pathlib import Path

import pytest

from benchmarks.quality.floors import Kept, Lowering, check_scores, record_scores
from benchmarks.quality.score import Score


@pytest.fixture
def kept(tmp_path: Path) -> Kept:
    """Files of a gate that has measured nothing yet."""
    kept = Kept(floors=tmp_path / "floors.json", record=tmp_path / "measured.json")
    kept.floors.write_text("{}", encoding="utf-8")
    kept.record.write_text("[]", encoding="utf-8")
    return kept


def sheep(value: float, *, held: bool = True) -> Score:
    return Score(name="sheep.counted", value=value, says="sheep that were counted", trivial={"all": 0.5}, held=held)


def least(kept: Kept) -> object:
    return json.loads(kept.floors.read_text(encoding="utf-8"))


def test_a_first_score_needs_a_floor(kept: Kept) -> None:
    assert check_scores([sheep(0.8)], whole=True, kept=kept) == [
        "sheep.counted has no floor yet: run with --record",
        "sheep.counted is 0.800, but the lens cards say otherwise: run with --record",
    ]


def test_a_recorded_score_holds_and_may_not_fall(kept: Kept) -> None:
    record_scores([sheep(0.8)], None, kept)

    assert check_scores([sheep(0.8)], whole=True, kept=kept) == []
    assert check_scores([sheep(0.7)], whole=True, kept=kept)[0] == (
        "sheep.counted fell to 0.700, below its floor of 0.800"
    )


def test_recording_a_lower_score_lowers_no_floor(kept: Kept) -> None:
    record_scores([sheep(0.8)], None, kept)
    record_scores([sheep(0.7)], None, kept)

    assert least(kept) == {"sheep.counted": {"least": 0.8, "lowered": None}}


def test_a_floor_falls_by_name_and_keeps_the_reason(kept: Kept) -> None:
    record_scores([sheep(0.8)], None, kept)
    record_scores([sheep(0.7)], Lowering("sheep.counted", "the fold was counted twice"), kept)

    assert least(kept) == {"sheep.counted": {"least": 0.7, "lowered": "the fold was counted twice"}}


def test_a_score_that_is_reported_only_has_no_floor(kept: Kept) -> None:
    record_scores([sheep(0.8, held=False)], None, kept)

    assert least(kept) == {}
    assert check_scores([sheep(0.8, held=False)], whole=True, kept=kept) == []


def test_a_floor_whose_score_is_gone_is_named(kept: Kept) -> None:
    record_scores([sheep(0.8)], None, kept)

    assert check_scores([], whole=True, kept=kept) == ["sheep.counted has a floor but was not measured"]
    assert check_scores([], whole=False, kept=kept) == []
