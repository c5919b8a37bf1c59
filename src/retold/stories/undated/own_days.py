"""Days, months and years that an account names in full: it came out after what it tells as past."""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from retold.model import Article, DateExpression, DayBound, Passage, Reading
from retold.reading.dates.calendar import day_of, first_day, precision_of
from retold.stories.undated.bounds import Evidence, not_after, not_before
from retold.stories.undated.sentences import Dated, dated_sentences

# Words that look ahead wherever they stand in a sentence: "a landing that was planned for 2019" is told in the past.
AHEAD = re.compile(
    r"\b(?:will|shall|won['’]t|going\s+to|would|scheduled|expected|due|set|plan(?:s|ned|ning)?|slated|target(?:s|ed|ing)?"
    r"|until|till|through|by|deadline|expires?|upcoming|next|ahead|aim(?:s|ed|ing)?)\b|['’]ll\b",
    re.IGNORECASE,
)
# Words before a time that say that it is surely to come, as the present tense alone does not: "the report, dated
# 3 May, says".
SURELY_AHEAD = re.compile(
    r"\b(?:will|shall|won['’]t|going\s+to|(?:is|are)\s+(?:\w+\s+)?(?:scheduled|expected|due|set|planned|slated))\b"
    r"|['’]ll\b",
    re.IGNORECASE,
)
# A bare year stands for a time behind one of these only: "the 2016 nomination" was still to come in 2015.
_TIME_WORD = re.compile(r"\b(?:in|since|during)\s+$", re.IGNORECASE)
# "This article was amended on 4 November 2016": when the text was changed, not what it tells.
_CHANGED = re.compile(r"\b(?:amended|updated|corrected|modified|revised|edited|clarified)\b", re.IGNORECASE)
# "FILE - In this Dec. 13, 2016 file photo, …": taken, though told in the present tense.
_FILED = re.compile(r"\bFILE\b|\bfile\s+(?:photo|picture|image)|\b(?:photo|picture|image)\s+(?:taken|dated)\b")
# "— Anna Treel (@treel) May 14, 2019": a post, whose day is that of another time zone.
_HANDLE = re.compile(r"@\w{1,30}\)?[\s,·•|–—-]*$")
# Words before a day in a line without a verb, from which on it tells when something was: "A dam at Arden, 14 May 2019".
LEAST_WORDS_BEFORE = 3
# A clause of its own between what looks ahead and the time: "there will be joy whenever 2 November 2016 is recalled".
_NEW_CLAUSE = re.compile(r"[;,]|\b(?:when(?:ever)?|since|after|because|which|who|that)\b", re.IGNORECASE)
# Characters before a year in which such a word stands.
BEFORE_A_YEAR = 10


def bounds_of_own_days(article: Article, reading: Reading) -> Iterator[DayBound]:
    """The bounds that follow from what an account itself dates with its year."""
    for dated in dated_sentences(reading):
        found = dated.found
        if found.anchor is not None or precision_of(_day_part(found)) not in {"day", "month", "year"}:
            continue
        start = first_day(_day_part(found))
        if start is not None:
            yield from _bounds(dated, start, article)


def _bounds(dated: Dated, start: date, article: Article) -> Iterator[DayBound]:
    found, sentence = dated.found, article.cut(dated.sentence)
    named = article.cut(found.passage)
    day = day_of(found.value)
    if day and _CHANGED.search(sentence) and found.side != "future":
        why = f"“{named}” is when the text was changed, and it was published first"
        yield from not_after(day, Evidence(why, dated.sentence), certain=True)
    elif _FILED.search(sentence):
        evidence = Evidence(f"it shows a picture of “{named}”", dated.sentence)
        yield from not_before(start, evidence, certain=True)
    elif found.side == "future":
        if day and SURELY_AHEAD.search(_lead(dated, article)) and not is_in_speech(found.passage, dated):
            why = f"it tells of “{named}” as still to come"
            yield from not_after(day, Evidence(why, dated.sentence), certain=True)
    elif _is_told_as_past(dated, article):
        yield from not_before(start, Evidence(f"it tells of “{named}” as past", dated.sentence), certain=True)


def _is_told_as_past(dated: Dated, article: Article) -> bool:
    """Whether a time is surely over: by its verb, or in a line without one that does not open with it.

    A stretch that opens with its day ("30 November 2017 Shoppers pass …") is often of a gallery put there later.
    """
    found = dated.found
    if found.side == "past" and day_of(found.value):
        return True
    if AHEAD.search(article.cut(dated.sentence)):
        return False
    if precision_of(_day_part(found)) == "year":
        return found.side == "past" and bool(_TIME_WORD.search(article.cut(_before(found.passage))))
    return found.side == "past" or _stands_behind_words(dated, article)


def _stands_behind_words(dated: Dated, article: Article) -> bool:
    before = article.cut(replace(dated.sentence, end=max(dated.sentence.start, dated.found.passage.start)))
    return len(before.split()) >= LEAST_WORDS_BEFORE and not _HANDLE.search(before)


def is_in_speech(passage: Passage, dated: Dated) -> bool:
    """Whether the words stand in what somebody says, which may be old: "We will finish by 31 December 2016"."""
    return any(content.holds(passage) for content in dated.said)


def _lead(dated: Dated, article: Article) -> str:
    """The words of a time's own clause before it."""
    before = article.cut(replace(dated.sentence, end=max(dated.sentence.start, dated.found.passage.start)))
    return _NEW_CLAUSE.split(before)[-1]


def _before(passage: Passage) -> Passage:
    return Passage(passage.article, passage.part, max(0, passage.start - BEFORE_A_YEAR), passage.start)


def _day_part(found: DateExpression) -> str:
    """The value without its hour."""
    return found.value.partition("T")[0]
