"""Look up a city by any of its names, letter for letter; the file is read when it is first asked."""

import gzip
from bisect import bisect_left
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from retold.reading.gazetteer.keys import key_of

DATA = "cities.txt.gz"
# Characters. The longest name of the file has 57 letters: what is longer names no city.
LONGEST_NAME = 100
_SEVERAL = "?"


@dataclass(frozen=True, slots=True)
class City:
    """A city: `key` is its main name in plain letters, `country` its code, None where several cities share the name.

    `also_word` marks a name that is as well a common word, a given name or a surname: "Reading", "Jackson".
    """

    key: str
    country: str | None
    also_word: bool


@dataclass(frozen=True, slots=True)
class _Index:
    """The lines of the file in order of their keys, and the code of each country by its capital's key."""

    lines: list[str]
    capitals: Mapping[str, str]


# Asked for every name of every article: the file is unpacked once, when it is first asked.
@cache
def _index() -> _Index:
    text = gzip.decompress(files(__package__).joinpath(DATA).read_bytes()).decode()
    capitals, _, cities = text.partition("\n\n")
    rows = (line.split("\t") for line in capitals.split("\n"))
    return _Index(cities.split("\n"), {key_of(capital): code for code, capital in rows})


def find_city(name: str) -> City | None:
    """The city that a name means, whatever its marks, spaces and hyphens; of two such cities the far larger one.

    >>> find_city("Kiev") == find_city("Kyiv") == City("kyiv", "UA", also_word=False)
    True
    >>> find_city("San José"), find_city("Jackson"), find_city("Zorbville")
    (City(key='sanjose', country=None, also_word=False), City(key='jackson', country='US', also_word=True), None)
    """
    if len(name) > LONGEST_NAME:
        return None
    key, lines = key_of(name), _index().lines
    at = bisect_left(lines, f"{key}\t")
    if not key or at == len(lines) or not lines[at].startswith(f"{key}\t"):
        return None
    _, country, mark, city = lines[at].split("\t")
    return City(key_of(city) or key, None if country == _SEVERAL else country, also_word=bool(mark))


def same_city(a: str, b: str) -> bool:
    """Whether two names are surely of one city: "Kiev" and "Kyiv"; not where several cities share a name.

    >>> same_city("Bombay", "Mumbai"), same_city("Lahore", "Karachi")
    (True, False)
    """
    one = find_city(a)
    return one is not None and one.country is not None and one == find_city(b)


def country_of_capital(name: str) -> str | None:
    """The code of the country whose capital a name means.

    >>> country_of_capital("Kiev"), country_of_capital("Lahore")
    ('UA', None)
    """
    city = find_city(name)
    capitals = _index().capitals
    code = (capitals.get(key_of(name)) or capitals.get(city.key)) if city else None
    return code if city and code == city.country else None
