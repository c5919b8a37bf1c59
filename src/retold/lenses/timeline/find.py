"""The timeline lens: what it finds."""

from dataclasses import dataclass

from retold.model import Dossier, State


@dataclass(frozen=True, slots=True, kw_only=True)
class TimelineFindings:
    """What the timeline lens answers."""

    state: State
    reason: str | None = None


def find_timeline(dossier: Dossier) -> TimelineFindings:
    """Answer the timeline lens's question."""
    return TimelineFindings(state="measured")
