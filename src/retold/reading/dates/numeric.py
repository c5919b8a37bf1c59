"""Days written in numbers: 2017-11-19, 19/11/2017, 13.11.2001, 2019-05-14T08:30Z."""

import re

from retold.reading.dates.calendar import day_of, valid_day
from retold.reading.dates.clocks import clock_of
from retold.reading.dates.context import Context, Phrase, Reckoned
from retold.reading.dates.years import CENTURY, full_year


def read_numeric(phrase: Phrase, context: Context) -> Reckoned | None:
    """A day in numbers; where day and month could be swapped, the value stays partial."""
    written = phrase.words[0].text
    if phrase.words[0].kind == "ISO":
        day = valid_day(*(int(each) for each in re.split(r"[-/]", written)))
        return Reckoned("DATE", day.isoformat()) if day else None
    one, two, year = (int(each) for each in re.split(r"[./-]", written))
    if year < CENTURY:
        year = full_year(year)
    days = {day for day in (valid_day(year, two, one), valid_day(year, one, two)) if day}
    if not days:
        return None
    return Reckoned("DATE", days.pop().isoformat() if len(days) == 1 else f"{year:04d}-XX-XX")


def read_moment(phrase: Phrase, context: Context) -> Reckoned | None:
    """A day and an hour as machines write them."""
    written = phrase.words[0].text.upper().replace(" ", "T")
    known = day_of(written) and clock_of(written[11:])
    return Reckoned("TIME", written) if known else None
