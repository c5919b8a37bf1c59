"""What the user has decided: it outranks every rule and survives every re-run."""

from dataclasses import dataclass
from typing import Literal

from retold.model.passages import Passage

DecisionKind = Literal["merge", "split", "rename", "retype", "move", "date", "outlet", "together", "apart"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """One choice of the user's, naming passages or articles, never a run's ids.

    merge: the entries that hold `passages` are one. split: the forms at `passages` are an entry of their own.
    rename, retype: the entry at `passages` is called, or is, `value`. date, outlet: `articles` have `value`.
    move: `articles` belong to the story called `value`. together, apart: `articles` are, or are not, one story.
    """

    kind: DecisionKind
    passages: tuple[Passage, ...] = ()
    articles: tuple[str, ...] = ()
    value: str | None = None
    why: str | None = None
