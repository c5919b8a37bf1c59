"""When two ways to write a person are one person: order, initials, short forms, marks of generation."""

import re
from dataclasses import dataclass
from functools import lru_cache

from retold.reading.mentions.first_names import GIVEN_NAMES
from retold.reading.mentions.listed import listed
from retold.reading.mentions.titles import HONORIFICS, OFFICES, RANKS
from retold.stories.cast.given_names import HALF_NAMES, is_one_given_name, is_short_form
from retold.stories.cast.languages.arabic import join_servant_names
from retold.stories.cast.languages.chinese import is_pinyin_name, same_chinese_name
from retold.stories.cast.languages.korean import same_korean_name
from retold.stories.cast.sounds import transliterated, vowels_in
from retold.stories.cast.spelling import FEWEST_LETTERS_PERSON, SPELLING, sound_alike, spelled_alike
from retold.stories.cast.words import MOST_KEPT, joined, without_articles, words_of_name

_SONS_NUMBER = listed("ii iii iv vi vii viii ix xi xii xiii xiv xv xvi")
_GENERATIONS = listed("jr sr junior senior") | _SONS_NUMBER
_GRANDSONS = frozenset(("", "iii", "iv"))  # an outlet leaves them out; fathers bear no "III"
# Families that stand first, as in China, Korea and Vietnam.
_FAMILY_FIRST = listed(
    "kim park lee choi choe moon yoon ban roh xi li wang zhang liu chen yang zhao huang zhou wu xu sun hu zhu"
    " lin mao deng nguyen tran pham hoang phan vo dang bui do ri hong han jang cho"
)
_IN_MARKS = re.compile("(?<= )[“‘\"'](\\w+)[”’\"'](?= )")
_MOST_INITIALS = 2  # "JK Osei"
_FEWEST_WITH_TWO_GIVEN = 3  # words: "Kim Jong-un"


@dataclass(frozen=True, slots=True)
class PersonName:
    """A person's name in parts; `given` is empty where only a last name stands."""

    given: tuple[str, ...]
    family: tuple[str, ...]
    generation: str


@lru_cache(maxsize=MOST_KEPT)
def parse_person(name: str) -> PersonName:
    """The parts of a person's name as written; titles before it are left out.

    >>> parse_person("Dr. Ada K. Obuya Jr.")
    PersonName(given=('ada', 'k'), family=('obuya',), generation='jr')
    """
    before, comma, after = name.partition(",")
    if comma and after.strip() and not set(words_of_name(after)) <= _GENERATIONS:
        name = f"{after} {before}"
    words = _without_titles(words_of_name(name))
    generation = words[-1] if len(words) > 1 and words[-1] in _GENERATIONS else ""
    words = join_servant_names(without_articles(words[:-1] if generation else words))
    if len(words) >= _FEWEST_WITH_TWO_GIVEN and words[0] in _FAMILY_FIRST and words[0] not in GIVEN_NAMES:
        return PersonName(words[1:], words[:1], generation)
    return PersonName(words[:-1], words[-1:], generation)


def _without_titles(words: tuple[str, ...]) -> tuple[str, ...]:
    titles = HONORIFICS | RANKS | OFFICES
    while len(words) > 1 and words[0] in titles:
        words = words[1:]
    return words


def same_person(a: str, b: str) -> str | None:
    """Why two full names are one person's, or None: families and first names agree, and nothing speaks against it."""
    one, two = parse_person(a), parse_person(b)
    if one.generation != two.generation and not {one.generation, two.generation} <= _GRANDSONS:
        return None  # father and son
    if not one.given or not two.given:
        return _same_single_name(one, two)
    if one.family == two.family and (_is_nickname_in(a, two) or _is_nickname_in(b, one)):
        return "one account puts the nickname in marks within the full name"
    words = words_of_name(a), words_of_name(b)
    if same_chinese_name(*words):
        return "one Chinese name in two spellings, pinyin and an older one"
    if same_korean_name(*words):
        return "one Korean name in two spellings, syllable by syllable"
    if all(is_pinyin_name(each) for each in words) and joined(words[0]) != joined(words[1]):
        return _in_another_order(one, two)
    if not spelled_alike_words(one.family, two.family):
        return _in_another_order(one, two)
    return _same_given(one, two)


