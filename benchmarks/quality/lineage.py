"""Directions of copies on planted family trees: the half that is only scored."""

from collections.abc import Callable, Sequence
from pathlib import Path

from benchmarks.lineage.answers import METHODS, Asked, Method, ask
from benchmarks.lineage.trees import plant
from benchmarks.quality.score import Score
from retold.reading import Parser

FILES: tuple[str, ...] = ()


# Counts of what a method says: how much is right of how much.
Count = Callable[[Sequence[Asked], Method], float]


def measure(folder: Path, parser: Parser) -> tuple[Score, ...]:
    """Score the directions; the trees are planted here, and no language model is needed."""
    asked = list(ask(plant("kept")))
    known = [each for each in asked if each.truth.knowable]
    trees = (
        f"{len(asked)} copies in planted family trees (wires, statements, chains, mixtures, updates; wrong and missing "
        "times)"
    )
    return (
        _score("right_or_unknown", f"of {trees}, those whose direction is right or unknown", asked, _unrefuted),
        _score("right", f"of {trees}, those whose direction is the truth: unknown between siblings", asked, _right),
        _score("arrows_right", f"of the arrows shown among {trees}, those that are right", asked, _precision),
        _score(
            "arrows_found", f"of the {len(known)} whose way left a trace, those with the right arrow", known, _right
        ),
    )


def _score(name: str, says: str, asked: Sequence[Asked], count: Count) -> Score:
    return Score(
        name=f"lineage.direction_{name}",
        value=count(asked, METHODS[""]),
        says=says,
        trivial={toy: count(asked, method) for toy, method in METHODS.items() if toy},
    )


def _right(asked: Sequence[Asked], method: Method) -> float:
    return sum(method(each) == each.truth.way for each in asked) / len(asked)


def _unrefuted(asked: Sequence[Asked], method: Method) -> float:
    return sum(method(each) in ("unknown", each.truth.way) for each in asked) / len(asked)


def _precision(asked: Sequence[Asked], method: Method) -> float:
    """Of the arrows, the right ones; one who shows no arrow has none wrong."""
    arrows = [each for each in asked if method(each) != "unknown"]
    return _right(arrows, method) if arrows else 1.0
