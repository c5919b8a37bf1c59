"""Find the numbers that count or measure: people, money, shares, lengths; not dates, scores or parts of names."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from retold.model import Figure
from retold.reading.dates.lexicon import MONTHS
from retold.reading.number_words import VAGUE, Bound, read_number
from retold.reading.syntax import Account, Paragraph

if TYPE_CHECKING:
    from spacy.tokens import Token

_CURRENCY = {
    "$": "dollar",
    "US$": "dollar",
    "£": "pound",
    "€": "euro",
    "¥": "yen",
    "₹": "rupee",
    "₽": "ruble",
    "₪": "shekel",
}
_PERCENT = frozenset(("%", "percent", "per-cent", "pct"))
# Longest first: "no fewer than" before "fewer than".
_BOUNDS: tuple[tuple[tuple[str, ...], Bound], ...] = (
    (("no", "fewer", "than"), "at least"),
    (("no", "less", "than"), "at least"),
    (("not", "less", "than"), "at least"),
    (("no", "more", "than"), "at most"),
    (("not", "more", "than"), "at most"),
    (("as", "many", "as"), "at most"),
    (("as", "much", "as"), "at most"),
    (("at", "least"), "at least"),
    (("at", "most"), "at most"),
    (("up", "to"), "at most"),
    (("more", "than"), "more than"),
    (("less", "than"), "less than"),
    (("fewer", "than"), "less than"),
    (("close", "to"), "about"),
    (("an", "estimated"), "about"),
    (("over",), "more than"),
    (("above",), "more than"),
    (("exceeding",), "more than"),
    (("under",), "less than"),
    (("below",), "less than"),
    (("nearly",), "less than"),
    (("almost",), "less than"),
    (("about",), "about"),
    (("around",), "about"),
    (("roughly",), "about"),
    (("approximately",), "about"),
    (("some",), "about"),
    (("circa",), "about"),
    (("estimated",), "about"),
)
MOST_WORDS_TO_THE_NOUN = 4  # "30 heavily armed masked men"
_GLUE = frozenset(("-", "–", "/", ":", "#", "."))
_NOT_COUNTED = frozenset(("DATE", "TIME", "ORDINAL"))
_NOT_UNITS = frozenset(("am", "pm", "a.m.", "p.m.", "gmt", "o'clock"))
# Read as dates and durations, not as figures.
_SPANS_OF_TIME = frozenset(
    ("second", "minute", "hour", "day", "night", "week", "weekend", "month", "year", "decade", "century")
)
DIGITS_OF_A_YEAR = 4
FIRST_YEAR, LAST_YEAR = 1500, 2100  # a bare whole number between them is read as a year


def find_figures(account: Account) -> tuple[Figure, ...]:
    """Find the figures of an account with plain-digit values, units and bounds.

    "hundreds of" has the value 100 and the bound "at least": it says no more; "a dozen" is 12, "two-thirds" 0.6667.
    """
    return tuple(figure for paragraph in account.paragraphs for figure in _figures(paragraph))


def _figures(paragraph: Paragraph) -> Iterator[Figure]:
    tokens = [token for token in paragraph.doc if not token.is_space]
    at = 0
    while at < len(tokens):
        number = read_number(tokens, at)
        if number.value is None or not _counts(tokens, at, number.end):
            at = number.end
            continue
        measure = _with_unit(tokens, at, number.end)
        if measure.unit in _SPANS_OF_TIME or (tokens[at].lower_ == "one" and not _counts_one(tokens, at, measure.unit)):
            at = number.end
            continue
        start, end = tokens[measure.first], tokens[measure.last - 1]
        passage = paragraph.passage(start.idx, end.idx + len(end))
        yield Figure(passage, number.value, measure.unit, _bound(tokens, measure.first) or number.bound)
        at = measure.last


def _counts(tokens: list[Token], at: int, end: int) -> bool:
    """Whether the number counts something: no date, time, score, part of a name or of a longer token."""
    token = tokens[at]
    if token.ent_type_ in _NOT_COUNTED and token.lower_ not in VAGUE:
        return False
    if _may_be_year(tokens, at, end) or (at and tokens[at - 1].lower_ in MONTHS):
        return False
    if end < len(tokens) and tokens[end].lower_ in _NOT_UNITS:
        return False
    return not _is_glued(tokens, at, end) and not _is_in_a_name(tokens, at)


def _is_glued(tokens: list[Token], at: int, end: int) -> bool:
    """Whether the number is part of something longer: "24/7", "3-1", "#4", "10:30", "Covid-19"."""
    before = tokens[at - 1] if at else None
    if before is not None and not before.whitespace_ and before.text in _GLUE:
        return True
    if end >= len(tokens) or tokens[end - 1].whitespace_:
        return False
    return tokens[end].text in ("/", ":") or _is_score(tokens, end)


def _is_score(tokens: list[Token], end: int) -> bool:
    return tokens[end].text in ("-", "–") and end + 1 < len(tokens) and tokens[end + 1].text.isdigit()


def _may_be_year(tokens: list[Token], at: int, end: int) -> bool:
    text = tokens[at].text
    four = len(text) == DIGITS_OF_A_YEAR and text.isdecimal()
    bare = end == at + 1 and four and FIRST_YEAR <= int(text) <= LAST_YEAR
    return bare and not (end < len(tokens) and tokens[end].pos_ in ("NOUN", "ADJ") and tokens[end].text.islower())


def _is_in_a_name(tokens: list[Token], at: int) -> bool:
    """Whether the number belongs to a name: "Boeing 747", "Chapter 11"."""
    named = tokens[at].ent_type_ in ("PRODUCT", "LAW", "FAC", "ORG", "EVENT", "WORK_OF_ART")
    return named and at > 0 and tokens[at - 1].text[:1].isupper() and tokens[at - 1].pos_ == "PROPN"


def _counts_one(tokens: list[Token], at: int, unit: str | None) -> bool:
    """Whether "one" is a number rather than a pronoun or article: "one boat", not "no one", "one of", "one day"."""
    before = tokens[at - 1].lower_ if at else ""
    return unit is not None and before not in ("no", "any", "every", "the", "this", "that") and _goes_on(tokens, at)


def _goes_on(tokens: list[Token], at: int) -> bool:
    return at + 1 < len(tokens) and tokens[at + 1].text.isalpha() and tokens[at + 1].lower_ != "of"


@dataclass(frozen=True, slots=True)
class _Measure:
    """A figure's first token, one past its last, and its unit."""

    first: int
    last: int
    unit: str | None


