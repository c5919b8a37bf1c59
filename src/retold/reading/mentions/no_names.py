"""Capitalised words that their neighbours show to name nobody: time zones, other calendars' months, commands."""

import re
from collections.abc import Sequence

from retold.reading.mentions.found import Found
from retold.reading.mentions.listed import listed
from retold.reading.mentions.words import OPENERS, Word

_ZONES = listed(
    """
    GMT UTC WET WEST CET CEST EET EEST BST IST MSK TRT EST EDT CST CDT MST MDT PST PDT AKST AKDT HST AST ADT NST NDT
    BRT ART CLT COT PET SAST WAT CAT EAT GST PKT NPT BDT ICT WIB SGT HKT PHT JST KST AEST AEDT ACST ACDT AWST NZST NZDT
    """
)
_CLOCK = re.compile(r"\d{1,2}[:.]\d\d(?:[ap]\.?m\.?)?|\d{1,2}[ap]\.?m\.?|[ap]\.?m\.?", re.IGNORECASE)
# Months of the Islamic, Hebrew, Persian and Ethiopian calendars, as they stand beside a day or a year.
_MONTHS = listed(
    """
    muharram safar rajab shaban sha'ban ramadan shawwal nisan iyar sivan tammuz av elul tishrei cheshvan kislev tevet
    shevat adar farvardin ordibehesht khordad tir mordad shahrivar mehr aban azar dey bahman esfand meskerem tikimt
    hidar tahsas yekatit megabit miyazya ginbot sene hamle nehase pagume
    """
) | frozenset(
    (
        *("rabi al-awwal", "rabi al-thani", "rabi al-akhir", "rabi i", "rabi ii", "jumada al-awwal", "jumada al-ula"),
        *("jumada al-thani", "jumada al-akhira", "jumada i", "jumada ii", "dhu al-qadah", "dhu al-hijjah"),
        *("dhul hijjah", "dhul qadah", "adar i", "adar ii"),
    )
)
_COMMANDS = listed(
    """
    stay wait stop look listen go come leave keep let run get take give tell help hold remember sit stand put bring try
    """
)
_MARKS = OPENERS | frozenset("'")


def is_time_zone(words: Sequence[Word], at: int) -> bool:
    """Whether capitals behind a clock time are its zone: "6:42 p.m. WEST"."""
    return at > 0 and words[at].text in _ZONES and _CLOCK.fullmatch(words[at - 1].text) is not None


def is_command(words: Sequence[Word], at: int) -> bool:
    """Whether a verb that opens quoted words tells somebody what to do: “Stay where you are”."""
    if words[at].low not in _COMMANDS or at == 0 or words[at - 1].text not in _MARKS or words[at].spaced:
        return False
    return at + 1 == len(words) or not words[at + 1].capital


def is_month_of_another_calendar(words: Sequence[Word], name: Found) -> bool:
    """Whether a day or a year stands beside the name of a month: "3 Rabi al-Thani 1448"."""
    if " ".join(word.low for word in words[name.first : name.last]) not in _MONTHS:
        return False
    beside = (*words[max(0, name.first - 1) : name.first], *words[name.last : name.last + 1])
    return any(word.text.isdigit() for word in beside)
