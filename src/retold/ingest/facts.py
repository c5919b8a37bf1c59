"""What is said about an article by the things around it, and which of them is believed."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from retold.ingest.when import When, parse_time
from retold.model import Fact, OtherValue

_DAY = len("2031-05-03")
_UTC = "+00:00"
# How far a newsroom's clock is behind UTC (Hawaii) or ahead of it (New Zealand in summer).
FARTHEST_BEHIND = timedelta(hours=-10)
FARTHEST_AHEAD = timedelta(hours=13)
# Characters. The longest headlines and addresses in the public gold sets have some 300; what is ten times as long is a
# text in the wrong field, and a page would show it beside every finding.
LONGEST_FACT = 3_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """What one source (a sidecar, a row, a page's JSON-LD, …) says about an article; empty means nothing."""

    from_: str
    given_id: str | None = None
    title: str = ""
    outlet: str = ""
    published: str = ""
    updated: str = ""
    url: str = ""
    language: str = ""
    licence: str = ""
    authors: tuple[str, ...] = ()
    truncation: str = ""


def first_said(said: Sequence[Said], field: Callable[[Said], str]) -> str:
    """The first source's word; sources stand in order of trust."""
    return next((field(each) for each in said if field(each)), "")


def fact_of(said: Sequence[Said], field: Callable[[Said], str]) -> Fact | None:
    """The first source's value, with every source that says otherwise."""
    given = [(each.from_, field(each)) for each in said if field(each)]
    if not given:
        return None
    from_, value = given[0]
    others = tuple(OtherValue(other, who) for who, other in given[1:] if other.casefold() != value.casefold())
    return Fact(value, from_, others=others)


def time_of(said: Sequence[Said], field: Callable[[Said], str]) -> Fact | None:
    """The first source's time, made finer by a later one of the same day, with every source that disagrees.

    Where that time is in UTC and another source has the day before or after, as it was then at the outlet's place, that
    day counts: "on Monday" in the account is said from there.
    """
    given = [(each.from_, when) for each in said if (when := parse_time(field(each)))]
    if not given:
        return None
    agreeing = [pair for pair in given if _agree(given[0][1], pair[1])]
    from_, best = max(agreeing, key=lambda pair: len(pair[1].value))
    if local := next((pair for pair in given if _tells_locally(best, pair[1])), None):
        from_, best = local
    others = tuple(OtherValue(when.value, who) for who, when in given if not _agree(best, when))
    return Fact(best.value, from_, precision=best.precision, timezone=best.timezone, others=others)


def doubtful_times(said: Sequence[Said]) -> Iterator[str]:
    """What to tell the reader about times that could not be read."""
    for each in said:
        for name, words in (("published", each.published), ("updated", each.updated)):
            if words and parse_time(words) is None:
                yield (
                    f"{name} '{words[:60]}' ({each.from_}) is no time that can be read; left unknown. "
                    "Write it as 2031-05-03 or 2031-05-03T14:25+02:00."
                )


def overlong_facts(said: Sequence[Said]) -> Iterator[str]:
    """What to tell the reader about fields that hold too much to be what they are called."""
    for each in said:
        named = {"id": each.given_id, "title": each.title, "outlet": each.outlet, "url": each.url}
        named |= {"language": each.language, "licence": each.licence, "author": max(each.authors, key=len, default="")}
        for name in (name for name, value in named.items() if value and not _bearable(value)):
            yield (
                f"{name} ({each.from_}) has more than {LONGEST_FACT:,} characters; left unknown. "
                "Check whether a text stands in the wrong field."
            )


def believable(said: Sequence[Said]) -> tuple[Said, ...]:
    """Those who say anything, without what is too long to be meant."""
    return tuple(each for each in map(_bearable_facts, said) if replace(each, from_="") != Said(from_=""))


def _bearable_facts(said: Said) -> Said:
    return replace(
        said,
        given_id=_bearable(said.given_id or "") or None,
        title=_bearable(said.title),
        outlet=_bearable(said.outlet),
        url=_bearable(said.url),
        language=_bearable(said.language),
        licence=_bearable(said.licence),
        authors=tuple(filter(_bearable, said.authors)),
    )


def _bearable(value: str) -> str:
    return value if len(value) <= LONGEST_FACT else ""


def _tells_locally(moment: When, day: When) -> bool:
    """Whether a day is that of a moment in UTC by a clock elsewhere: hours behind it, or ahead."""
    if moment.timezone != _UTC or len(moment.value) <= _DAY or len(day.value) != _DAY:
        return False
    then = datetime.fromisoformat(moment.value)
    if not date.min < then.date() < date.max:
        return False
    days = {(then + apart).date().isoformat() for apart in (FARTHEST_BEHIND, FARTHEST_AHEAD)}
    return day.value in days - {then.date().isoformat()}


def _agree(one: When, two: When) -> bool:
    """Whether one time is the other with more or less precision; clocks in two zones are left alone."""
    shared = min(len(one.value), len(two.value))
    same = one.value[:shared] == two.value[:shared]
    return same and (shared <= _DAY or one.timezone == two.timezone or None in (one.timezone, two.timezone))
