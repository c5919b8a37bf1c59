"""Days with a name: those that news in English names without a date, and how each is found in a year."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from retold.reading.dates.calendar import DAYS_IN_WEEK
from retold.reading.dates.other_calendars import chinese_new_year, from_hebrew, from_islamic, from_solar_hijri

DayIn = Callable[[int], date | None]
MONDAY, TUESDAY, THURSDAY, FRIDAY, SUNDAY = 1, 2, 4, 5, 7
NISAN, SIVAN, TISHRI, KISLEV, ADAR = 1, 3, 7, 9, 12
MUHARRAM, RABI_I, RAMADAN, SHAWWAL, DHU_AL_HIJJAH = 1, 3, 9, 10, 12
YEARS_TO_SOLAR_HIJRI, YEARS_TO_HEBREW = 621, 3760
# The Islamic year is some 11 days shorter than ours: 33 of them pass in 32 of ours.
ISLAMIC_START, ISLAMIC_YEARS, OUR_YEARS = 622, 33, 32


@dataclass(frozen=True, slots=True)
class Holiday:
    """A named day; `about` where the sighted moon may move it by one, `month` where it is a month's name."""

    day_in: DayIn
    about: bool = False
    month: bool = False

    def day(self, year: int) -> date | None:
        """The day in a year; none in years whose neighbours no calendar of ours has."""
        return self.day_in(year) if date.min.year < year < date.max.year else None


