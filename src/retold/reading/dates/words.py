"""Cut a paragraph into words of known kinds: months, numbers, units, parts of the day and the small words between."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from retold.reading.dates import holidays, lexicon

LAST_DAY_OF_MONTH = 31
FIRST_YEAR = 1000
LAST_YEAR = 2199
HOURS_IN_HALF_DAY = 12
# "Nineteen ninety six" is a year, "two thousand" a number.
LARGEST_OF_A_YEAR = 100

_SHAPES: Final = re.compile(
    rf"(?P<HOLIDAY>\b(?:{holidays.PATTERN})\b)|"
    r"""
    (?P<ISO>\d{4}-\d\d-\d\d(?![\d-]))
  | (?P<NUMERIC>\d{1,2}[/.]\d{1,2}[/.](?:\d{4}|\d\d)(?![\d/]))
  | (?P<CLOCK>\d{1,2}(?:[:.]\d\d)?\s?[ap](?:\.\s?m\b\.?|m\b)
    |(?<![\d:])[0-2]?\d:[0-5]\d(?::[0-5]\d)?(?![\d:])(?:\s?hrs?\b)?)
  | (?P<DECADE>['’]?\d?\d?\d0['’]?s\b)
  | (?P<SHORTYEAR>['’]\d\d\b)
  | (?P<DIGITORD>\d+(?:st|nd|rd|th)\b)
  | (?P<FRACTION>\d+\s\d/\d\b|\d+½)
  | (?P<NUMBER>\d+(?:[.,]\d+)*)
  | (?P<ABBREVIATED>\b(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|mon|tues?|wed|thurs?|fri|sat|sun)\.)
  | (?P<POSSESSIVE>['’]s?\b)
  | (?P<WORD>[^\W\d_]+)
  | (?P<COMMA>,)
  | (?P<HYPHEN>[-\u2010-\u2015])
  | (?P<OTHER>[^\w\s])
    """,
    re.VERBOSE | re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Word:
    """A word of the paragraph with its kind, and its number where it has one."""

    text: str
    kind: str
    start: int
    end: int
    number: float | None = None

    @property
    def lower(self) -> str:
        """The word as the tables know it."""
        return self.text.lower().rstrip(".")


def cut_words(text: str) -> list[Word]:
    """The words of a text in order; numbers written in words are one word."""
    return list(_with_numbers_joined(_single_words(text)))


def _single_words(text: str) -> Iterator[Word]:
    for found in _SHAPES.finditer(text):
        shape = found.lastgroup or "OTHER"
        written = found[0]
        kind, number = _READERS[shape](written) if shape in _READERS else (shape, None)
        yield Word(written, kind, found.start(), found.end(), number)


_Kind = tuple[str, float | None]


def _read_word(written: str) -> _Kind:
    lower = written.lower().rstrip(".")
    kind = _KIND_OF.get(lower, "_")
    return kind, _NUMBER_OF.get(lower)


def _read_number(written: str) -> _Kind:
    plain = written.replace(",", "") if re.fullmatch(r"\d{1,3}(,\d{3})+(\.\d+)?", written) else written
    if not re.fullmatch(r"\d+(\.\d+)?", plain):
        return "_", None
    number = float(plain)
    if not written.isdecimal():
        return "BIGNUM", number
    if 0 < number <= LAST_DAY_OF_MONTH and len(written) <= len("31"):
        return "DAYNUM", number
    if FIRST_YEAR <= number <= LAST_YEAR and len(written) == len("2017"):
        return "YEAR", number
    return "BIGNUM", number


def _read_ordinal(written: str) -> _Kind:
    number = float(written[:-2])
    return ("DIGITORD" if 0 < number <= LAST_DAY_OF_MONTH else "_"), number


def _read_fraction(written: str) -> _Kind:
    if written.endswith("½"):
        return "FRACTION", int(written[:-1]) + 0.5
    whole, part = written.split()
    over, under = part.split("/")
    return "FRACTION", int(whole) + (int(over) / int(under) if int(under) else 0)


def _read_holiday(written: str) -> _Kind:
    return ("HOLIDAY" if written[0].isupper() else "_"), None


_READERS: Final = {
    "HOLIDAY": _read_holiday,
    "WORD": _read_word,
    "ABBREVIATED": _read_word,
    "NUMBER": _read_number,
    "DIGITORD": _read_ordinal,
    "FRACTION": _read_fraction,
}


def clock_of(written: str) -> str | None:
    """The time of day as `HH:MM`, or None where the clock knows no such time.

    >>> clock_of("7:15 p.m."), clock_of("12 am"), clock_of("25:10")
    ('19:15', '00:00', None)
    """
    found = re.match(r"(\d+)(?:[:.](\d\d))?(?::(\d\d))?\s?([ap])?", written, re.IGNORECASE)
    if found is None:
        return None
    hour = int(found[1])
    if found[4]:
        hour = hour % HOURS_IN_HALF_DAY + (HOURS_IN_HALF_DAY if found[4].lower() == "p" else 0)
    if hour > 2 * HOURS_IN_HALF_DAY:
        return None
    seconds = f":{found[3]}" if found[3] else ""
    return f"{hour:02d}:{found[2] or '00'}{seconds}"


def _with_numbers_joined(words: Iterator[Word]) -> Iterator[Word]:
    """Join "twenty four", "nineteen ninety-six" and "a hundred and ten" to one word each."""
    held: list[Word] = []
    for word in words:
        if word.kind == "WORDNUM" or (held and word.kind in {"HYPHEN", "AND"} and held[-1].kind == "WORDNUM"):
            held.append(word)
            continue
        yield from _joined(held)
        held = []
        yield word
    yield from _joined(held)


def _joined(held: list[Word]) -> Iterator[Word]:
    """Number words as one word where they add up, else as they were."""
    cut = len(held)
    while cut and held[cut - 1].kind != "WORDNUM":
        cut -= 1
    numbers, rest = held[:cut], held[cut:]
    values = [word.number or 0 for word in numbers if word.kind == "WORDNUM"]
    if len(values) > 1 and (total := _sum_of(values)) is not None:
        text = " ".join(word.text for word in numbers)
        kind = (
            "YEAR"
            if FIRST_YEAR < total <= LAST_YEAR and len(values) > 1 and max(values) < LARGEST_OF_A_YEAR
            else "WORDNUM"
        )
        yield Word(text, kind, numbers[0].start, numbers[-1].end, total)
    else:
        yield from numbers
    yield from rest


def _sum_of(values: list[float]) -> float | None:
    """What number words add up to; two of them below a hundred may be a year, "nineteen ninety six"."""
    ten, hundred = 10, 100
    total, current = 0.0, 0.0
    for value in values:
        if value >= hundred:
            current = (current or 1) * value
        elif current == 0 or (current % hundred == 0) or (current % ten == 0 and value < ten and current % hundred):
            current += value
        elif total == 0 and ten <= current < hundred and value >= ten:
            total, current = current * hundred, value
        else:
            return None
    return total + current


def _kinds() -> Mapping[str, str]:
    tables: tuple[tuple[str, Mapping[str, object]], ...] = (
        ("MONTH", lexicon.MONTHS),
        ("WEEKDAY", lexicon.WEEKDAYS),
        ("SEASON", lexicon.SEASONS),
        ("PART", lexicon.DAYPARTS),
        ("UNIT", lexicon.UNITS),
        ("UNITS", lexicon.PLURALS),
        ("SET", lexicon.SETS),
        ("REFERENCE", lexicon.REFERENCES),
        ("DAYWORD", lexicon.DAY_WORDS),
        ("WORDNUM", lexicon.NUMBER_WORDS),
        ("ORD", lexicon.ORDINALS),
        ("WORDDECADE", lexicon.WORD_DECADES),
    )
    kinds = {word: kind for kind, words in lexicon.KIND_WORDS.items() for word in words}
    kinds |= {word: kind for kind, table in tables for word in table}
    kinds |= {f"{season}s": "SEASONS" for season in lexicon.SEASONS}
    kinds |= {f"{part}s": "PARTS" for part in lexicon.DAYPARTS}
    kinds |= {f"{day}s": "WEEKDAYS" for day in lexicon.WEEKDAYS if day.endswith("day")}
    kinds |= dict.fromkeys(lexicon.ZONES, "ZONE")
    # "Second" is an ordinal and a unit.
    kinds["second"] = "SECOND"
    return MappingProxyType(kinds)


_KIND_OF: Final = _kinds()
_NUMBER_OF: Final[Mapping[str, float]] = MappingProxyType(
    {word: float(number) for word, number in (*lexicon.NUMBER_WORDS.items(), *lexicon.ORDINALS.items())}
)
