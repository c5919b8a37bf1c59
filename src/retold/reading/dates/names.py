"""Names of times that have a word of their own or several: holidays, months of other calendars, time zones."""

import re
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from retold.reading.dates.holidays import HOLIDAYS, Holiday
from retold.reading.dates.other_months import OTHER_MONTHS, OtherMonth
from retold.reading.dates.zones import NAMED_ZONES


@dataclass(frozen=True, slots=True)
class Named:
    """A name found in a text: its kind, and the character after it."""

    kind: str
    end: int


def name_at(text: str, start: int, first: str) -> Named | None:
    """The longest name that begins at a character with that first word; names of days are written with capitals."""
    for kind, shape in _NAMES.get(first.lower(), ()):
        found = shape.match(text, start)
        if found and (kind == "ZONE" or not found[0].islower()):
            return Named(kind, found.end())
    return None


def holiday_of(written: str) -> Holiday:
    """What is known of a named day as it is written."""
    return _HOLIDAYS[_plain(written)]


def other_month_of(written: str) -> OtherMonth:
    """The month of another calendar as it is written."""
    return _OTHER_MONTHS[_plain(written)]


def _plain(name: str) -> str:
    return re.sub(r"[\s-]+", " ", re.sub(r"['’‘.]", "", name.lower()))


def _shape(name: str) -> re.Pattern[str]:
    """How a name may be written: "Presidents' Day", "Presidents Day", "Eid al-Fitr", "St. Patrick's Day"."""
    written = re.escape(name).replace("'", "['’‘]?").replace(r"\ ", r"[\s-]+")
    written = re.sub(r"\b(st|jr)\b", r"\1\\.?", written)
    return re.compile(rf"{written}\b", re.IGNORECASE)


_NameShapes = Mapping[str, tuple[tuple[str, re.Pattern[str]], ...]]


def _by_first_word() -> _NameShapes:
    """Longest first, so that "Christmas Eve" is not read as "Christmas"."""
    kinds = [("HOLIDAY", HOLIDAYS), ("OTHERMONTH", OTHER_MONTHS), ("ZONE", NAMED_ZONES)]
    names = sorted(((name, kind) for kind, table in kinds for name in table), key=lambda each: (-len(each[0]), each[0]))
    found: defaultdict[str, list[tuple[str, re.Pattern[str]]]] = defaultdict(list)
    for name, kind in names:
        found[re.split(r"[ ']", name)[0]].append((kind, _shape(name)))
    return {first: tuple(shapes) for first, shapes in found.items()}


_HOLIDAYS: Final = {_plain(name): holiday for name, holiday in HOLIDAYS.items()}
_OTHER_MONTHS: Final = {_plain(name): month for name, month in OTHER_MONTHS.items()}
_NAMES: Final = _by_first_word()
