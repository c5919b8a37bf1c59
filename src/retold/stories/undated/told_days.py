"""Days that an account names only in part ("on Friday", "yesterday", "14 May"), where another account dates them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Literal

from retold.model import Article, DayBound, Passage, Reading
from retold.reading.dates.calendar import DAYS_IN_WEEK
from retold.reading.dates.lexicon import DAY_WORDS, WEEKDAYS
from retold.reading.dates.word import Word
from retold.reading.dates.words import cut_words
from retold.stories.undated.bounds import Evidence, days_from, not_after, not_before
from retold.stories.undated.links import DatedStory, Link
from retold.stories.undated.own_days import AHEAD, SURELY_AHEAD, is_in_speech
from retold.stories.undated.sentences import Dated, dated_sentences

# Words beside a weekday that count it from elsewhere than publication, or by more than a week: "last Friday".
_COUNTED = frozenset({"LAST", "NEXT", "THAT", "SAME", "THIS", "AGO", "FROM", "UNIT", "UNITS", "BEFORE", "AFTER"})
# The share from which on two sentences are one with a few words changed: below it, another account's date is often that
# of its own news ("the deadliest shooting in the country's history" stands in reports of many days).
LEAST_SHARE_OF_A_COPY = 0.8
# An account tells the news of its day or of the days before: days between the latest day that it tells as past and its
# publication. Only likely, as a report of a trial comes later.
USUAL_DELAY = 2
# Early on Friday in one country is Thursday in another: days by which an account's own day may lie behind.
DAYS_BETWEEN_ZONES = 1
# Days from a bare weekday of the past to publication.
DAYS_OF_A_PAST_WEEKDAY = 5
# A month and day without a year lie within a year of publication: days.
YEAR = 365


@dataclass(frozen=True, slots=True)
class Named:
    """What the words of a time name: a weekday (1-7), a step from publication in days, or a month and day."""

    kind: Literal["weekday", "step", "month day"]
    number: int

    def can_be(self, day: date) -> bool:
        """Whether a day is one that the words can mean."""
        return self.kind != "weekday" or day.isoweekday() == self.number


@dataclass(frozen=True, slots=True)
class ToldDay:
    """A day named in part, with the likest sentence of another account that dates the same."""

    dated: Dated
    named: Named
    link: Link
    certain: bool


def bounds_of_told_days(article: Article, reading: Reading, story: DatedStory) -> Iterator[DayBound]:
    """The bounds that follow from other accounts' dates for what this one tells."""
    told, latest = _read(article, reading, story), None
    for each in told:
        yield from _bounds(article, each)
        if each.certain and each.dated.found.side != "future" and each.named.kind != "month day":
            latest = each if latest is None or each.link.to.day > latest.link.to.day else latest
    if latest:
        yield from _soon_behind(latest)
    dated_in = {each.sentence for each in dated_sentences(reading)}
    for sentence in reading.sentences:
        if sentence not in dated_in:
            yield from _of_a_past_day(article, sentence, story)


def _read(article: Article, reading: Reading, story: DatedStory) -> list[ToldDay]:
    """The days that the account names in part, each with the likest sentence that dates it."""
    told = []
    for dated in dated_sentences(reading):
        named = _name(article.cut(dated.found.passage), dated)
        if named is None or (named.kind == "step" and is_in_speech(dated.found.passage, dated)):
            continue
        links = [link for link in story.links_of(article, dated.sentence) if _fits(named, dated, link)]
        if links:
            told.append(ToldDay(dated, named, links[0], _is_certain(article, dated, named, links)))
    return told


def _is_certain(article: Article, dated: Dated, named: Named, links: Sequence[Link]) -> bool:
    """Whether all sentences that may tell the same give it one day, one surely, and the words look to its side."""
    days = {link.to.day for link in links}
    if len(days) != 1 or not links[0].certain or is_in_speech(dated.found.passage, dated):
        return False
    sure_side = dated.found.side == "past" and named.kind != "month day"
    return sure_side or not AHEAD.search(article.cut(dated.sentence))


