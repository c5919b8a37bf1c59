"""The year that a phrase names itself: "2017", "'17", "last year", or the end of its range."""

from collections.abc import Sequence

from retold.reading.dates.calendar import year_of
from retold.reading.dates.context import Context, Phrase
from retold.reading.dates.lexicon import MONTHS
from retold.reading.dates.number_runs import FIRST_YEAR, LAST_YEAR
from retold.reading.dates.word import Word

CENTURY = 100
# A two-digit year above this belongs to the last century: '99 is 1999, '45 is 1945, '17 is 2017.
LAST_SHORT_YEAR = 29


def full_year(short: int) -> int:
    """The year of two digits: '99 is 1999, '17 is 2017."""
    return short + (2000 if short <= LAST_SHORT_YEAR else 1900)


def _short_year(short: int, context: Context) -> int:
    """The year of two digits; in a history the nearest to the time it has reached."""
    reached = year_of(context.reached.value) if context.history and context.reached else None
    if reached is None:
        return full_year(short)
    first = reached // CENTURY * CENTURY + short
    return min((first - CENTURY, first, first + CENTURY), key=lambda year: abs(year - reached))


def told_year(phrase: Phrase, context: Context) -> int | None:
    """The year that a phrase names itself: "2017", "'17", "last year", "that year"."""
    year = phrase.number("YEAR", "WORDNUM")
    if year is not None and FIRST_YEAR <= year <= LAST_YEAR:
        return int(year)
    if short := phrase.first("SHORTYEAR"):
        return _short_year(int(short.text[1:]), context)
    if code := phrase.first("FISCALCODE"):
        digits = code.text[-2:] if not code.text[-4:].isdecimal() else code.text[-4:]
        return int(digits) if len(digits) > len("20") else full_year(int(digits))
    if phrase.has("UNIT"):
        return _relative_year(phrase, context)
    return _year_of_range(phrase)


# "Between 3 and 9 May 2018": words from the first date of a range to its year.
LONGEST_RANGE = 5


def _year_of_range(phrase: Phrase) -> int | None:
    """The year that the second date of a range tells for both."""
    after = phrase.after[:LONGEST_RANGE]
    if not after or after[0].kind not in {"HYPHEN", "TO", "AND", "OR", "UNTIL"}:
        return None
    kinds = [word.kind for word in after]
    year = next((word for word in after if word.kind == "YEAR"), None)
    if year is None or "MONTH" not in kinds[: after.index(year)]:
        return None
    between = set(kinds[1 : after.index(year)])
    if not between <= {"MONTH", "DAYNUM", "DIGITORD", "COMMA", "THE"} or not year.number:
        return None
    return int(year.number) - (1 if _ends_next_year(phrase, after) else 0)


def _ends_next_year(phrase: Phrase, after: Sequence[Word]) -> bool:
    """ "28 December to 3 January 2018" begins in 2017."""
    first, last = phrase.first("MONTH"), next(word for word in after if word.kind == "MONTH")
    return first is not None and MONTHS[first.lower] > MONTHS[last.lower]


def _relative_year(phrase: Phrase, context: Context) -> int | None:
    unit = phrase.first("UNIT")
    if unit is None or unit.lower != "year":
        return None
    base = context.then if phrase.from_told else context.now
    if base is None or not base.value[:4].isdecimal():
        return None
    before = phrase.words[: phrase.words.index(unit)]
    kinds = {word.kind for word in before[-2:]}
    return int(base.value[:4]) + (-1 if "LAST" in kinds else 1 if "NEXT" in kinds else 0)
