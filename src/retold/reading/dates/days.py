"""Days and times of the day: "Friday, 19 May 2017", "on Tuesday", "5 p.m. Nov. 9", "the same evening"."""

from retold.reading.dates.calendar import day_of, shifted, valid_day
from retold.reading.dates.context import Base, Context, Phrase, Reckoned, weekday_of, year_for
from retold.reading.dates.holidays import holiday_of
from retold.reading.dates.lexicon import DAY_WORDS, DAYPARTS, MODIFIERS, MONTHS, WEEKDAYS
from retold.reading.dates.words import FIRST_YEAR, HOURS_IN_HALF_DAY, LAST_YEAR, Word, clock_of

# A two-digit year above this belongs to the last century: '99 is 1999, '45 is 1945, '17 is 2017.
LAST_SHORT_YEAR = 29
CENTURY = 100
# "Nine at night" is 21:00, "two at night" is 02:00.
FIRST_HOUR_OF_NIGHT = 5


def read_day(phrase: Phrase, context: Context) -> Reckoned | None:
    """A day, with the time of day if one is told."""
    day = _day(phrase, context)
    if day is None:
        return None
    return _with_time(day, phrase)


def read_clock(phrase: Phrase, context: Context) -> Reckoned | None:
    """A time of day whose day is told elsewhere."""
    base = context.then_day
    known = base.value[:10] if base else "XXXX-XX-XX"
    return _with_time(Reckoned("DATE", known, anchor=base.anchor if base else None), phrase)


def read_overnight(phrase: Phrase, context: Context) -> Reckoned | None:
    """The night before the account came out."""
    return _part_of(_shifted_now(context, -1), "NI")


def read_this_part(phrase: Phrase, context: Context) -> Reckoned | None:
    """ "This morning", "last night", "that evening", "the next morning"."""
    part = phrase.first("PART")
    if part is None:
        return None
    if phrase.has("LAST"):
        day = _shifted_now(context, -1)
    elif phrase.has("THIS"):
        day = context.now
    elif phrase.has("NEXT"):
        day = _shifted_then(context, 1)
    else:
        day = context.then_day
    return _part_of(day, DAYPARTS[part.lower], mod=modifier(phrase))


def read_that_day(phrase: Phrase, context: Context) -> Reckoned | None:
    """ "The same day", "the next day", "the day before": counted from the day told last."""
    if phrase.has("NEXT", "AFTER"):
        moved = _shifted_then(context, 1)
    elif phrase.has("LAST", "BEFORE"):
        moved = _shifted_then(context, -1)
    else:
        moved = context.then_day
    known = moved is not None and day_of(moved.value)
    if moved is None or not known:
        return Reckoned("DATE", "XXXX-XX-XX")
    return Reckoned("DATE", moved.value[:10], modifier(phrase), moved.anchor)


def read_iso(phrase: Phrase, context: Context) -> Reckoned | None:
    """2017-11-19, 19/11/2017, 19.11.2017; where day and month could be swapped, the value stays partial."""
    written = phrase.words[0].text
    if phrase.words[0].kind == "ISO":
        return Reckoned("DATE", written) if day_of(written) else None
    one, two, year = (int(each) for each in written.replace(".", "/").split("/"))
    if year < CENTURY:
        year = full_year(year)
    days = {day for day in (valid_day(year, two, one), valid_day(year, one, two)) if day}
    if not days:
        return None
    return Reckoned("DATE", days.pop().isoformat() if len(days) == 1 else f"{year:04d}-XX-XX")


def full_year(short: int) -> int:
    """The year of two digits: '99 is 1999, '17 is 2017."""
    return short + (2000 if short <= LAST_SHORT_YEAR else 1900)


def told_year(phrase: Phrase, context: Context) -> int | None:
    """The year that a phrase names itself: "2017", "'17", "last year", "that year"."""
    year = phrase.number("YEAR", "WORDNUM")
    if year is not None and FIRST_YEAR <= year <= LAST_YEAR:
        return int(year)
    if short := phrase.first("SHORTYEAR"):
        return full_year(int(short.text[1:]))
    if phrase.has("UNIT"):
        return _relative_year(phrase, context)
    return _year_of_range(phrase)


# "Between 3 and 9 May 2018": words from the first date of a range to its year.
LONGEST_RANGE = 5


