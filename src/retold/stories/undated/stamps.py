"""Days that stand around an account: of comments, of updates, of copyright, and its own month or year."""

import re
from collections.abc import Iterator
from datetime import date
from itertools import islice

from retold.model import Article, Block, DayBound, Fact, Passage
from retold.reading.dates.calendar import MONTHS_IN_YEAR, day_of, valid_day
from retold.reading.dates.lexicon import MONTHS
from retold.stories.undated.bounds import Evidence, days_from, not_after, not_before

_MONTH = r"(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*"
# A day that can be but one: 03/04/2019 could be two.
_DAY = re.compile(
    rf"""\b(?:(?P<iso>\d{{4}}-\d\d-\d\d)(?!\d)
    |(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\s+(?P<month>{_MONTH})\.?,?\s+(?P<year>\d{{4}})\b
    |(?P<month_first>{_MONTH})\.?\s+(?P<day_second>\d{{1,2}})(?:st|nd|rd|th)?,?\s+(?P<year_last>\d{{4}})\b)""",
    re.IGNORECASE | re.VERBOSE,
)
# "© 2019", "Copyright 1998-2019 Harbour News": the latest year.
_COPYRIGHT = re.compile(
    r"(?:©|\(c\)|copyright\b)\s*(?:©|\(c\))?\s*(?:\d{4}\s*[-–]\s*)?(?P<year>(?:19|20)\d\d)\b", re.IGNORECASE
)
_UPDATED = re.compile(r"\b(?:updated?|modified|amended|corrected|revised|edited)\b", re.IGNORECASE)
# Characters of a block that are searched for a day: a stamp stands in its first line, a long comment tells other days.
LONGEST_STAMP = 160
# Comments that are looked at: the first ones of a thread are its oldest, or its newest with the oldest last.
MOST_STAMPS = 500


def bounds_of_stamps(article: Article) -> Iterator[DayBound]:
    """The bounds that follow from an account's facts and from the lines around its text."""
    yield from _of_facts(article)
    for block in islice((each for each in article.blocks if each.kind == "comment"), MOST_STAMPS):
        yield from _of_line(article, block, "it was published before its readers' comments, one of “{}”")
    for block in article.blocks:
        if block.kind != "comment" and (block.kind == "update" or not block.account):
            yield from _of_update(article, block)
        if block.kind != "comment" and not block.account:
            yield from _of_copyright(article, block)


def _of_update(article: Article, block: Block) -> Iterator[DayBound]:
    if _UPDATED.search(article.text, block.start, min(block.end, block.start + LONGEST_STAMP)):
        yield from _of_line(article, block, "“{}” is when the text was changed, and it was published first")


def _of_facts(article: Article) -> Iterator[DayBound]:
    updated = day_of(article.updated.value) if article.updated else None
    if article.updated and updated:
        evidence = Evidence("it was updated on that day, and published first", article.updated.passage)
        yield from not_after(updated, evidence, certain=True)
    ends = _ends_of(article.published)
    if article.published and ends:
        evidence = Evidence(f"its date of publication is given as {article.published.value}", article.published.passage)
        yield from not_before(ends[0], evidence, certain=True)
        yield from not_after(ends[1], evidence, certain=True)


def _ends_of(published: Fact | None) -> tuple[date, date] | None:
    """The first and the last day of a publication date that is a month or a year."""
    found = re.fullmatch(r"(\d{4})(?:-(\d\d))?", published.value) if published else None
    if found is None:
        return None
    year, month = int(found[1]), int(found[2] or 0)
    first = valid_day(year, month or 1, 1)
    last_month = month or MONTHS_IN_YEAR
    after = valid_day(year + last_month // MONTHS_IN_YEAR, last_month % MONTHS_IN_YEAR + 1, 1)
    last = days_from(after, -1) if after else None
    return (first, last) if first and last else None


def _of_line(article: Article, block: Block, why: str) -> Iterator[DayBound]:
    found = _DAY.search(article.text, block.start, min(block.end, block.start + LONGEST_STAMP))
    if found:
        passage = Passage(article.id, "text", found.start(), found.end())
        yield from not_after(_day_named(found), Evidence(why.format(found[0]), passage), certain=True)


def _day_named(found: re.Match[str]) -> date | None:
    if found["iso"]:
        return day_of(found["iso"])
    month = MONTHS.get((found["month"] or found["month_first"]).lower())
    year, day = int(found["year"] or found["year_last"]), int(found["day"] or found["day_second"])
    return valid_day(year, month, day) if month else None


def _of_copyright(article: Article, block: Block) -> Iterator[DayBound]:
    found = _COPYRIGHT.search(article.text, block.start, block.end)
    year = valid_day(int(found["year"]), 1, 1) if found else None
    if found:
        passage = Passage(article.id, "text", found.start(), found.end())
        why = f"“{found[0]}” was written when it came out, or when the page was saved"
        yield from not_before(year, Evidence(why, passage), certain=False)
