"""Lengths that are counted from another time, as the days that they come to: "cleared within fifteen minutes"."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from retold.model import Article, DateExpression
from retold.reading.dates.calendar import day_of, shifted
from retold.stories.events.sayings import SAYING
from retold.stories.events.times import hours_of

# Characters between a time and a length that is counted from it, with no other time between them: a dozen sentences.
FARTHEST = 1_200
# Characters before a length in which "within" stands, with "a quarter of" behind it.
NEAR = 24
_WITHIN = re.compile(r"\bwithin(?:\s+\w+){0,3}\s+$", re.I)
_LATER = re.compile(r"\b(?:later|earlier)$", re.I)
_LENGTH = re.compile(r"PT(X|\d+)([HMS])")
_DAYS = re.compile(r"P(\d+)D")
# "Will be there within an hour", "can be reached within minutes": nothing that has happened.
_NOT_TOLD = re.compile(r"\b(?:will|would|shall|should|can|could|may|might|must|if)\b|['’]ll\b", re.I)
# The last hour of a day, and how many hours may be added to a time before it: no day is left by them.
LAST_HOUR = 24


def with_carried_days(article: Article, dates: Sequence[DateExpression]) -> Iterator[DateExpression]:
    """The times of an account, lengths among them that surely lead to a day as that day."""
    told: DateExpression | None = None
    for found in dates:
        if found.type in {"DATE", "TIME"}:
            if not _is_of_a_saying(article, found):
                told = found if day_of(found.value) and found.side != "future" else None
            yield found
        elif carried := _since_publication(article, found) or _within_a_day(article, found, told):
            yield carried


def _since_publication(article: Article, found: DateExpression) -> DateExpression | None:
    """ "Two days after the storm, the town is quarrelling"."""
    days = _DAYS.fullmatch(found.value)
    if days is None or found.anchor != "published" or article.published is None:
        return None
    day = shifted(article.published.value, -int(days[1]), "D")
    return replace(found, type="DATE", value=day, precision="day") if day else None


def _within_a_day(article: Article, found: DateExpression, told: DateExpression | None) -> DateExpression | None:
    """ "An hour later", "within fifteen minutes", behind a time that it cannot leave the day of."""
    length = _LENGTH.fullmatch(found.value)
    if length is None or told is None or told.passage.part != found.passage.part:
        return None
    if found.passage.start - told.passage.end > FARTHEST or not _is_told(article, found):
        return None
    hours = 1 if length[2] != "H" or length[1] == "X" else int(length[1])
    if hours_of(told.value).start + hours > LAST_HOUR:
        return None
    return replace(
        found, type="DATE", value=told.value[: len("2019-05-14")], precision="day", anchor=told.passage, side="past"
    )


def _is_of_a_saying(article: Article, found: DateExpression) -> bool:
    """ "The rescue service said on Monday": what follows does not go on from that day."""
    whole = article.title if found.passage.part == "title" else article.text
    return SAYING.search(whole[max(0, found.passage.start - NEAR) : found.passage.start].rpartition(".")[2]) is not None


def _is_told(article: Article, found: DateExpression) -> bool:
    """Whether a length tells when something happened: it has "within" before it or "later" in it, and no "will"."""
    whole = article.title if found.passage.part == "title" else article.text
    start, words = found.passage.start, article.cut(found.passage)
    line = whole[whole.rfind("\n", 0, start) + 1 :].partition("\n")[0]
    before = whole[max(0, start - NEAR) : start]
    if whole.startswith(" of ", found.passage.end):
        # "Within 24 hours of the landing" counts from the landing.
        return False
    if not (_LATER.search(words) or _WITHIN.search(before)):
        return False
    sentence = re.split(r"(?<=[.!?])\s", line[: start - whole.rfind("\n", 0, start) - 1])[-1]
    return not _NOT_TOLD.search(sentence)
