"""Times in what somebody says, and times of the saying itself."""

import re
from collections.abc import Sequence
from datetime import date

from retold.model import Article, Clause, DateExpression, Passage, Quotation
from retold.reading.dates.calendar import day_of, first_day, precision_of
from retold.stories.events.placed import is_of_its_speaker
from retold.stories.events.times import key_of
from retold.stories.events.told_times import ToldTime, tell_time

# "Did not answer on Sunday, and the guild asked …": the time is not that of the asking.
_NEW_CLAUSE = re.compile(r"[,;]\s+(?:and|but|while|whereas|as|after|before|which|who)\b|;")
# "Told the paper after the summary was released on Sunday": whatever stands behind these has a time of its own.
_OTHER_TIME = re.compile(r"\b(?:after|before|since|when|while|once|until|because)\s+\S", re.I)
# Verbs and nouns of giving words, whatever their form; thoughts, plans and gestures are none.
SAYING = re.compile(
    r"\b(?:say|said|tell|told|spoke|speak|announc|declar|den(?:y|ied|ies)|confirm|wr(?:ite|ote|itten)|tweet|post|ask|answer"
    r"|repl(?:y|ied)|respon|repeat|insist|claim|warn|add(?:ed|s|ing)\b|stat(?:e|ing)|describ|expla|acknowledg|admit"
    r"|argu|call|reveal|disclos|report|according|pledg|vow|promis|urg|demand|accus|apologi|condemn|complain"
    r"|comment|not(?:ed|es|ing)\b|remark|recall|suggest|tell|quot|predict|estimat|threat|appeal|rejected|dismissed)",
    re.I,
)
# In what is said these are often no day at all: "this is the politics of today".
SAID_IN_GENERAL = frozenset({"today"})
# Days between a saying and publication from which on a bare weekday counts from another week.
WEEK = 7
# Stretches that are counted from a year.
LONG = frozenset({"season", "quarter", "half", "year", "decade", "century"})


def told_in(found: Passage, sentence: Passage, near: Sequence[Quotation]) -> Passage | None:
    """The words said that the time stands in; None where it stands outside of all that is said."""
    for quotation in near:
        for content in quotation.content:
            if content.holds(found):
                start, end = max(content.start, sentence.start), min(content.end, sentence.end)
                return Passage(sentence.article, sentence.part, start, end)
    return None


def is_of_another_day(found: DateExpression, near: Sequence[Quotation], article: Article) -> bool:
    """Whether a time in somebody's words cannot be counted from publication: "today", and "last week" in a speech
    that the account itself dates."""
    words = article.cut(found.passage)
    if words.casefold() in SAID_IN_GENERAL:
        return True
    if is_of_its_speaker(words) and any(each.kind == "direct" and _holds(each, found.passage) for each in near):
        return True
    told = tell_time(found.value, words)
    published = day_of(article.published.value) if article.published else None
    if found.anchor != "published" or told.names == "date" or published is None:
        return False
    return any(
        each.said_on is not None
        and _holds(each, found.passage)
        and _moves(told, each, first_day(key_of(each.said_on.value)), published)
        for each in near
    )


def _moves(told: ToldTime, quotation: Quotation, said: date | None, published: date) -> bool:
    """Whether a time would be another one if it were counted from the saying: "next year" is the same within a year,
    "on Monday" within a week, "yesterday" in the speaker's very words on no other day."""
    if said is None or said == published:
        return False
    precision = precision_of(key_of(told.value))
    if precision in LONG:
        return said.year != published.year
    within_days = told.names is None and precision == "day"
    return abs((published - said).days) >= WEEK or (within_days and quotation.kind != "indirect")


def _holds(quotation: Quotation, found: Passage) -> bool:
    return any(content.holds(found) for content in quotation.content)


def dated_saying(
    found: Passage, sentence: Passage, near: Sequence[Quotation], article: Article, clauses: Sequence[Clause]
) -> Quotation | None:
    """The quotation whose own time this is: its cue is a verb of saying in the clause of the time, nearest to it."""
    holders = [content for each in near for content in each.content if content.holds(found)]
    candidates = [
        (_between(found, each.cue).length, place, each)
        for place, each in enumerate(near)
        if each.cue is not None
        and sentence.holds(each.cue)
        and not _holds(each, found)
        and (any(holder.holds(each.cue) for holder in holders) if holders else each.parent is None)
        and _is_said(each, article)
        and not _is_of_another_clause(found, each.cue, article, clauses)
    ]
    told = [
        each
        for *_, each in candidates
        if each.said_on and each.said_on.passage and each.said_on.passage.overlaps(found)
    ]
    return told[0] if told else min(candidates)[2] if candidates else None


def _is_said(quotation: Quotation, article: Article) -> bool:
    """Whether words were given, and not only thought, planned or shown: "admired the view", "details point to"."""
    if quotation.act == "thought" or quotation.cue is None:
        return False
    return quotation.kind == "direct" or SAYING.search(article.cut(quotation.cue)) is not None


def _is_of_another_clause(found: Passage, cue: Passage, article: Article, clauses: Sequence[Clause]) -> bool:
    """ "The motive for the attack on Sunday is unknown, police said": Sunday is not when they said it."""
    between = _between(found, cue)
    words = article.cut(between)
    if _NEW_CLAUSE.search(words) or (cue.end <= found.start and _OTHER_TIME.search(words)):
        return True
    if any(between.holds(each.verb) for each in clauses):
        return True
    return any(each.passage.holds(found) and not each.passage.holds(cue) for each in clauses)


def _between(one: Passage, other: Passage) -> Passage:
    start, end = min(one.end, other.end), max(one.start, other.start)
    return Passage(one.article, one.part, start, max(start, end))
