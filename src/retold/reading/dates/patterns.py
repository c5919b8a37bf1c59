"""Find the shapes of times among words: regular expressions over kinds of words, the longest first."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from retold.reading.dates.lexicon import DAYPARTS, MULTIPLES
from retold.reading.dates.shapes import PARTS, TABLE, Reader
from retold.reading.dates.word import Word


@dataclass(frozen=True, slots=True)
class Match:
    """Words that have the shape of a time, and what reads them."""

    first: int
    last: int
    reader: Reader


def match_shapes(words: Sequence[Word]) -> list[Match]:
    """The longest shapes among the words, none overlapping, in order; of two equal ones the earlier in the table."""
    codes = "".join(_code_of(word) for word in words)
    found = [
        (match.start() - match.end(), order, match.start(), match.end(), reader)
        for order, (shape, reader) in enumerate(_SHAPES)
        for match in shape.finditer(codes)
        if match.end() > match.start()
    ]
    found.sort(key=lambda each: each[:3])
    taken: set[int] = set()
    matches = []
    for _, _, start, end, reader in found:
        if taken.isdisjoint(range(start, end)):
            taken.update(range(start, end))
            matches.append(Match(start, end, reader))
    return sorted(matches, key=lambda match: match.first)


# Units that patterns tell apart; all of them are UNIT too.
_UNIT_KINDS: Final = {
    "day": "DAYUNIT",
    "week": "WEEK",
    "month": "MONTHUNIT",
    "quarter": "QUARTER",
    "year": "YEARWORD",
    "decade": "DECADEUNIT",
    "century": "CENTURY",
    "weekend": "WEEKEND",
}
_UNIONS: Final = {
    "UNIT": ("UNIT", *_UNIT_KINDS.values()),
    "STRETCH": ("WEEK", "MONTHUNIT", "QUARTER", "YEARWORD", "DECADEUNIT", "CENTURY"),
    "UNITS": ("UNITS", "DAYUNITS"),
    "WORDNUM": ("WORDNUM", "HUNDRED"),
    "APPROX": ("APPROX", "FEW", "ABOUT"),
    "LAST": ("LAST", "PAST"),
    "PART": ("PART", "MIDDAY"),
    "JOIN": ("HYPHEN", "TO", "AND", "OR", "UNTIL"),
}
_NO_CODE: Final = "_"
# Kinds become characters from here on, so that a paragraph is a short string.
_FIRST_CODE: Final = 0x100


def _kind_of(word: Word) -> str:
    if word.kind == "UNIT":
        return _UNIT_KINDS.get(word.lower, "UNIT")
    if word.kind == "LAST" and word.lower == "past":
        return "PAST"
    if word.kind == "PART" and ":" in DAYPARTS[word.lower]:
        return "MIDDAY"
    if word.kind == "WORDNUM" and word.lower in MULTIPLES:
        return "HUNDRED"
    return "DAYUNITS" if word.kind == "UNITS" and word.lower == "days" else word.kind


def _expanded(shape: str) -> str:
    while "{" in shape:
        shape = re.sub(r"\{(\w+)\}", lambda found: PARTS[found[1]], shape)
    return shape


def _all_kinds() -> Iterator[str]:
    for shape, _ in TABLE:
        for kind in re.findall(r"[A-Z]+", _expanded(shape)):
            yield from _UNIONS.get(kind, (kind,))


_CODES: Final = {kind: chr(_FIRST_CODE + number) for number, kind in enumerate(sorted(set(_all_kinds())))}


def _code_of(word: Word) -> str:
    return _CODES.get(_kind_of(word), _NO_CODE)


def _compiled(shape: str) -> re.Pattern[str]:
    def code(found: re.Match[str]) -> str:
        return "[" + "".join(_CODES[kind] for kind in _UNIONS.get(found[0], (found[0],))) + "]"

    return re.compile(re.sub(r"[A-Z]+", code, _expanded(shape)).replace(" ", ""))


_SHAPES: Final = tuple((_compiled(shape), reader) for shape, reader in TABLE)
