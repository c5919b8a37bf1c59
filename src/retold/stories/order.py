"""The order of a story's accounts: by time of publication."""

from collections.abc import Iterable
from datetime import UTC, datetime, tzinfo

from retold.model import Article, Fact

# After every real date: an account whose time is not known comes last.
NEVER = datetime.max.replace(tzinfo=UTC)


def in_story_order(articles: Iterable[Article]) -> tuple[Article, ...]:
    """Articles by publication, the undated last; equal times in order of place in the pile, then of id.

    A day without an hour stands before that day's hours; a time without a zone is read as UTC. Nothing but the order
    of display rests on either.
    """
    return tuple(sorted(articles, key=lambda each: (moment_of(each.published) or NEVER, each.source.location, each.id)))


def moment_of(published: Fact | None) -> datetime | None:
    """The instant of a publication time, or None where it is not known or not a date."""
    if published is None:
        return None
    try:
        moment = datetime.fromisoformat(published.value)
    except ValueError:
        return None
    return moment if moment.tzinfo else moment.replace(tzinfo=_zone(published.timezone))


def _zone(offset: str | None) -> tzinfo:
    """The zone of an offset as a Fact gives it (`+02:00`, `Z`); UTC where it is not known."""
    try:
        zone = datetime.fromisoformat(f"2000-01-01T00:00{offset or 'Z'}").tzinfo
    except ValueError:
        return UTC
    return zone or UTC
