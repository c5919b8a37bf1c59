"""Dated statements: a sentence of an account with the time it tells, and what it speaks of."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from typing import Literal

from retold.model import Article, Clause, DateExpression, Passage, Quotation, Reading
from retold.reading.dates.calendar import day_of, first_day, precision_of
from retold.stories.cast import Cast
from retold.stories.events.placed import places_nothing
from retold.stories.events.sayings import LONG, dated_saying, is_of_another_day, told_in
from retold.stories.events.stamps import is_stamp, without
from retold.stories.events.times import key_of
from retold.stories.events.told_times import ToldTime, tell_time

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
    ("Updated: 14 May, 06:50"), which tells no event.
    """

    passage: Passage
    at: Passage
    time: ToldTime
    kind: Literal["event", "speech", "background"]
    topics: frozenset[str]
    speaker: str | None = None
    says_what: bool = True

    @property
    def value(self) -> str:
        """The TIMEX3 value of its time."""
        return self.time.value


def find_statements(
    articles: Sequence[Article], readings: Mapping[str, Reading], quotations: Sequence[Quotation], cast: Cast
) -> list[Statement]:
    """Every dated statement of a story whose time is known, in story order."""
    by_article: dict[str, list[Quotation]] = {}
    for quotation in quotations:
        by_article.setdefault(_article_of(quotation), []).append(quotation)
    entries: dict[str, list[tuple[Passage, str]]] = {}
    for passage, entry in cast.entry_at.items():
        entries.setdefault(passage.article, []).append((passage, entry))
    return [
        statement
        for article in articles
        if article.id in readings
        for statement in _of_article(
            article,
            readings[article.id],
            by_article.get(article.id, []),
            sorted(entries.get(article.id, [])),
        )
    ]


def _of_article(
    article: Article, reading: Reading, quotations: Sequence[Quotation], entries: Sequence[tuple[Passage, str]]
) -> Iterator[Statement]:
    published = day_of(article.published.value) if article.published else None
    dated = list(_dated_sentences(reading))
    finer = _coarse_halves(dated, reading.clauses)
    for found, sentence in dated:
        near = [each for each in quotations if _touches(each, sentence)]
        told = told_in(found.passage, sentence, near)
        if told and not _has_verb(told, reading) and told.length < LONGEST_SHRED:
            told = None
        says_what = _has_verb(told or sentence, reading)
        if (
            found in finer
            or places_nothing(article, found, sentence)
            or is_stamp(article, found.passage, told or sentence, says_what=says_what)
            or (told and is_of_another_day(found, near, article))
        ):
            continue
        kind = _kind_of(found, published)
        saying = dated_saying(found.passage, sentence, near, article, reading.clauses)
        yield Statement(
            passage=told or sentence,
            at=found.passage,
            time=tell_time(found.value, article.cut(found.passage)),
            kind="speech" if saying and kind == "event" else kind,
            topics=_topics(article, told or sentence, found.passage, entries),
            speaker=saying.speaker.cast if saying and saying.speaker else None,
            says_what=says_what,
        )


def _has_verb(told: Passage, reading: Reading) -> bool:
    return any(told.holds(clause.verb) for clause in reading.clauses)


def _coarse_halves(dated: Sequence[tuple[DateExpression, Passage]], clauses: Sequence[Clause]) -> list[DateExpression]:
    """The days that the hour right behind them makes finer: "on 14 May at 7 pm" is one time, not two."""
    return [
        day
        for (day, sentence), (hour, next_sentence) in pairwise(dated)
        if sentence == next_sentence
        and "T" in hour.value
        and "T" not in day.value
        and key_of(hour.value) == day.value
        and not any(day.passage.end <= clause.verb.start < hour.passage.start for clause in clauses)
    ]


def _dated_sentences(reading: Reading) -> Iterator[tuple[DateExpression, Passage]]:
    """Each time that can be placed in a calendar, with the sentence that it stands in."""
    sentences = sorted(reading.sentences, key=lambda each: (each.part, each.start))
    starts = [(each.part, each.start) for each in sentences]
    for found in reading.dates:
        place = bisect_right(starts, (found.passage.part, found.passage.start)) - 1
        if _is_dated(found) and place >= 0 and sentences[place].overlaps(found.passage):
            yield found, sentences[place]


def _is_dated(found: DateExpression) -> bool:
    return found.type in {"DATE", "TIME"} and first_day(found.value) is not None


def _kind_of(found: DateExpression, published: date | None) -> Literal["event", "background"]:
    start = first_day(found.value)
    if precision_of(found.value) in LONG:
        return "background"
    old = published is not None and start is not None and (published - start).days >= BACKGROUND_DAYS
    return "background" if old else "event"


def _topics(article: Article, told: Passage, time: Passage, entries: Sequence[tuple[Passage, str]]) -> frozenset[str]:
    """The stems of the telling words of a passage, and the cast entries that it names."""
    within = [(passage, entry) for passage, entry in entries if told.holds(passage)]
    words = {
        _ENDING.sub("", word)
        for word in _WORD.findall(without(article, told, (time, *(passage for passage, _ in within))).casefold())
        if (len(word) >= LEAST_LETTERS or word.isdecimal()) and word not in EMPTY_WORDS
    }
    return frozenset(words | {f"cast:{entry}" for _, entry in within})


def _touches(quotation: Quotation, sentence: Passage) -> bool:
    pieces = (*quotation.content, *((quotation.cue,) if quotation.cue else ()))
    return any(piece.overlaps(sentence) for piece in pieces)


def _article_of(quotation: Quotation) -> str:
    return quotation.content[0].article if quotation.content else ""
