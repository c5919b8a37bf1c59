"""What the timeline picture is drawn from: the tellings that have a place in time, and when accounts came out."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from retold.model import Telling
from retold.report.findings.events import KINDS
from retold.report.lookups import Lookups
from retold.report.pictures.extents import Extent, extent_of

# Events of a picture that can be told apart; beyond them it keeps what several accounts tell, then what is told of the
# days nearest to the first account.
MOST_EVENTS = 30


@dataclass(frozen=True, slots=True)
class Told:
    """A telling with its extent in days."""

    article: str
    number: int
    href: str
    value: str
    extent: Extent
    differs: bool


@dataclass(frozen=True, slots=True)
class CameOut:
    """The days on which an account certainly came out; an end that is not known is None."""

    start: float | None
    end: float | None
    inferred: bool


@dataclass(frozen=True, slots=True)
class AllTold:
    """The tellings that are drawn, how many events are left out, and how many tellings have no place in time."""

    drawn: tuple[Told, ...]
    events_left_out: int
    without_place: int


def tellings_of(lookups: Lookups, numbers: dict[str, int]) -> AllTold:
    """The tellings of a story's events; `numbers` are those of the events in the table."""
    told, without_place = [], 0
    for event in lookups.story.events:
        key = "event-" + event.id
        for telling in event.tellings if key in numbers and event.kind in KINDS else ():
            extent = _extent(telling)
            if extent is None:
                without_place += 1
                continue
            href = "#" + lookups.mark(telling.passage, key)
            told.append(Told(telling.passage.article, numbers[key], href, telling.value, extent, event.differs))
    drawn = _most_telling(told, lookups)
    left_out = len({each.number for each in told} - {each.number for each in drawn})
    return AllTold(tuple(drawn), left_out, without_place)


def _extent(telling: Telling) -> Extent | None:
    """The days that a telling's time may lie on, or that its range reaches over."""
    first, last = extent_of(telling.value), extent_of(telling.until or telling.value)
    return Extent(first.start, last.end) if first and last and first.start <= last.end else first


def published(lookups: Lookups, article: str) -> Extent | None:
    """When an account is said to have come out."""
    fact = lookups.articles[article].published
    return extent_of(fact.value) if fact else None


def came_out(lookups: Lookups, article: str) -> CameOut | None:
    """The days on which an account certainly came out: that of its publication, or those that were inferred."""
    inferred = next((each.certain for each in lookups.story.undated if each.article == article), None)
    if inferred is None:
        known = published(lookups, article)
        return CameOut(known.start, known.end, inferred=False) if known else None
    first, last = extent_of(inferred.not_before or ""), extent_of(inferred.not_after or "")
    if first is None and last is None:
        return None
    return CameOut(first.start if first else None, last.end if last else None, inferred=True)


def _most_telling(told: Sequence[Told], lookups: Lookups) -> list[Told]:
    """The tellings of the events that are drawn."""
    events: dict[int, list[Told]] = defaultdict(list)
    for each in told:
        events[each.number].append(each)
    known = [extent for article in lookups.story.articles if (extent := published(lookups, article))]
    first = min((extent.start for extent in known), default=0.0)

    def rank(number: int) -> tuple[bool, bool, float, int]:
        tellings = events[number]
        alone = len({each.article for each in tellings}) == 1
        return (not tellings[0].differs, alone, abs(tellings[0].extent.start - first), number)

    drawn = set(sorted(events, key=rank)[:MOST_EVENTS])
    return [each for each in told if each.number in drawn]
