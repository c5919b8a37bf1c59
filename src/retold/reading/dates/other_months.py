"""Months of the Solar Hijri, Islamic and Hebrew calendars, as they are written in English."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final

from retold.reading.dates.other_calendars import from_hebrew, from_islamic, from_solar_hijri


@dataclass(frozen=True, slots=True)
class Calendar:
    """How a date of a calendar becomes one of ours, the years that news names, and whether it may be a day off."""

    day_of: Callable[[int, int, int], date | None]
    years: range
    about: bool = False


@dataclass(frozen=True, slots=True)
class OtherMonth:
    """A month of another calendar."""

    calendar: Calendar
    number: int


SOLAR_HIJRI: Final = Calendar(from_solar_hijri, range(1178, 1500))
ISLAMIC: Final = Calendar(from_islamic, range(1, 1600), about=True)
HEBREW: Final = Calendar(from_hebrew, range(5000, 6000))

# Different spellings of one month stand between commas.
_NAMES: Final[tuple[tuple[Calendar, str], ...]] = (
    (
        SOLAR_HIJRI,
        "farvardin/ordibehesht/khordad/tir/mordad,amordad/shahrivar/mehr/aban/azar/dey/bahman/esfand",
    ),
    (SOLAR_HIJRI, "hamal/sawr,saur/jawza/saratan/asad/sonbola,sunbula/mizan/aqrab/qaws/jadi/dalw/hut,hoot"),
    (
        ISLAMIC,
        "muharram/safar/rabi al awwal,rabi i/rabi al thani,rabi al akhir,rabi ii/jumada al ula,jumada al awwal,jumada i"
        "/jumada al thani,jumada al akhirah,jumada ii/rajab/shaban,sha'ban/ramadan,ramadhan/shawwal"
        "/dhu al qadah,dhu al qa'dah/dhu al hijjah,dhul hijjah,dhu al hijja",
    ),
    (
        HEBREW,
        "nisan/iyar,iyyar/sivan/tammuz/av/elul/tishri,tishrei/heshvan,cheshvan/kislev/tevet/shevat,shvat/adar,adar i"
        "/adar ii",
    ),
)
OTHER_MONTHS: Final[Mapping[str, OtherMonth]] = {
    name: OtherMonth(calendar, number)
    for calendar, names in _NAMES
    for number, month in enumerate(names.split("/"), start=1)
    for name in month.split(",")
}
