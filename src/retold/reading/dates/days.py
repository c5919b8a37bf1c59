"""Days: "Friday, 19 May 2017", "on Tuesday", "yesterday", "the next day", and the ends of their ranges."""

from dataclasses import replace

from retold.reading.dates.calendar import day_of, valid_day
from retold.reading.dates.clocks import (
    HOURS_IN_HALF_DAY,
    about,
    clock_in,
    day_of_clock,
    modifier,
    moved,
    part_of,
    with_time,
)
from retold.reading.dates.context import Base, Context, Phrase, Reckoned, weekday_of, year_for
from retold.reading.dates.lexicon import DAY_WORDS, MONTHS, WEEKDAYS
from retold.reading.dates.named_days import read_holiday
from retold.reading.dates.years import told_year


def read_day(phrase: Phrase, context: Context) -> Reckoned | None:
    """A day, with the time of day if one is told."""
    day = find_day(phrase, context)
    if day is None:
        return None
    return with_time(day, phrase)


def read_clock(phrase: Phrase, context: Context) -> Reckoned | None:
    """A time of day whose day is told elsewhere: behind the other end of its range, else before it."""
    if ranged := _day_of_range(phrase):
        day = read_day(ranged, context)
        return with_time(replace(day, value=day.value[:10], type="DATE"), phrase) if day else None
    base = day_of_clock(clock_in(phrase), phrase, context)
    if evening := _hour_of_the_evening(phrase, context.told_day):
        return evening
    known = base.value[:10] if base else "XXXX-XX-XX"
    return with_time(Reckoned("DATE", known, anchor=base.anchor if base else None), phrase)


def _hour_of_the_evening(phrase: Phrase, told: Base | None) -> Reckoned | None:
    """A bare hour behind one of the evening: "at 9.40 pm … shortly after ten o'clock"."""
    hour, clock = phrase.number("DAYNUM", "WORDNUM"), told.value.partition("T")[2] if told else ""
    if told is None or hour is None or not phrase.has("OCLOCK") or phrase.has("PART") or not clock[:2].isdigit():
        return None
    late = int(hour) + HOURS_IN_HALF_DAY
    if not HOURS_IN_HALF_DAY <= int(clock[:2]) <= late < 2 * HOURS_IN_HALF_DAY:
        return None
    return Reckoned("TIME", f"{told.value[:10]}T{late:02d}:00", about(phrase), told.anchor)


def _day_of_range(phrase: Phrase) -> Phrase | None:
    """The weekday of "9 a.m. to 5 p.m. on Tuesday"."""
    after = [word for word in phrase.after if word.kind not in {"ON", "ZONE"}]
    if [word.kind for word in after[:2]] not in _RANGES or len(after) <= len(_RANGES[0]):
        return None
    day = after[2]
    return Phrase((day,), phrase.doc, phrase.before, ()) if day.kind in {"WEEKDAY", "DAYWORD"} else None


_RANGES = tuple([joint, "CLOCK"] for joint in ("TO", "HYPHEN", "AND", "UNTIL"))


def read_that_day(phrase: Phrase, context: Context) -> Reckoned | None:
    """ "The same day", "the next day", "the day before": counted from the day told last."""
    if phrase.has("NEXT", "AFTER"):
        day = moved(context.then_day, 1)
    elif phrase.has("LAST", "BEFORE"):
        day = moved(context.then_day, -1)
    else:
        day = context.then_day
    known = day is not None and day_of(day.value)
    if day is None or not known:
        return Reckoned("DATE", "XXXX-XX-XX")
    return Reckoned("DATE", day.value[:10], modifier(phrase), day.anchor)


def find_day(phrase: Phrase, context: Context) -> Reckoned | None:
    """The day that a phrase names, without its time."""
    if holiday := phrase.first("HOLIDAY"):
        return read_holiday(holiday, phrase, context)
    if month := phrase.first("MONTH"):
        return _calendar_day(MONTHS[month.lower], phrase, context)
    if weekday := phrase.first("WEEKDAY", "WEEKDAYS"):
        return _weekday(
            WEEKDAYS[weekday.lower.removesuffix("s")] if weekday.kind == "WEEKDAYS" else WEEKDAYS[weekday.lower],
            phrase,
            context,
        )
    if word := phrase.first("DAYWORD"):
        if context.history and word.lower == "today":
            return Reckoned("DATE", "PRESENT_REF")
        known = moved(context.today, DAY_WORDS[word.lower])
        if word.lower == "tonight":
            return part_of(known, "NI", mod=modifier(phrase))
        return Reckoned(
            "DATE", known.value if known else "XXXX-XX-XX", modifier(phrase), known.anchor if known else None
        )
    return read_that_day(phrase, context)


def _weekday(number: int, phrase: Phrase, context: Context) -> Reckoned:
    found = weekday_of(number, phrase, context)
    return Reckoned(found.type, found.value, modifier(phrase), found.anchor)


def _calendar_day(month: int, phrase: Phrase, context: Context) -> Reckoned | None:
    number = phrase.number("DAYNUM", "DIGITORD", "ORD", "SECOND")
    if number is None:
        return None
    year, anchor = told_year(phrase, context), None
    if year is None:
        year, anchor = year_for(month, int(number), phrase, context)
    # 2000 was a leap year: a bare 29 February stands, 30 February never does.
    known = valid_day(year or 2000, month, int(number))
    if known is None:
        return None
    value = f"{year:04d}" if year else "XXXX"
    return Reckoned("DATE", f"{value}-{month:02d}-{int(number):02d}", modifier(phrase), anchor)


def read_range_start(phrase: Phrase, context: Context) -> Reckoned | None:
    """The bare first day of "3 to 5 May 2018"."""
    number = phrase.number("DAYNUM", "DIGITORD")
    month = next((word for word in phrase.after if word.kind == "MONTH"), None)
    if number is None or month is None:
        return None
    return _calendar_day(MONTHS[month.lower], phrase, context)


def read_range_end(phrase: Phrase, context: Context) -> Reckoned | None:
    """The bare second day of "May 3-5, 2018", or of "May 4 and 5"."""
    month = next((word for word in reversed(phrase.before) if word.kind == "MONTH"), None)
    return _calendar_day(MONTHS[month.lower], phrase, context) if month else None
