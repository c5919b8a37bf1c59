"""Quarters and halves of years: "the third quarter of 2018", "Q3", "last quarter", "the year-earlier period"."""

from retold.reading.dates.calendar import first_day, shifted, year_before, year_of
from retold.reading.dates.clocks import about_fiscal, modifier
from retold.reading.dates.context import Context, Phrase, Reckoned
from retold.reading.dates.years import told_year


def read_quarter(phrase: Phrase, context: Context) -> Reckoned | None:
    """ "The third quarter", "the first half of 1989": without a year, of the year that the account stands in."""
    number = phrase.number("ORD", "DIGITORD", "SECOND")
    letter = "H" if phrase.has("HALF") else "Q"
    if code := phrase.first("QUARTERCODE"):
        number = float(next(digit for digit in code.text if digit.isdecimal()))
    year = told_year(phrase, context)
    if number is None and phrase.has("LAST"):
        if year is None and not phrase.has("THE"):
            return _stretch_before(context)
        number = 2.0 if letter == "H" else 4.0
    anchor = None
    if number is None:
        return None
    if year is None and context.now:
        year, anchor = year_of(context.now.value), context.now.anchor
        if year is not None and _begins_later(f"{year:04d}-{letter}{int(number)}", context) and phrase.side != "future":
            year -= 1
    mod = modifier(phrase) or about_fiscal(phrase)
    return Reckoned("DATE", f"{f'{year:04d}' if year else 'XXXX'}-{letter}{int(number)}", mod, anchor)


def read_this_quarter(phrase: Phrase, context: Context) -> Reckoned | None:
    """ "The quarter", "the latest period", "the 1988 quarter": the one told before, else the last that is over."""
    quarter = context.quarter or _last_quarter(context)
    year = told_year(phrase, context) if phrase.has("YEAR") else None
    if year is not None:
        return Reckoned("DATE", f"{year:04d}{quarter[4:]}" if quarter and phrase.has("QUARTER") else f"{year:04d}")
    return Reckoned("DATE", quarter or "XXXX-QX")


def read_quarter_before(phrase: Phrase, context: Context) -> Reckoned | None:
    """ "The year-earlier quarter": the account's own quarter, a year before."""
    number = phrase.number("ORD", "DIGITORD", "SECOND")
    quarter = context.quarter or (_last_quarter(context) if phrase.has("UNIT", "PERIOD") else None)
    if quarter is None:
        return Reckoned("DATE", "XXXX-QX")
    before = year_before(quarter)
    return Reckoned("DATE", f"{before[:5]}Q{int(number)}" if number else before)


def _begins_later(value: str, context: Context) -> bool:
    """Whether a quarter of this year is still to come."""
    begins, now = first_day(value), first_day(context.now.value) if context.now else None
    return begins is not None and now is not None and begins > now


def _stretch_before(context: Context) -> Reckoned:
    """ "Last quarter": the one before the quarter of publication."""
    quarter = _last_quarter(context)
    return Reckoned("DATE", quarter or "XXXX-QX", anchor=context.now.anchor if quarter and context.now else None)


def _last_quarter(context: Context) -> str | None:
    return shifted(context.now.value, -1, "Q") if context.now else None
