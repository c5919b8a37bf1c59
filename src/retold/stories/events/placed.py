"""Times that place nothing that is told: "of the year", "an early morning flight", "after the weekend", "Monday through
Friday"."""

import re

from retold.model import Article, DateExpression, Passage
from retold.reading.dates.words import cut_words

# Characters before and behind a time that say what it is there for: a preposition and an article, or another weekday.
NEAR = 24
_UNIT = re.compile(r"(?:the|an?|of the)?\s*(?:year|month|week|day|season)s?(?:['’]s)?", re.I)
_SEASON = re.compile(r"(?:the\s+)?(?:spring|summer|autumn|fall|winter)(?:['’]s)?", re.I)
_IN_A_SEASON = re.compile(r"\b(?:in|during|by|over|since|until|for|early|late|mid)[\s-]+(?:the\s+)?$", re.I)
_PART = re.compile(r"(?:early|late|mid)?[\s-]*(?:morning|afternoon|evening|night|midnight|noon)", re.I)
_ANY_ONE = re.compile(r"\b(?:an?|every|each|any)\s+$", re.I)
_AT_A_FEAST = re.compile(r"\b(?:on|at|over|by|for|since|during|until|before|after|of|from|to|this|last|and)\s+$", re.I)
# "His New Year's address": given on that day.
_A_SPEECH = re.compile(r"['’]?s?\s+(?:address|speech|sermon|homily|broadcast)\b", re.I)
# A day that bounds what is told, and does not hold it: "to call again after the weekend", "within the last year".
_BOUND = re.compile(r"\b(?:after|before|within)\s+(?:the\s+)?$", re.I)
# "Within fifteen minutes" of a time that is told.
_SHORT = re.compile(r"\b(?:hour|minute|second)s?\b", re.I)
_OWNER = re.compile(r"['’]s?$")
_DAYS = r"(?:mon|tues|wednes|thurs|fri|satur|sun)days?"
_THROUGH_BEHIND = re.compile(rf"^\s+(?:through|thru)\s+{_DAYS}\b", re.I)
_THROUGH = re.compile(rf"\b{_DAYS}\s+(?:through|thru)\s+{_DAYS}", re.I)
_THROUGH_BEFORE = re.compile(rf"\b{_DAYS}\s+(?:through|thru)\s+$", re.I)
# "Two days later" at the head of an account, with no time told before it.
_STEP = re.compile(r"\b(?:later|earlier|after|before|afterwards)$", re.I)
# "Stars Tonight", "Harbour Today": names.
_NAMED_DAY = re.compile(r"(?:Today|Tonight|Tomorrow|Yesterday|Now)")
_CAPITAL = re.compile(r"\b[A-Z]\w+\s$")
# "The 2015-16 season": one time, whose second half is no day of its own.
_YEAR_BEFORE = re.compile(r"\b\d{4}[/–-]$")
_COPYRIGHT = re.compile(r"(?:\bcopyright|©|\(c\))[\s,]*(?:\d{4}\s*[–-]\s*)?$", re.I)
# "19/34 12 November 2017": pictures of a gallery have days of their own.
_COUNTER = re.compile(r"\s*(?:\S+\s+){0,2}?(\d{1,3})/(\d{1,3})\s+")
# "In fiscal 2024": a year that begins when its company says.
_FISCAL = re.compile(r"\b(?:fiscal|FY)\b|\bFY\d")
_OF_FISCAL = re.compile(r"\s+of\s+(?:the\s+)?(?:fiscal|FY)\b")
# "JUST WATCHED … Replay More Videos … 03:46": how long a video is; an hour of the day has a word before it.
_LENGTH_OF_A_VIDEO = re.compile(r"0\d:[0-5]\d")
_HOUR_COMES = re.compile(
    r"(?:\b(?:at|by|from|to|until|till|around|about|before|after|since|between|and|on|of|past)|,|\()\s*$"
)
# "The post of 14 May" in somebody's words: "this morning" was that of the speaker.
_THIS_PART = re.compile(r"(?:this (?:morning|afternoon|evening)|tonight)", re.I)


def places_nothing(article: Article, found: DateExpression, sentence: Passage) -> bool:
    """Whether a time says nothing of when the thing told in its sentence happened."""
    whole = article.title if found.passage.part == "title" else article.text
    words = article.cut(found.passage)
    before = whole[max(sentence.start, found.passage.start - NEAR) : found.passage.start]
    behind = whole[found.passage.end : found.passage.end + NEAR]
    return (
        _is_general(words, before)
        or (_is_feast_by_name(words, before) and not _A_SPEECH.match(behind))
        or _only_bounds(found, words, before, behind)
        or _is_half(words, before, behind)
        or bool(_COPYRIGHT.search(before) or _FISCAL.search(words) or _OF_FISCAL.match(behind))
        or bool(_LENGTH_OF_A_VIDEO.fullmatch(words) and not _HOUR_COMES.search(before))
        or _is_of_a_picture(article.cut(sentence))
    )


def is_of_its_speaker(words: str) -> bool:
    """Whether a time in somebody's very words is counted from a day that only the speaker knows: "this morning"."""
    return _THIS_PART.fullmatch(words) is not None


def _is_general(words: str, before: str) -> bool:
    """ "Of the year", "winter's darkness", "an early morning flight"."""
    if _UNIT.fullmatch(words):
        return True
    if _SEASON.fullmatch(words):
        return not _IN_A_SEASON.search(before)
    if _NAMED_DAY.fullmatch(words) and _CAPITAL.search(before):
        return True
    return bool(_PART.fullmatch(words) and _ANY_ONE.search(before))


def _is_feast_by_name(words: str, before: str) -> bool:
    """ "The office Christmas party", "Black Friday sales": a name, where no preposition makes it a day."""
    cut = cut_words(words)
    return len(cut) == 1 and cut[0].kind == "HOLIDAY" and _is_bare(words) and not _AT_A_FEAST.search(before)


def _is_bare(words: str) -> bool:
    return not re.search(r"\b(?:day|eve|sunday|monday|thursday)$", words, re.I) or words.casefold() == "black friday"


def _only_bounds(found: DateExpression, words: str, before: str, behind: str) -> bool:
    """ "Again after the weekend"; "after Tuesday's storm" tells of a storm on Tuesday."""
    if found.anchor == "published" and _STEP.search(words):
        return True
    if _SHORT.search(words):
        return False
    return "T" not in found.value and not _OWNER.search(words + behind[:2]) and bool(_BOUND.search(before))


def _is_half(words: str, before: str, behind: str) -> bool:
    if words.isdecimal() and _YEAR_BEFORE.search(before):
        return True
    return bool(_THROUGH.search(words) or _THROUGH_BEHIND.search(behind) or _THROUGH_BEFORE.search(before))


def _is_of_a_picture(sentence: str) -> bool:
    counter = _COUNTER.match(sentence)
    return counter is not None and int(counter[1]) <= int(counter[2])
