"""A lens: one question asked of a story."""

from collections.abc import Callable
from dataclasses import dataclass

from retold.model.findings import Findings
from retold.model.stories import Dossier


@dataclass(frozen=True, slots=True)
class Card:
    """What a reader must know before trusting a lens.

    `scores` names entries of the gate's score file: the measured errors shown on the card. None of the texts is empty.
    """

    item: str
    method: str
    limitation: str
    scores: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Lens:
    """One question asked of a story: `find` answers it with a value of the type `findings`."""

    name: str
    title: str
    question: str
    card: Card
    findings: type[Findings]
    find: Callable[[Dossier], Findings]
