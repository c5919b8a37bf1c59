"""One measured score with the trivial methods beside it."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True, kw_only=True)
class Score:
    """A measured score.

    `name` is `lens.what` ("voices.content_iou50_f1"); `value` is 0-1, higher is better; `says` tells a reader in one
    sentence what was counted, on what; `trivial` is what toy methods score on the same data. A score that is
    not `held` has no floor: it is reported only.
    """

    name: str
    value: float
    says: str
    trivial: Mapping[str, float] = field(default_factory=dict)
    held: bool = True
