"""Two people who may be one, and may as well be father and son, brothers, or strangers: why a reader might ask."""

from retold.reading.mentions.first_names import GIVEN_NAMES
from retold.stories.cast.given_names import HALF_NAMES
from retold.stories.cast.persons import PersonName, parse_person
from retold.stories.cast.words import words_of_name

FEWEST_LETTERS_OF_A_SLIP = 5  # in the longer word: of shorter ones most that look alike are two, "Ruiz" and "Ruez"
FEWEST_WORDS = 2  # "Ada Ruiz" of "Ada Ruiz Obuya"; a first name alone may be anybody's


def may_be_one_person(a: str, b: str) -> str | None:
    """Why two full names that no rule joins may be one person's.

    >>> may_be_one_person("Tomas Ardel", "Tomas Ardel Jr.")
    'one is marked as a son: they are father and son, or the mark was left out'
    >>> may_be_one_person("Tomas Ardel", "Marta Ardel")
    """
    one, two = parse_person(a), parse_person(b)
    if one.given == two.given and one.family == two.family and one.given and one.generation != two.generation:
        return "one is marked as a son: they are father and son, or the mark was left out"
    if one.family == two.family and _are_half_named(one, two):
        return "one has a second first name, which may tell a brother, or was left out"
    short, long = sorted((words_of_name(a), words_of_name(b)), key=len)
    if FEWEST_WORDS <= len(short) < len(long) and long[: len(short)] == short:
        return "one has a name more at its end, as after a marriage"
    return None


def may_be_a_slip(a: str, b: str) -> str | None:
    """Why one of two full names may be a slip of the pen: the same words, but for one letter of one word.

    >>> may_be_a_slip("Latoria Obuya", "Latonria Obuya")
    'they differ in one letter, which may be a slip of the pen'
    >>> may_be_a_slip("Maria Ruiz", "Mario Ruiz")
    """
    one, two = words_of_name(a), words_of_name(b)
    if len(one) != len(two) or len(one) < FEWEST_WORDS:
        return None
    other = [(x, y) for x, y in zip(one, two, strict=True) if x != y]
    if len(other) != 1 or {*other[0]} <= GIVEN_NAMES or max(map(len, other[0])) < FEWEST_LETTERS_OF_A_SLIP:
        return None
    return "they differ in one letter, which may be a slip of the pen" if _one_letter_apart(*other[0]) else None


def _one_letter_apart(a: str, b: str) -> bool:
    """Whether one letter more, less, changed or swapped with its neighbour makes two words one."""
    head = next((at for at, (x, y) in enumerate(zip(a, b, strict=False)) if x != y), min(len(a), len(b)))
    rest, other = a[head:], b[head:]
    changed = rest[1:] == other[1:] or rest[1:] == other or rest == other[1:]
    return changed or (rest[:2] == other[:2][::-1] and rest[2:] == other[2:])


def key_of_full_name(name: str) -> str:
    """What two such names share: the first name and the word behind it."""
    return " ".join(words_of_name(name)[:FEWEST_WORDS])


def _are_half_named(one: PersonName, two: PersonName) -> bool:
    given = one.given[:1], two.given[:1]
    return given[0] == given[1] != () and given[0][0] in HALF_NAMES and 1 in (len(one.given), len(two.given))
