"""Lengths of time and what is counted by them: "three days", "two weeks ago", "a day earlier", "every month"."""

from retold.reading.dates.calendar import MONTHS_IN_YEAR, YEARS_IN_CENTURY, YEARS_IN_DECADE, shifted, year_before
from retold.reading.dates.context import Base, Context, Phrase, Reckoned
from retold.reading.dates.counts import HALF, approximation_of, count_of, length_of, unit_of
from retold.reading.dates.lexicon import DAYPARTS, MONTHS, SEASONS, SETS, WEEKDAYS
from retold.reading.dates.word import Word

YEARS_IN = {"DE": YEARS_IN_DECADE, "CE": YEARS_IN_CENTURY}
# "More than a year ago" lies before the year it names.
POINTS = {"MORE_THAN": "BEFORE", "LESS_THAN": "AFTER", "EQUAL_OR_MORE": "ON_OR_BEFORE", "EQUAL_OR_LESS": "ON_OR_AFTER"}


def read_duration(phrase: Phrase, context: Context) -> Reckoned | None:
    """A length of time."""
    unit = unit_of(phrase)
    if unit is None or (unit == "Q" and (phrase.has("A", "HYPHEN") or not phrase.has("UNITS"))):
        # "Three-quarters" and "a quarter" are fractions.
        return None
    return Reckoned("DURATION", length_of(count_of(phrase), unit), approximation_of(phrase))


def read_age(phrase: Phrase, context: Context) -> Reckoned | None:
    """How old someone is: no time expression, but words that look like one."""
    return None


def read_vague(phrase: Phrase, context: Context) -> Reckoned | None:
    """ "Recent years", "the coming weeks": a length of time that nobody counted."""
    unit = unit_of(phrase)
    return Reckoned("DURATION", length_of(None, unit)) if unit else None


def read_ago(phrase: Phrase, context: Context) -> Reckoned | None:
    """ "Two weeks ago": counted from publication."""
    return _year_compared(phrase, context) or _counted(phrase, _base(phrase, context.now, context.today), -1)


def read_later(phrase: Phrase, context: Context) -> Reckoned | None:
    """ "Two days later", "a day earlier": counted from the day told last."""
    earlier = phrase.has("BEFORE") or any(word.lower == "earlier" for word in phrase.words)
    if earlier and (compared := _year_compared(phrase, context)):
        return compared
    return _counted(phrase, _base(phrase, context.then, context.then_day), -1 if earlier else 1)


def read_set(phrase: Phrase, context: Context) -> Reckoned | None:
    """ "Daily", "every Thursday", "each month", "twice a week"."""
    if word := phrase.first("SET"):
        return Reckoned("SET", SETS[word.lower])
    if word := phrase.first("WEEKDAY", "WEEKDAYS"):
        part = phrase.first("PART", "PARTS")
        time = f"T{DAYPARTS[part.lower.removesuffix('s')]}" if part else ""
        return Reckoned("SET", f"XXXX-WXX-{WEEKDAYS[_singular(word)]}{time}")
    if word := phrase.first("PART"):
        return Reckoned("SET", f"XXXX-XX-XXT{DAYPARTS[word.lower]}")
    if word := phrase.first("MONTH"):
        return Reckoned("SET", f"XXXX-{MONTHS[word.lower]:02d}")
    if word := phrase.first("SEASON"):
        return Reckoned("SET", f"XXXX-{SEASONS[word.lower]}")
    unit = unit_of(phrase)
    return Reckoned("SET", length_of(_interval(phrase), unit)) if unit else None


def _interval(phrase: Phrase) -> float:
    """Every how many: "every other day", "every third week"; "three times a year" is once a year and more."""
    if phrase.has("TIMES", "ONCE", "PER"):
        return 1
    if any(word.lower == "other" for word in phrase.words):
        return 2
    return phrase.number("ORD", "DIGITORD", "SECOND") or count_of(phrase) or 1


def _singular(word: Word) -> str:
    return word.lower.removesuffix("s") if word.kind == "WEEKDAYS" else word.lower


def _base(phrase: Phrase, coarse: Base | None, fine: Base | None) -> Base | None:
    """Days and weeks are counted from a day; months and years from whatever was told."""
    return fine if unit_of(phrase) in {"D", "W", "FN", "WE"} else coarse


def _year_compared(phrase: Phrase, context: Context) -> Reckoned | None:
    """ "A year ago", in an account of a quarter's business: the same quarter of the year before."""
    if context.quarter is None or unit_of(phrase) != "Y" or count_of(phrase) != 1:
        return None
    return Reckoned("DATE", year_before(context.quarter))


def _counted(phrase: Phrase, base: Base | None, sign: int) -> Reckoned | None:
    unit, count = unit_of(phrase), count_of(phrase)
    if unit is None:
        return None
    mod = approximation_of(phrase)
    if count is None:
        return Reckoned("DATE", "PAST_REF" if sign < 0 else "FUTURE_REF", mod)
    value = _shifted(base, sign * count, unit)
    if value is None:
        return Reckoned("DURATION", length_of(count, unit), mod)
    if sign < 0:
        mod = POINTS.get(mod or "", mod)
    return Reckoned("DATE", value, mod, base.anchor if base else None)


def _shifted(base: Base | None, count: float, unit: str) -> str | None:
    if base is None or unit.startswith("T"):
        return None
    if unit in YEARS_IN:
        # "A decade ago" is a year, not the decade before this one.
        count, unit = count * YEARS_IN[unit], "Y"
    if unit == "Y" and count % 1 == HALF:
        return shifted(base.value, int(count * MONTHS_IN_YEAR), "M")
    return shifted(base.value, int(count), unit) if count % 1 == 0 else None
