"""Days of the Solar Hijri, Islamic and Hebrew calendars as days of ours, and the Chinese new year.

After E. M. Reingold and N. Dershowitz, Calendrical Calculations (4th ed., 2018), and for new moons J. Meeus,
Astronomical Algorithms (2nd ed., 1998), chapter 49. Days are counted as Python's ordinals: 1 January of year 1 is 1.
"""

import math
from datetime import date, timedelta

# 21 March 622, 19 July 622 and 7 October 3761 BC, each in the Gregorian calendar as it is reckoned back.
SOLAR_HIJRI_EPOCH = 226_895
ISLAMIC_EPOCH = 227_015
HEBREW_EPOCH = -1_373_427
SOLAR_HIJRI_CYCLE, SOLAR_HIJRI_LEAPS, SOLAR_HIJRI_SHIFT = 33, 8, 21
LONGEST_ISLAMIC_MONTH = 30
MONTHS_OF_31_DAYS = 6
TISHRI, HESHVAN, KISLEV, ADAR = 7, 8, 9, 12
MONTHS_OF_29_DAYS = frozenset({2, 4, 6, 10, 12, 13})
MONTHS_OF_A_LEAP_YEAR = 13
LEAP_YEARS_OF_NINETEEN = 7
# Lengths of years that the rules against two feasts in a row leave, or do away with.
SHORT_YEARS, LONG_YEARS = frozenset({353, 383}), frozenset({355, 385})
TOO_LONG, TOO_SHORT = 356, 382
# Parts of an hour in which Hebrew months are counted: a day has 25,920.
PARTS_OF_A_DAY = 25_920
MEAN_LUNATION = 29.530588861
# 6 January 2000, 14:20 universal time: the new moon that lunations are counted from.
FIRST_NEW_MOON = 730_125.597_66
CHINA_BEFORE_UNIVERSAL = 8 / 24


def from_solar_hijri(year: int, month: int, day: int) -> date | None:
    """The day of a Solar Hijri date, right from 1178 to 1633 (1799 to 2254 of ours); None where there is none.

    >>> from_solar_hijri(1396, 8, 28), from_solar_hijri(1399, 12, 30)
    (datetime.date(2017, 11, 19), datetime.date(2021, 3, 20))
    """
    leaps = (SOLAR_HIJRI_LEAPS * year + SOLAR_HIJRI_SHIFT) // SOLAR_HIJRI_CYCLE
    start = SOLAR_HIJRI_EPOCH + 365 * (year - 1) + leaps
    before = 31 * min(month - 1, MONTHS_OF_31_DAYS) + 30 * max(month - 1 - MONTHS_OF_31_DAYS, 0)
    return _day(start + before + day - 1) if 0 < day <= (31 if month <= MONTHS_OF_31_DAYS else 30) else None


def from_islamic(year: int, month: int, day: int) -> date | None:
    """The day of an Islamic date by the arithmetic calendar; the sighted moon may differ by a day.

    >>> from_islamic(1440, 9, 1)
    datetime.date(2019, 5, 6)
    """
    start = ISLAMIC_EPOCH + 354 * (year - 1) + (3 + 11 * year) // 30 + 29 * (month - 1) + month // 2
    return _day(start + day - 1) if 0 < day <= LONGEST_ISLAMIC_MONTH else None


def from_hebrew(year: int, month: int, day: int) -> date | None:
    """The day of a Hebrew date (Nisan is the first month, Tishri the seventh): its daylight, not the evening before.

    >>> from_hebrew(5708, 2, 5), from_hebrew(5780, 7, 1)
    (datetime.date(1948, 5, 14), datetime.date(2019, 9, 30))
    """
    # The year begins with the seventh month.
    before = range(TISHRI, month if month >= TISHRI else _months_in(year) + 1)
    after = range(1, month if month < TISHRI else 1)
    length = _days_in(month, year)
    start = _hebrew_new_year(year) + sum(_days_in(each, year) for each in (*before, *after))
    return _day(start + day - 1) if 0 < day <= length else None


def chinese_new_year(year: int) -> date | None:
    """The first day of the Chinese year: the second new moon after the solstice of December, counted in China's time.

    >>> [str(chinese_new_year(year)) for year in (1985, 2018, 2019, 2021)]
    ['1985-02-20', '2018-02-16', '2019-02-05', '2021-02-12']
    """
    solstice = date(year - 1, 12, 22).toordinal()
    lunation = math.floor((solstice - FIRST_NEW_MOON) / MEAN_LUNATION) + 1
    while _new_moon(lunation) > solstice:
        lunation -= 1
    second = _new_moon(lunation + 2)
    # It never falls before 21 January: there the year has a thirteenth month.
    return _day(second if second >= date(year, 1, 21).toordinal() else _new_moon(lunation + 3))


def _new_moon(lunation: int) -> int:
    """The day in China of a new moon; the terms left out come to minutes."""
    t = lunation / 1236.85
    sun = math.radians(2.5534 + 29.10535670 * lunation)
    moon = math.radians(201.5643 + 385.81693528 * lunation)
    node = math.radians(160.7108 + 390.67050284 * lunation)
    moment = FIRST_NEW_MOON + MEAN_LUNATION * lunation + 0.00015437 * t * t
    moment += -0.40720 * math.sin(moon) + 0.17241 * math.sin(sun) + 0.01608 * math.sin(2 * moon)
    moment += 0.01039 * math.sin(2 * node) + 0.00739 * math.sin(moon - sun) - 0.00514 * math.sin(moon + sun)
    return math.floor(moment + CHINA_BEFORE_UNIVERSAL)


def _months_in(year: int) -> int:
    """Seven years of nineteen have a second Adar."""
    leaps = (7 * year + 1) % 19 < LEAP_YEARS_OF_NINETEEN
    return MONTHS_OF_A_LEAP_YEAR if leaps else MONTHS_OF_A_LEAP_YEAR - 1


def _hebrew_new_year(year: int) -> int:
    """The ordinal of 1 Tishri, with the days that it is put off by."""
    return HEBREW_EPOCH + _elapsed(year) + _put_off(year)


def _elapsed(year: int) -> int:
    """Days to the new moon of Tishri, put off from Sunday, Wednesday and Friday."""
    months = (235 * year - 234) // 19
    parts = 12_084 + 13_753 * months
    day = 29 * months + parts // PARTS_OF_A_DAY
    barred = 3 * (day + 1) % 7 in {0, 1, 2}
    return day + 1 if barred else day


def _put_off(year: int) -> int:
    before, this, after = _elapsed(year - 1), _elapsed(year), _elapsed(year + 1)
    if after - this == TOO_LONG:
        return 2
    return 1 if this - before == TOO_SHORT else 0


def _days_in(month: int, year: int) -> int:
    length = _hebrew_new_year(year + 1) - _hebrew_new_year(year)
    if month == HESHVAN and length in LONG_YEARS:
        return 30
    if month == KISLEV and length in SHORT_YEARS:
        return 29
    if month == ADAR and _months_in(year) == MONTHS_OF_A_LEAP_YEAR:
        return 30
    return 29 if month in MONTHS_OF_29_DAYS or month == HESHVAN else 30


def _day(ordinal: int) -> date | None:
    return date.min + timedelta(days=ordinal - 1) if 0 < ordinal <= date.max.toordinal() else None
