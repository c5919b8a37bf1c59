"""The shapes of time expressions over kinds of words, each with what reads it."""

from collections.abc import Callable
from typing import Final

from retold.reading.dates import clocks, day_steps, days, durations, named, named_days, numeric, quarters, stretches
from retold.reading.dates.context import Context, Phrase, Reckoned

Reader = Callable[[Phrase, Context], Reckoned | None]

# Names for what patterns share; a name in braces stands for its text, a name in capitals for a kind of word.
PARTS: Final = {
    "modifier": "(?:EARLY (?:HYPHEN|IN|ON)?|EARLIER (?:IN|ON)?)",
    "edge": "THE? EDGE OF",
    "that_year": "(?:(?:LAST|NEXT|THIS|THAT|THE (?:LAST|NEXT|SAME)) YEARWORD)",
    "of_year": "(?:COMMA? OF? (?:YEAR|SHORTYEAR)|COMMA? (?:OF|IN)? {that_year})",
    "daynumber": "(?:DAYNUM|DIGITORD|ORD|SECOND)",
    "weekday": "(?:{modifier} ON?)? (?:(?:THE? (?:LAST|NEXT)|THIS (?:LAST|NEXT)?) )?WEEKDAY",
    "monthday": "(?:THE? {daynumber} OF MONTH|THE? (?:DAYNUM|DIGITORD) MONTH|MONTH THE? {daynumber})",
    "calendarday": "{modifier}? (?:THIS? NEXT? WEEKDAY COMMA? )?{monthday}{of_year}?",
    "holiday": "(?:(?:LAST|NEXT|THIS) )?HOLIDAY{of_year}?",
    "day": "(?:{calendarday}|{weekday}|{holiday}|{modifier}? DAYWORD)",
    "ordinal": "(?:ORD|DIGITORD|SECOND)",
    "hour": "(?:DAYNUM|WORDNUM)",
    "oclock": "(?:{hour} OCLOCK (?:(?:IN THE|AT) PART)?|HALF PAST {hour}|A? QUARTER (?:TO|PAST) {hour})",
    "clock": "(?:(?:ABOUT|APPROX)? (?:CLOCK|{oclock}) ZONE?)",
    "time": "(?:{clock} |PART )",
    "count": "(?:(?:DAYNUM|BIGNUM) HUNDRED|DAYNUM|BIGNUM|YEAR|WORDNUM|FRACTION)",
    "half": "(?:AND A? HALF)",
    "few": "(?:A? (?:COUPLE|FEW) (?:OF|MORE)?|DOZENS OF)",
    "single": "(?:A MORE?|HALF A|A HALF|A HUNDRED|ANOTHER)",
    "amount": "(?:ANOTHER? {count} {half}?|{few}|{single})",
    "unit": "(?:UNIT|UNITS)",
    "length": "(?:{amount} HYPHEN? MORE? {unit}(?: AND A HALF)?)",
    "range": "(?:{count} (?:TO|OR|HYPHEN) {count} MORE? {unit})",
    "approximately": "(?:APPROX|MORE THAN|LESS THAN|AT LEAST|AT MOST|NO MORE THAN|UP TO)?",
}

