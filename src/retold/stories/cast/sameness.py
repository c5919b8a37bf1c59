"""When two names alone, without a text around them, are one: each rule with its reason in words."""

from functools import lru_cache

from retold.model import MentionKind
from retold.reading.gazetteer import find_city, same_city
from retold.reading.mentions.places import countries, is_place, renamed_cities
from retold.stories.cast.groups import FEWEST_LETTERS_IN_ALL, same_but_for_legal_form, same_group
from retold.stories.cast.persons import same_person
from retold.stories.cast.spelling import SPELLING, spelled_alike, transliterated_alike
from retold.stories.cast.words import ARTICLES, MOST_KEPT, joined, without_articles, words_of_name


def same_name(a: str, b: str, kind: MentionKind) -> str | None:
    """Why two names are one, or None where that is not sure.

    >>> same_name("Rashid Karimov", "Rasheed Karimov", "person")
    'two spellings of one name: the consonants agree and the vowels are near'
    >>> same_name("Kim Jong-un", "Kim Jong-il", "person")
    """
    one, two = words_of_name(a), words_of_name(b)
    if not one or not two:
        return None
    if one == two:
        return "the same words"
    if _same_place(a, b, kind):
        return "two names of one place"
    if _two_places(a, b, kind) and joined(one) != joined(two):
        return None
    if _same_letters(one, two):
        return "the same letters, spaced or marked differently"
    if kind == "person":
        return same_person(a, b)
    same = same_but_for_legal_form(a, b) or (same_group(a, b) if kind == "group" else None)
    return same or _same_spelling(one, two)


def _same_place(a: str, b: str, kind: MentionKind) -> bool:
    """Whether both are names of one country, of one renamed city, or of one city by the gazetteer.

    Where one vowel alone is another, the gazetteer's is as likely a second town: "Basra" and "Busra".
    """
    if kind in ("place", "other") and not _one_vowel_differs(a, b) and same_city(a, b):
        return True
    a, b = (name.casefold().removeprefix("the ") for name in (a, b))
    return any(a in names and names[a] == names.get(b) for names in (countries(), renamed_cities()))


def _one_vowel_differs(a: str, b: str) -> bool:
    a, b = a.casefold(), b.casefold()
    if len(a) != len(b):
        return False
    differing = [x + y for x, y in zip(a, b, strict=True) if x != y]
    return len(differing) == 1 and set(differing[0]) <= set("aeiou")


def _two_places(a: str, b: str, kind: MentionKind) -> bool:
    """Whether both names are of known places, which are two where no list says that they are one."""
    if is_place(a) and is_place(b):
        return True
    return kind == "place" and find_city(a) is not None and find_city(b) is not None and not same_city(a, b)


def _same_letters(one: tuple[str, ...], two: tuple[str, ...]) -> bool:
    """Whether only spaces, marks or a leading article differ."""
    a, b = joined(one), joined(two)
    if min(len(a), len(b)) < FEWEST_LETTERS_IN_ALL:
        return False
    return a == b or joined(without_articles(one)) == joined(without_articles(two))


def _same_spelling(one: tuple[str, ...], two: tuple[str, ...]) -> str | None:
    for a in _readings(one):
        for b in _readings(two):
            if spelled_alike(a, b) or transliterated_alike(a, b):
                return SPELLING
    return None


@lru_cache(maxsize=MOST_KEPT)
def _readings(words: tuple[str, ...]) -> tuple[tuple[str, ...], ...]:
    """The words without articles, and with an article that grew onto the next word cut off ("Annur")."""
    if len(words) > 1 and words[0] in ARTICLES and words[1][0] == words[0][-1]:
        words = words[1:]  # "Ar-Rimal"
    bare = without_articles(tuple(word for at, word in enumerate(words) if at == 0 or word not in ARTICLES))
    cut = tuple(word[2:] if at and _grown(word) else word for at, word in enumerate(bare))
    return (bare,) if cut == bare else (bare, cut)


def _grown(word: str) -> bool:
    """Whether a word begins with an article that took on the sound of the next letter: "annur", "ashsharq"."""
    return len(word) > FEWEST_LETTERS_IN_ALL - 1 and word[0] in "ae" and word[1] == word[2] and word[1] not in "aeiou"
