"""Numbers of four digits that are years in one place and none in another: "in 2000", "2000 troops", "Room 1984"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from retold.reading.dates.word import Word

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.tokens import Doc, Token

# "The 1614 rules": what is counted has no such word before it, "for 2000 troops".
YEAR_OWNERS = frozenset({"the", "its", "their", "'s", "’s"})
FIRST_BARE_YEAR = 1400
LAST_BARE_YEAR = 2100
_NUMBERED = """
    room flight route section highway interstate page article chapter channel bus train line version box model
    apartment suite building psalm bill resolution lot unit number no nos ward squadron
"""
# What carries a number that is no year: "Flight 1812".
NUMBERED = frozenset(_NUMBERED.split())
_STREETS = "avenue ave street st road rd lane drive boulevard blvd square parkway terrace court highway place"
STREETS = frozenset(_STREETS.split())
# "1600 New Harbour Road": words from the number to the street.
LONGEST_STREET = 4
# What the parser's own reading must say of a number with no word of time beside it, for it to count things.
COUNTED = frozenset({"CARDINAL", "MONEY", "QUANTITY", "PERCENT", "PRODUCT"})
_BEFORE_A_YEAR = """
    in since until till of during last early late mid through by from between before after and or to around about
    circa the year fiscal for summer spring autumn fall winter
"""
BEFORE_A_YEAR = frozenset(_BEFORE_A_YEAR.split())


def is_year(place: int, words: Sequence[Word], doc: Doc) -> bool:
    """Whether a bare number of four digits is a year: "in 2000", not "2000 troops", "$2000", "Room 1984"."""
    word, before = words[place], words[place - 1] if place else None
    if _belongs_to_other_calendar(place, words):
        return True
    if not FIRST_BARE_YEAR <= (word.number or 0) < LAST_BARE_YEAR:
        return False
    if before and before.end == word.start and before.text[-1:].isalpha():
        return False
    if before and before.end == word.start and before.text in {"$", "£", "€", "#", "No", "No.", "."}:
        return False
    if before and is_numbered(place, words):
        return False
    after = words[place + 1] if place + 1 < len(words) else None
    if (after is not None and after.text in {"%", "°"}) or _is_in_a_code(place, words) or _is_house(place, words):
        return False
    return not _runs_backwards(place, words) and not _counts(word, before.lower if before else "", doc)


def is_numbered(place: int, words: Sequence[Word]) -> bool:
    """Whether a number belongs to the word before it: "Room 1984", "no. 1945", "version 4.5.2019"."""
    before = words[place - 2 : place] if place > 1 and words[place - 1].text == "." else words[place - 1 : place]
    return before[0].lower in NUMBERED and before[0].kind != "UNIT" and before[0].end + 1 >= before[-1].end


def _runs_backwards(place: int, words: Sequence[Word]) -> bool:
    """ "1900 to 1850" are no years: a range of years goes on."""
    near = [(words[place - 2 : place + 1]), words[place : place + 3]]
    for one, joint, other in (each for each in near if len(each) == len(("1900", "to", "1850"))):
        if joint.kind in {"TO", "HYPHEN"} and {one.kind, other.kind} == {"YEAR"} and one.number and other.number:
            return one.number > other.number
    return False


def _counts(word: Word, before: str, doc: Doc) -> bool:
    """Whether the number counts what follows it."""
    span = doc.char_span(word.start, word.end, alignment_mode="expand")
    if span is None:
        return False
    token: Token = span[0]
    if token.dep_ == "nummod" and token.head.tag_ == "NNS" and token.head.i == token.i + 1:
        return before not in YEAR_OWNERS
    return token.ent_type_ in COUNTED and before not in BEFORE_A_YEAR and token.dep_ != "pobj" and before[:1].isalpha()


def _belongs_to_other_calendar(place: int, words: Sequence[Word]) -> bool:
    """ "28 Aban 1396"."""
    return "OTHERMONTH" in {word.kind for word in words[max(0, place - 3) : place]}


def _is_house(place: int, words: Sequence[Word]) -> bool:
    """ "1600 Harbour Avenue", "1600 N. Harbour St.": capitalised words up to a street."""
    after = words[place + 1 : place + 3 + LONGEST_STREET]
    if [len(each.text) for each in after[:1]] == [1] and [each.text for each in after[1:2]] == ["."]:
        after = after[2:]
    for word in after[:LONGEST_STREET]:
        if not word.text[0].isupper():
            return False
        if word.lower in STREETS:
            return True
    return False


def _is_in_a_code(place: int, words: Sequence[Word]) -> bool:
    """Scores and telephone numbers: "2011-2", "555-2011-88"; no range of years looks so."""
    before, after = words[max(0, place - 2) : place], words[place + 1 : place + 3]
    if [each.kind for each in before] == ["BIGNUM", "HYPHEN"]:
        return True
    hyphened = len(after) == len(("-", "2")) and after[0].kind == "HYPHEN" and after[0].end == after[1].start
    return hyphened and after[1].kind == "DAYNUM" and len(after[1].text) == 1
