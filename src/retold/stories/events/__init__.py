"""Events: what is said to have happened at one time, in all its tellings."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import combinations

from retold.model import Article, Copy, Event, Passage, Quotation, Reading, Telling
from retold.reading.dates.calendar import precision_of
from retold.stories.cast import Cast
from retold.stories.events.edited import edited_times
from retold.stories.events.grouping import group_statements
from retold.stories.events.likeness import tell_two_times
from retold.stories.events.stamps import STAMPS
from retold.stories.events.statements import Statement, find_statements
from retold.stories.events.times import common_value, sort_key

__all__ = ["gather_events"]


def gather_events(
    articles: Sequence[Article],
    readings: Mapping[str, Reading],
    quotations: Sequence[Quotation],
    cast: Cast,
    copies: Sequence[Copy] = (),
) -> tuple[Event, ...]:
    """Gather the dated statements of a story into events, in order of time."""
    statements = find_statements(articles, readings, quotations, cast)
    order = {article.id: place for place, article in enumerate(articles)}
    outlets = {article.id: article.outlet.value for article in articles if article.outlet}
    edited = edited_times(statements, copies)
    proven = frozenset((statements[one].at, statements[other].at) for one, other in edited)
    events = [_event(group, order, Doubts(outlets, proven)) for group in group_statements(statements, edited)]
    events += _publications(articles, readings)
    events.sort(key=lambda event: (sort_key(event.value), _place(event.tellings[0].passage, order), event.kind))
    return tuple(_numbered(events))


@dataclass(frozen=True, slots=True)
class Doubts:
    """What decides on a conflict besides the words: the outlet of each account, and the times that one account
    replaced in another's words."""

    outlets: Mapping[str, str]
    replaced: frozenset[tuple[Passage, Passage]]


def _event(group: Sequence[Statement], order: Mapping[str, int], doubts: Doubts) -> Event:
    told = sorted(group, key=lambda each: _place(each.passage, order))
    value, until = _time_of(told)
    tellings = dict.fromkeys(Telling(each.passage, each.value, precision_of(each.value), each.until) for each in told)
    kinds = [each.kind for each in told]
    return Event(
        id="",
        kind=next(kind for kind in ("speech", "event", "background") if kind in kinds),
        value=value,
        precision=precision_of(value),
        tellings=tuple(tellings),
        differs=len({(each.value, each.until) for each in told}) > 1 and _differs(told, doubts),
        until=until,
    )


def _time_of(told: Sequence[Statement]) -> tuple[str, str | None]:
    """The time of an event, and its last where an account tells a range: a day within it is the coarser telling."""
    ranges = [each for each in told if each.time.until]
    untils = [each.until for each in told if each.until]
    return common_value([each.value for each in ranges or told]), common_value(untils) if untils else None


def _differs(told: Sequence[Statement], doubts: Doubts) -> bool:
    """Whether two outlets give times that cannot both hold, by their own words; a later account of one outlet is its
    update."""
    for one, other in combinations(told, 2):
        outlet = doubts.outlets.get(one.passage.article)
        if outlet is not None and outlet == doubts.outlets.get(other.passage.article):
            continue
        if {(one.at, other.at), (other.at, one.at)} & doubts.replaced or tell_two_times(one, other):
            return True
    return False


def _publications(articles: Sequence[Article], readings: Mapping[str, Reading]) -> Iterator[Event]:
    """Each account's own coming out, at its headline."""
    for article in articles:
        if article.published is None:
            continue
        value = _written(article.published.value, article.published.precision)
        telling = Telling(_headline(article, readings.get(article.id)), value, precision_of(value))
        yield Event("", "publication", value, precision_of(value), (telling,))


# Characters that stand for an account without title, headline or sentence: those of a long headline.
LONGEST_HEAD = 160
# How many characters of an ISO time each precision keeps; nobody needs the seconds.
_KEPT = {"year": 4, "month": 7, "day": 10, "minute": 16}


def _written(value: str, precision: str | None) -> str:
    return value[: _KEPT.get(precision or "", _KEPT["minute"])].replace(" ", "T")


def _headline(article: Article, reading: Reading | None) -> Passage:
    """The title, else the text's headline, else its first sentence; of a text that is not read, its first words."""
    if article.title.strip():
        return Passage(article.id, "title", 0, len(article.title))
    blocks = [each for each in article.account if each.kind not in STAMPS] or article.blocks
    block = next((each for each in blocks if each.kind == "headline"), blocks[0])
    whole = Passage(article.id, "text", block.start, block.end)
    if block.kind == "headline":
        return whole
    first = next((each for each in reading.sentences if whole.holds(each)), None) if reading else None
    return first or replace(whole, end=min(block.end, block.start + LONGEST_HEAD))


def _place(passage: Passage, order: Mapping[str, int]) -> tuple[int, bool, int, int]:
    return order[passage.article], passage.part == "text", passage.start, passage.end


def _numbered(events: Sequence[Event]) -> Iterator[Event]:
    for number, event in enumerate(events, start=1):
        yield replace(event, id=f"e{number}")
