"""Places that stand for those who govern from them: seats of power by name, and the capitals of countries."""

from retold.reading.gazetteer import country_of_capital
from retold.reading.mentions.places import country_by_code, is_country

# A seat and whom writers mean by it: the name of a building, a street or a hill, and seldom meant as one.
_SEATS = {
    "white house": "the executive of the United States",
    "pentagon": "the Department of Defense of the United States",
    "capitol hill": "the Congress of the United States",
    "foggy bottom": "the State Department of the United States",
    "kremlin": "the presidency of Russia",
    "downing street": "the government of the United Kingdom",
    "10 downing street": "the government of the United Kingdom",
    "no 10": "the government of the United Kingdom",
    "number 10": "the government of the United Kingdom",
    "whitehall": "the government of the United Kingdom",
    "buckingham palace": "the royal household of the United Kingdom",
    "kensington palace": "the royal household of the United Kingdom",
    "elysee": "the presidency of France",
    "elysee palace": "the presidency of France",
    "quai d'orsay": "the foreign ministry of France",
    "blue house": "the presidency of South Korea",
    "zhongnanhai": "the leadership of China",
    "casa rosada": "the presidency of Argentina",
}
# Cities that are no capital in the gazetteer, and that writers use as one is used.
_CITIES_OF_POWER = {
    "tel aviv": "the government of Israel",
    "brussels": "the European Union, or the government of Belgium",
    "the hague": "the government of the Netherlands",
}
_CAPITAL = "the government of {}"
_WITH_THE = ("United ", "Netherlands", "Philippines", "Bahamas", "Maldives", "Gambia", "Central African")


def seat_named(name: str) -> str | None:
    """Those who govern from a building or street of that name.

    >>> seat_named("White House")
    'the executive of the United States'
    """
    return _SEATS.get(name.casefold().replace("’", "'").replace("é", "e").replace(".", ""))


def government_in(name: str) -> str | None:
    """The government that a capital's name can stand for; none where country and capital are called alike.

    >>> government_in("Kyiv"), government_in("Lahore"), government_in("Singapore")
    ('the government of Ukraine', None, None)
    """
    if name.casefold() in _CITIES_OF_POWER:
        return _CITIES_OF_POWER[name.casefold()]
    code = None if is_country(name) else country_of_capital(name)
    country = country_by_code(code) if code else None
    if country is None:
        return None
    return _CAPITAL.format(f"the {country}" if country.startswith(_WITH_THE) else country)