def _soon_behind(latest: ToldDay) -> Iterator[DayBound]:
    """The likely end behind the latest day that the account tells as past."""
    day = latest.link.to.day
    why = f"{day.isoformat()} is the latest day that it is known to tell of, and news is mostly told within two days"
    evidence = Evidence(why, latest.dated.sentence, latest.link.to.dated.sentence)
    yield from not_after(days_from(day, USUAL_DELAY), evidence, certain=False)


def _fits(named: Named, dated: Dated, link: Link) -> bool:
    """Whether the words can mean the other account's day, told from the same side."""
    other = link.to.dated.found
    ahead = dated.found.side == "future", other.side == "future"
    return named.can_be(link.to.day) and _same_month_day(dated.found.value, link.to.day) and ahead[0] == ahead[1]


def _of_a_past_day(article: Article, sentence: Passage, story: DatedStory) -> Iterator[DayBound]:
    """The bound of a sentence without a time of its own, whose like another account dates and tells as past."""
    for link in story.links_of(article, sentence):
        if link.to.dated.found.side == "past" and link.share >= LEAST_SHARE_OF_A_COPY:
            why = f"another account dates what it tells here to {link.to.day.isoformat()}, as past"
            evidence = Evidence(why, sentence, link.to.dated.sentence)
            yield from not_before(link.to.day, evidence, certain=True)
            return


def _name(words: str, dated: Dated) -> Named | None:
    cut = cut_words(words)
    kinds = {word.kind for word in cut}
    if dated.found.value.startswith("XXXX-") and "MONTH" in kinds and _ends_in_day(dated.found.value):
        return Named("month day", 0)
    if kinds & _COUNTED or "MONTH" in kinds:
        return None
    return next((found for word in cut if (found := _name_of(word))), None)


def _ends_in_day(value: str) -> bool:
    return value[len("XXXX-11-") : len("XXXX-11-19")].isdecimal()


def _name_of(word: Word) -> Named | None:
    if word.kind == "WEEKDAY":
        return Named("weekday", WEEKDAYS[word.lower])
    return Named("step", DAY_WORDS[word.lower]) if word.kind == "DAYWORD" else None


def _same_month_day(value: str, day: date) -> bool:
    month_day = value[len("XXXX-") : len("XXXX-11-19")]
    return not month_day.replace("-", "").isdecimal() or f"{day:%m-%d}" == month_day


def _bounds(article: Article, told: ToldDay) -> Iterator[DayBound]:
    words, day = article.cut(told.dated.found.passage), told.link.to.day
    why = f"another account dates the same to {day.isoformat()}, and this one says “{words}”"
    evidence = Evidence(why, told.dated.sentence, told.link.to.dated.sentence)
    first, last = _reach(told.dated, told.named, day, ahead=_looks_ahead(article, told.dated))
    yield from not_before(first, evidence, certain=False)
    yield from not_after(last, evidence, certain=told.certain and told.named.kind != "step")
    zones = replace(evidence, why=f"{why}, perhaps in a time zone that is a day apart")
    if told.certain and first:
        yield from not_before(days_from(first, -DAYS_BETWEEN_ZONES), zones, certain=True)
    if told.certain and last and told.named.kind == "step":
        yield from not_after(days_from(last, DAYS_BETWEEN_ZONES), zones, certain=True)


def _looks_ahead(article: Article, dated: Dated) -> bool:
    return bool(SURELY_AHEAD.search(article.cut(dated.sentence)))


def _reach(dated: Dated, named: Named, day: date, *, ahead: bool) -> tuple[date | None, date | None]:
    """The days on which "on Friday" and its like can have been written for a day.

    A weekday of the past lies within the six days up to publication, as one that is longer ago is "last Friday"; one
    ahead lies within the seven days behind it.
    """
    if named.kind == "step":
        written = days_from(day, -named.number)
        return written, written
    span = YEAR if named.kind == "month day" else DAYS_IN_WEEK - 1
    if dated.found.side != "future":
        return day, days_from(day, span if named.kind == "month day" else DAYS_OF_A_PAST_WEEKDAY)
    back = days_from(day, -span - 1)
    return back, day if ahead else days_from(day, span)
