"""Lengths of time and what is counted by them: "three days", "two weeks ago", "a day earlier", "every month"."""

from retold.reading.dates.calendar import MONTHS_IN_YEAR, shifted, year_before
from retold.reading.dates.context import Base, Context, Phrase, Reckoned
from retold.reading.dates.lexicon import APPROXIMATORS, MONTHS, PLURALS, SEASONS, SETS, UNITS, WEEKDAYS

HALF = 0.5
# Units that TIMEX3 counts in others: a decade is ten years.
MULTIPLES = {"FN": (2, "W"), "DE": (10, "Y"), "CE": (100, "Y"), "ML": (1000, "Y"), "WE": (1, "WE")}
# Units that TIMEX3 keeps where nobody counted them: "in recent decades" is PXDE.
UNCOUNTED = ("DE", "CE", "ML")
# A half of one unit in the next smaller: "two and a half years" are P2Y6M.
HALVES = {"Y": "6M", "TH": "30M", "TM": "30S", "D": "T12H"}


def read_duration(phrase: Phrase, context: Context) -> Reckoned | None:
    """A length of time."""
    unit = _unit(phrase)
    if unit is None or (unit == "Q" and (phrase.has("A", "HYPHEN") or not phrase.has("UNITS"))):
        # "Three-quarters" and "a quarter" are fractions.
        return None
    return Reckoned("DURATION", _length(_count(phrase), unit), _approximation(phrase))


def read_age(phrase: Phrase, context: Context) -> Reckoned | None:
    """How old someone is: no time expression, but words that look like one."""
    return None


def read_vague(phrase: Phrase, context: Context) -> Reckoned | None:
    """ "Recent years", "the coming weeks": a length of time that nobody counted."""
    unit = _unit(phrase)
    return Reckoned("DURATION", _length(None, unit)) if unit else None


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
        return Reckoned("SET", f"XXXX-WXX-{WEEKDAYS[word.lower.removesuffix('s')]}")
    if word := phrase.first("MONTH"):
        return Reckoned("SET", f"XXXX-{MONTHS[word.lower]:02d}")
    if word := phrase.first("SEASON"):
        return Reckoned("SET", f"XXXX-{SEASONS[word.lower]}")
    unit = _unit(phrase)
    return Reckoned("SET", _length(_count(phrase) or 1, unit)) if unit else None


def _base(phrase: Phrase, coarse: Base | None, fine: Base | None) -> Base | None:
    """Days and weeks are counted from a day; months and years from whatever was told."""
    return fine if _unit(phrase) in {"D", "W", "FN", "WE"} else coarse


def _year_compared(phrase: Phrase, context: Context) -> Reckoned | None:
    """ "A year ago", in an account of a quarter's business: the same quarter of the year before."""
    if context.quarter is None or _unit(phrase) != "Y" or _count(phrase) != 1:
        return None
    return Reckoned("DATE", year_before(context.quarter))


def _counted(phrase: Phrase, base: Base | None, sign: int) -> Reckoned | None:
    unit, count = _unit(phrase), _count(phrase)
    if unit is None:
        return None
    mod = _approximation(phrase)
    if count is None:
        return Reckoned("DATE", "PAST_REF" if sign < 0 else "FUTURE_REF", mod)
    value = _shifted(base, sign * count, unit)
    if value is None:
        return Reckoned("DURATION", _length(count, unit), mod)
    return Reckoned("DATE", value, mod, base.anchor if base else None)


def _shifted(base: Base | None, count: float, unit: str) -> str | None:
    if base is None or unit.startswith("T"):
        return None
    if unit == "Y" and count % 1 == HALF:
        return shifted(base.value, int(count * MONTHS_IN_YEAR), "M")
    return shifted(base.value, int(count), unit) if count % 1 == 0 else None


def _unit(phrase: Phrase) -> str | None:
    word = phrase.first("UNIT", "UNITS", "SECOND")
    if word is None:
        return None
    return UNITS.get(word.lower) or PLURALS.get(word.lower)


def _count(phrase: Phrase) -> float | None:
    """How many; None for "several" and the like."""
    if phrase.has("COUPLE"):
        return 2.0
    if phrase.has("FEW", "DOZENS") and not phrase.has("DAYNUM", "BIGNUM", "WORDNUM"):
        return None
    numbers = [word for word in phrase.words if word.number is not None and word.kind not in {"SECOND", "ORD"}]
    half = phrase.has("HALF")
    if numbers:
        return (numbers[0].number or 0) + (HALF if half else 0)
    if not _is_single(phrase):
        return None
    if half:
        return 1 + HALF if phrase.has("AND") else HALF
    return 1.0


def _is_single(phrase: Phrase) -> bool:
    return phrase.has("UNIT", "SECOND")


def _length(count: float | None, unit: str) -> str:
    times, letter = MULTIPLES.get(unit, (1, unit))
    head = "PT" if letter.startswith("T") else "P"
    short = letter.removeprefix("T")
    if count is None:
        return f"{head}X{unit if unit in UNCOUNTED else short}"
    total = count * times
    if total % 1 == HALF and letter in HALVES:
        whole = f"{int(total)}{short}" if total >= 1 else ""
        head = "P" if not whole and HALVES[letter].startswith("T") else head
        return f"{head}{whole}{HALVES[letter]}"
    return f"{head}{total:g}{short}"


def _approximation(phrase: Phrase) -> str | None:
    text = " ".join(word.lower for word in phrase.words)
    found = [mod for words, mod in APPROXIMATORS.items() if text.startswith(f"{words} ") and mod]
    return found[0] if found else None