def easter(year: int) -> date:
    """Easter Sunday of the Gregorian calendar, by the anonymous algorithm (Nature, 1876).

    >>> easter(2019), easter(2024)
    (datetime.date(2019, 4, 21), datetime.date(2024, 3, 31))
    """
    golden = year % 19
    century, rest = divmod(year, 100)
    epact = (19 * golden + century - century // 4 - (century - (century + 8) // 25 + 1) // 3 + 15) % 30
    weekday = (32 + 2 * (century % 4) + 2 * (rest // 4) - epact - rest % 4) % 7
    month, day = divmod(epact + weekday - 7 * ((golden + 11 * epact + 22 * weekday) // 451) + 114, 31)
    return date(year, month, day + 1)


def orthodox_easter(year: int) -> date:
    """Easter Sunday of the Julian calendar, as a day of ours (Meeus, Astronomical Algorithms, chapter 8).

    >>> orthodox_easter(2019), orthodox_easter(2024)
    (datetime.date(2019, 4, 28), datetime.date(2024, 5, 5))
    """
    moon = (19 * (year % 19) + 15) % 30
    month, day = divmod(moon + (2 * (year % 4) + 4 * (year % 7) - moon + 34) % 7 + 114, 31)
    return date(year, month, day + 1) + timedelta(days=year // 100 - year // 400 - 2)


def _fixed(month: int, day: int) -> DayIn:
    return lambda year: date(year, month, day)


def _from_easter(days: int, feast: Callable[[int], date] = easter) -> DayIn:
    return lambda year: feast(year) + timedelta(days=days)


def _weekday_from(month: int, day: int, weekday: int, *, then: int = 0) -> DayIn:
    """The first such weekday on or after a day of the year, and some days after it."""

    def day_in(year: int) -> date:
        start = date(year, month, day)
        return start + timedelta(days=(weekday - start.isoweekday()) % DAYS_IN_WEEK + then)

    return day_in


def _solar_hijri(month: int, day: int) -> DayIn:
    return lambda year: from_solar_hijri(year - YEARS_TO_SOLAR_HIJRI, month, day)


def _hebrew(month: int, day: int) -> DayIn:
    return lambda year: from_hebrew(
        year + YEARS_TO_HEBREW + (1 if month >= TISHRI and month != ADAR else 0), month, day
    )


def _islamic(month: int, day: int) -> DayIn:
    """The first such day in a year of ours."""

    def day_in(year: int) -> date | None:
        near = (year - ISLAMIC_START) * ISLAMIC_YEARS // OUR_YEARS
        days = [from_islamic(each, month, day) for each in range(near - 1, near + 3) if each > 0]
        return next((each for each in days if each and each.year == year), None)

    return day_in


_DAYS: Final[Mapping[str, DayIn]] = {
    "new year's day": _fixed(1, 1),
    "new year's eve": _fixed(12, 31),
    "new year's": _fixed(1, 1),
    "new year": _fixed(1, 1),
    "epiphany": _fixed(1, 6),
    "orthodox christmas": _fixed(1, 7),
    "australia day": _fixed(1, 26),
    "groundhog day": _fixed(2, 2),
    "valentine's day": _fixed(2, 14),
    "international women's day": _fixed(3, 8),
    "st patrick's day": _fixed(3, 17),
    "april fools' day": _fixed(4, 1),
    "earth day": _fixed(4, 22),
    "st george's day": _fixed(4, 23),
    "anzac day": _fixed(4, 25),
    "may day": _fixed(5, 1),
    "international workers' day": _fixed(5, 1),
    "world press freedom day": _fixed(5, 3),
    "cinco de mayo": _fixed(5, 5),
    "juneteenth": _fixed(6, 19),
    "canada day": _fixed(7, 1),
    "the fourth of july": _fixed(7, 4),
    "fourth of july": _fixed(7, 4),
    "bastille day": _fixed(7, 14),
    "assumption day": _fixed(8, 15),
    "halloween": _fixed(10, 31),
    "all saints' day": _fixed(11, 1),
    "all souls' day": _fixed(11, 2),
    "guy fawkes night": _fixed(11, 5),
    "bonfire night": _fixed(11, 5),
    "armistice day": _fixed(11, 11),
    "remembrance day": _fixed(11, 11),
    "veterans' day": _fixed(11, 11),
    "world aids day": _fixed(12, 1),
    "human rights day": _fixed(12, 10),
    "christmas eve": _fixed(12, 24),
    "christmas day": _fixed(12, 25),
    "christmas": _fixed(12, 25),
    "boxing day": _fixed(12, 26),
    "martin luther king day": _weekday_from(1, 15, MONDAY),
    "martin luther king jr day": _weekday_from(1, 15, MONDAY),
    "presidents' day": _weekday_from(2, 15, MONDAY),
    "mother's day": _weekday_from(5, 8, SUNDAY),
    "memorial day": _weekday_from(5, 25, MONDAY),
    "father's day": _weekday_from(6, 15, SUNDAY),
    "labor day": _weekday_from(9, 1, MONDAY),
    "columbus day": _weekday_from(10, 8, MONDAY),
    "indigenous peoples' day": _weekday_from(10, 8, MONDAY),
    "election day": _weekday_from(11, 2, TUESDAY),
    "remembrance sunday": _weekday_from(11, 8, SUNDAY),
    "thanksgiving day": _weekday_from(11, 22, THURSDAY),
    "thanksgiving": _weekday_from(11, 22, THURSDAY),
    "black friday": _weekday_from(11, 22, THURSDAY, then=1),
    "cyber monday": _weekday_from(11, 22, THURSDAY, then=4),
    "shrove tuesday": _from_easter(-47),
    "ash wednesday": _from_easter(-46),
    "mothering sunday": _from_easter(-21),
    "palm sunday": _from_easter(-7),
    "maundy thursday": _from_easter(-3),
    "good friday": _from_easter(-2),
    "holy saturday": _from_easter(-1),
    "easter sunday": _from_easter(0),
    "easter": _from_easter(0),
    "easter monday": _from_easter(1),
    "ascension day": _from_easter(39),
    "pentecost": _from_easter(49),
    "whit sunday": _from_easter(49),
    "whit monday": _from_easter(50),
    "corpus christi": _from_easter(60),
    "orthodox good friday": _from_easter(-2, orthodox_easter),
    "orthodox easter": _from_easter(0, orthodox_easter),
    "nowruz": _solar_hijri(1, 1),
    "lunar new year": chinese_new_year,
    "chinese new year": chinese_new_year,
    "purim": _hebrew(ADAR, 14),
    "passover": _hebrew(NISAN, 15),
    "shavuot": _hebrew(SIVAN, 6),
    "rosh hashanah": _hebrew(TISHRI, 1),
    "yom kippur": _hebrew(TISHRI, 10),
    "sukkot": _hebrew(TISHRI, 15),
    "hanukkah": _hebrew(KISLEV, 25),
}
_SIGHTED: Final[Mapping[str, DayIn]] = {
    "ashura": _islamic(MUHARRAM, 10),
    "eid al fitr": _islamic(SHAWWAL, 1),
    "eid ul fitr": _islamic(SHAWWAL, 1),
    "eid al adha": _islamic(DHU_AL_HIJJAH, 10),
    "eid ul adha": _islamic(DHU_AL_HIJJAH, 10),
}
HOLIDAYS: Final[Mapping[str, Holiday]] = {
    **{name: Holiday(day_in) for name, day_in in _DAYS.items()},
    **{name: Holiday(day_in, about=True) for name, day_in in _SIGHTED.items()},
    # The month is that of its middle: its first days are moved by the sighting.
    "ramadan": Holiday(_islamic(RAMADAN, 15), about=True, month=True),
}
