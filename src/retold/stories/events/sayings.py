"""Times in what somebody says, and times of the saying itself."""

import re
from collections.abc import Sequence
from datetime import date

from retold.model import Article, DateExpression, Passage, Quotation
from retold.reading.dates.calendar import day_of, first_day, precision_of
from retold.stories.events.times import key_of
from retold.stories.events.told_times import ToldTime, tell_time

# "Did not answer on Sunday, and the guild asked …": the time is not that of the asking.
_NEW_CLAUSE = re.compile(r"[,;]\s+(?:and|but|while|whereas|as|after|before|which|who)\b|;")
# In what is said these are often no day at all: "this is the politics of today".
SAID_IN_GENERAL = frozenset({"today"})
# Days between a saying and publication from which on a bare weekday counts from another week.
WEEK = 7
# Stretches that are counted from a year.
LONG = frozenset({"season", "quarter", "half", "year", "decade", "century"})


def told_in(found: Passage, sentence: Passage, near: Sequence[Quotation]) -> Passage | None:
    """The words said that the time stands in; None where it stands outside of all that is said."""
    for quotation in near:
        for content in quotation.content:
            if content.holds(found):
                start, end = max(content.start, sentence.start), min(content.end, sentence.end)
                return Passage(sentence.article, sentence.part, start, end)
    return None


def is_of_another_day(found: DateExpression, near: Sequence[Quotation], article: Article) -> bool:
    """Whether a time in somebody's words cannot be counted from publication: "today", and "last week" in a speech
    that the account itself dates."""
    words = article.cut(found.passage)
    if words.casefold() in SAID_IN_GENERAL:
        return True
    told = tell_time(found.value, words)
    published = day_of(article.published.value) if article.published else None
    if found.anchor != "published" or told.names == "date" or published is None:
        return False
    return any(
        each.said_on is not None
        and _holds(each, found.passage)
        and _moves(told, each, first_day(key_of(each.said_on.value)), published)
        for each in near
    )


def _moves(told: ToldTime, quotation: Quotation, said: date | None, published: date) -> bool:
    """Whether a time would be another one if it were counted from the saying: "next year" is the same within a year,
    "on Monday" within a week, "yesterday" in the speaker's very words on no other day."""
    if said is None or said == published:
        return False
    precision = precision_of(key_of(told.value))
    if precision in LONG:
        return said.year != published.year
    within_days = told.names is None and precision == "day"
    return abs((published - said).days) >= WEEK or (within_days and quotation.kind != "indirect")


def _holds(quotation: Quotation, found: Passage) -> bool:
    return any(content.holds(found) for content in quotation.content)


def dated_saying(found: Passage, sentence: Passage, near: Sequence[Quotation], article: Article) -> Quotation | None:
    """The quotation whose own time this is: it stands outside of all that is said, in the clause of the nearest cue."""
    nearest: tuple[int, Quotation] | None = None
    for quotation in near:
        said_on = quotation.said_on
        if said_on is not None and said_on.passage is not None:
            if said_on.passage.overlaps(found):
                return quotation
        elif quotation.parent is None and quotation.cue is not None and sentence.holds(quotation.cue):
            between = _between(found, quotation.cue)
            if not _NEW_CLAUSE.search(article.cut(between)) and (nearest is None or between.length < nearest[0]):
                nearest = between.length, quotation
    return nearest[1] if nearest else None


def _between(one: Passage, other: Passage) -> Passage:
    start, end = min(one.end, other.end), max(one.start, other.start)
    return Passage(one.article, one.part, start, max(start, end))
