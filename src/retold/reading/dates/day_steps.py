"""Days and weeks counted from a named day: "the day before yesterday", "a week from Monday", "Tuesday of last week"."""

from dataclasses import replace

from retold.reading.dates.calendar import DAYS_IN_WEEK, first_day, shifted
from retold.reading.dates.clocks import modifier
from retold.reading.dates.context import Context, Phrase, Reckoned, weekday_of
from retold.reading.dates.counts import count_of, unit_of
from retold.reading.dates.days import find_day
from retold.reading.dates.lexicon import WEEKDAYS

# Units whose multiples lead from a day to a day.
DAYS_IN_UNIT = {"D": 1, "W": DAYS_IN_WEEK, "FN": 2 * DAYS_IN_WEEK}


def read_beside_day(phrase: Phrase, context: Context) -> Reckoned | None:
    """ "The day before yesterday", "the day after Christmas"."""
    place = next(place for place, word in enumerate(phrase.words) if word.kind in {"BEFORE", "AFTER"})
    inner = find_day(replace(phrase, words=phrase.words[place + 1 :]), context)
    if inner is None:
        return None
    return _days_from(inner, 1 if phrase.words[place].kind == "AFTER" else -1)


def read_weeks_from_day(phrase: Phrase, context: Context) -> Reckoned | None:
    """ "A week ago Monday", "a week from today", "Monday week": counted from the nearest such day."""
    start, unit = _start(phrase, context), unit_of(phrase)
    count = count_of(phrase) if phrase.has("AGO", "FROM") else 1.0
    if start is None or unit is None or count is None or count % 1:
        return None
    steps = int(count) * (-1 if phrase.has("AGO") else 1)
    if unit in DAYS_IN_UNIT:
        return _days_from(start, steps * DAYS_IN_UNIT[unit])
    value = shifted(start.value, steps, unit)
    return Reckoned("DATE", value, anchor=start.anchor) if value else None


def _start(phrase: Phrase, context: Context) -> Reckoned | None:
    """What is counted from: the last Monday of "a week ago Monday", the coming one of "Monday week", or today."""
    if weekday := phrase.first("WEEKDAY"):
        side = replace(phrase, words=(weekday,))
        return weekday_of(WEEKDAYS[weekday.lower], side, context, ahead=not phrase.has("AGO"))
    if phrase.has("DAYWORD"):
        return find_day(phrase, context)
    base = context.today
    return Reckoned("DATE", base.value, anchor=base.anchor) if base else None


def _days_from(day: Reckoned, days: int) -> Reckoned:
    value = shifted(day.value, days, "D")
    return Reckoned("DATE", value or "XXXX-XX-XX", anchor=day.anchor)


def read_weekday_of_week(phrase: Phrase, context: Context) -> Reckoned | None:
    """ "Tuesday of last week", "Tuesday next week"."""
    weekday = phrase.first("WEEKDAY")
    base = context.then_day if phrase.from_told else context.today
    steps = -1 if phrase.has("LAST") else 1 if phrase.has("NEXT") else 0
    week = shifted(base.value, steps, "W") if base else None
    start = first_day(f"{week}-{WEEKDAYS[weekday.lower]}") if week and weekday else None
    if weekday is None or base is None or start is None:
        return Reckoned("DATE", f"XXXX-WXX-{WEEKDAYS[weekday.lower]}") if weekday else None
    return Reckoned("DATE", start.isoformat(), modifier(phrase), base.anchor)


def read_week_of_day(phrase: Phrase, context: Context) -> Reckoned | None:
    """ "The week of 6 May", "the weekend of 4 May"."""
    unit = unit_of(phrase)
    day = find_day(phrase, context)
    value = shifted(day.value, 0, unit) if day and unit else None
    return Reckoned("DATE", value, anchor=day.anchor if day else None) if value else None
