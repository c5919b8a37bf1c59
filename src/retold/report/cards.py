"""The card of a lens: what one item is, how it was found, its measured error, its limitation."""

from collections.abc import Mapping
from dataclasses import dataclass

from retold.lenses import MeasuredScore
from retold.model import Lens

NOT_MEASURED = "Not measured yet."


@dataclass(frozen=True, slots=True)
class Measured:
    """One measured score: what was counted, and what toy methods reach on the same data."""

    says: str
    value: str
    trivial: str


@dataclass(frozen=True, slots=True)
class CardView:
    """What a reader must know before trusting a lens."""

    item: str
    method: str
    limitation: str
    measured: tuple[Measured, ...]
    not_measured: str


def show_card(lens: Lens, scores: Mapping[str, MeasuredScore]) -> CardView:
    """A lens's card with the scores that the quality gate has written for it."""
    measured = tuple(_show(scores[name]) for name in lens.card.scores if name in scores)
    return CardView(
        item=lens.card.item,
        method=lens.card.method,
        limitation=lens.card.limitation,
        measured=measured,
        not_measured="" if measured else NOT_MEASURED,
    )


def _show(score: MeasuredScore) -> Measured:
    trivial = "; ".join(f"{name} {_two(value)}" for name, value in sorted(score.trivial.items()))
    return Measured(score.says, _two(score.value), trivial)


def _two(value: float) -> str:
    """A score as the field writes it.

    >>> _two(0.8349), _two(1.0)
    ('.83', '1.00')
    """
    return f"{value:.2f}".removeprefix("0")
