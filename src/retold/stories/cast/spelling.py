"""How a name sounds, so that two ways to write it in our letters can be told from two names."""

import re
from functools import lru_cache

from anyascii import anyascii

from retold.reading.mentions.first_names import GIVEN_NAMES
from retold.reading.mentions.listed import listed

# Arabic articles, alone or before a hyphen, also as they sound before the next consonant ("an-Nur", "Annur").
ARTICLES = listed("al el ul ad ar as ash at az an ed er es esh et ez en")
_SURE_ARTICLES = frozenset(("al", "el"))
_SILENT_MARKS = re.compile(r"['`´.\"]")
_SPACES = re.compile(r"[\s\-_/,]+")
# A differing word must be this long: "Reid" and "Reed", "Lee" and "Li" are different families.
FEWEST_LETTERS_PERSON = 5
FEWEST_LETTERS = 4  # "Dayr", "Deir"
# Given names that are one name in several spellings; all other given names are names of their own ("Erin", "Aaron").
_ONE_GIVEN_NAME = tuple(
    listed(row)
    for row in (
        "mohamed mohammad mohammed muhammad",
        "ahmad ahmed",
        "hasan hassan",
        "hossein husain husayn hussain hussein",
        "youssef yousef yousuf yusef yusuf",
        "mostafa mustafa",
        "omar umar",
        "osama usama",
        "ebrahim ibrahim",
        "khaled khalid",
        "waleed walid",
        "abdallah abdullah",
        "mahmoud mahmud",
        "moammar muammar",
        "dmitri dmitry",
        "sergei sergey",
        "alexei alexey",
        "hilary hillary",
        "allan allen alan",
        "eric erik",
        "marc mark",
        "jon john",
        "philip phillip",
        "elisabeth elizabeth",
        "katherine kathryn catherine",
        "sara sarah",
        "ann anne",
        "helen helena",
    )
)
FEWEST_CONSONANTS = 4  # of the whole name: "Marakan" has four, "Lima" two


# A name is taken apart for every pair that it is compared in. Without these caches 10,000 names take three times as
# long (14 s for 4 s); what they hold follows from the argument alone.
MOST_KEPT = 100_000


@lru_cache(maxsize=MOST_KEPT)
def words_of_name(name: str) -> tuple[str, ...]:
    """The words of a name in plain lower-case letters: hyphens part them, apostrophes and dots are silent.

    >>> words_of_name("the U.S. Trans-Kéfir Line")
    ('us', 'trans', 'kefir', 'line')
    """
    plain = anyascii(name).casefold()
    plain = plain.removesuffix("'s").replace("&", " and ")
    words = tuple(word for word in _SPACES.split(_SILENT_MARKS.sub("", plain)) if word)
    return words[1:] if len(words) > 1 and words[0] == "the" else words


def without_articles(words: tuple[str, ...]) -> tuple[str, ...]:
    """The words without "al", "el" and their like, unless nothing else is left."""
    kept = tuple(word for word in words if word not in _SURE_ARTICLES)
    return kept if kept and len(kept[0]) > 1 else words


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


def skeleton(word: str) -> str:
    """The consonants of a word, for finding what might sound the same.

    >>> skeleton("qarim") == skeleton("karem") == "Krm"
    True
    """
    return "".join("K" if sound in "Qkg" else sound for sound in sounds(word) if not _is_vowel(sound))


def sound_alike(a: str, b: str) -> bool:
    """Whether two words are likely spellings of one: the same consonants, vowels that may be the same.

    >>> sound_alike("darwish", "darweesh"), sound_alike("hassan", "hussein"), sound_alike("aurak", "oarak")
    (True, False, False)
    """
    if a == b:
        return True
    if any(a in row and b in row for row in _ONE_GIVEN_NAME):
        return True
    if a in GIVEN_NAMES and b in GIVEN_NAMES or _open_otherwise(a, b):
        return False
    return _agree(sounds(a), sounds(b))


def _open_otherwise(a: str, b: str) -> bool:
    """Whether both words open with two vowels, each with others: "Aurak" and "Oarak" would sound alike."""
    return a[:1] != b[:1] and all(letter in _VOWELS for letter in (*a[:2], *b[:2]))


def _agree(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    """Whether the sounds agree, one vowel between consonants being allowed to be missing on one side."""
    at, to, missing = 0, 0, 0
    while at < len(a) and to < len(b):
        if _same_sound(a[at], b[to]):
            at, to = at + 1, to + 1
        elif missing == 0 and _is_inner_vowel(a, at):
            at, missing = at + 1, 1
        elif missing == 0 and _is_inner_vowel(b, to):
            to, missing = to + 1, 1
        else:
            return False
    return at == len(a) and to == len(b)


def _same_sound(a: str, b: str) -> bool:
    if _is_vowel(a) or _is_vowel(b):
        return _is_vowel(a) and _is_vowel(b) and bool(set(a) & set(b))
    return a == b or ("Q" in (a, b) and {a, b} <= {"Q", "k", "g"})


def _is_inner_vowel(word: tuple[str, ...], at: int) -> bool:
    return 0 < at < len(word) - 1 and _is_vowel(word[at])


def _is_vowel(sound: str) -> bool:
    return sound[0] in "AIU"


_LETTERS = re.compile(r"[aeiou]{1,2}|[^aeiou]")
_VOWELS = {
    "a": "A", "aa": "A", "ae": "A", "e": "AI", "i": "I", "ee": "I", "ie": "I", "ii": "I", "ea": "I", "eu": "UI",
    "o": "U", "u": "U", "oo": "U", "ou": "U", "uo": "U", "ai": "AI", "ei": "AI", "au": "UA", "ao": "UA", "oe": "U",
    "ue": "U", "ui": "UI", "oi": "UI", "ia": "IA", "io": "IU", "iu": "IU", "ua": "UA", "oa": "UA", "eo": "IU",
}  # fmt: skip
# Spellings of one sound; order matters ("sch" before "ch"). Capitals are sounds, not letters.
_RESPELLED = (
    (re.compile(r"^ye(?=[^aeiou])"), "e"),
    (re.compile(r"sch|sh"), "S"),
    (re.compile(r"tch|ch"), "C"),
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
    (re.compile(r"y+$"), "i"),
    (re.compile(r"(?<=.)y(?![aeiou])"), "i"),
    (re.compile(r"i+$"), "i"),
    (re.compile(r"(?<=[aeiou])h$"), ""),
)


def _respell(word: str) -> str:
    for pattern, sound in _RESPELLED:
        word = pattern.sub(sound, word)
    return word


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
        one == other or (max(len(one), len(other)) >= fewest_letters and sound_alike(one, other))
        for one, other in zip(a, b, strict=True)
    )


def key_of_spelling(words: tuple[str, ...]) -> str:
    """The consonants of a whole name without articles: two spellings of one name share it."""
    return "".join(skeleton(word) for word in without_articles(words))


def joined(words: tuple[str, ...]) -> str:
    """The letters of a name without spaces: "Alma Rakan" and "Al-Marakan" share it."""
    return "".join(words)
