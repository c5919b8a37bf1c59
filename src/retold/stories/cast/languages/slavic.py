"""Russian, Ukrainian and Belarusian: one last name is written by the sounds of each."""

import re

# Only words that end as Slavic last names and towns do: elsewhere "h" is no "g", and "Hall" no "Gall".
_ENDING = re.compile(r"(?:sk(?:i|aia|a|oi|e)?|enk[oa]|Cuk|[oe]v(?:a|sk.*)?)$")
_RESPELLED = (
    (re.compile(r"aya$"), "aia"),
    (re.compile(r"(?<=[oae])usk"), "vsk"),  # "-ouskaya" of Belarus
    (re.compile(r"ausk|avsk"), "ovsk"),
    (re.compile(r"enka$"), "enko"),
    (re.compile(r"(?<=[CS])(?:yo|o)v"), "ev"),  # "-chov" for "-chev"
    (re.compile(r"^tsi"), "ti"),
    (re.compile(r"^dzi"), "di"),
    (re.compile(r"h"), "g"),  # "Luhovsk", "Lugovsk"
)


def respell_slavic(word: str) -> str:
    """A word of a Slavic ending, already respelled by its sounds, as Russian would write it.

    >>> respell_slavic("luhovsk"), respell_slavic("mirenka"), respell_slavic("hall")
    ('lugovsk', 'mirenko', 'hall')
    """
    word = re.sub(r"aya$", "aia", word)
    if not _ENDING.search(word):
        return word
    for pattern, letters in _RESPELLED:
        word = pattern.sub(letters, word)
    return word
