"""Times of the day: "5 p.m. EST", "half past nine", "this morning", "the same evening", "the night before"."""

import re

from retold.reading.dates.calendar import day_of, shifted
from retold.reading.dates.context import Base, Context, Phrase, Reckoned
from retold.reading.dates.counts import approximation_of, count_of, unit_of
from retold.reading.dates.lexicon import APPROXIMATORS, DAYPARTS, MODIFIERS
from retold.reading.dates.zones import offset_of

HOURS_IN_HALF_DAY = 12
MINUTES_IN_HOUR = 60
MINUTES_IN_DAY = 24 * MINUTES_IN_HOUR
HALF_HOUR, QUARTER_HOUR = 30, 15
# "Nine at night" is 21:00, "two at night" is 02:00.
FIRST_HOUR_OF_NIGHT = 5


def with_time(day: Reckoned, phrase: Phrase) -> Reckoned | None:
    """A day with the time of day that a phrase names, or as it is; None where no clock has such a time."""
    if phrase.has("CLOCK", "OCLOCK") or _is_past_the_hour(phrase):
        time = clock_in(phrase)
        zone = phrase.first("ZONE")
        known = day.value[:10] if day_of(day.value) else day.value
        mod = about(phrase) or day.mod
        offset = offset_of(zone.text, known) if zone else ""
        return Reckoned("TIME", f"{known}T{time}{offset}", mod, day.anchor) if time else None
    if part := phrase.first("PART"):
        return Reckoned("TIME", f"{day.value[:10]}T{DAYPARTS[part.lower]}", about(phrase) or day.mod, day.anchor)
    if part := phrase.first("PARTS"):
        return Reckoned("SET", f"{day.value}T{DAYPARTS[part.lower.removesuffix('s')]}", day.mod, day.anchor)
    if phrase.has("EARLY") and phrase.has("UNITS"):
        return Reckoned("TIME", f"{day.value[:10]}TMO", day.mod, day.anchor)
    return day


def _is_past_the_hour(phrase: Phrase) -> bool:
    """ "Half past nine", "a quarter to nine"."""
    words = {word.lower for word in phrase.words}
    return bool(words & {"half", "quarter"}) and bool(words & {"past", "to"})


def clock_in(phrase: Phrase) -> str | None:
    """The clock time of a phrase, if it names one: "11:36 a.m.", not "the morning"."""
    return time_of(phrase) if phrase.has("CLOCK", "OCLOCK") or _is_past_the_hour(phrase) else None


def time_of(phrase: Phrase) -> str | None:
    """The time of day that a phrase names, as `HH:MM`."""
    if clock := phrase.first("CLOCK"):
        return clock_of(clock.text)
    hour = phrase.number("DAYNUM", "WORDNUM")
    if hour is None or hour % 1 or not 0 < hour <= 2 * HOURS_IN_HALF_DAY:
        return None
    hours = _hour_of_part(int(hour), phrase)
    past = HALF_HOUR if phrase.has("HALF") else QUARTER_HOUR if phrase.has("UNIT") else 0
    minutes = hours * MINUTES_IN_HOUR + (-past if phrase.has("TO") else past)
    return f"{minutes // MINUTES_IN_HOUR:02d}:{minutes % MINUTES_IN_HOUR:02d}"


def clock_of(written: str) -> str | None:
    """The time of day as `HH:MM`, or None where the clock knows no such time.

    >>> clock_of("7:15 p.m."), clock_of("12 am"), clock_of("1400"), clock_of("25:10")
    ('19:15', '00:00', '14:00', None)
    """
    found = re.match(r"(\d\d?)(?:[:.]?(\d\d))?(?::(\d\d))?\s?([ap])?", written, re.IGNORECASE)
    if found is None:
        return None
    hour = int(found[1])
    if found[4]:
        hour = hour % HOURS_IN_HALF_DAY + (HOURS_IN_HALF_DAY if found[4].lower() == "p" else 0)
    if hour > 2 * HOURS_IN_HALF_DAY:
        return None
    seconds = f":{found[3]}" if found[3] else ""
    return f"{hour:02d}:{found[2] or '00'}{seconds}"


# Accounts of these hours tell of the day before. Later ones may have been updated since, or stand in another zone.
SMALL_HOURS_END = "05:00"


def about(phrase: Phrase) -> str | None:
    """APPROX, where a phrase begins with "about" or its like."""
    return "APPROX" if APPROXIMATORS.get(phrase.words[0].lower) == "APPROX" else None


