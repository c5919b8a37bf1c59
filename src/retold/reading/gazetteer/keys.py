"""The letters by which names of places are looked up, so that marks, spaces and hyphens make no difference."""

import unicodedata

# Letters that Unicode does not take apart into a plain letter and a mark.
_PLAIN = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ı": "i", "ħ": "h"})


def key_of(name: str) -> str:
    """The plain lower-case letters of a name.

    >>> key_of("São Tomé"), key_of("Port-au-Prince"), key_of("Łódź")
    ('saotome', 'portauprince', 'lodz')
    """
    low = unicodedata.normalize("NFKD", name).casefold()
    apart = unicodedata.normalize("NFKD", low).translate(_PLAIN)
    return "".join(letter for letter in apart if letter.isalnum())
