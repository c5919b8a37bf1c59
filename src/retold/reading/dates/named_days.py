"""Days by their name or by another calendar: "last Christmas", "Eid al-Fitr", "28 Aban 1396"."""

from datetime import date

from retold.reading.dates.calendar import day_of
from retold.reading.dates.clocks import modifier
from retold.reading.dates.context import Anchor, Context, Phrase, Reckoned, year_for
from retold.reading.dates.holidays import Holiday
from retold.reading.dates.names import holiday_of, other_month_of
from retold.reading.dates.word import Word
from retold.reading.dates.years import told_year


def read_holiday(word: Word, phrase: Phrase, context: Context) -> Reckoned:
    """A named day, in the year that is told or in the one its tense points to."""
    holiday = holiday_of(word.text)
    # Any year tells in which month it falls.
    usual, other = holiday.day(2000), holiday.day(2001)
    year, anchor = told_year(phrase, context), None
    if year is None and usual is not None:
        year, anchor = _year_of_holiday(holiday, usual, phrase, context)
    day = holiday.day(year) if year else None
    mod = "APPROX" if holiday.about else modifier(phrase)
    if day is None:
        moves = usual is None or other is None or (usual.month, usual.day) != (other.month, other.day)
        return Reckoned("DATE", "XXXX" if moves or usual is None else f"XXXX-{usual.month:02d}-{usual.day:02d}")
    value = day.isoformat()
    return Reckoned("DATE", value[: len("2019-05")] if holiday.month else value, mod, anchor)


def _year_of_holiday(holiday: Holiday, usual: date, phrase: Phrase, context: Context) -> tuple[int | None, Anchor]:
    """The year of a named day; "next Easter" is the first one after publication, however near the last one is."""
    now = day_of(context.now.value) if context.now else None
    if now is None or context.now is None or not phrase.has("LAST", "NEXT"):
        around = now and holiday.day(now.year)
        near = around or usual
        return year_for(near.month, near.day, phrase, context)
    days = [day for year in (now.year - 1, now.year, now.year + 1) if (day := holiday.day(year))]
    chosen = [day for day in days if day < now][-1:] if phrase.has("LAST") else [day for day in days if day > now][:1]
    return (chosen[0].year if chosen else None), context.now.anchor


def read_other_calendar(phrase: Phrase, context: Context) -> Reckoned | None:
    """ "28 Aban 1396": a date of another calendar as one of ours."""
    name = phrase.first("OTHERMONTH", "HOLIDAY")
    number, year = phrase.number("DAYNUM", "DIGITORD"), phrase.number("YEAR", "BIGNUM")
    if name is None or number is None or year is None:
        return None
    month = other_month_of(name.text)
    if int(year) not in month.calendar.years:
        return None
    day = month.calendar.day_of(int(year), month.number, int(number))
    return Reckoned("DATE", day.isoformat(), "APPROX" if month.calendar.about else None) if day else None
