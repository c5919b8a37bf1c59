"""Dated statements: a sentence of an account with the time it tells, and what it speaks of."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from retold.model import Article, BlockKind, DateExpression, Passage, Quotation, Reading
from retold.reading.dates.calendar import day_of, first_day, precision_of
from retold.stories.cast import Cast
from retold.stories.events.sayings import LONG, dated_saying, is_of_another_day, told_in
from retold.stories.events.told_times import ToldTime, tell_time

# A statement older than this when its account came out is background: "the bridge opened in 2011".
BACKGROUND_DAYS = 365
# Shorter words ("to", "the", "was") say little of what happened.
LEAST_LETTERS = 4
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
# Blocks that say when and by whom the text came out, not what happened.
STAMPS: frozenset[BlockKind] = frozenset({"dateline", "byline"})
# Blocks that hold such lines besides sentences: "Updated at 06:50", "The harbour, 14 May".
_HALF_STAMPS: frozenset[BlockKind] = frozenset({"update", "caption", "correction"})
# Words beside the time: "Last updated at 06:50 (Harbour News)" has four, a sentence that tells something more.
LEAST_WORDS_BESIDE = 6
# "— Anna Treel (@treel) May 14, 2019": when a post was written. Characters; a handle and a dot or dash fit.
_HANDLE = re.compile(r"@\w{1,30}\)?[\s,·•|–—-]*$")
LONGEST_HANDLE = 40
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
    for found, sentence in _dated_sentences(reading):
        near = [each for each in quotations if _touches(each, sentence)]
        told = told_in(found.passage, sentence, near)
        says_what = any((told or sentence).holds(clause.verb) for clause in reading.clauses)
        if _is_stamp(article, found.passage, sentence, says_what=says_what) or (
            told and is_of_another_day(found, near, article)
        ):
            continue
        kind = _kind_of(found, published)
        saying = None if told else dated_saying(found.passage, sentence, near, article)
        yield Statement(
            passage=told or sentence,
            at=found.passage,
            time=tell_time(found.value, article.cut(found.passage)),
            kind="speech" if saying and kind == "event" else kind,
            topics=_topics(article, told or sentence, found.passage, entries),
            speaker=saying.speaker.cast if saying and saying.speaker else None,
            says_what=says_what,
        )


def _is_stamp(article: Article, found: Passage, sentence: Passage, *, says_what: bool) -> bool:
    """Whether a time is that of the text itself or of a post that it shows: by its block, by the want of a verb or of
    words beside it, or by the handle before it."""
    if sentence.part != "text":
        return False
    if _HANDLE.search(article.text[max(sentence.start, found.start - LONGEST_HANDLE) : found.start]):
        return True
    place = bisect_right(article.blocks, sentence.start, key=lambda block: block.start) - 1
    kind = article.blocks[place].kind if place >= 0 else "paragraph"
    if kind not in _HALF_STAMPS:
        return kind in STAMPS
    beside = _WORD.findall(_without(article, sentence, (found,)))
    return not says_what or len(beside) < LEAST_WORDS_BESIDE


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
        for word in _WORD.findall(_without(article, told, (time, *(passage for passage, _ in within))).casefold())
        if (len(word) >= LEAST_LETTERS or word.isdecimal()) and word not in EMPTY_WORDS
    }
    return frozenset(words | {f"cast:{entry}" for _, entry in within})


def _without(article: Article, told: Passage, left_out: Sequence[Passage]) -> str:
    """The words of a passage but for its time and for names that the cast knows: a long title would weigh more than
    what is told."""
    letters = list(article.cut(told))
    for passage in left_out:
        # A sentence border may cut a time in two ("Sept. 30"), so that it begins before or ends behind.
        start, end = max(0, passage.start - told.start), min(len(letters), passage.end - told.start)
        letters[start:end] = " " * (end - start)
    return "".join(letters)


def _touches(quotation: Quotation, sentence: Passage) -> bool:
    pieces = (*quotation.content, *((quotation.cue,) if quotation.cue else ()))
    return any(piece.overlaps(sentence) for piece in pieces)


def _article_of(quotation: Quotation) -> str:
    return quotation.content[0].article if quotation.content else ""
