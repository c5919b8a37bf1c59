"""Cities by all their names, and the capitals of countries: exact look-ups in a small file built from GeoNames.

A name in the gazetteer is a hint, never a ruling: people, clubs and ships bear the names of cities.
"""

from retold.reading.gazetteer.cities import City, country_of_capital, find_city, same_city

__all__ = ["City", "country_of_capital", "find_city", "same_city"]
