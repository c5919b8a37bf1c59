"""Weeks, months, quarters, seasons, years, decades and centuries."""

from retold.reading.dates.calendar import FIRST_MONTH_OF_SEASON, MONTHS_IN_QUARTER, day_of, shifted, year_of
from retold.reading.dates.context import Anchor, Base, Context, Phrase, Reckoned, year_for
from retold.reading.dates.days import full_year, modifier, told_year
from retold.reading.dates.lexicon import MONTHS, SEASONS, UNITS, WORD_DECADES

SATURDAY = 6


def read_year(phrase: Phrase, context: Context) -> Reckoned | None:
    """A bare year."""
    year = told_year(phrase, context)
    return Reckoned("DATE", f"{year:04d}", modifier(phrase)) if year else None


def read_month(phrase: Phrase, context: Context) -> Reckoned | None:
    """A month, with its year if one is told."""
    word = phrase.first("MONTH")
    if word is None:
        return None
    month = MONTHS[word.lower]
    year, anchor = told_year(phrase, context), None
    if year is None:
        year, anchor = _year_of_month(month, phrase, context)
    return Reckoned("DATE", f"{f'{year:04d}' if year else 'XXXX'}-{month:02d}", modifier(phrase), anchor)


def read_season(phrase: Phrase, context: Context) -> Reckoned | None:
    """A season, with its year if one is told."""
    word = phrase.first("SEASON")
    if word is None:
        return None
    season = SEASONS[word.lower]
    year, anchor = told_year(phrase, context), None
    if year is None:
        year, anchor = _year_of_month(FIRST_MONTH_OF_SEASON[season], phrase, context)
    return Reckoned("DATE", f"{f'{year:04d}' if year else 'XXXX'}-{season}", modifier(phrase), anchor)


def read_decade(phrase: Phrase, context: Context) -> Reckoned | None:
    """ "The 1990s", "the late '80s", "the nineties"."""
    if word := phrase.first("WORDDECADE"):
        return Reckoned("DATE", f"19{WORD_DECADES[word.lower]}X", modifier(phrase))
    word = phrase.first("DECADE")
    digits = "".join(each for each in word.text if each.isdecimal()) if word else ""
    if not digits:
        return None
    year = int(digits) if len(digits) > len("80") else full_year(int(digits))
    return Reckoned("DATE", f"{year // 10:03d}X", modifier(phrase))


def read_century(phrase: Phrase, context: Context) -> Reckoned | None:
    """ "The 20th century"."""
    number = phrase.number("ORD", "DIGITORD", "SECOND")
    return Reckoned("DATE", f"{int(number) - 1:02d}XX", modifier(phrase)) if number else None


def read_quarter(phrase: Phrase, context: Context) -> Reckoned | None:
    """ "The third quarter", "the first half of 1989": without a year, of the year that the account stands in."""
    number = phrase.number("ORD", "DIGITORD", "SECOND")
    letter = "H" if phrase.has("HALF") else "Q"
    if phrase.has("LAST"):
        number = 2.0 if letter == "H" else 4.0
    year = told_year(phrase, context)
    anchor = None
    if year is None and context.now:
        year, anchor = year_of(context.now.value), context.now.anchor
    if number is None:
        return None
    return Reckoned("DATE", f"{f'{year:04d}' if year else 'XXXX'}-{letter}{int(number)}", modifier(phrase), anchor)


def read_relative(phrase: Phrase, context: Context) -> Reckoned | None:
    """ "Last week", "this month", "next year", "that year", "the current quarter"."""
    unit = phrase.first("UNIT")
    if unit is None:
        return None
    letter = UNITS[unit.lower]
    base = context.then if phrase.has("THAT", "SAME") else context.now
    steps = -1 if phrase.has("LAST") else 1 if phrase.has("NEXT") else 0
    return _stretch(base, steps, letter, modifier(phrase))


def read_weekend(phrase: Phrase, context: Context) -> Reckoned | None:
    """The weekend nearest before publication, or after it for a verb that looks ahead."""
    base = context.now
    day = day_of(base.value) if base else None
    if base is None or day is None:
        return Reckoned("DATE", "XXXX-WXX-WE")
    ended = day.isoweekday() >= SATURDAY
    back = 0 if ended and not phrase.has("LAST") else -1
    ahead = phrase.has("NEXT", "THIS") or (not phrase.has("LAST") and phrase.side == "future")
    value = shifted(base.value, (1 if phrase.has("NEXT") else 0) if ahead else back, "WE")
    return Reckoned("DATE", value or "XXXX-WXX-WE", modifier(phrase), base.anchor)


def read_edge_of_year(phrase: Phrase, context: Context) -> Reckoned | None:
    """ "Year-end", "month's end", "the end of the year"."""
    unit = phrase.first("UNIT")
    if unit is None:
        return None
    letter = UNITS[unit.lower]
    return _stretch(context.then if context.history else context.now, 0, letter, modifier(phrase) or "END")


_UNKNOWN = {"D": "XXXX-XX-XX", "W": "XXXX-WXX", "FN": "XXXX-WXX", "WE": "XXXX-WXX-WE", "M": "XXXX-XX", "Q": "XXXX-QX"}


def _stretch(base: Base | None, steps: int, letter: str, mod: str | None) -> Reckoned | None:
    value = shifted(base.value, steps, letter) if base else None
    if value is None:
        return Reckoned("DATE", _UNKNOWN.get(letter, "XXXX"), mod)
    return Reckoned("DATE", value, mod, base.anchor if base else None)


def _year_of_month(month: int, phrase: Phrase, context: Context) -> tuple[int | None, Anchor]:
    base = context.now
    if base is None or not (phrase.has("LAST") or phrase.has("NEXT")):
        return year_for(month, None, phrase, context)
    year = year_of(base.value)
    told = int(base.value[5:7]) if base.value[5:7].isdecimal() else 1
    if year is None:
        return None, None
    if phrase.has("LAST"):
        return (year if month < told else year - 1), base.anchor
    return (year if month > told else year + 1), base.anchor


def quarter_of(month: int) -> int:
    """The quarter that holds a month."""
    return (month - 1) // MONTHS_IN_QUARTER + 1
