"""Time expressions of an account with their TIMEX3 values."""

from dataclasses import replace
from datetime import date

from retold.model import Article, DateExpression
from retold.reading.dates.calendar import day_of, precision_of
from retold.reading.dates.context import Context, Phrase, Reckoned
from retold.reading.dates.course import after_telling, is_history, is_to_come
from retold.reading.dates.doubtful import settle
from retold.reading.dates.implied import implied_day
from retold.reading.dates.patterns import Match, match_shapes
from retold.reading.dates.ranges import in_order
from retold.reading.dates.word import Word
from retold.reading.dates.words import cut_words
from retold.reading.syntax import Account, Paragraph

# How far the words around an expression are looked at: "between 3 and 9 May 2018".
NEAR_WORDS = 8

# Where an ISO time has its hour and minute: "2018-03-10T21:10".
CLOCK = slice(11, 16)


def find_dates(account: Account) -> tuple[DateExpression, ...]:
    """Find the time expressions of an account; relative ones count from its publication date or one another."""
    cut = [(paragraph, settle(cut_words(paragraph.doc.text), paragraph.doc)) for paragraph in account.paragraphs]
    context = Context(published=_published(account.article), clock=_clock(account.article))
    context = replace(context, history=is_history([words for _, words in cut], context.published))
    matched = [(paragraph, words, list(match_shapes(words))) for paragraph, words in cut]
    sides = [_phrase(match, words, paragraph).side for paragraph, words, matches in matched for match in matches]
    context = replace(context, to_come=is_to_come(sides))
    found: list[DateExpression] = []
    for paragraph, words, matches in matched:
        for match in matches:
            expression = _read(match, words, paragraph, context)
            if expression is not None:
                context = after_telling(context, expression, words=words[match.first : match.last])
                implied = implied_day(expression, paragraph.doc, words[match.last - 1].end, context)
                context = replace(context, told_day=implied) if implied else context
                found.append(replace(expression, anchor=implied.anchor, side="past") if implied else expression)
    found.sort(key=lambda each: (each.passage.part != "title", each.passage))
    return tuple(in_order(account.article, found))


def _read(match: Match, words: list[Word], paragraph: Paragraph, context: Context) -> DateExpression | None:
    phrase = _phrase(match, words, paragraph)
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
        phrase.side if timed else None,
    )


def _phrase(match: Match, words: list[Word], paragraph: Paragraph) -> Phrase:
    near = slice(max(0, match.first - NEAR_WORDS), match.first), slice(match.last, match.last + NEAR_WORDS)
    return Phrase(tuple(words[match.first : match.last]), paragraph.doc, tuple(words[near[0]]), tuple(words[near[1]]))


def _published(article: Article) -> date | None:
    return day_of(article.published.value) if article.published else None


def _clock(article: Article) -> str | None:
    """When on its day an account came out, as `HH:MM`."""
    clock = article.published.value[CLOCK] if article.published else ""
    return clock if clock[2:3] == ":" else None
