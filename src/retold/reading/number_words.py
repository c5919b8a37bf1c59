"""Numbers in digits and in words: "1.2 million", "thirty-two", "hundreds of thousands"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from spacy.tokens import Token

Bound = Literal["at least", "at most", "about", "more than", "less than"]

_NUMERAL = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?", re.ASCII)

_UNITS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen"
)
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"

SMALL: dict[str, int] = {word: value for value, word in enumerate(f"{_UNITS} eighteen nineteen".split())}
SMALL |= {word: 10 * value for value, word in enumerate(_TENS.split(), start=2)}
LARGE: dict[str, int] = {
    "dozen": 12,
    "hundred": 100,
    "thousand": 1_000,
    "million": 1_000_000,
    "billion": 1_000_000_000,
    "trillion": 1_000_000_000_000,
    "m": 1_000_000,
    "bn": 1_000_000_000,
}
# The least that such a word says: "hundreds" are a hundred at least, and often more.
VAGUE: dict[str, int] = {
    "tens": 10,
    "dozens": 12,
    "scores": 20,
    "hundreds": 100,
    "thousands": 1_000,
    "millions": 1_000_000,
    "billions": 1_000_000_000,
}
# Shares of one.
FRACTIONS: dict[str, str] = {
    "half": "0.5",
    "third": "0.33333333",
    "thirds": "0.33333333",
    "quarter": "0.25",
    "quarters": "0.25",
    "fourths": "0.25",
    "fifth": "0.2",
    "fifths": "0.2",
    "tenth": "0.1",
    "tenths": "0.1",
}


@dataclass(frozen=True, slots=True)
class NumberRead:
    """One past a number's last token, its value in plain digits (None: no number), and a bound that its words imply."""

    end: int
    value: str | None
    bound: Bound | None = None


def read_number(tokens: list[Token], at: int) -> NumberRead:
    """Read the number that begins at a token, in digits or in words."""
    low = tokens[at].lower_
    if low in VAGUE:
        return _vague(tokens, at)
    if low in ("a", "an", "half") and at + 1 < len(tokens):
        return _after_article(tokens, at)
    part = _small(tokens[at].text)
    if part is None:
        return NumberRead(at + 1, None)
    end, total = _larger(tokens, at + 1, part)
    to = end + 1 if end < len(tokens) and tokens[end].text == "-" else end
    if to < len(tokens) and tokens[to].lower_ in FRACTIONS and (to > end or low in SMALL):
        return NumberRead(to + 1, _share(total, tokens[to].lower_))
    return NumberRead(end, _plain(total))


def _vague(tokens: list[Token], at: int) -> NumberRead:
    """ "hundreds of thousands": the least that it says."""
    value, end = Decimal(VAGUE[tokens[at].lower_]), at + 1
    while end + 1 < len(tokens) and tokens[end].lower_ == "of" and tokens[end + 1].lower_ in VAGUE:
        value *= VAGUE[tokens[end + 1].lower_]
        end += 2
    return NumberRead(end, _plain(value), "at least")


def _after_article(tokens: list[Token], at: int) -> NumberRead:
    """ "a dozen", "a million", "half a million"."""
    half = tokens[at].lower_ == "half"
    following = tokens[at + 1].lower_
    if half and following in ("of", "the", "its", "their", "all"):
        return NumberRead(at + 1, FRACTIONS["half"])
    if following in FRACTIONS and at + 2 < len(tokens) and tokens[at + 2].lower_ == "of":
        return NumberRead(at + 2, _share(Decimal(1), following))
    to = at + 2 if half and tokens[at + 1].lower_ in ("a", "an") else at + 1
    if to < len(tokens) and tokens[to].lower_ in LARGE:
        value = Decimal(LARGE[tokens[to].lower_])
        end, total = _larger(tokens, to + 1, value / 2 if half else value)
        return NumberRead(end, _plain(total))
    return NumberRead(at + 1, None)


def _small(text: str) -> Decimal | None:
    """The value of a numeral or of a number word below a hundred, hyphened or not."""
    if _NUMERAL.fullmatch(text):
        return Decimal(text.replace(",", ""))
    parts = [SMALL.get(part) for part in text.lower().split("-")]
    if not parts or any(part is None for part in parts):
        return None
    return Decimal(sum(part for part in parts if part is not None))


def _larger(tokens: list[Token], end: int, value: Decimal) -> tuple[int, Decimal]:
    """The value with the "hundred", "thousand" and smaller words that follow: "two hundred and five"."""
    total = Decimal(0)
    while end < len(tokens):
        low = tokens[end].lower_
        joins = tokens[end].text in ("-", "and") and end + 1 < len(tokens)
        following = tokens[end + 1].lower_ if joins else low
        if low in LARGE:
            value *= LARGE[low]
            end += 1
        elif following in SMALL and (value >= LARGE["hundred"] or (_is_tens(value) and tokens[end].text != "and")):
            if value >= LARGE["thousand"]:
                total, value = total + value, Decimal(SMALL[following])
            else:
                value += SMALL[following]
            end += 2 if joins else 1
        else:
            break
    return end, total + value


def _is_tens(value: Decimal) -> bool:
    tens = Decimal(10)
    return value > tens and value % tens == 0 and value < LARGE["hundred"]


def _share(count: Decimal, part: str) -> str:
    return _plain((count * Decimal(FRACTIONS[part])).quantize(Decimal("0.0001")))


def _plain(value: Decimal) -> str:
    """A value in plain digits: no exponent, no zeros behind the point."""
    text = format(value, "f")
    return text.rstrip("0").rstrip(".") if "." in text else text
