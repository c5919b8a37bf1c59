"""The voices lens: what it finds."""

from dataclasses import dataclass

from retold.model import Dossier, State


@dataclass(frozen=True, slots=True, kw_only=True)
class VoicesFindings:
    """What the voices lens answers."""

    state: State
    reason: str | None = None


def find_voices(dossier: Dossier) -> VoicesFindings:
    """Answer the voices lens's question."""
    return VoicesFindings(state="measured")