def _with_unit(tokens: list[Token], at: int, end: int) -> _Measure:
    """The figure's first token and one past its last, sign and percent included, with its unit."""
    if at and tokens[at - 1].text in _CURRENCY:
        return _Measure(at - 1, end, _CURRENCY[tokens[at - 1].text])
    if end < len(tokens) and tokens[end].lower_ in _PERCENT:
        return _Measure(at, end + 1, "%")
    if end + 1 < len(tokens) and tokens[end].lower_ == "per" and tokens[end + 1].lower_ == "cent":
        return _Measure(at, end + 2, "%")
    return _Measure(at, end, _noun_after(tokens, end))


def _noun_after(tokens: list[Token], end: int) -> str | None:
    """The noun that is counted, in the singular, over adjectives and "of"."""
    for at in range(end, min(len(tokens), end + MOST_WORDS_TO_THE_NOUN)):
        token = tokens[at]
        compound = token.pos_ in ("NOUN", "PROPN") and at + 1 < len(tokens) and tokens[at + 1].pos_ == "NOUN"
        if token.pos_ == "NOUN" and not compound:
            return str(token.lemma_).lower()
        if not compound and token.lower_ not in ("of", "more") and token.pos_ not in ("ADJ", "ADV", "PROPN", "DET"):
            return None
    return None


def _bound(tokens: list[Token], first: int) -> Bound | None:
    """What the words right before a figure say of it: "at least", "some"."""
    for words, bound in _BOUNDS:
        start = first - len(words)
        if start >= 0 and tuple(token.lower_ for token in tokens[start:first]) == words:
            return bound
    return None
