"""When two ways to write a group are one group: legal forms, acronyms, ministries by either order."""

import re
from functools import lru_cache

from retold.reading.mentions.listed import listed
from retold.stories.cast.words import MOST_KEPT, joined, words_of_name

_LEGAL_FORMS = listed(
    """
    inc incorporated ltd limited llc corp corporation co company plc ag aktiengesellschaft gmbh sa nv bv spa srl ooo oao
    jsc ojsc llp lp pty oy ab as group holdings holding
    """
)
_LITTLE = listed("of the and for on in de du la le y")
FEWEST_LETTERS_OF_AN_ACRONYM = 3  # "US", "IS", "AP" stand for too much to be read without an explanation
FEWEST_LETTERS_IN_ALL = 5  # "Mali" and "Mal i" prove nothing
_ACRONYM = re.compile(r"(?:[A-Z]\.?){2,8}|[A-Z][a-z][A-Z]")  # "FoV" too
# Only bodies of which a state has one by each name: "Velmora University" is not the "University of Velmora".
_OFFICES = listed("department ministry")
# Both sides of the Atlantic; "Labour" and "Labor" are left alone, as they are parties of different countries.
_AMERICAN = (
    (re.compile(r"isation(s?)$"), r"ization\1"),
    (re.compile(r"ence$"), "ense"),
    (re.compile(r"tre(s?)$"), r"ter\1"),
)


def same_group(a: str, b: str) -> str | None:
    """Why two names of groups are one, or None: by their words or their initials."""
    if _same_words(a, b):
        return "the same words but for the legal form, their order or the country's spelling"
    for short, long in ((a, b), (b, a)):
        letters = letters_of(short)
        if is_acronym(short) and len(letters) >= FEWEST_LETTERS_OF_AN_ACRONYM and letters in initials_of(long):
            return f"{short} is made of the initials of {long}"
    return None


def same_but_for_legal_form(a: str, b: str) -> str | None:
    """Why two names of anything are one: only "Inc." and its like, or an award's plural, tell them apart."""
    one, two = (key_of_awards(without_legal_form(each)) for each in (a, b))
    if joined(one) == joined(two) and len(joined(one)) >= FEWEST_LETTERS_IN_ALL - 1:
        return "the same words but for the legal form"
    return None


def key_of_awards(words: tuple[str, ...]) -> tuple[str, ...]:
    """The words of a name, an award's in the singular: the "Orla Awards" are where an "Orla Award" is given.

    >>> key_of_awards(("orla", "awards")), key_of_awards(("orla", "banks"))
    (('orla', 'award'), ('orla', 'banks'))
    """
    last = words[-1].removesuffix("s") if words else ""
    return (*words[:-1], last) if len(words) > 1 and last in _AWARDS else words


_AWARDS = frozenset(("award", "prize", "medal"))


@lru_cache(maxsize=MOST_KEPT)
def key_of_group(name: str) -> str:
    """The letters of a group's words, the legal form left out, a ministry's subject first, spelled as in America.

    >>> key_of_group("Ministry of Harbour Defence"), key_of_group("Harbour Defense Ministry")
    ('harbourdefenseministry', 'harbourdefenseministry')
    """
    words = without_legal_form(name)
    if len(words) > len(("ministry", "of")) and words[0] in _OFFICES and words[1] == "of":
        words = tuple(word for word in (*words[2:], words[0]) if word != "the")
    return joined(tuple(_as_in_america(word) for word in words))


def without_legal_form(name: str) -> tuple[str, ...]:
    """The words of a name but for "Inc." and its like at either end, unless nothing else is left.

    >>> without_legal_form("Velmora Co-operation Ltd.")
    ('velmora', 'co', 'operation')
    """
    words = words_of_name(name)
    start, end = 0, len(words)
    while start < end and words[end - 1] in _LEGAL_FORMS:
        end -= 1
    while start < end and words[start] in _LEGAL_FORMS:
        start += 1
    return words[start:end] or words


def is_acronym(name: str) -> bool:
    """Whether a name is written as an acronym: "FBI", "D.N.C.", not "Reuters"."""
    return bool(_ACRONYM.fullmatch(name))


def letters_of(name: str) -> str:
    """The letters of an acronym in lower case."""
    return name.replace(".", "").casefold()


def initials_of(name: str) -> frozenset[str]:
    """The acronyms that a name of several words gives, with and without its little words.

    >>> sorted(initials_of("Bureau of the Southern Border"))
    ['bosb', 'botsb', 'bsb']
    """
    words = words_of_name(name)
    if words[1:] == ():
        return frozenset()
    full = "".join(word[0] for word in words)
    strong = "".join(word[0] for word in words if word not in _LITTLE)
    middle = "".join(word[0] for word in words if word != "the")
    return frozenset((full, strong, middle))


def _same_words(a: str, b: str) -> bool:
    key = key_of_group(a)
    return len(key) >= FEWEST_LETTERS_IN_ALL and key == key_of_group(b)


def _as_in_america(word: str) -> str:
    for pattern, letters in _AMERICAN:
        word = pattern.sub(letters, word)
    return word
