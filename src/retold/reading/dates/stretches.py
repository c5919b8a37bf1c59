"""Weeks, months, quarters, seasons, years, decades and centuries."""

from retold.reading.dates.calendar import (
    FIRST_MONTH_OF_SEASON,
    SATURDAY,
    YEARS_IN_CENTURY,
    YEARS_IN_DECADE,
    day_of,
    shifted,
    year_of,
)
from retold.reading.dates.clocks import about, about_fiscal, modifier
from retold.reading.dates.context import Anchor, Base, Context, Phrase, Reckoned, year_for
from retold.reading.dates.lexicon import MONTHS, SEASONS, UNITS, WORD_DECADES
from retold.reading.dates.years import full_year, told_year

# "The 1800s" are a century, "the 2000s" in the news so far a decade.
FIRST_DECADE_OF_00S = 2000


def read_year(phrase: Phrase, context: Context) -> Reckoned | None:
    """A bare year."""
    year = told_year(phrase, context)
    return Reckoned("DATE", f"{year:04d}", about(phrase) or modifier(phrase) or about_fiscal(phrase)) if year else None


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


def read_short_year(phrase: Phrase, context: Context) -> Reckoned | None:
    """The second year of "1990-94"."""
    first = next((word for word in reversed(phrase.before) if word.kind == "YEAR"), None)
    number = phrase.words[0].number
    if first is None or number is None or len(phrase.words[0].text) != len("94"):
        return None
    year = int(first.number or 0) // YEARS_IN_CENTURY * YEARS_IN_CENTURY + int(number)
    return Reckoned("DATE", f"{year:04d}") if year > (first.number or 0) else None


def read_decade(phrase: Phrase, context: Context) -> Reckoned | None:
    """ "The 1990s", "the late '80s", "the nineties"."""
    if word := phrase.first("WORDDECADE"):
        return Reckoned("DATE", f"19{WORD_DECADES[word.lower]}", _half(phrase) or modifier(phrase))
    word = phrase.first("DECADE")
    digits = "".join(each for each in word.text if each.isdecimal()) if word else ""
    if not digits:
        return None
    year = int(digits) if len(digits) > len("80") else full_year(int(digits))
    if year % YEARS_IN_CENTURY == 0 and year < FIRST_DECADE_OF_00S:
        return Reckoned("DATE", f"{year // YEARS_IN_CENTURY:02d}", modifier(phrase))
    return Reckoned("DATE", f"{year // YEARS_IN_DECADE:03d}", _half(phrase) or modifier(phrase))


def read_century(phrase: Phrase, context: Context) -> Reckoned | None:
    """ "The 20th century", "the first half of the 19th century"."""
    numbers = [word.number for word in phrase.words if word.kind in {"ORD", "DIGITORD", "SECOND"}]
    number = numbers[-1] if numbers else None
    return Reckoned("DATE", f"{int(number) - 1:02d}", _half(phrase) or modifier(phrase)) if number else None


def _half(phrase: Phrase) -> str | None:
    """Which half of a decade or century is meant."""
    if not phrase.has("HALF"):
        return None
    return "START" if phrase.number("ORD", "DIGITORD", "SECOND") == 1 else "END"


def read_relative(phrase: Phrase, context: Context) -> Reckoned | None:
    """ "Last week", "this month", "next year", "that year", "the current quarter"."""
    unit = phrase.first("UNIT")
    if unit is None:
        return None
    letter = UNITS[unit.lower]
    base = _base(phrase, letter, context)
    steps = -1 if phrase.has("LAST") else 1 if phrase.has("NEXT") else 0
    return _stretch(base, steps, letter, modifier(phrase) or about_fiscal(phrase))


def read_this_week(phrase: Phrase, context: Context) -> Reckoned | None:
    """ "Mid-week": of the week of publication."""
    return _stretch(_base(phrase, "W", context), 0, "W", modifier(phrase))


def read_before_last(phrase: Phrase, context: Context) -> Reckoned | None:
    """ "The week before last", "the year after next"."""
    unit = phrase.first("UNIT")
    if unit is None:
        return None
    letter = UNITS[unit.lower]
    return _stretch(_base(phrase, letter, context), -2 if phrase.has("BEFORE") else 2, letter, None)


def read_beside(phrase: Phrase, context: Context) -> Reckoned | None:
    """ "The week before", "the year after": counted from the time told before."""
    unit = phrase.first("UNIT")
    if unit is None:
        return None
    letter = UNITS[unit.lower]
    base = context.then_day if letter in {"D", "W", "FN"} else context.then
    return _stretch(base, -1 if phrase.has("BEFORE") else 1, letter, None)


def read_that_season(phrase: Phrase, context: Context) -> Reckoned | None:
    """ "That summer": of the year told before."""
    word, year = phrase.first("SEASON"), year_of(context.then.value) if context.then else None
    if word is None:
        return None
    anchor = context.then.anchor if context.then and year else None
    return Reckoned("DATE", f"{f'{year:04d}' if year else 'XXXX'}-{SEASONS[word.lower]}", anchor=anchor)


def read_weekend(phrase: Phrase, context: Context) -> Reckoned | None:
    """The weekend nearest before publication, or after it for a verb that looks ahead."""
    base = context.today
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


def _base(phrase: Phrase, letter: str, context: Context) -> Base | None:
    if letter in {"D", "W", "FN"}:
        return context.then_day if phrase.from_told else context.today
    return context.then if phrase.from_told else context.now


_UNKNOWN = {"D": "XXXX-XX-XX", "W": "XXXX-WXX", "FN": "XXXX-WXX", "WE": "XXXX-WXX-WE", "M": "XXXX-XX", "Q": "XXXX-QX"}


def _stretch(base: Base | None, steps: int, letter: str, mod: str | None) -> Reckoned | None:
    value = shifted(base.value, steps, letter) if base else None
    if value is None:
        return Reckoned("DATE", _UNKNOWN.get(letter, "XXXX"), mod)
    return Reckoned("DATE", value, mod, base.anchor if base else None)


def _year_of_month(month: int, phrase: Phrase, context: Context) -> tuple[int | None, Anchor]:
    base = context.then if phrase.from_told else context.now
    if base is None or not (phrase.has("LAST") or phrase.has("NEXT")):
        return year_for(month, None, phrase, context)
    year = year_of(base.value)
    told = int(base.value[5:7]) if base.value[5:7].isdecimal() else 1
    if year is None:
        return None, None
    if phrase.has("LAST"):
        return (year if month < told else year - 1), base.anchor
    return (year if month > told else year + 1), base.anchor


def read_week_of(phrase: Phrase, context: Context) -> Reckoned | None:
    """ "The last week of August": which one is not reckoned, so its length alone is known."""
    return Reckoned("DURATION", "P1W", modifier(phrase))


def read_the_year(phrase: Phrase, context: Context) -> Reckoned | None:
    """ "The year", "the full year": the one that the account stands in."""
    base = context.then if context.history else context.now
    return _stretch(base, 0, "Y", None)
