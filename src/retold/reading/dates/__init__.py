"""Time expressions of an account with their TIMEX3 values."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from retold.model import Article, DateExpression
from retold.reading.dates.calendar import day_of, precision_of, year_of
from retold.reading.dates.context import Base, Context, Phrase, Reckoned
from retold.reading.dates.doubtful import settle
from retold.reading.dates.implied import implied_day
from retold.reading.dates.patterns import Match, match_shapes
from retold.reading.dates.words import Word, cut_words
from retold.reading.syntax import Account, Paragraph

# An account is history when at least this many years stand in it …
LEAST_YEARS_OF_HISTORY = 5
# … and at least this share of them lies two years and more before publication. A news report with a paragraph of
# background stays below; an encyclopedia's article on a war has all of them.
LEAST_SHARE_OF_HISTORY = 0.8
YEARS_TO_HISTORY = 2
# A history names few weekdays, and says "today" and "yesterday" in quotations only: at most this many for each year.
MOST_NEWS_WORDS = 0.1
# How far the words around an expression are looked at: "between 3 and 9 May 2018".
NEAR_WORDS = 8


def find_dates(account: Account) -> tuple[DateExpression, ...]:
    """Find the time expressions of an account; relative ones count from its publication date or one another."""
    cut = [(paragraph, settle(cut_words(paragraph.doc.text), paragraph.doc)) for paragraph in account.paragraphs]
    context = Context(published=_published(account.article))
    context = replace(context, history=_is_history([words for _, words in cut], context.published))
    found: list[DateExpression] = []
    for paragraph, words in cut:
        for match in match_shapes(words):
            expression = _read(match, words, paragraph, context)
            if expression is not None:
                found.append(expression)
                context = _told(context, expression, compared=_compares(words[match.first : match.last]))
                implied = implied_day(expression, paragraph.doc, words[match.last - 1].end, context)
                context = replace(context, told_day=implied) if implied else context
    return tuple(sorted(found, key=lambda each: (each.passage.part != "title", each.passage)))


def _read(match: Match, words: list[Word], paragraph: Paragraph, context: Context) -> DateExpression | None:
    near = slice(max(0, match.first - NEAR_WORDS), match.first), slice(match.last, match.last + NEAR_WORDS)
    phrase = Phrase(tuple(words[match.first : match.last]), paragraph.doc, tuple(words[near[0]]), tuple(words[near[1]]))
    reckoned: Reckoned | None = match.reader(phrase, context)
    if reckoned is None:
        return None
    timed = reckoned.type in {"DATE", "TIME"}
    return DateExpression(
        paragraph.passage(phrase.words[0].start, phrase.words[-1].end),
        reckoned.type,
        reckoned.value,
        reckoned.mod,
        precision_of(reckoned.value) if timed else None,
        reckoned.anchor,
    )


def _compares(words: list[Word]) -> bool:
    return any(word.kind in {"AGO", "EARLIER", "COMPARABLE"} for word in words)


def _told(context: Context, expression: DateExpression, *, compared: bool) -> Context:
    """The context after an expression: later ones may count from it, but not from a year that figures are compared
    with ("from $3 million a year earlier")."""
    compared = compared and expression.precision in {"year", "quarter"}
    if expression.type not in {"DATE", "TIME"} or year_of(expression.value) is None:
        return context
    if expression.precision == "quarter" and not compared:
        context = replace(context, quarter=expression.value)
    if compared:
        return context
    base = Base(expression.value, expression.passage)
    if day_of(expression.value):
        return replace(context, told=base, told_day=base)
    stale = context.history and context.told_day and year_of(context.told_day.value) != year_of(expression.value)
    return replace(context, told=base, told_day=None if stale else context.told_day)


def _published(article: Article) -> date | None:
    return day_of(article.published.value) if article.published else None


def _is_history(paragraphs: list[list[Word]], published: date | None) -> bool:
    years = [int(word.number or 0) for words in paragraphs for word in _years(words)]
    if published is None or len(years) < LEAST_YEARS_OF_HISTORY:
        return False
    news = sum(word.kind in {"WEEKDAY", "DAYWORD"} for words in paragraphs for word in words)
    if news > MOST_NEWS_WORDS * len(years):
        return False
    past = [year for year in years if year <= published.year - YEARS_TO_HISTORY]
    return len(past) >= LEAST_SHARE_OF_HISTORY * len(years)


def _years(words: list[Word]) -> Iterator[Word]:
    return (word for word in words if word.kind == "YEAR")
