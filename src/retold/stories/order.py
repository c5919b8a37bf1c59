"""The order of a story's accounts: by time of publication."""

from collections.abc import Iterable
from datetime import UTC, datetime, tzinfo

from retold.model import Article, Fact

# After every real date: an account whose time is not known comes last.
NEVER = datetime.max.replace(tzinfo=UTC)


def in_story_order(articles: Iterable[Article]) -> tuple[Article, ...]:
    """Articles by publication, the undated last; equal times in order of place in the pile, then of id.

    Versions of one page that give one time stand together, in the order of their numbers: the place of one that an
    archive holds is chance. A day without an hour stands before that day's hours; a time without a zone is read as UTC.
    Nothing but the order of display rests on either.
    """
    given = tuple(articles)
    first: dict[str, str] = {}
    for each in given:
        place = each.source.location
        first[page_of(each)] = min(first.get(page_of(each), place), place)

    def rank(each: Article) -> tuple[datetime, str, int, str, str]:
        published = moment_of(each.published) or NEVER
        return published, first[page_of(each)], each.version or 0, each.source.location, each.id

    return tuple(sorted(given, key=rank))


def page_of(article: Article) -> str:
    """The page that an article is a version of, by the id of its first version; a page of its own has its own id."""
    return article.version_of or article.id


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
