"""What stands around a name and says of it what its letters do not: titles before it, quotation marks, an owner."""

import re
from itertools import takewhile

from retold.model import Article, Passage
from retold.reading.mentions.first_names import GIVEN_NAMES
from retold.reading.mentions.titles import TITLE_MODIFIERS, is_title

MOST_WORDS_OF_A_TITLE = 3  # "Lieutenant Colonel Sir"
MOST_CHARACTERS_OF_A_TITLE = 40
_CLOSING_MARKS = {"“": "”", "‘": "’", '"': '"', "'": "'", "«": "»", "„": "“"}
_CLOSES = re.compile("[,.]? ?([”’\"'»“])")
# Before a first name alone these tell of a thing: "the Oscar host", "this year's Oscar"; and "Orla's Club" is a shop.
_DETERMINED = re.compile(r"(?:\b(?:the|an?|his|her|their|its|our|this|every|each|own)|['’]s)\s+$", re.IGNORECASE)
# First names of somebody's children: "their three children, Ada, Tomas and Orla".
_CHILDREN = re.compile(r"\b(?:children|kids|sons|daughters|twins|brothers|sisters),? (?:[A-Z]\w+(?:, | and |, and ))*$")
_OWNS = re.compile(r"['’]s [A-Z]")


def titles_before(article: Article, passage: Passage) -> tuple[str, ...]:
    """The titles that stand directly before a name: "the sister of Carlo Ruiz" makes him no woman."""
    before, _ = _around(article, passage)
    titles = takewhile(_is_title, reversed(before.split()[-MOST_WORDS_OF_A_TITLE:]))
    return tuple(word.casefold() for word in titles)


def is_thing(article: Article, passage: Passage) -> bool:
    """Whether one word that may be a person's is called so: the show “Orla”, "her Oscar host", are no Orla or Oscar."""
    word = article.cut(passage)
    if " " in word:
        return False
    before, after = _around(article, passage)
    closed = _CLOSES.match(after)
    if closed and closed[1] == _CLOSING_MARKS.get(before[-1:]) or _CHILDREN.search(before):
        return True
    return word.casefold() in GIVEN_NAMES and bool(_DETERMINED.search(before) or _OWNS.match(after))


def _is_title(word: str) -> bool:
    return is_title(word) or word.casefold() in TITLE_MODIFIERS


def _around(article: Article, passage: Passage) -> tuple[str, str]:
    """The characters before a name and behind it, as many as a title may have."""
    whole = article.title if passage.part == "title" else article.text
    before = whole[max(0, passage.start - MOST_CHARACTERS_OF_A_TITLE) : passage.start]
    return before, whole[passage.end : passage.end + MOST_CHARACTERS_OF_A_TITLE]
