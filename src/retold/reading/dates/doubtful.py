"""Words that are times in one place and something else in another: "May", "March", "Sun", "fall", "Daily"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from retold.reading.dates.doubtful_years import is_numbered, is_year
from retold.reading.dates.lexicon import DOUBTFUL_MONTHS, DOUBTFUL_WEEKDAYS
from retold.reading.dates.word import Word

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.tokens import Doc, Token

NUMBERS = frozenset({"DAYNUM", "DIGITORD", "YEAR", "SHORTYEAR"})
_BEFORE_A_MONTH = """
    in since until till of during last next this early late mid through by from between before after and past to or each
    every
"""
BEFORE_A_MONTH = frozenset(_BEFORE_A_MONTH.split())

# What stands before a day or month and before no first name but in a list: "Anna and June Havel".
BEFORE_A_DAY = (BEFORE_A_MONTH | {"on", "the", "a"}) - {"and", "or", "by", "from", "to"}

# "After the fall": what is counted from is something that fell.
AROUND_A_FALL = frozenset({"after", "before", "following"})
TITLES = frozenset({"mr", "mrs", "ms", "miss", "dr", "sir", "prof"})
# "The New Year address" is given on a day, "in the New Year" is none.
OF_NEW_YEARS_DAY = frozenset({"address", "speech", "message", "broadcast", "sermon", "honours"})
# Kinds of names that the parser gives to papers and programmes.
ORGANISATIONS = frozenset({"ORG", "WORK_OF_ART"})
# Share of the plain words with a capital; headlines of some papers have all.
MOST_CAPITALS = 0.5


def settle(words: Sequence[Word], doc: Doc) -> list[Word]:
    """The words, with those that are no times here made plain ones."""
    return [
        word if _stands(place, words, doc) else replace(word, kind="_", number=None) for place, word in enumerate(words)
    ]


def _stands(place: int, words: Sequence[Word], doc: Doc) -> bool:
    word = words[place]
    if word.kind in {"SET", "UNIT", "UNITS"}:
        return not _is_of_a_name(place, words) and not (word.kind == "UNIT" and _is_title(place, words))
    if word.kind == "NUMERIC":
        return place == 0 or not is_numbered(place, words)
    if word.kind == "DAYWORD":
        return not _is_title(place, words)
    if word.kind == "SHORTYEAR":
        # "'60 Minutes" is a name.
        return place + 1 == len(words) or words[place + 1].kind not in {"UNIT", "UNITS"}
    return _is_time(place, words, doc)


def _is_time(place: int, words: Sequence[Word], doc: Doc) -> bool:
    word = words[place]
    match word.kind:
        case "MONTH":
            return _is_month(place, words, doc)
        case "WEEKDAY":
            if word.lower in DOUBTFUL_WEEKDAYS:
                return _is_short_weekday(place, words)
            return not _is_persons(place, words, doc)
        case "SEASON":
            return (
                _is_noun(word, doc)
                and not (place and words[place - 1].kind == "A")
                and not _is_a_fall(place, words, doc)
            )
        case "YEAR":
            return is_year(place, words, doc)
        case "HOLIDAY":
            return word.lower != "new year" or _is_its_speech(place, words)
        case "DECADE" | "WORDDECADE":
            return _is_decade(place, words)
    return True


def _is_month(place: int, words: Sequence[Word], doc: Doc) -> bool:
    word = words[place]
    if not word.text[0].isupper():
        return False
    if word.lower not in DOUBTFUL_MONTHS:
        return not _is_persons(place, words, doc)
    if _neighbour_kinds(place, words) & NUMBERS:
        return True
    before = [each.text.lower() for each in words[max(0, place - 2) : place]]
    if before[-1:] in (["a"], ["late"], ["early"]) and _is_before_a_noun(place, words, doc):
        return True
    if not before or (before[-1] == "-" and before[0] != "mid") or before[-1] not in BEFORE_A_MONTH | {"-"}:
        return False
    token = _token_at(word, doc)
    return token is not None and token.ent_type_ != "PERSON" and not token.tag_.startswith(("VB", "MD"))


def _is_before_a_noun(place: int, words: Sequence[Word], doc: Doc) -> bool:
    """ "A March release": of the month."""
    after = _token_at(words[place + 1], doc) if place + 1 < len(words) else None
    return after is not None and after.tag_ in {"NN", "NNS"} and after.text.islower()


def _is_short_weekday(place: int, words: Sequence[Word]) -> bool:
    """ "Sun., Nov. 18" and "Sat 18 Nov" are weekdays; The Sun and a cat that sat are not."""
    return words[place].text[0].isupper() and bool(_neighbour_kinds(place, words) & {"MONTH", "DAYNUM"})


def _is_noun(word: Word, doc: Doc) -> bool:
    token = _token_at(word, doc)
    return token is not None and token.tag_.startswith("NN") and token.ent_type_ not in {"PERSON", "GPE"}


def _is_a_fall(place: int, words: Sequence[Word], doc: Doc) -> bool:
    """ "Two days after the fall" is no autumn; "before the fall elections" and "in the fall" are."""
    before = [word.lower for word in words[max(0, place - 2) : place]]
    if words[place].lower != "fall" or before[1:] != ["the"] or before[0] not in AROUND_A_FALL:
        return False
    token = _token_at(words[place], doc)
    return token is not None and token.dep_ == "pobj"


def _is_decade(place: int, words: Sequence[Word]) -> bool:
    """ "The 30s" and "the late thirties" are decades; "in his 30s" and "in her late thirties" are ages."""
    if sum(letter.isdecimal() for letter in words[place].text) == len("1930") or not words[place].text[0].isalnum():
        return True
    before = [word for word in words[max(0, place - 3) : place] if word.kind not in {"EARLY", "HYPHEN"}]
    return bool(before) and before[-1].kind == "THE"


def _is_persons(place: int, words: Sequence[Word], doc: Doc) -> bool:
    """ "April Treel" and "Mr. Friday" are people, "the Sunday Herald" is a paper; "on Sunday Okoro sang" has a day."""
    if {word.lower for word in words[max(0, place - 2) : place]} & TITLES:
        return True
    after = words[place + 1] if place + 1 < len(words) else None
    if after is None or after.kind != "_" or not after.text[0].isupper() or len(after.text) == 1:
        return False
    token, name = _token_at(words[place], doc), _token_at(after, doc)
    if token is None or name is None or name.i != token.i + 1:
        return False
    if words[place].kind == "WEEKDAY" and token.ent_type_ in ORGANISATIONS and token.ent_type_ == name.ent_type_:
        # A day only: "the August Decrees" are of August.
        return True
    if place and (words[place - 1].lower in BEFORE_A_DAY or words[place - 1].kind in NUMBERS):
        return False
    return token.ent_type_ == "PERSON" or (token.head == name and name.dep_ == "nsubj" and name.tag_ == "NNP")


def _is_its_speech(place: int, words: Sequence[Word]) -> bool:
    return place + 1 < len(words) and words[place + 1].lower in OF_NEW_YEARS_DAY


def _is_title(place: int, words: Sequence[Word]) -> bool:
    """ "USA Today" and "This Week" are programmes and papers: two capitals in a row, in a text that is no headline."""
    before = words[place - 1] if place else None
    if before is None or not (words[place].text[0].isupper() and before.text[0].isupper()):
        return False
    plain = [word.text for word in words if word.kind == "_"]
    return sum(text[0].isupper() for text in plain) <= MOST_CAPITALS * len(plain)


def _is_of_a_name(place: int, words: Sequence[Word]) -> bool:
    """ "The Thirty Years' War", "60 Minutes", "the Daily Lantern" are names."""
    word = words[place]
    after = [each for each in words[place + 1 : place + 3] if each.text[0] not in "'’"]
    name_follows = bool(after) and after[0].kind == "_" and after[0].text[0].isupper()
    if not name_follows or not word.text[0].isupper() or place == 0:
        return False
    return word.kind == "SET" or words[place + 1].text[0] in "'’"


def _neighbour_kinds(place: int, words: Sequence[Word]) -> set[str]:
    near = {words[place - 1].kind} if place else set()
    after = [each for each in words[place + 1 : place + 3] if each.kind not in {"COMMA", "THE"}]
    return near | ({after[0].kind} if after else set())


def _token_at(word: Word, doc: Doc) -> Token | None:
    span = doc.char_span(word.start, word.end, alignment_mode="expand")
    return span[0] if span is not None else None