def about_fiscal(phrase: Phrase) -> str | None:
    """APPROX, where a year or quarter is a fiscal one: when it begins, only its company knows."""
    return "APPROX" if phrase.has("FISCAL", "FISCALCODE") else None


def modifier(phrase: Phrase) -> str | None:
    """START, MID or END, where the phrase says so."""
    word = phrase.first("EARLY", "EARLIER", "EDGE")
    return MODIFIERS.get(word.lower) if word else None


def read_bare_hour(phrase: Phrase, context: Context) -> Reckoned | None:
    """ "Four in the morning"."""
    hour = phrase.number("DAYNUM", "WORDNUM")
    if hour is None or not 0 < hour <= HOURS_IN_HALF_DAY or hour % 1:
        return None
    clock = f"{_hour_of_part(int(hour), phrase):02d}:00"
    base = day_of_clock(clock, phrase, context)
    day = base.value[:10] if base else "XXXX-XX-XX"
    return Reckoned("TIME", f"{day}T{clock}", anchor=base.anchor if base else None)


def day_of_clock(clock: str | None, phrase: Phrase, context: Context) -> Base | None:
    """The day of a bare hour: the one told, else that of publication, or the one before where the account came out in
    the small hours and tells of an hour still to come as over: "left at 11:36 a.m.", at 01:43."""
    base = context.then_day
    if context.told_day or context.clock is None or clock is None or phrase.side != "past":
        return base
    small = context.clock < SMALL_HOURS_END and clock > SMALL_HOURS_END
    return moved(base, -1) if small else base


def read_beside_midday(phrase: Phrase, context: Context) -> Reckoned | None:
    """ "An hour before midnight", "twenty minutes after noon"."""
    part, unit, count = phrase.first("PART"), unit_of(phrase), count_of(phrase)
    minutes = {"TM": 1, "TH": MINUTES_IN_HOUR}.get(unit or "", 0) * (count or 0)
    if part is None or not minutes or minutes % 1:
        return None
    noon = int(DAYPARTS[part.lower][:2]) * MINUTES_IN_HOUR
    at = int(noon + (-minutes if phrase.has("BEFORE") else minutes))
    base = context.then_day
    # Midnight ends a day that is told; counted from publication it began the day.
    day = moved(base, at // MINUTES_IN_DAY) if context.told_day else base
    at %= MINUTES_IN_DAY
    value = f"{day.value[:10] if day else 'XXXX-XX-XX'}T{at // MINUTES_IN_HOUR:02d}:{at % MINUTES_IN_HOUR:02d}"
    return Reckoned("TIME", value, approximation_of(phrase), day.anchor if day else None)


def read_overnight(phrase: Phrase, context: Context) -> Reckoned | None:
    """The night before the account came out."""
    return part_of(moved(context.today, -1), "NI")


def read_this_part(phrase: Phrase, context: Context) -> Reckoned | None:
    """ "This morning", "last night", "that evening", "the next morning", "the night before"."""
    part = phrase.first("PART")
    if part is None:
        return None
    if phrase.has("BEFORE") or (phrase.has("LAST") and phrase.from_told):
        day = moved(context.then_day, -1)
    elif phrase.has("LAST"):
        day = moved(context.today, -1)
    elif phrase.has("THIS"):
        day = context.now
    elif phrase.has("NEXT", "AFTER"):
        day = moved(context.then_day, 1)
    else:
        day = context.then_day
    return part_of(day, DAYPARTS[part.lower], mod=modifier(phrase))


def part_of(day: Base | None, part: str, *, mod: str | None = None) -> Reckoned:
    """A part of a day, of an unknown one where no day is known."""
    if day is None or day_of(day.value) is None:
        return Reckoned("TIME", f"XXXX-XX-XXT{part}", mod)
    return Reckoned("TIME", f"{day.value[:10]}T{part}", mod, day.anchor)


def moved(base: Base | None, days: int) -> Base | None:
    """The day that lies some days from another."""
    value = base and shifted(base.value, days, "D")
    return Base(value, base.anchor) if base and value else None


def _hour_of_part(hour: int, phrase: Phrase) -> int:
    """The hour of the day: nine at night is 21, nine in the morning 9, and a bare nine stays as it is told."""
    part = phrase.first("PART")
    if part is None or hour > HOURS_IN_HALF_DAY:
        return hour
    named = DAYPARTS[part.lower]
    late = named in {"AF", "EV"} or (named == "NI" and hour > FIRST_HOUR_OF_NIGHT)
    return hour % HOURS_IN_HALF_DAY + (HOURS_IN_HALF_DAY if late else 0)
