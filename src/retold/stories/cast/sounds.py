"""How a word sounds, so that two ways to write it in our letters can be told from two words."""

import re
from functools import lru_cache

from retold.stories.cast.languages.slavic import respell_slavic
from retold.stories.cast.words import MOST_KEPT

LETTERS_OF_A_LONG_WORD = 6  # in which "kh" may be written "k": "Khamoggi", "Kamoggi"; "Khan" and "Kan" are two
LETTERS_OF_A_VERY_LONG_WORD = 7  # in which an "s" within may be written "z": "Eisenmark", "Eizenmark"
_LETTERS = re.compile(r"[aeiou]{1,2}|[^aeiou]")
_VOWELS = {
    "a": "A", "aa": "A", "ae": "A", "e": "AI", "i": "I", "ee": "I", "ie": "I", "ii": "I", "ea": "I", "eu": "UI",
    "o": "U", "u": "U", "oo": "U", "ou": "U", "uo": "U", "ai": "AI", "ei": "AI", "au": "UA", "ao": "UA", "oe": "U",
    "ue": "U", "ui": "UI", "oi": "UI", "ia": "IA", "io": "IU", "iu": "IU", "ua": "UA", "oa": "UA", "eo": "IU",
}  # fmt: skip
# Spellings of one sound; order matters ("sch" before "ch"). Capitals are sounds, not letters.
_RESPELLED = (
    (re.compile(r"^ye(?=[^aeiouh])"), "e"),  # "Yeltov", "Eltov", but "Yehia" is "Yahya"
    (re.compile(r"tsch|tch"), "C"),
    (re.compile(r"sch|sh"), "S"),
    (re.compile(r"ch"), "C"),
    (re.compile(r"kh"), "X"),
    (re.compile(r"zh"), "Z"),
    (re.compile(r"ph"), "f"),
    (re.compile(r"gh"), "g"),
    (re.compile(r"dh"), "d"),
    (re.compile(r"th"), "t"),
    (re.compile(r"ck|c(?![eiy])"), "k"),
    (re.compile(r"c"), "s"),
    (re.compile(r"x"), "ks"),
    (re.compile(r"q"), "Q"),
    (re.compile(r"dj"), "j"),
    (re.compile(r"(?<=[aeiou])w(?![aeiou])"), "u"),
    (re.compile(r"(?<=[aeiou])j(?![aeiou])"), "i"),
    (re.compile(r"(?:[iy]+y|yi)$"), "i"),
    (re.compile(r"iy(?=[aeou])"), "i"),
    (re.compile(r"y+$"), "i"),
    (re.compile(r"(?<=.)y(?![aeiou])"), "i"),
    (re.compile(r"i+$"), "i"),
    (re.compile(r"(?<=[aeiou])h$"), ""),
)
# How one foreign sound is written in more ways than one; the rest of the word must agree letter for letter.
_TRANSLITERATED = (
    (re.compile(r"aa"), "a"),
    (re.compile(r"ou|oo|uu"), "u"),
    (re.compile(r"ee|ii"), "i"),
    (re.compile(r"ae|ay|ei|ey"), "ai"),
    (re.compile(r"dh"), "d"),
    (re.compile(r"([b-df-hj-np-tv-xz])\1"), r"\1"),
    (re.compile(r"ah$"), "a"),
)


@lru_cache(maxsize=MOST_KEPT)
def sounds(word: str) -> tuple[str, ...]:
    """The sounds of a word: a consonant letter each, and a set of likely vowels (A, I, U) for each vowel.

    >>> sounds("qarim"), sounds("karem")
    (('Q', 'A', 'r', 'I', 'm'), ('k', 'A', 'r', 'AI', 'm'))
    """
    found: list[str] = []
    for letters in _LETTERS.findall(_respell(word)):
        if letters[0] in "aeiou":
            found.append(_VOWELS.get(letters) or _VOWELS[letters[0]])
        elif not found or found[-1] != letters:
            found.append(letters)
    return tuple(found)


@lru_cache(maxsize=MOST_KEPT)
def skeleton(word: str) -> str:
    """The consonants of a word, for finding what might sound the same.

    >>> skeleton("qarim") == skeleton("karem") == "Krm"
    True
    """
    return "".join(_KEYS.get(sound, sound) for sound in sounds(word) if not _is_vowel(sound))


_KEYS = {"Q": "K", "k": "K", "g": "K", "X": "K", "z": "s"}


def sounds_agree(one: str, two: str) -> bool:
    """Whether the sounds of two words agree, one vowel between consonants being allowed to be missing on one side."""
    if skeleton(one) != skeleton(two):
        return False  # of most pairs; what follows would find it out more slowly
    a, b = sounds(one), sounds(two)
    letters = min(len(one), len(two))
    at, to, missing = 0, 0, 0
    while at < len(a) and to < len(b):
        if _same_sound(a[at], b[to], letters, first=at == to == 0):
            at, to = at + 1, to + 1
        elif missing == 0 and _is_inner_vowel(a, at):
            at, missing = at + 1, 1
        elif missing == 0 and _is_inner_vowel(b, to):
            to, missing = to + 1, 1
        else:
            return False
    return at == len(a) and to == len(b)


@lru_cache(maxsize=MOST_KEPT)
def transliterated(word: str) -> str:
    """A word in the simplest of the ways to write its foreign sounds; a native "y" or "ea" stays as it is.

    >>> transliterated("naaqoum") == transliterated("naqum"), transliterated("beech") == transliterated("beach")
    (True, False)
    """
    for pattern, letters in _TRANSLITERATED:
        word = pattern.sub(letters, word)
    return word


def vowels_in(word: str) -> int:
    """How many vowels, or runs of vowels, a word sounds with."""
    return sum(_is_vowel(sound) for sound in sounds(word))


def opens_otherwise(a: str, b: str) -> bool:
    """Whether both words open with two vowels, each with others: "Aurak" and "Oarak" would sound alike."""
    return a[:1] != b[:1] and all(letter in _VOWELS for letter in (*a[:2], *b[:2]))


def _same_sound(a: str, b: str, letters: int, *, first: bool) -> bool:
    if _is_vowel(a) or _is_vowel(b):
        return _is_vowel(a) and _is_vowel(b) and bool(set(a) & set(b))
    pair = {a, b}
    if pair == {"X", "k"}:
        return letters >= LETTERS_OF_A_LONG_WORD
    if pair == {"s", "z"}:
        return letters >= LETTERS_OF_A_VERY_LONG_WORD and not first
    return a == b or ("Q" in pair and pair <= {"Q", "k", "g"})


def _is_inner_vowel(word: tuple[str, ...], at: int) -> bool:
    return 0 < at < len(word) - 1 and _is_vowel(word[at])


def _is_vowel(sound: str) -> bool:
    return sound[0] in "AIU"


def _respell(word: str) -> str:
    for pattern, sound in _RESPELLED:
        word = pattern.sub(sound, word)
    return respell_slavic(word)
