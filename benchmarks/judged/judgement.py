"""What a person judged: where it stands, right or wrong, and a word for the cause; never the words themselves."""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, get_args

Verdict = Literal["right", "wrong", "cannot tell"]
VERDICTS: tuple[Verdict, ...] = get_args(Verdict)


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """Characters of an article, by its given id (a file's name where it has none), so that it outlives a run."""

    article: str
    part: str
    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Judgement:
    """A verdict on what was found at some places of a story.

    `answer` is what the code said there, where a place alone does not say it (a kind, a value); `truth` is what it
    should say, where the reader knows it: then any later answer can be judged without being read again. `draw` numbers
    the draws of a set that is drawn by chance more than once.
    """

    story: str
    places: tuple[Place, ...]
    verdict: Verdict
    cause: str = ""
    answer: str = ""
    truth: str | None = None
    draw: int = 0


class BadJudgement(ValueError):
    """A line of a file of judgements that says no verdict."""


def read_judgements(file: Path) -> list[Judgement]:
    """The judgements of a file; none where there is no file yet."""
    if not file.is_file():
        return []
    return [judgement_of(json.loads(line)) for line in file.read_text(encoding="utf-8").splitlines() if line.strip()]


def write_judgements(file: Path, judgements: Iterable[Judgement]) -> None:
    """Keep judgements in order of their stories and places, one a line."""
    ordered = sorted(judgements, key=lambda each: (each.story, each.places, each.answer))
    file.write_text("".join(f"{_line(each)}\n" for each in ordered), encoding="utf-8")


def written(places: Sequence[Place]) -> list[list[str | int]]:
    """Places as they stand in a file."""
    return [[each.article, each.part, each.start, each.end] for each in places]


def judgement_of(row: Mapping[str, object]) -> Judgement:
    """The judgement of a row, as a file or a sheet has it; other keys of the row are left behind."""
    verdict = next((each for each in VERDICTS if each == row.get("verdict")), None)
    places, truth = row["places"], row.get("truth")
    if verdict is None or not isinstance(places, list):
        raise BadJudgement(f"no verdict ({', '.join(VERDICTS)}) in {row}")
    return Judgement(
        story=str(row["story"]),
        places=tuple(Place(str(each[0]), str(each[1]), int(each[2]), int(each[3])) for each in places),
        verdict=verdict,
        cause=str(row.get("cause", "")),
        answer=str(row.get("answer", "")),
        truth=None if truth is None else str(truth),
        draw=int(str(row.get("draw", 0))),
    )


def _line(each: Judgement) -> str:
    row: dict[str, object] = {"story": each.story, "places": written(each.places), "verdict": each.verdict}
    row.update({key: value for key, value in (("cause", each.cause), ("answer", each.answer)) if value})
    if each.truth is not None:
        row["truth"] = each.truth
    if each.draw:
        row["draw"] = each.draw
    return json.dumps(row, ensure_ascii=False)
