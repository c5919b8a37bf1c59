"""The shapes of time expressions: regular expressions over kinds of words, each with what reads it."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from retold.reading.dates import days, durations, named, stretches
from retold.reading.dates.context import Context, Phrase, Reckoned
from retold.reading.dates.lexicon import MULTIPLES
from retold.reading.dates.words import Word

Reader = Callable[[Phrase, Context], Reckoned | None]

# Names for what patterns share; a name in braces stands for its text, a name in capitals for a kind of word.
_PARTS: Final = {
    "modifier": "(?:EARLY (?:HYPHEN|IN)?|EARLIER (?:IN|ON)?)",
    "edge": "THE? EDGE OF",
    "that_year": "(?:(?:LAST|NEXT|THIS|THAT|THE (?:LAST|NEXT|SAME)) YEARWORD)",
    "of_year": "(?:COMMA? OF? (?:YEAR|SHORTYEAR)|COMMA? (?:OF|IN)? {that_year})",
    "daynumber": "(?:DAYNUM|DIGITORD|ORD|SECOND)",
    "weekday": "(?:{modifier} ON?)? (?:(?:THE? (?:LAST|NEXT)|THIS (?:LAST|NEXT)?) )?WEEKDAY",
    "monthday": "(?:THE? {daynumber} OF MONTH|THE? (?:DAYNUM|DIGITORD) MONTH|MONTH THE? {daynumber})",
    "calendarday": "{modifier}? (?:THIS? NEXT? WEEKDAY COMMA? )?{monthday}{of_year}?",
    "holiday": "(?:(?:LAST|NEXT|THIS) )?HOLIDAY{of_year}?",
    "day": "(?:{calendarday}|{weekday}|{holiday}|{modifier}? DAYWORD)",
    "ordinal": "(?:ORD|DIGITORD|SECOND)",
    "time": "(?:CLOCK ZONE? |PART )",
    "count": "(?:DAYNUM|BIGNUM|YEAR|WORDNUM|FRACTION)",
    "half": "(?:AND A? HALF)",
    "few": "(?:A? (?:COUPLE|FEW) (?:OF|MORE)?|DOZENS OF)",
    "single": "(?:A MORE?|HALF A|A HALF|A HUNDRED|ANOTHER)",
    "amount": "(?:ANOTHER? {count} {half}?|{few}|{single})",
    "unit": "(?:UNIT|UNITS)",
    "length": "(?:{amount} HYPHEN? MORE? {unit}(?: AND A HALF)?)",
    "range": "(?:{count} (?:TO|OR|HYPHEN) {count} MORE? {unit})",
    "approximately": "(?:APPROX|MORE THAN|LESS THAN|AT LEAST|AT MOST|NO MORE THAN|UP TO)?",
}

_TABLE: Final[tuple[tuple[str, Reader], ...]] = (
    ("ISO|NUMERIC", days.read_iso),
    ("{time} (?:ON|COMMA)? {day}", days.read_day),
    ("{day} (?:AT)? (?:{time}|PARTS)", days.read_day),
    ("(?:THE|EARLY)* PART UNITS? OF {calendarday}", days.read_day),
    ("{day}", days.read_day),
    ("(?:THE? DAYNUM|THE? DIGITORD)(?= JOIN (?:THE? (?:DAYNUM|DIGITORD) OF? MONTH))", days.read_range_start),
    ("(?<=MONTH DAYNUM JOIN)(?:DAYNUM|DIGITORD)(?:COMMA? YEAR)?(?! UNITS|MONTH)", days.read_range_end),
    ("(?<=YEAR HYPHEN)(?:DAYNUM|BIGNUM)(?! MONTH)", stretches.read_short_year),
    ("{count} (?:IN THE|AT) PART", days.read_bare_hour),
    ("(?<=AT)PART|(?<=IN)THE PART|EARLY HYPHEN? PART", days.read_clock),
    ("(?<=FOR)UNITS", durations.read_vague),
    ("{modifier}? THE? (?:SAME|THAT SAME?|LAST|NEXT) DAYUNIT", days.read_that_day),
    ("THE DAYUNIT (?:BEFORE|AFTER|NEXT)(?=OTHER|COMMA|HYPHEN|$)", days.read_that_day),
    ("CLOCK ZONE?", days.read_clock),
    ("{modifier}? (?:THIS|THAT|LAST|THE (?:SAME|NEXT|LAST)|THAT SAME) PART", days.read_this_part),
    ("OVERNIGHT", days.read_overnight),
    ("(?:{edge}|THE? {modifier})? MONTH{of_year}?", stretches.read_month),
    ("{modifier}? (?:LAST|NEXT|THIS NEXT?|THE (?:LAST|NEXT)) MONTH", stretches.read_month),
    ("{edge} (?:LAST|NEXT) MONTH", stretches.read_month),
    ("(?:THE? {modifier}|{edge}|FISCAL|THE YEARWORD)? YEAR|THE YEARWORD WORDNUM", stretches.read_year),
    ("SHORTYEAR", stretches.read_year),
    ("THE? (?:{modifier})? SEASON(?:{of_year}|(?! OF))", stretches.read_season),
    ("{modifier}? (?:LAST|NEXT|THIS (?:LAST|NEXT)?|THE (?:LAST|NEXT)) SEASON", stretches.read_season),
    ("(?:THE? {modifier}|{edge} THE)? (?:THE )?(?:DECADE|WORDDECADE)", stretches.read_decade),
    ("(?:THE? {modifier}|{edge} THE)? THE? {ordinal} HYPHEN? CENTURY", stretches.read_century),
    (
        "(?:THE (?!{ordinal} HYPHEN))? (?:FISCAL HYPHEN?)? (?:{ordinal}|LAST) HYPHEN? (?:QUARTER|HALF)"
        "(?! OF THE){of_year}?",
        stretches.read_quarter,
    ),
    ("THE? FISCAL? YEAR (?:FISCAL HYPHEN?)? {ordinal} HYPHEN? (?:QUARTER|HALF)", stretches.read_quarter),
    ("(?:LAST|THIS|NEXT) YEARWORD POSSESSIVE {ordinal} HYPHEN? (?:QUARTER|HALF)", stretches.read_quarter),
    (
        "(?:{modifier}|{edge})? (?:LAST|NEXT|THIS|THE (?:LAST|NEXT|CURRENT|SAME)|THAT) FISCAL? STRETCH",
        stretches.read_relative,
    ),
    ("(?:{modifier}|{edge})? (?:THE|THIS|LAST|NEXT|THE (?:LAST|NEXT)) WEEKEND", stretches.read_weekend),
    ("STRETCH HYPHEN EDGE|STRETCH POSSESSIVE EDGE|YEARWORD EDGE|{edge} THE STRETCH", stretches.read_edge_of_year),
    ("{edge}? THE {ordinal}? WEEK OF MONTH{of_year}?", stretches.read_week_of),
    (
        "THE? COMPARABLE? YEARWORD HYPHEN? (?:AGO|EARLIER) (?:{ordinal} HYPHEN?)? (?:QUARTER|PERIOD)"
        "|YEARWORD HYPHEN (?:AGO|EARLIER)",
        stretches.read_quarter_before,
    ),
    ("THE COMPARABLE (?:QUARTER|PERIOD)(?: A YEARWORD (?:AGO|EARLIER)| {that_year})?", stretches.read_quarter_before),
    ("THE QUARTER A YEARWORD (?:AGO|EARLIER)|LAST YEARWORD POSSESSIVE QUARTER", stretches.read_quarter_before),
    ("THE (?:LATEST)? QUARTER(?! OF)|THE LATEST PERIOD|THE YEAR (?:QUARTER|PERIOD)", stretches.read_this_quarter),
    ("THE (?:FISCAL|MORE)? YEARWORD(?= ENDED)", durations.read_duration),
    ("(?:{modifier})? THE (?:FISCAL|MORE)? YEARWORD", stretches.read_the_year),
    ("{approximately}{length}|{approximately}{range}", durations.read_duration),
    ("THE {count} UNITS|{amount} {unit} OR (?:SO|{count})", durations.read_duration),
    ("{count} HYPHEN? {unit} HYPHEN? OLD|{count} UNITS OF AGE|AGED {count} UNITS?", durations.read_age),
    ("THE? (?:LAST|NEXT|ORD|LATEST) {count} MORE? UNITS", durations.read_duration),
    ("THE? (?:LAST|NEXT) (?:FEW|COUPLE OF) UNITS", durations.read_duration),
    ("THE? PAST (?:DECADEUNIT|CENTURY)", durations.read_duration),
    ("(?:UNIT|UNITS) HYPHEN LONG", durations.read_duration),
    ("{approximately}(?:{length}|UNITS) AGO", durations.read_ago),
    ("{approximately}(?:{length}|UNITS) EARLIER", durations.read_later),
    ("{approximately}{length} (?:BEFORE|AFTER)(?=OTHER|COMMA|HYPHEN|$)", durations.read_later),
    ("SET", durations.read_set),
    ("EVERY (?:{count}? {unit}|WEEKDAY|MONTH|SEASON)|PER UNIT|ONCE A UNIT|WEEKDAYS", durations.read_set),
    (
        "REFERENCE|RIGHT REFERENCE|RECENT|CURRENT|THE FUTURE|THE NEAR (?:FUTURE|TERM)",
        named.read_reference,
    ),
    ("(?:THE? NEXT|RECENT) UNITS", durations.read_vague),
    ("THIS DAYUNITS", named.read_reference),
    ("(?<=AT)THE TIME|PRESENT HYPHEN? DAYUNIT|(?<=IN)THE PAST(?=OTHER|COMMA|_)", named.read_reference),
)


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
    "JOIN": ("HYPHEN", "TO", "AND", "OR"),
}
_NO_CODE: Final = "_"
# Kinds become characters from here on, so that a paragraph is a short string.
_FIRST_CODE: Final = 0x100


def _kind_of(word: Word) -> str:
    if word.kind == "UNIT":
        return _UNIT_KINDS.get(word.lower, "UNIT")
    if word.kind == "LAST" and word.lower == "past":
        return "PAST"
    if word.kind == "WORDNUM" and word.lower in MULTIPLES:
        return "HUNDRED"
    return "DAYUNITS" if word.kind == "UNITS" and word.lower == "days" else word.kind


def _expanded(shape: str) -> str:
    while "{" in shape:
        shape = re.sub(r"\{(\w+)\}", lambda found: _PARTS[found[1]], shape)
    return shape


def _all_kinds() -> Iterator[str]:
    for shape, _ in _TABLE:
        for kind in re.findall(r"[A-Z]+", _expanded(shape)):
            yield from _UNIONS.get(kind, (kind,))


_CODES: Final = {kind: chr(_FIRST_CODE + number) for number, kind in enumerate(sorted(set(_all_kinds())))}


def _code_of(word: Word) -> str:
    return _CODES.get(_kind_of(word), _NO_CODE)


def _compiled(shape: str) -> re.Pattern[str]:
    def code(found: re.Match[str]) -> str:
        return "[" + "".join(_CODES[kind] for kind in _UNIONS.get(found[0], (found[0],))) + "]"

    return re.compile(re.sub(r"[A-Z]+", code, _expanded(shape)).replace(" ", ""))


_SHAPES: Final = tuple((_compiled(shape), reader) for shape, reader in _TABLE)
