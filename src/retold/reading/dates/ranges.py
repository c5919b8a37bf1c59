"""Ranges of two time expressions: "from 1 to 4 September", "between Monday and Wednesday", "2014-2016"."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from retold.model import Article, DateExpression, Passage
from retold.reading.dates.calendar import DAYS_IN_WEEK, first_day, precision_of, shifted
from retold.reading.dates.words import cut_words

# Characters before the first end that say that it is one: "from early on the ".
NEAR = 24
# Characters before "from" in which a verb of moving stands: "was moved, to the anger of the guild, from ".
NEAR_VERB = 48
_FROM = re.compile(r"\bfrom\s+(?:(?:the|on|about|around)\s+)?$", re.I)
_BETWEEN = re.compile(r"\bbetween\s+(?:(?:the|about|around)\s+)?$", re.I)
_TO = re.compile(r"\s+(?:right\s+)?(?:to|until|till|through|thru)\s+(?:(?:the|on|about|around)\s+)?", re.I)
_AND = re.compile(r"\s+and\s+(?:the\s+)?", re.I)
_DASH = re.compile(r"[-‐-―]")
# Between spaces a dash often parts two halves of a sentence: "opens on 3 May – Tuesday is the last day".
_SPACED_DASH = re.compile(r"\s[-‐-–]\s")
_OWNED = re.compile(r"['’]s\b|s['’]")
# "Was moved from 3 May to 9 May": two days, and nothing goes on between them.
_MOVED = re.compile(
    r"\b(?:mov|postpon|reschedul|re-?arrang|chang|shift|push|delay|transfer|switch|correct|amend|defer"
    r"|adjourn|brought forward|put back|put off)\w*\b[^.;!?]*$",
    re.I,
)
# Words that name a day or more, beside an hour: "5 a.m. on Monday".
_DAYS = frozenset({"WEEKDAY", "MONTH", "ISO", "NUMERIC", "HOLIDAY", "DAYWORD"})
_CLOCKS = frozenset({"minute", "hour"})
_CLOCK = len("2031-05-04")


@dataclass(frozen=True, slots=True)
class DateRange:
    """Two time expressions that are the ends of one stretch of time, the earlier first."""

    first: DateExpression
    last: DateExpression

    @property
    def passage(self) -> Passage:
        """Both ends with what stands between them."""
        return replace(self.first.passage, end=self.last.passage.end)


def ranges_in(article: Article, dates: Sequence[DateExpression]) -> Iterator[DateRange]:
    """The ranges among the times of an account, in text order; no time is in two of them."""
    taken: DateExpression | None = None
    for one, other in pairwise(dates):
        if one is not taken and _are_ends(article, one, other) and _is_in_order(one, other):
            taken = other
            yield DateRange(one, other)


def in_order(article: Article, dates: Sequence[DateExpression]) -> Iterator[DateExpression]:
    """The times with the ends of ranges moved where the last came before the first: on a Tuesday the latest Monday is
    yesterday, but "closed from Monday to Wednesday" is of the week before."""
    moved: DateExpression | None = None
    for place, one in enumerate(dates):
        first, moved = moved or one, None
        if place + 1 < len(dates) and _are_ends(article, first, dates[place + 1]):
            first, moved = _put_in_order(article, first, dates[place + 1])
        yield first


def _put_in_order(
    article: Article, one: DateExpression, other: DateExpression
) -> tuple[DateExpression, DateExpression]:
    if _is_in_order(one, other):
        return one, other
    days = [_kinds(article, each) & _DAYS for each in (one, other)]
    if {precision_of(each.value) for each in (one, other)} <= _CLOCKS:
        # "Between 9 p.m. and 5 a.m. on Monday": over midnight.
        return (_by_days(one, -1), other) if days[1] and not days[0] else (one, _by_days(other, 1))
    if days[0] == days[1] == {"WEEKDAY"} and one.anchor == other.anchor == "published":
        ahead = "future" in (one.side, other.side)
        return (one, _by_days(other, DAYS_IN_WEEK)) if ahead else (_by_days(one, -DAYS_IN_WEEK), other)
    return one, other


def _by_days(found: DateExpression, days: int) -> DateExpression:
    day = shifted(found.value[:_CLOCK], days, "D")
    return replace(found, value=day + found.value[_CLOCK:]) if day else found


def _are_ends(article: Article, one: DateExpression, other: DateExpression) -> bool:
    if {one.type, other.type} - {"DATE", "TIME"} or one.passage.part != other.passage.part:
        return False
    whole = article.title if one.passage.part == "title" else article.text
    start, between = one.passage.start, whole[one.passage.end : other.passage.start]
    before = whole[max(0, start - NEAR) : start]
    if "\n" in between or _OWNED.match(whole, other.passage.end):
        return False
    if _TO.fullmatch(between):
        is_bare = any(article.cut(each.passage).isdecimal() for each in (one, other))
        said = _FROM.search(before) is not None or (is_bare and precision_of(one.value) == "day")
        return said and not _MOVED.search(whole[max(0, start - NEAR_VERB) : start])
    if _DASH.fullmatch(between):
        return precision_of(one.value) == precision_of(other.value)
    if _SPACED_DASH.fullmatch(between):
        return _kinds(article, one) == _kinds(article, other) and not _kinds(article, one) & {"WEEKDAY", "DAYWORD"}
    return _AND.fullmatch(between) is not None and _BETWEEN.search(before) is not None


def _is_in_order(one: DateExpression, other: DateExpression) -> bool:
    days = first_day(one.value), first_day(other.value)
    if days[0] is None or days[1] is None:
        return False
    clocks = [each.value[_CLOCK:] for each in (one, other)]
    if days[0] == days[1] and all(precision_of(each.value) in _CLOCKS for each in (one, other)):
        return clocks[0] < clocks[1]
    return days[0] < days[1]


def _kinds(article: Article, found: DateExpression) -> set[str]:
    return {word.kind for word in cut_words(article.cut(found.passage))}
