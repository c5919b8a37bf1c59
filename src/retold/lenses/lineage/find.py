"""The lineage lens: what it finds."""

from dataclasses import dataclass

from retold.model import Dossier, State


@dataclass(frozen=True, slots=True, kw_only=True)
class LineageFindings:
    """What the lineage lens answers."""

    state: State
    reason: str | None = None


def find_lineage(dossier: Dossier) -> LineageFindings:
    """Answer the lineage lens's question."""
    return LineageFindings(state="measured")
