"""The cast of a story: people, groups, places and works with all their forms."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from retold.model import Article, CastEntry, Decision, Passage, Reading


@dataclass(frozen=True, slots=True)
class Cast:
    """The entries of a story's cast, and which entry each mention's passage belongs to (roles and pronouns too)."""

    entries: tuple[CastEntry, ...]
    entry_at: Mapping[Passage, str]


def gather_cast(
    articles: Sequence[Article], readings: Mapping[str, Reading], decisions: Sequence[Decision] = ()
) -> Cast:
    """Gather every mention of a story under the person, group, place or work that it stands for."""
    return Cast((), {})
