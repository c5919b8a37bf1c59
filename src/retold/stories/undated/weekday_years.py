"""The year of "Tuesday, 21 November": the one, of those that other bounds leave, in which that day is a Tuesday."""

from collections.abc import Iterator
from datetime import date

from retold.model import Article, DayBound, DayRange, Passage, Reading
from retold.reading.dates.calendar import valid_day
from retold.reading.dates.lexicon import WEEKDAYS
from retold.reading.dates.words import cut_words
from retold.stories.undated.bounds import Evidence, days_from, not_after, not_before
from retold.stories.undated.own_days import AHEAD, is_in_speech
from retold.stories.undated.sentences import Dated, dated_sentences

# A month and day without a year lie within a year of publication: days.
YEAR = 365


def bounds_of_weekday_years(article: Article, reading: Reading, left: DayRange) -> Iterator[DayBound]:
    """The bounds of past days that name weekday, day and month, where certain bounds leave but one year for them."""
    if left.not_before is None or left.not_after is None:
        return
    first, last = date.fromisoformat(left.not_before), date.fromisoformat(left.not_after)
    for dated in dated_sentences(reading):
        weekday = _weekday_of(dated, article)
        if weekday is None or dated.found.side != "past" or is_in_speech(dated.found.passage, dated):
            continue
        days = _days(dated.found.value, weekday, first, last)
        if len(days) == 1 and not AHEAD.search(article.cut(dated.sentence)):
            why = f"“{article.cut(dated.found.passage)}” is in {days[0].year} alone, of the years that are left"
            evidence = Evidence(why, dated.sentence)
            yield from not_before(days[0], evidence, certain=True)
            yield from not_after(days_from(days[0], YEAR), evidence, certain=True)


def _weekday_of(dated: Dated, article: Article) -> int | None:
    """The weekday (1-7) that a month and day without a year is said to be; a year told before it is but a guess."""
    value = dated.found.value
    without_a_year = value.startswith("XXXX-") or isinstance(dated.found.anchor, Passage)
    words = cut_words(article.cut(dated.found.passage))
    if (
        not without_a_year
        or "MONTH" not in {word.kind for word in words}
        or not value[len("XXXX-11-") : len("XXXX-11-19")].isdecimal()
    ):
        return None
    return next((WEEKDAYS[word.lower] for word in words if word.kind == "WEEKDAY"), None)


def _days(value: str, weekday: int, first: date, last: date) -> list[date]:
    """The days that the words can mean for an account that came out between two days."""
    month, day = int(value[len("XXXX-") : len("XXXX-11")]), int(value[len("XXXX-11-") : len("XXXX-11-19")])
    found = (valid_day(year, month, day) for year in range(max(1, first.year - 1), last.year + 1))
    return [
        each for each in found if each and each <= last and (first - each).days <= YEAR and each.isoweekday() == weekday
    ]