TABLE: Final[tuple[tuple[str, Reader], ...]] = (
    ("ISO|NUMERIC", numeric.read_numeric),
    ("MOMENT", numeric.read_moment),
    (
        "(?:DAYNUM|DIGITORD) (?:OF)? (?:OTHERMONTH|HOLIDAY) COMMA? (?:YEAR|BIGNUM)"
        "|(?:OTHERMONTH|HOLIDAY) DAYNUM COMMA? (?:YEAR|BIGNUM)",
        named_days.read_other_calendar,
    ),
    ("DAYNUM HYPHEN MONTH HYPHEN YEAR", days.read_day),
    ("(?:THE? DAYUNIT) (?:BEFORE|AFTER) {day}", day_steps.read_beside_day),
    ("{length} (?:AGO WEEKDAY|FROM (?:REFERENCE|DAYWORD|WEEKDAY))|WEEKDAY WEEK", day_steps.read_weeks_from_day),
    ("WEEKDAY OF? (?:THE? (?:LAST|NEXT)|THIS|THAT) WEEK", day_steps.read_weekday_of_week),
    ("THE (?:WEEK|WEEKEND) OF {monthday}{of_year}?", day_steps.read_week_of_day),
    ("{time} (?:ON|COMMA)? {day}", days.read_day),
    ("{day} (?:AT)? {time}|{time} {day} ZONE", days.read_day),
    ("THE? EARLY UNITS OF {day} PART?", days.read_day),
    ("THE? EARLY? PART UNITS? OF {calendarday}", days.read_day),
    ("{day}", days.read_day),
    ("(?:THE? DAYNUM|THE? DIGITORD)(?= JOIN (?:THE? (?:DAYNUM|DIGITORD) OF? MONTH))", days.read_range_start),
    ("(?<=MONTH DAYNUM JOIN)(?:DAYNUM|DIGITORD)(?:COMMA? YEAR)?(?! UNITS|MONTH)", days.read_range_end),
    ("(?<=YEAR HYPHEN)(?:DAYNUM|BIGNUM)(?! MONTH)", stretches.read_short_year),
    ("{count} (?:IN THE|AT) PART", clocks.read_bare_hour),
    ("(?<=AT)PART|(?<=IN)THE PART|EARLY HYPHEN? PART", days.read_clock),
    ("(?<=FOR)UNITS", durations.read_vague),
    ("{modifier}? THE? (?:SAME|THAT SAME?|LAST|NEXT) DAYUNIT", days.read_that_day),
    ("THE DAYUNIT (?:(?:BEFORE|AFTER|NEXT)(?=OTHER|COMMA|HYPHEN|$)|AFTER THAT)", days.read_that_day),
    ("{clock}|(?:ABOUT|APPROX) PART", days.read_clock),
    ("{modifier}? (?:THIS|THAT|LAST|THE (?:SAME|NEXT|LAST)|THAT SAME) PART", clocks.read_this_part),
    ("THE PART (?:BEFORE|AFTER)(?=OTHER|COMMA|HYPHEN|$)", clocks.read_this_part),
    ("OVERNIGHT", clocks.read_overnight),
    ("(?:{edge}|THE? {modifier})? MONTH{of_year}?", stretches.read_month),
    ("{modifier}? (?:LAST|NEXT|THIS NEXT?|THE (?:LAST|NEXT)) MONTH", stretches.read_month),
    ("{edge} (?:LAST|NEXT) MONTH", stretches.read_month),
    ("(?:THE? {modifier}|{edge}|FISCAL YEARWORD?|THE YEARWORD)? YEAR|THE YEARWORD WORDNUM", stretches.read_year),
    ("(?:ABOUT|CIRCA) YEAR|THE? YEAR FISCAL YEARWORD|FISCALCODE", stretches.read_year),
    ("SHORTYEAR", stretches.read_year),
    ("THE? (?:{modifier})? SEASON(?:{of_year}|(?! OF))", stretches.read_season),
    ("THE? SEASON TERM{of_year}?", stretches.read_season),
    ("THE? {modifier}? SEASON OF? YEAR HYPHEN (?:BIGNUM|DAYNUM)", stretches.read_season),
    ("THAT SAME? SEASON", stretches.read_that_season),
    ("{modifier}? (?:LAST|NEXT|THIS (?:LAST|NEXT)?|THE (?:LAST|NEXT)) SEASON", stretches.read_season),
    ("(?:THE? {modifier}|{edge} THE)? (?:THE )?(?:DECADE|WORDDECADE)", stretches.read_decade),
    ("THE (?:{ordinal}|LAST) HALF OF THE (?:DECADE|WORDDECADE)", stretches.read_decade),
    ("THE (?:{ordinal}|LAST) HALF OF THE {ordinal} HYPHEN? CENTURY", stretches.read_century),
    ("(?:THE? {modifier}|{edge} THE)? THE? {ordinal} HYPHEN? CENTURY", stretches.read_century),
    (
        "(?:THE (?!{ordinal} HYPHEN))? (?:FISCAL HYPHEN?)? (?:{ordinal}|LAST) HYPHEN? (?:QUARTER|HALF)"
        "(?! OF THE){of_year}?",
        quarters.read_quarter,
    ),
    (
        "THE? FISCAL? YEAR (?:FISCAL HYPHEN?)? {ordinal} HYPHEN? (?:QUARTER|HALF)"
        "|QUARTERCODE{of_year}?|YEAR QUARTERCODE",
        quarters.read_quarter,
    ),
    ("(?:LAST|THIS|NEXT) YEARWORD POSSESSIVE {ordinal} HYPHEN? (?:QUARTER|HALF)", quarters.read_quarter),
    ("THE? (?:PAST|LAST) (?:DECADEUNIT|CENTURY)|THE? PAST UNIT", durations.read_duration),
    (
        "(?:{modifier}|{edge})? (?:LAST|NEXT|THIS|THE (?:LAST|NEXT|CURRENT|SAME)|THAT) FISCAL? STRETCH",
        stretches.read_relative,
    ),
    ("(?:{modifier}|{edge})? (?:THE|THIS|LAST|NEXT|THE (?:LAST|NEXT)) WEEKEND", stretches.read_weekend),
    ("EARLY HYPHEN? WEEK", stretches.read_this_week),
    ("THE UNIT (?:BEFORE LAST|AFTER NEXT)", stretches.read_before_last),
    ("THE UNIT (?:BEFORE|AFTER)(?=OTHER|COMMA|HYPHEN|$)", stretches.read_beside),
    ("STRETCH HYPHEN EDGE|STRETCH POSSESSIVE EDGE|YEARWORD EDGE|{edge} THE STRETCH", stretches.read_edge_of_year),
    ("(?:{edge})? THE (?:{ordinal}|LAST)? WEEK OF MONTH{of_year}?", stretches.read_week_of),
    (
        "THE? COMPARABLE? YEARWORD HYPHEN? (?:AGO|EARLIER) (?:{ordinal} HYPHEN?)? (?:QUARTER|PERIOD)"
        "|YEARWORD HYPHEN (?:AGO|EARLIER)",
        quarters.read_quarter_before,
    ),
    ("THE COMPARABLE (?:QUARTER|PERIOD)(?: A YEARWORD (?:AGO|EARLIER)| {that_year})?", quarters.read_quarter_before),
    ("THE QUARTER A YEARWORD (?:AGO|EARLIER)|LAST YEARWORD POSSESSIVE QUARTER", quarters.read_quarter_before),
    ("THE (?:LATEST)? QUARTER(?! OF)|THE LATEST PERIOD|THE YEAR (?:QUARTER|PERIOD)", quarters.read_this_quarter),
    ("THE (?:FISCAL|MORE)? YEARWORD(?= ENDED)", durations.read_duration),
    ("(?:{modifier})? THE (?:FISCAL|MORE)? YEARWORD(?!BIGNUM)", stretches.read_the_year),
    ("{approximately}{length}|{approximately}{range}", durations.read_duration),
    ("THE {count} UNITS|{amount} {unit} OR (?:SO|{count})", durations.read_duration),
    ("{count} HYPHEN? {unit} HYPHEN? OLD|{count} UNITS OF AGE|AGED {count} UNITS?", durations.read_age),
    ("THE? (?:LAST|NEXT|ORD|LATEST) {count} MORE? UNITS", durations.read_duration),
    ("THE? (?:LAST|NEXT) (?:FEW|COUPLE OF) UNITS", durations.read_duration),
    ("(?:UNIT|UNITS) HYPHEN LONG|UNITLONG|ALL UNIT|{count} HYPHEN UNIT HYPHEN LONG", durations.read_duration),
    ("(?<=LASTED)UNITS|UNITS HYPHEN LONG", durations.read_vague),
    # "24 hours a day" is a manner, as "24/7".
    ("{count} UNITS A UNIT(?: COMMA? {count} UNITS A UNIT)?", durations.read_age),
    ("{approximately}(?:{length}|UNITS) AGO", durations.read_ago),
    ("{approximately}(?:{length}|UNITS) EARLIER", durations.read_later),
    ("{approximately}{length} (?:BEFORE|AFTER)(?=OTHER|COMMA|HYPHEN|$)", durations.read_later),
    ("SET", durations.read_set),
    ("EVERY (?:{count}? {unit}|(?:MORE|{ordinal}) UNIT|WEEKDAY (?:PART|PARTS)?|PART|MONTH|SEASON)", durations.read_set),
    ("PER UNIT|(?:ONCE|{count} TIMES) A UNIT|WEEKDAYS|WEEKDAY PARTS", durations.read_set),
    (
        "REFERENCE|RIGHT REFERENCE|RECENT|CURRENT|THE FUTURE|THE NEAR (?:FUTURE|TERM)",
        named.read_reference,
    ),
    ("(?:THE? NEXT|RECENT) UNITS", durations.read_vague),
    ("THIS DAYUNITS|(?<!THAT)LONG AGO", named.read_reference),
    ("(?<=AT)THAT TIME", named.read_reference),
    ("(?<=AT)THE TIME|PRESENT HYPHEN? DAYUNIT|(?<=IN)THE PAST(?=OTHER|COMMA|_)", named.read_reference),
)
