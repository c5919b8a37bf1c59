"""Dated statements: a sentence of an account with the time it tells, and what it speaks of."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Literal

from retold.model import Article, DateExpression, Passage, Quotation, Reading
from retold.reading.dates.calendar import day_of, first_day, precision_of
from retold.reading.dates.ranges import DateRange, ranges_in
from retold.stories.cast import Cast
from retold.stories.events.carried import with_carried_days
from retold.stories.events.placed import places_nothing
from retold.stories.events.sayings import LONG, dated_saying, is_of_another_day, told_in
from retold.stories.events.sentences import Naming, SortedAccount, Surroundings, sort_account
from retold.stories.events.shown import clause_beside, is_disclaimed
from retold.stories.events.stamps import is_stamp, without
from retold.stories.events.times import key_of
from retold.stories.events.told_times import ToldTime, tell_range, tell_time

# A statement older than this when its account came out is background: "the bridge opened in 2011".
BACKGROUND_DAYS = 365
# Shorter words ("to", "the", "was") say little of what happened.
LEAST_LETTERS = 4
# Characters of words said that are shown with their whole sentence where they hold no verb: "Sunday's vote".
LONGEST_SHRED = 60
# Words of reporting, of time and of grammar, that sentences on any event share.
_EMPTY = """
    about after again against also although among another around because been before being between both could
    does down during each even ever every from further have having here however including into itself just later
    least less made make many more most much near only other over said same says should since some still such
    than that their them then there these they this those though through told until upon very were what when
    where which while will with within without would year years month months week weeks days hours minutes
    morning afternoon evening night earlier statement according added announced reported spokesman spokeswoman
    monday tuesday wednesday thursday friday saturday sunday january february march april june july august
    september october november december today yesterday tomorrow tonight last next
