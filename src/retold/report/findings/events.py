"""Events as findings: what is said to have happened at one time, in every account's words."""

from collections.abc import Sequence

from retold.model import Event, Telling
from retold.report.excerpts import opening, shorten
from retold.report.findings.view import (
    MOST_WITNESSES,
    FindingView,
    WitnessView,
    in_story_order,
    places,
    siglum_of,
    summary,
)
from retold.report.lookups import Lookups
from retold.report.times import show_range

KINDS = {
    "event": "Said to have happened",
    "speech": "Said to have been said",
    "publication": "Published",
    "background": "Background",
}
TITLE_CHARACTERS = 80


def show_events(events: Sequence[Event], lookups: Lookups) -> tuple[FindingView, ...]:
    """Each event that an account tells as a finding, numbered in order of time; publications are flags instead."""
    told = [event for event in events if event.tellings and event.kind != "publication"]
    return tuple(_show(event, lookups, number) for number, event in enumerate(told, 1))


def readings_of(event: Event) -> tuple[str, ...]:
    """The different times that the tellings give, in story order."""
    return tuple(dict.fromkeys(show_range(telling.value, telling.until) for telling in event.tellings))


def _show(event: Event, lookups: Lookups, number: int) -> FindingView:
    key = "event-" + event.id
    articles = in_story_order(lookups, (telling.passage.article for telling in event.tellings))
    first = event.tellings[0].passage
    witnesses = _tellings(event, key, lookups)
    return FindingView(
        key=key,
        anchor=lookups.finding(key),
        kind=f"Times differ, event {number}" if event.differs else f"{KINDS[event.kind]}, event {number}",
        title=(opening(lookups.articles[first.article], first, TITLE_CHARACTERS),),
        name="",
        summary=summary(lookups, articles),
        witnesses=witnesses[:MOST_WITNESSES],
        more=tuple(each for witness in witnesses[MOST_WITNESSES:] for each in witness.sigla),
        why=(),
        articles=articles,
        differs=event.differs,
        value=show_range(event.value, event.until),
        number=number,
        wordings=len({lookups.articles[each.passage.article].cut(each.passage) for each in event.tellings}),
    )


def _tellings(event: Event, key: str, lookups: Lookups) -> tuple[WitnessView, ...]:
    """Tellings with the same words and time share a line."""
    groups: dict[tuple[str, str, str], list[Telling]] = {}
    for telling in event.tellings:
        words = lookups.articles[telling.passage.article].cut(telling.passage)
        groups.setdefault((words, telling.value, telling.until or ""), []).append(telling)
    return tuple(_witness(event, group, key, lookups) for group in groups.values())


def _witness(event: Event, group: list[Telling], key: str, lookups: Lookups) -> WitnessView:
    telling = group[0]
    article = lookups.articles[telling.passage.article]
    read = f"read as {show_range(telling.value, telling.until)}"
    letter = f"{reading_letter(event, telling)}: " if event.differs else ""
    return WitnessView(
        sigla=tuple(siglum_of(lookups, each.passage, key) for each in group),
        note=letter + read if event.differs or (telling.value, telling.until) != (event.value, event.until) else "",
        pieces=shorten(article, telling.passage),
        places="; ".join(places((each.passage,)) for each in group),
        lang=article.language or "",
        direction=lookups.direction(article.id),
    )


def reading_letter(event: Event, telling: Telling) -> str:
    """The letter of a telling's time among the times that differ, in story order."""
    return "abcdefghijklmnopqrstuvwxyz"[readings_of(event).index(show_range(telling.value, telling.until)) % 26]
