"""What the words of time mean: small tables, so that a new word is one line."""

from collections.abc import Mapping
from typing import Final

from retold.reading.number_words import SMALL

MONTHS: Final[Mapping[str, int]] = {
    name: number
    for number, names in enumerate(
        (
            ("january", "jan"),
            ("february", "feb"),
            ("march", "mar"),
            ("april", "apr"),
            ("may",),
            ("june", "jun"),
            ("july", "jul"),
            ("august", "aug"),
            ("september", "sept", "sep"),
            ("october", "oct"),
            ("november", "nov"),
            ("december", "dec"),
        ),
        start=1,
    )
    for name in names
}
WEEKDAYS: Final[Mapping[str, int]] = {
    name: number
    for number, names in enumerate(
        (
            ("monday", "mon"),
            ("tuesday", "tue", "tues"),
            ("wednesday", "wed"),
            ("thursday", "thu", "thur", "thurs"),
            ("friday", "fri"),
            ("saturday", "sat"),
            ("sunday", "sun"),
        ),
        start=1,
    )
    for name in names
}
# Names and verbs as often as times: read only beside a number, or where the tagger sees no verb and no name.
DOUBTFUL_MONTHS: Final = frozenset({"may", "march", "mar", "jan", "dec", "jun", "jul", "sep"})
DOUBTFUL_WEEKDAYS: Final = frozenset({"mon", "tue", "wed", "thu", "fri", "sat", "sun", "tues", "thur", "thurs"})

SEASONS: Final[Mapping[str, str]] = {
    "spring": "SP",
    "springtime": "SP",
    "summer": "SU",
    "summertime": "SU",
    "autumn": "FA",
    "fall": "FA",
    "winter": "WI",
    "wintertime": "WI",
}
DAYPARTS: Final[Mapping[str, str]] = {
    "morning": "MO",
    "dawn": "MO",
    "daybreak": "MO",
    "sunrise": "MO",
    "noon": "12:00",
    "midday": "12:00",
    "noontime": "12:00",
    "afternoon": "AF",
    "evening": "EV",
    "dusk": "EV",
    "sunset": "EV",
    "nightfall": "NI",
    "night": "NI",
    "nighttime": "NI",
    "midnight": "24:00",
    "lunchtime": "AF",
    "daytime": "DT",
}
# The letters of a TIMEX3 duration; a T stands before those below a day.
UNITS: Final[Mapping[str, str]] = {
    "second": "TS",
    "minute": "TM",
    "hour": "TH",
    "day": "D",
    "week": "W",
    "fortnight": "FN",
    "weekend": "WE",
    "month": "M",
    "quarter": "Q",
    "year": "Y",
    "decade": "DE",
    "century": "CE",
    "millennium": "ML",
}
PLURALS: Final[Mapping[str, str]] = {
    **{f"{name}s": letter for name, letter in UNITS.items()},
    "centuries": "CE",
    "millennia": "ML",
    "hrs": "TH",
    "mins": "TM",
    "secs": "TS",
    "yrs": "Y",
}
SETS: Final[Mapping[str, str]] = {
    "hourly": "PT1H",
    "daily": "P1D",
    "nightly": "P1D",
    "weekly": "P1W",
    "fortnightly": "P2W",
    "monthly": "P1M",
    "yearly": "P1Y",
    "annually": "P1Y",
}
# Lengths of one word: "a weeklong strike".
LENGTHS: Final[Mapping[str, str]] = {
    "hourlong": "TH",
    "daylong": "D",
    "weeklong": "W",
    "monthlong": "M",
    "yearlong": "Y",
}
REFERENCES: Final[Mapping[str, str]] = {
    "now": "PRESENT_REF",
    "currently": "PRESENT_REF",
    "nowadays": "PRESENT_REF",
    "presently": "PRESENT_REF",
    "recently": "PAST_REF",
    "lately": "PAST_REF",
}
DAY_WORDS: Final[Mapping[str, int]] = {"yesterday": -1, "today": 0, "tonight": 0, "tomorrow": 1}
MULTIPLES: Final[Mapping[str, int]] = {
    "dozen": 12,
    "hundred": 100,
    "thousand": 1_000,
    "million": 1_000_000,
    "billion": 1_000_000_000,
}
NUMBER_WORDS: Final[Mapping[str, int]] = {**SMALL, **MULTIPLES}
_ORDINALS: Final = """
    first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth
    fifteenth sixteenth seventeenth eighteenth nineteenth twentieth
"""
ORDINALS: Final[Mapping[str, int]] = {
    **{name: number for number, name in enumerate(_ORDINALS.split(), start=1)},
    "thirtieth": 30,
}
WORD_DECADES: Final[Mapping[str, int]] = {
    "twenties": 2,
    "thirties": 3,
    "forties": 4,
    "fifties": 5,
    "sixties": 6,
    "seventies": 7,
    "eighties": 8,
    "nineties": 9,
}
# Parts of a longer time, with the TIMEX3 modifier that they mean.
MODIFIERS: Final[Mapping[str, str]] = {
    "early": "START",
    "earlier": "START",
    "beginning": "START",
    "start": "START",
    "mid": "MID",
    "middle": "MID",
    "late": "END",
    "later": "END",
    "end": "END",
}
APPROXIMATORS: Final[Mapping[str, str]] = {
    "about": "APPROX",
    "around": "APPROX",
    "approximately": "APPROX",
    "roughly": "APPROX",
    "some": "APPROX",
    "circa": "APPROX",
    "nearly": "LESS_THAN",
    "almost": "LESS_THAN",
    "over": "MORE_THAN",
    "more than": "MORE_THAN",
    "less than": "LESS_THAN",
    "fewer than": "LESS_THAN",
    "at least": "EQUAL_OR_MORE",
    "at most": "EQUAL_OR_LESS",
    "no more than": "EQUAL_OR_LESS",
    "up to": "EQUAL_OR_LESS",
}
# "The following week" counts from what was told, "next week" from publication.
FROM_TOLD: Final = frozenset({"following", "previous", "preceding", "prior"})
