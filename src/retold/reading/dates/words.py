"""Cut a paragraph into words of known kinds: months, numbers, units, parts of the day and the small words between."""

import re
from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Final

from retold.reading.dates import lexicon, small_words, zones
from retold.reading.dates.names import name_at
from retold.reading.dates.number_runs import FIRST_YEAR, LAST_YEAR, join_numbers
from retold.reading.dates.word import Word

LAST_DAY_OF_MONTH = 31

# Two letters are words as well: "et", "pt". A bare "1400" needs a zone that is none.
_ZONE_LETTERS: Final = "|".join(sorted(zone for zone in zones.OFFSETS if zone != "west"))
_SHAPES: Final = re.compile(
    rf"""
    (?P<MOMENT>\d{{4}}-\d\d-\d\d[T\ ]\d\d:\d\d(?::\d\d)?(?:Z|[+-]\d\d:?\d\d)?(?![\d:]))
  | (?P<ISO>\d{{4}}-\d\d-\d\d(?![\d-])|(?<![\d/])\d{{4}}/\d{{1,2}}/\d{{1,2}}(?![\d/]))
  | (?P<NUMERIC>(?<![\d/.-])\d{{1,2}}(?:/\d{{1,2}}/(?:\d{{4}}|\d\d)|\.\d{{1,2}}\.\d{{4}}|-\d{{1,2}}-\d{{4}})(?![\d/]))
  | (?P<CLOCK>\d{{1,2}}(?:[:.]\d\d)?\s?[ap](?:\.\s?m\b\.?|m\b)
    |(?<![\d:])[0-2]?\d:[0-5]\d(?::[0-5]\d)?(?![\d:])(?:\s?hrs?\b)?
    |(?<![\d.,:$£€])[0-2]?\d\.?[0-5]\d(?=\s?(?:{_ZONE_LETTERS})\b)
    |(?<![\d.,:$£€])0\d[0-5]\d\s?(?:hours|hrs)\b)
  | (?P<OCLOCK>\bo['’]clock\b)
  | (?P<QUARTERCODE>\bQ[1-4]\b|\b[1-4]Q\b)
  | (?P<FISCALCODE>\bFY\s?['’]?(?:\d{{4}}|\d\d)\b)
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


def cut_words(text: str) -> list[Word]:
    """The words of a text in order; numbers written in words are one word."""
    return list(join_numbers(_single_words(text)))


def _single_words(text: str) -> Iterator[Word]:
    told = 0
    for found in _SHAPES.finditer(text):
        start, end, shape = found.start(), found.end(), found.lastgroup or "OTHER"
        if start < told:
            continue
        written = found[0]
        named = name_at(text, start, written) if shape == "WORD" else None
        if named:
            told = named.end
            yield Word(text[start:told], named.kind, start, told)
        else:
            kind, number = _READERS[shape](written) if shape in _READERS else (shape, None)
            yield Word(written, kind, start, end, number)


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


_READERS: Final = {
    "WORD": _read_word,
    "ABBREVIATED": _read_word,
    "NUMBER": _read_number,
    "DIGITORD": _read_ordinal,
    "FRACTION": _read_fraction,
}


def _kinds() -> Mapping[str, str]:
    tables: tuple[tuple[str, Mapping[str, object]], ...] = (
        ("MONTH", lexicon.MONTHS),
        ("WEEKDAY", lexicon.WEEKDAYS),
        ("SEASON", lexicon.SEASONS),
        ("PART", lexicon.DAYPARTS),
        ("UNIT", lexicon.UNITS),
        ("UNITS", lexicon.PLURALS),
        ("SET", lexicon.SETS),
        ("UNITLONG", lexicon.LENGTHS),
        ("REFERENCE", lexicon.REFERENCES),
        ("DAYWORD", lexicon.DAY_WORDS),
        ("WORDNUM", lexicon.NUMBER_WORDS),
        ("ORD", lexicon.ORDINALS),
        ("WORDDECADE", lexicon.WORD_DECADES),
    )
    kinds = {word: kind for kind, words in small_words.KIND_WORDS.items() for word in words}
    kinds |= {word: kind for kind, table in tables for word in table}
    kinds |= {f"{season}s": "SEASONS" for season in lexicon.SEASONS}
    kinds |= {f"{part}s": "PARTS" for part in lexicon.DAYPARTS}
    kinds |= {f"{day}s": "WEEKDAYS" for day in lexicon.WEEKDAYS if day.endswith("day")}
    kinds |= dict.fromkeys(zones.ZONES, "ZONE")
    # "Second" is an ordinal and a unit.
    kinds["second"] = "SECOND"
    return MappingProxyType(kinds)


_KIND_OF: Final = _kinds()
_NUMBER_OF: Final[Mapping[str, float]] = MappingProxyType(
    {word: float(number) for word, number in (*lexicon.NUMBER_WORDS.items(), *lexicon.ORDINALS.items())}
)
