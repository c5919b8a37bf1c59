"""Korean: one name is written by several systems, syllable by syllable; other syllables are other people."""

import re
from collections.abc import Iterator

from retold.reading.mentions.listed import listed

_FAMILIES = tuple(
    listed(row)
    for row in (
        "kim gim",
        "lee yi rhee ri",
        "park pak bak",
        "choi choe",
        "jung chung jeong cheong",
        "kang gang",
        "cho jo",
        "yoon yun youn",
        "jang chang",
        "lim im rim yim",
        "han",
        "oh",
        "shin sin",
        "seo suh",
        "kwon gwon",
        "hwang",
        "ahn an",
        "song",
        "ryu yoo yu",
        "hong",
        "moon mun",
        "roh noh",
        "ban pan",
        "paik baek paek",
        "koo gu ku",
        "woo u",
    )
)
_SYLLABLES = 2  # of a Korean given name
_SYLLABLE = re.compile(r"([^aeiouwy]*)([wy]?[aeiou]+)([^aeiou]*)")
# Each way to write a vowel, and the vowels that it may stand for: "suk" may be "seok" or "sook", which are two.
_VOWELS = {"eo": {"eo"}, "u": {"eo", "u", "eu"}, "oo": {"u"}, "ou": {"eo", "u"}, "eu": {"eu"}, "ee": {"i"}, "ui": {"i"}}
_FIRST = {"g": "k", "d": "t", "b": "p", "r": "l", "sh": "s"}
_LAST = {"g": "k", "d": "t", "b": "p", "r": "l"}


def same_korean_name(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    """Whether two names of three syllables, the family first, are one Korean name in two systems.

    >>> same_korean_name(("yoon", "suk", "ho"), ("yun", "seok", "ho"))
    True
    >>> same_korean_name(("lee", "jae", "yong"), ("lee", "jae", "young"))
    False
    """
    if not (len(a) == len(b) == 1 + _SYLLABLES and _family(a[0]) == _family(b[0]) is not None):
        return False
    return all(_same_syllable(x, y) for x, y in zip(a[1:], b[1:], strict=True))


def keys_of_korean_name(words: tuple[str, ...]) -> Iterator[str]:
    """What two ways to write one Korean name share: the family and the consonants."""
    if len(words) == 1 + _SYLLABLES and (family := _family(words[0])) is not None:
        syllables = [_SYLLABLE.fullmatch(word) for word in words[1:]]
        yield f"{family} " + " ".join(_first(each[1]) + _last(each[3]) for each in syllables if each)


def _family(word: str) -> int | None:
    return next((number for number, row in enumerate(_FAMILIES) if word in row), None)


def _same_syllable(a: str, b: str) -> bool:
    if a == b:
        return True
    one, two = _SYLLABLE.fullmatch(a), _SYLLABLE.fullmatch(b)
    if one is None or two is None or _first(one[1]) != _first(two[1]) or _last(one[3]) != _last(two[3]):
        return False
    return _glide(one[2]) == _glide(two[2]) and bool(_meanings(one[2]) & _meanings(two[2]))


def _first(letters: str) -> str:
    return _FIRST.get(letters, letters)


def _last(letters: str) -> str:
    return _LAST.get(letters, letters).removesuffix("h")


def _glide(vowel: str) -> str:
    return vowel[0] if vowel[0] in "wy" else ""


def _meanings(vowel: str) -> set[str]:
    sound = vowel.removeprefix(_glide(vowel))
    return _VOWELS.get(sound, {sound})