def _year_of_range(phrase: Phrase) -> int | None:
    """The year that the second date of a range tells for both."""
    after = phrase.after[:LONGEST_RANGE]
    if not after or after[0].kind not in {"HYPHEN", "TO", "AND", "OR"}:
        return None
    kinds = [word.kind for word in after]
    year = next((word for word in after if word.kind == "YEAR"), None)
    if year is None or "MONTH" not in kinds[: after.index(year)]:
        return None
    between = set(kinds[1 : after.index(year)])
    return int(year.number or 0) or None if between <= {"MONTH", "DAYNUM", "DIGITORD", "COMMA", "THE"} else None


def modifier(phrase: Phrase) -> str | None:
    """START, MID or END, where the phrase says so."""
    word = phrase.first("EARLY", "EARLIER", "EDGE")
    return MODIFIERS.get(word.lower) if word else None


def _relative_year(phrase: Phrase, context: Context) -> int | None:
    unit = phrase.first("UNIT")
    if unit is None or unit.lower != "year":
        return None
    base = context.then if phrase.from_told else context.now
    if base is None or not base.value[:4].isdecimal():
        return None
    before = phrase.words[: phrase.words.index(unit)]
    kinds = {word.kind for word in before[-2:]}
    return int(base.value[:4]) + (-1 if "LAST" in kinds else 1 if "NEXT" in kinds else 0)


def _day(phrase: Phrase, context: Context) -> Reckoned | None:
    if holiday := phrase.first("HOLIDAY"):
        return _holiday(holiday, phrase, context)
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
        moved = _shifted_now(context, DAY_WORDS[word.lower])
        day = Reckoned(
            "DATE", moved.value if moved else "XXXX-XX-XX", modifier(phrase), moved.anchor if moved else None
        )
        return _part_of(moved, "NI", mod=day.mod) if word.lower == "tonight" else day
    return read_that_day(phrase, context)


def _holiday(word: Word, phrase: Phrase, context: Context) -> Reckoned:
    day_in = holiday_of(word.text)
    # Any year tells in which month it falls.
    usual = day_in(2000)
    year, anchor = told_year(phrase, context), None
    if year is None:
        year, anchor = year_for(usual.month, usual.day, phrase, context)
    if year is None:
        return Reckoned("DATE", f"XXXX-{usual.month:02d}-{usual.day:02d}" if day_in(2001).day == usual.day else "XXXX")
    return Reckoned("DATE", day_in(year).isoformat(), modifier(phrase), anchor)


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


def _with_time(day: Reckoned, phrase: Phrase) -> Reckoned | None:
    if clock := phrase.first("CLOCK"):
        time = clock_of(clock.text)
        return Reckoned("TIME", f"{day.value}T{time}", day.mod, day.anchor) if time else None
    if part := phrase.first("PART"):
        return Reckoned("TIME", f"{day.value[:10]}T{DAYPARTS[part.lower]}", day.mod, day.anchor)
    if part := phrase.first("PARTS"):
        return Reckoned("SET", f"{day.value}T{DAYPARTS[part.lower.removesuffix('s')]}", day.mod, day.anchor)
    return day


def _part_of(day: Base | None, part: str, *, mod: str | None = None) -> Reckoned:
    if day is None or day_of(day.value) is None:
        return Reckoned("TIME", f"XXXX-XX-XXT{part}", mod)
    return Reckoned("TIME", f"{day.value[:10]}T{part}", mod, day.anchor)


def _shifted_now(context: Context, days: int) -> Base | None:
    return _moved(context.today, days)


def _shifted_then(context: Context, days: int) -> Base | None:
    return _moved(context.then_day, days)


def _moved(base: Base | None, days: int) -> Base | None:
    value = base and shifted(base.value, days, "D")
    return Base(value, base.anchor) if base and value else None


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


def read_bare_hour(phrase: Phrase, context: Context) -> Reckoned | None:
    """ "Four in the morning"."""
    hour, part = phrase.number("DAYNUM", "WORDNUM"), phrase.first("PART")
    if hour is None or part is None or not 0 < hour <= HOURS_IN_HALF_DAY or hour % 1:
        return None
    late = DAYPARTS[part.lower] in {"AF", "EV"} or (DAYPARTS[part.lower] == "NI" and hour > FIRST_HOUR_OF_NIGHT)
    hours = int(hour) % HOURS_IN_HALF_DAY + (HOURS_IN_HALF_DAY if late else 0)
    base = context.then_day
    day = base.value[:10] if base else "XXXX-XX-XX"
    return Reckoned("TIME", f"{day}T{hours:02d}:00", anchor=base.anchor if base else None)
