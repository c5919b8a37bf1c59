"""When two words, or two names word by word, are two spellings of one."""

from retold.reading.mentions.first_names import GIVEN_NAMES
from retold.stories.cast.given_names import is_one_given_name
from retold.stories.cast.sounds import opens_otherwise, skeleton, sounds_agree, transliterated
from retold.stories.cast.words import without_articles

SPELLING = "two spellings of one name: the consonants agree and the vowels are near"
# A differing word must be this long: "Reid" and "Reed", "Lee" and "Li" are different families.
FEWEST_LETTERS_PERSON = 5
FEWEST_LETTERS = 4  # "Dayr", "Deir"
FEWEST_CONSONANTS = 4  # of the whole name: "Marakan" has four, "Lima" two
# Of a word whose foreign sounds alone are written in two ways: "Naqoub", "Naaqub"; "Mali" and "Maali" prove nothing.
FEWEST_LETTERS_TRANSLITERATED = 5


def sound_alike(a: str, b: str) -> bool:
    """Whether two words are likely spellings of one: the same consonants, vowels that may be the same.

    >>> sound_alike("darwish", "darweesh"), sound_alike("hassan", "hussein"), sound_alike("aurak", "oarak")
    (True, False, False)
    """
    if a == b or is_one_given_name(a, b):
        return True
    if (a in GIVEN_NAMES and b in GIVEN_NAMES) or opens_otherwise(a, b) or _are_two_words(a, b):
        return False
    return sounds_agree(a, b)


def _are_two_words(a: str, b: str) -> bool:
    """Whether two words differ as English ones of one sound do: "Beach" and "Beech"."""
    return a.replace("ea", "ee") == b.replace("ea", "ee")


def spelled_alike(a: tuple[str, ...], b: tuple[str, ...], fewest_letters: int = FEWEST_LETTERS) -> bool:
    """Whether two names agree word by word, some words being spelled another way.

    >>> spelled_alike(("bayt", "hanun"), ("beit", "hanoun"))
    True
    >>> spelled_alike(("kim", "jong", "un"), ("kim", "jong", "il"))
    False
    """
    if len(a) != len(b) or sum(len(skeleton(word)) for word in a) < FEWEST_CONSONANTS:
        return False
    return all(
        one == other
        or is_one_given_name(one, other)
        or (max(len(one), len(other)) >= fewest_letters and sound_alike(one, other))
        for one, other in zip(a, b, strict=True)
    )


def transliterated_alike(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    """Whether two names differ only in how the foreign sounds of long words are written; few consonants are enough.

    >>> transliterated_alike(("naqoub",), ("naaqub",)), transliterated_alike(("beech",), ("beach",))
    (True, False)
    """
    return len(a) == len(b) and all(
        one == other
        or (max(len(one), len(other)) >= FEWEST_LETTERS_TRANSLITERATED and transliterated(one) == transliterated(other))
        for one, other in zip(a, b, strict=True)
    )


def key_of_spelling(words: tuple[str, ...]) -> str:
    """The consonants of a whole name without articles: two spellings of one name share it."""
    return "".join(skeleton(word) for word in without_articles(words))
