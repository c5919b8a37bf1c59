"""Words that are times in one place and something else in another: "May", "March", "Sun", "fall", "2000 troops"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from retold.reading.dates.lexicon import DOUBTFUL_MONTHS, DOUBTFUL_WEEKDAYS
from retold.reading.dates.words import Word

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.tokens import Doc, Token

NUMBERS = frozenset({"DAYNUM", "DIGITORD", "YEAR", "SHORTYEAR"})
_BEFORE_A_MONTH = """
    in since until till of during last next this early late mid through by from between before after and past
"""
BEFORE_A_MONTH = frozenset(_BEFORE_A_MONTH.split())
# "The 1614 rules": what is counted has no such word before it, "for 2000 troops".
YEAR_OWNERS = frozenset({"the", "its", "their", "'s", "’s"})
FIRST_BARE_YEAR = 1400
LAST_BARE_YEAR = 2100


def settle(words: Sequence[Word], doc: Doc) -> list[Word]:
    """The words, with those that are no times here made plain ones."""
    return [
        word if _stands(place, words, doc) else replace(word, kind="_", number=None) for place, word in enumerate(words)
    ]


def _stands(place: int, words: Sequence[Word], doc: Doc) -> bool:
    word = words[place]
    match word.kind:
        case "MONTH":
            return _is_month(place, words, doc)
        case "WEEKDAY":
            return word.lower not in DOUBTFUL_WEEKDAYS or _is_short_weekday(place, words)
        case "SEASON":
            return _is_noun(word, doc)
        case "YEAR":
            return _is_year(place, words, doc)
        case "DECADE" | "WORDDECADE":
            return _is_decade(place, words)
    return True


def _is_month(place: int, words: Sequence[Word], doc: Doc) -> bool:
    word = words[place]
    if not word.text[0].isupper():
        return False
    if word.lower not in DOUBTFUL_MONTHS:
        return True
    if _neighbour_kinds(place, words) & NUMBERS:
        return True
    before = [each.text.lower() for each in words[max(0, place - 2) : place]]
    if not before or (before[-1] == "-" and before[0] != "mid") or before[-1] not in BEFORE_A_MONTH | {"-"}:
        return False
    token = _token_at(word, doc)
    return token is not None and token.ent_type_ != "PERSON" and not token.tag_.startswith(("VB", "MD"))


def _is_short_weekday(place: int, words: Sequence[Word]) -> bool:
    """ "Sun., Nov. 18" and "Sat 18 Nov" are weekdays; The Sun and a cat that sat are not."""
    return words[place].text[0].isupper() and bool(_neighbour_kinds(place, words) & {"MONTH", "DAYNUM"})


def _is_noun(word: Word, doc: Doc) -> bool:
    token = _token_at(word, doc)
    return token is not None and token.tag_.startswith("NN") and token.ent_type_ not in {"PERSON", "GPE"}


def _is_decade(place: int, words: Sequence[Word]) -> bool:
    """ "The 30s" and "the late thirties" are decades; "in his 30s" and "in her late thirties" are ages."""
    if sum(letter.isdecimal() for letter in words[place].text) == len("1930") or not words[place].text[0].isalnum():
        return True
    before = [word for word in words[max(0, place - 3) : place] if word.kind not in {"EARLY", "HYPHEN"}]
    return bool(before) and before[-1].kind == "THE"


def _is_year(place: int, words: Sequence[Word], doc: Doc) -> bool:
    """A bare number of four digits is a year where it counts nothing: "in 2000", not "2000 troops", "$2000"."""
    word = words[place]
    if not FIRST_BARE_YEAR <= (word.number or 0) < LAST_BARE_YEAR:
        return False
    before = words[place - 1].text if place else ""
    if before in {"$", "£", "€", "#", "No", "No.", "."} and words[place - 1].end == word.start:
        return False
    after = words[place + 1] if place + 1 < len(words) else None
    if after is not None and after.text in {"%", "°"}:
        return False
    if _is_in_a_code(place, words):
        return False
    token = _token_at(word, doc)
    if token is None:
        return True
    counts = token.dep_ == "nummod" and token.head.tag_ == "NNS" and token.head.i == token.i + 1
    return not counts or before.lower() in YEAR_OWNERS


def _is_in_a_code(place: int, words: Sequence[Word]) -> bool:
    """Scores and telephone numbers: "2011-2", "555-2011-88"; no range of years looks so."""
    before, after = words[max(0, place - 2) : place], words[place + 1 : place + 3]
    if [each.kind for each in before] == ["BIGNUM", "HYPHEN"]:
        return True
    hyphened = len(after) == len(("-", "2")) and after[0].kind == "HYPHEN" and after[0].end == after[1].start
    return hyphened and after[1].kind == "DAYNUM" and len(after[1].text) == 1


def _neighbour_kinds(place: int, words: Sequence[Word]) -> set[str]:
    near = {words[place - 1].kind} if place else set()
    after = [each for each in words[place + 1 : place + 3] if each.kind not in {"COMMA", "THE"}]
    return near | ({after[0].kind} if after else set())


def _token_at(word: Word, doc: Doc) -> Token | None:
    span = doc.char_span(word.start, word.end, alignment_mode="expand")
    return span[0] if span is not None else None
