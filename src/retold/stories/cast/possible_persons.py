"""Two people who may be one, and may as well be father and son, brothers, or strangers: why a reader might ask."""

from retold.stories.cast.given_names import HALF_NAMES
from retold.stories.cast.persons import PersonName, parse_person
from retold.stories.cast.words import words_of_name

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


def key_of_full_name(name: str) -> str:
    """What two such names share: the first name and the word behind it."""
    return " ".join(words_of_name(name)[:FEWEST_WORDS])


def _are_half_named(one: PersonName, two: PersonName) -> bool:
    given = one.given[:1], two.given[:1]
    return given[0] == given[1] != () and given[0][0] in HALF_NAMES and 1 in (len(one.given), len(two.given))