def _same_single_name(one: PersonName, two: PersonName) -> str | None:
    """Why names without a family are one: "Queen Orla II" and "Orla II", "Abdel Karim" and "Abdul-Karim"."""
    if one.given or two.given or one != two:
        return None
    return "the same words but for the title, or for how they are parted"


def spelled_alike_words(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    """Whether two last names are one, letter for letter or in another spelling."""
    return a == b or (len(a) == len(b) and all(_one_family_name(x, y) for x, y in zip(a, b, strict=True)))


def _one_family_name(a: str, b: str) -> bool:
    if a == b:
        return True
    if max(len(a), len(b)) < FEWEST_LETTERS_PERSON or not sound_alike(a, b):
        return False
    # A short name stands or falls with its one vowel: "Stolz" and "Stulz" are two families.
    return vowels_in(a) > 1 or vowels_in(b) > 1 or transliterated(a) == transliterated(b)


def _is_nickname_in(name: str, other: PersonName) -> bool:
    """Whether another's first name is the one that stands in marks within a name: "Ada “Lark” Obuya", "Lark Obuya"."""
    marked = _IN_MARKS.search(name)
    return marked is not None and words_of_name(marked[1]) == other.given


def _in_another_order(one: PersonName, two: PersonName) -> str | None:
    if sorted(one.given + one.family) == sorted(two.given + two.family):
        return "the same words in another order"
    return None


def _same_given(one: PersonName, two: PersonName) -> str | None:
    """Why the first names agree, given that the last names do."""
    a, b = one.given, two.given
    same_family = one.family == two.family
    if a == b:
        return _one_family(one, two)
    if "".join(a) == "".join(b) and same_family:
        return "the same letters, spaced or marked differently"
    if len(a) == len(b) and spelled_alike(a + one.family, b + two.family, FEWEST_LETTERS_PERSON):
        return SPELLING
    if not same_family:
        return None
    return _shorter_given(a, b) or _initials(a, b)


def _one_family(one: PersonName, two: PersonName) -> str | None:
    """Why two names with the same first names are one, given that the last names sound alike."""
    if one.family != two.family:
        return "two spellings of one name: the first names are the same and the last names sound alike"
    if one.generation != two.generation:
        return "the same first and last name, one with a number behind it"
    return "the same words"


def _shorter_given(a: tuple[str, ...], b: tuple[str, ...]) -> str | None:
    if not _middle_names_agree(a[1:], b[1:]):
        return None
    if a[0] == b[0] or is_one_given_name(a[0], b[0]):
        if a[0] in HALF_NAMES and any(len(word) > 1 for word in (*a[1:], *b[1:])):
            return None  # brothers
        return "the same first and last name, one with more between them"
    if is_short_form(a[0], b[0]):
        return "the same last name, and a short form of the first"
    return None


def _initials(a: tuple[str, ...], b: tuple[str, ...]) -> str | None:
    """Whether one side gives only initials of the other."""
    short, long = (a, b) if len("".join(a)) <= len("".join(b)) else (b, a)
    letters = tuple("".join(short))
    if len(letters) > _MOST_INITIALS or all(len(word) == 1 for word in long):
        return None
    if len(short) == 1 and any(letter in "aeiouy" for letter in letters[1:]):
        return None  # "Al", "Ed", "Jo" are names
    if tuple(word[0] for word in long)[: len(letters)] == letters:
        return "the same last name, and the initials of the first"
    return None


def _middle_names_agree(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    """Whether middle names do not speak against one person: missing, equal, or an initial of the other."""
    if not a or not b:
        return True
    return all(one == two or (1 in (len(one), len(two)) and one[0] == two[0]) for one, two in zip(a, b, strict=False))
