"""The course of an account: which time it has reached, and whether it tells of things long past or still to come."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from retold.model import DateExpression
from retold.reading.dates.calendar import day_of, precision_of, year_of
from retold.reading.dates.context import Base, Context
from retold.reading.dates.tense import Side
from retold.reading.dates.word import Word

# An account is history when at least this many years stand in it …
LEAST_YEARS_OF_HISTORY = 5
# … and at least this share of them lies two years and more before publication. A news report with a paragraph of
# background stays below; an encyclopedia's article on a war has all of them.
LEAST_SHARE_OF_HISTORY = 0.8
YEARS_TO_HISTORY = 2
# A history names few weekdays, and says "today" and "yesterday" in quotations only: at most this many for each year.
MOST_NEWS_WORDS = 0.1
_NEWS_UNITS = frozenset({"week", "month"})
# An account of a war goes from 1915 on to 1917 by a bare year; "would end in 1976" and "as in 1614" are asides.
MOST_YEARS_ON = 2
# A day or month may leap further, back as well: but not to an archive's release decades later.
MOST_YEARS_OF_A_LEAP = 15
# An account tells of what is to come where the verbs of at least this many times look ahead, and hardly one back: the
# sky of a month, a programme. A report on an attack with a vigil and a trial ahead has its past in nearly every verb.
LEAST_TIMES_AHEAD = 8
LEAST_SHARE_AHEAD = 0.9


def is_history(paragraphs: Sequence[Sequence[Word]], published: date | None) -> bool:
    """Whether an account tells of things long past, whose bare dates belong to the time it has reached."""
    years = [int(word.number or 0) for words in paragraphs if not _is_of_a_picture(words) for word in _years(words)]
    if published is None or len(years) < LEAST_YEARS_OF_HISTORY:
        return False
    news = sum(_is_news(words, place) for words in paragraphs for place in range(len(words)))
    if news > MOST_NEWS_WORDS * len(years):
        return False
    past = [year for year in years if year <= published.year - YEARS_TO_HISTORY]
    return len(past) >= LEAST_SHARE_OF_HISTORY * len(years)


def _is_of_a_picture(words: Sequence[Word]) -> bool:
    """ "7/16 2009 The old harbour": a picture of a gallery, whose year says nothing of the account beside it."""
    numbers = [word.number for word in words[:3:2]]
    return [word.text for word in words[1:2]] == ["/"] and None not in numbers


def _is_news(words: Sequence[Word], place: int) -> bool:
    """Whether a word is one that news counts from its own day: a weekday, "today", the week of "last week"."""
    word = words[place]
    if word.kind in {"WEEKDAY", "DAYWORD"}:
        return True
    before = words[place - 1].kind if place else ""
    beyond = words[place - 2].kind if place > 1 else ""
    return word.lower in _NEWS_UNITS and before in {"LAST", "THIS", "NEXT"} and beyond != "THE"


def _years(words: Sequence[Word]) -> Iterator[Word]:
    return (word for word in words if word.kind == "YEAR")


def is_to_come(sides: Sequence[Side | None]) -> bool:
    """Whether an account tells of what is to come, by the verbs of its times."""
    ahead, behind = sides.count("future"), sides.count("past")
    return ahead >= LEAST_TIMES_AHEAD and ahead >= LEAST_SHARE_AHEAD * (ahead + behind)


def after_telling(context: Context, expression: DateExpression, *, words: Sequence[Word]) -> Context:
    """The context after an expression: later ones may count from it, but not from a year that figures are compared
    with ("from $3 million a year earlier")."""
    if expression.type not in {"DATE", "TIME"} or year_of(expression.value) is None:
        return context
    compared = any(word.kind in {"AGO", "EARLIER", "COMPARABLE"} for word in words)
    if compared and expression.precision in {"year", "quarter"}:
        return context
    if expression.precision == "quarter":
        context = replace(context, quarter=expression.value)
    base = Base(expression.value, expression.passage)
    context = _reached(context, base)
    if day_of(expression.value):
        return replace(context, told=base, told_day=base, last_day=base)
    stale = context.history and context.told_day and year_of(context.told_day.value) != year_of(expression.value)
    return replace(context, told=base, told_day=None if stale else context.told_day)


def _reached(context: Context, base: Base) -> Context:
    """Move on to a time that an account tells, unless it is an aside; two asides to one time are none."""
    if context.reached is None or _goes_on(context.reached, base):
        return replace(context, reached=base, aside=None)
    if context.aside and abs((year_of(base.value) or 0) - (year_of(context.aside.value) or 0)) <= MOST_YEARS_ON:
        return replace(context, reached=base, aside=None)
    return replace(context, aside=base)


def _goes_on(reached: Base, base: Base) -> bool:
    leap = (year_of(base.value) or 0) - (year_of(reached.value) or 0)
    if precision_of(base.value) in {"year", "season", "quarter", "half"}:
        return 0 <= leap <= MOST_YEARS_ON
    return abs(leap) <= MOST_YEARS_OF_A_LEAP
