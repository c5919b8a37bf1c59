"""Live reports in plain text: paragraphs that begin with a clock time, one after another."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from retold.ingest.stretches import Stretch
from retold.ingest.when import hour_of, offset_of
from retold.model import Fact

# Entries that make a live report; two times may be a beginning and an end.
LEAST_ENTRIES = 3
# Stretches of one entry: its time, five or six paragraphs, a picture's caption.
MOST_STRETCHES_OF_AN_ENTRY = 10

_ZONE = r"(?P<zone>UTC|GMT|EST|EDT|CST|CDT|MST|MDT|PST|PDT|BST|CES?T|IST|[ECMP]T|local time|Uhr|hrs?)"
# "14:25", "[14:25]", "2.25pm GMT", "14h25", "14.25 Uhr": a point or an h between may be a price or a height, so that
# what follows must say that it is a time.
_CLOCK = re.compile(
    r"[\[(•*–-]?\s?(?P<hour>[01]?\d|2[0-3])(?:(?P<colon>:)|[.h])(?P<minute>[0-5]\d)(?::[0-5]\d)?"
    rf"(?:\s?(?P<half>[ap]\.?m\b\.?))?(?:\s?\(?{_ZONE}\b\)?)?[\])]?(?=\s*$|\s*[:|–—-]\s|\s+\D|[.,]\s+\D)",
    re.IGNORECASE,
)
_HEAD = 40  # characters in which the time stands


@dataclass(frozen=True, slots=True)
class _Clock:
    """A paragraph that begins with a time: where it stands, the minutes since midnight, the time as a fact."""

    place: int
    minutes: int
    time: Fact
    alone: bool


def mark_live_entries(text: str, stretches: Sequence[Stretch]) -> list[Stretch]:
    """Paragraphs of entries with a time: those that came with one, and those behind times that run one way."""
    times = {place: each.time for place, each in enumerate(stretches) if each.time}
    if not times:
        times = dict(_entries([clock for place, each in enumerate(stretches) if (clock := _clock(text, place, each))]))
    return [_entry(each, times, place) for place, each in enumerate(stretches)]


def _entry(stretch: Stretch, times: Mapping[int, Fact], place: int) -> Stretch:
    time = times.get(place)
    if time is None or not stretch.block().account:
        return replace(stretch, time=None)
    return replace(stretch, kind="live entry" if stretch.kind == "paragraph" else stretch.kind, time=time)


def _clock(text: str, place: int, stretch: Stretch) -> _Clock | None:
    """The time at the beginning of a paragraph."""
    head = text[stretch.start : min(stretch.end, stretch.start + _HEAD)]
    found = _CLOCK.match(head) if stretch.kind == "paragraph" else None
    if found is None or not (found["colon"] or found["half"] or found["zone"]):
        return None
    hour, minute = hour_of(found["hour"], found["half"]), int(found["minute"])
    time = Fact(f"T{hour:02}:{minute:02}", "text", "minute", offset_of(found["zone"]))
    return _Clock(place, hour * 60 + minute, time, alone=stretch.start + found.end() == stretch.end)


def _entries(clocks: Sequence[_Clock]) -> Iterator[tuple[int, Fact]]:
    """The stretches of every entry with its time."""
    for run in _runs(clocks):
        for clock, following in pairwise(run):
            yield from ((place, clock.time) for place in range(clock.place, following.place))
        last = run[-1]
        yield from ((place, last.time) for place in range(last.place, last.place + 1 + last.alone))


def _runs(clocks: Sequence[_Clock]) -> Iterator[list[_Clock]]:
    """Times near one another that run forwards, or backwards, and do not all stand still."""
    run: list[_Clock] = []
    for clock in clocks:
        if run and not _goes_on(run, clock):
            yield from _long_enough(run)
            run = []
        run.append(clock)
    yield from _long_enough(run)


def _goes_on(run: Sequence[_Clock], clock: _Clock) -> bool:
    near = clock.place - run[-1].place <= MOST_STRETCHES_OF_AN_ENTRY
    way, step = run[-1].minutes - run[0].minutes, clock.minutes - run[-1].minutes
    return near and way * step >= 0


def _long_enough(run: list[_Clock]) -> Iterator[list[_Clock]]:
    if len(run) >= LEAST_ENTRIES and run[0].minutes != run[-1].minutes:
        yield run
