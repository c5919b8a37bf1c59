"""The card of a lens: what one item is, how it was found, its measured error, its limitation."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from retold.lenses import MeasuredScore
from retold.model import Lens
from retold.report.plain_scores import plain_of

NOT_MEASURED = "Not measured yet."
HUNDRED = 100
# From here a rounded share would claim all: 99.7 of a hundred stays 99.7.
NEARLY_ALL = 99.5


@dataclass(frozen=True, slots=True)
class Measured:
    """One line of measured error in plain words."""

    says: str


@dataclass(frozen=True, slots=True)
class Counted:
    """One score as the gate recorded it: what was counted on what, the value as the field writes it, and what trivial
    methods reach on the same texts."""

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
    counted: tuple[Counted, ...]
    not_measured: str


def show_card(lens: Lens, scores: Mapping[str, MeasuredScore]) -> CardView:
    """A lens's card with the scores that the quality gate has written for it."""
    known = [scores[name] for name in lens.card.scores if name in scores]
    return CardView(
        item=lens.card.item,
        method=lens.card.method,
        limitation=lens.card.limitation,
        measured=tuple(_line(sentence, group) for sentence, group in _by_sentence(known).items()),
        counted=tuple(Counted(each.says, _two(each.value), _trivial(each)) for each in known),
        not_measured="" if known else NOT_MEASURED,
    )


def _by_sentence(scores: Sequence[MeasuredScore]) -> Mapping[str, list[MeasuredScore]]:
    """Scores that say the same of several sets of texts share a line; one without plain words keeps its own."""
    groups: dict[str, list[MeasuredScore]] = {}
    for score in scores:
        plain = plain_of(score.name)
        sentence = plain.sentence if plain else "{n} of 100: " + score.says.replace("{", "{{").replace("}", "}}")
        groups.setdefault(sentence, []).append(score)
    return groups


def _line(sentence: str, scores: Sequence[MeasuredScore]) -> Measured:
    numbers = [_of_hundred(score.value) for score in scores]
    texts = [plain.texts if (plain := plain_of(score.name)) else "" for score in scores]
    said = [f"{number} ({name})" if name else number for number, name in zip(numbers, texts, strict=True)]
    counts = ". Misses and wrong finds count alike" if scores[0].name.endswith("_f1") else ""
    return Measured(sentence.format(n=", ".join(said)) + counts)


def _trivial(score: MeasuredScore) -> str:
    return "; ".join(f"{name} {_two(value)}" for name, value in sorted(score.trivial.items()))


def _of_hundred(value: float) -> str:
    """How many of a hundred; never all of them unless it was all.

    >>> [_of_hundred(value) for value in (0.687, 0.999, 1.0, 0.0)]
    ['69', '99.9', '100', '0']
    """
    share = HUNDRED * value
    return f"{share:.1f}" if NEARLY_ALL <= share < HUNDRED else f"{share:.0f}"


def _two(value: float) -> str:
    """A score as the field writes it.

    >>> _two(0.8349), _two(1.0)
    ('.83', '1.00')
    """
    return f"{value:.2f}".removeprefix("0")