"""
EMPTY_WORDS = frozenset(_EMPTY.split())
# Endings that two tellings of one thing differ by: "injured", "injuring", "injuries".
_ENDING = re.compile(r"(?:ies|ing|ed|es|s|e|y)$")
_WORD = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True)
class Statement:
    """What an account tells of one time: where, when, of which kind, and the words and cast it speaks of.

    `at` is where the words of the time stand. `says_what` is false for a line without a verb, such as a stamp
    ("Updated: 14 May, 06:50"), which tells no event. `verbs` are the stems of the verbs of its clauses.
    """

    passage: Passage
    at: Passage
    time: ToldTime
    kind: Literal["event", "speech", "background"]
    topics: frozenset[str]
    speaker: str | None = None
    says_what: bool = True
    verbs: frozenset[str] = frozenset()

    @property
    def value(self) -> str:
        """The TIMEX3 value of its time, the first of a range."""
        return self.time.value

    @property
    def until(self) -> str | None:
        """The TIMEX3 value of the last time of a range."""
        return self.time.until.value if self.time.until else None


def find_statements(
    articles: Sequence[Article], readings: Mapping[str, Reading], quotations: Sequence[Quotation], cast: Cast
) -> list[Statement]:
    """Every dated statement of a story whose time is known, in story order."""
    by_article: dict[str, list[Quotation]] = {}
    for quotation in quotations:
        by_article.setdefault(_article_of(quotation), []).append(quotation)
    named: dict[str, list[Naming]] = {}
    for passage, entry in cast.entry_at.items():
        named.setdefault(passage.article, []).append(Naming(passage, entry))
    return [
        statement
        for article in articles
        if (reading := readings.get(article.id))
        for statement in _of_article(
            article,
            reading,
            sort_account(reading, by_article.get(article.id, []), named.get(article.id, [])),
        )
    ]


def _of_article(article: Article, reading: Reading, account: SortedAccount) -> Iterator[Statement]:
    times = with_carried_days(article, reading.dates)
    dated = [(found, around) for found in times if _is_dated(found) and (around := account.around(found.passage))]
    finer = _coarse_halves(dated)
    dated = [(found, around) for found, around in dated if found.passage not in finer]
    ranges = {each.first: each for each in ranges_in(article, [found for found, _ in dated])}
    lasts = {each.last for each in ranges.values()}
    told: dict[tuple[Passage, str, str | None, str], Statement] = {}
    for found, around in dated:
        if found in lasts or not (statement := _statement(article, ranges.get(found, found), around)):
            continue
        key = statement.passage, statement.value, statement.until, statement.kind
        # One time in two ways, "on 3 Muharram (14 May)", is told once, by what neither way is made of.
        topics = told[key].topics & statement.topics if key in told else statement.topics
        told[key] = replace(told.get(key, statement), topics=topics)
    yield from told.values()


def _statement(article: Article, time: DateExpression | DateRange, around: Surroundings) -> Statement | None:
    """What the sentence of a time tells of it; None where it tells no event."""
    found = replace(time.first, passage=time.passage) if isinstance(time, DateRange) else time
    sentence, near = around.sentence, around.quotations
    told = told_in(found.passage, sentence, near)
    if told and not around.has_verb(told) and told.length < LONGEST_SHRED:
        told = None
    says_what = around.has_verb(told or sentence)
    if (
        places_nothing(article, found, sentence)
        or is_stamp(article, found.passage, told or sentence, says_what=says_what)
        or (told and is_of_another_day(found, near, article))
    ):
        return None
    beside = clause_beside(article, found.passage, told, around.clauses) if told else None
    told = beside or told
    # What is denied is shown with its denial, which was not said at that time.
    disclaimed = not beside and is_disclaimed(found.passage, around)
    shown = sentence if disclaimed else told
    kind = _kind_of(time.last if isinstance(time, DateRange) else time, article)
    saying = None if disclaimed else dated_saying(found.passage, sentence, near, article, around.clauses)
    return Statement(
        passage=shown or sentence,
        at=found.passage,
        time=_told(time, article),
        kind="speech" if saying and kind == "event" else kind,
        topics=_topics(article, told or sentence, found.passage, around.namings),
        speaker=saying.speaker.cast if saying and saying.speaker else None,
        says_what=says_what,
        verbs=_verbs(article, told or sentence, around),
    )


def _told(time: DateExpression | DateRange, article: Article) -> ToldTime:
    if isinstance(time, DateExpression):
        return tell_time(time.value, article.cut(time.passage))
    first, last = (tell_time(each.value, article.cut(each.passage)) for each in (time.first, time.last))
    return tell_range(first, last, article.cut(time.passage))


def _coarse_halves(dated: Sequence[tuple[DateExpression, Surroundings]]) -> frozenset[Passage]:
    """The days that the hour right behind them makes finer: "on 14 May at 7 pm" is one time, not two."""
    return frozenset(
        day.passage
        for (day, around), (hour, next_around) in pairwise(dated)
        if around.sentence == next_around.sentence
        and "T" in hour.value
        and "T" not in day.value
        and key_of(hour.value) == day.value
        and not any(day.passage.end <= clause.verb.start < hour.passage.start for clause in around.clauses)
    )


def _is_dated(found: DateExpression) -> bool:
    return found.type in {"DATE", "TIME"} and first_day(found.value) is not None


def _kind_of(found: DateExpression, article: Article) -> Literal["event", "background"]:
    published = day_of(article.published.value) if article.published else None
    start = first_day(found.value)
    if precision_of(found.value) in LONG:
        return "background"
    old = published is not None and start is not None and (published - start).days >= BACKGROUND_DAYS
    return "background" if old else "event"


def _topics(article: Article, told: Passage, time: Passage, namings: Sequence[Naming]) -> frozenset[str]:
    """The stems of the telling words of a passage, and the cast entries that it names."""
    within = [each for each in namings if told.holds(each.passage)]
    words = {
        _ENDING.sub("", word)
        for word in _WORD.findall(without(article, told, (time, *(each.passage for each in within))).casefold())
        if (len(word) >= LEAST_LETTERS or word.isdecimal()) and word not in EMPTY_WORDS
    }
    return frozenset(words | {f"cast:{each.entry}" for each in within})


def _verbs(article: Article, told: Passage, around: Surroundings) -> frozenset[str]:
    words = (article.cut(clause.verb).casefold() for clause in around.clauses if told.holds(clause.verb))
    return frozenset(_ENDING.sub("", word) for word in words if word not in EMPTY_WORDS)


def _article_of(quotation: Quotation) -> str:
    return quotation.content[0].article if quotation.content else ""
