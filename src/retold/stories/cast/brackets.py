"""What stands in brackets behind a name: its acronym, or what it belongs to, or where it lies."""

import re

from retold.reading.mentions.places import is_place
from retold.reading.mentions.states import POSTAL_CODES
from retold.stories.cast.groups import initials_of, is_acronym, letters_of
from retold.stories.copies import is_agency

# Of a longer name whose first words are no part of the one found: "Mothers Against | Reckless Oars".
MOST_WORDS_BEFORE = 8
MOST_CHARACTERS_BEFORE = 80
# A capital word directly before, or with "of" or "and" between: the name found may be the end of a longer one. An
# owner is none of its words: "Kenya's Harbour Board".
_LONGER_NAME = re.compile(
    r"(?!(?:The|An?|In|At|For)\b)\b[A-Z][\w-]*,? (?:(?:of|and|for|the|de|on|in|to|&|-|- ?[a-z]+) )*$"
)


def may_be_short_for(name: str, inside: str, *, before: str) -> bool:
    """Whether what stands in brackets is an acronym, of that name or of another name of it.

    `before` is the text before the name: where the letters fit more words than the name found has, it is torn.

    >>> may_be_short_for("Popular Harbour Front", "FPH", before="Fighters said the ")
    True
    >>> may_be_short_for("Reckless Oars", "MARO", before="Mothers Against ")
    False
    """
    if letters_of(inside) in initials_of(name) or letters_of(name) in initials_of(inside):
        return True
    if is_agency(inside) or not is_acronym(inside) or is_acronym(name):
        return False  # "Ada Obuya (AFP)" took a picture for it
    letters = letters_of(inside)
    return not (is_place(inside) or letters in POSTAL_CODES or _is_torn(name, letters, before))


def _is_torn(name: str, letters: str, before: str) -> bool:
    words = before.split()[-MOST_WORDS_BEFORE:]
    longer = (" ".join((*words[at:], name)) for at in range(len(words)))
    if any(letters in initials_of(each) for each in longer):
        return True
    return bool(_LONGER_NAME.search(before[-MOST_CHARACTERS_BEFORE:])) and not _holds(name.casefold(), letters)


def _holds(name: str, letters: str) -> bool:
    """Whether one word has the letters in their order, the first at its head: "Orlavia (ORVA)"."""
    at = 0
    for letter in letters:
        at = name.find(letter, at) + 1
        if at == 0:
            return False
    return name.startswith(letters[:1]) and " " not in name
