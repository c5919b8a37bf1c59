"""Undated accounts: the days on which one can have come out, by what it tells and by what stands around it."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from retold.model import Article, Copy, DayBound, Reading, UndatedAccount
from retold.stories.undated.copied import bounds_of_copies
from retold.stories.undated.links import DatedStory, published_day
from retold.stories.undated.own_days import bounds_of_own_days
from retold.stories.undated.ranges import range_of
from retold.stories.undated.stamps import bounds_of_stamps
from retold.stories.undated.told_days import bounds_of_told_days
from retold.stories.undated.weekday_years import bounds_of_weekday_years

__all__ = ["infer_ranges"]


def infer_ranges(
    articles: Sequence[Article], readings: Mapping[str, Reading], copies: Sequence[Copy]
) -> tuple[UndatedAccount, ...]:
    """Infer when each account whose day of publication is not known can have come out, in story order."""
    undated = [article for article in articles if published_day(article) is None]
    if not undated:
        return ()
    story = DatedStory(articles, readings)
    days = {article.id: day for article in articles if (day := published_day(article))}
    found = []
    for article in undated:
        reading = readings.get(article.id, Reading())
        bounds = list(_bounds(article, reading, copies, story, days))
        bounds += bounds_of_weekday_years(article, reading, range_of(article, bounds).certain)
        found.append(range_of(article, bounds))
    return tuple(found)


def _bounds(
    article: Article, reading: Reading, copies: Sequence[Copy], story: DatedStory, days: Mapping[str, date]
) -> Iterator[DayBound]:
    yield from bounds_of_stamps(article)
    yield from bounds_of_own_days(article, reading)
    yield from bounds_of_told_days(article, reading, story)
    yield from bounds_of_copies(article, copies, days)
