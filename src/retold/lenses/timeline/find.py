"""The timeline lens: what it finds."""

from dataclasses import dataclass

from retold.lenses.timeline.firsts import FirstAppearance, find_first_appearances
from retold.model import DateExpression, Dossier, State


@dataclass(frozen=True, slots=True, kw_only=True)
class TimelineFindings:
    """When it is said to have happened: every time expression with its value, and the events in order of time.

    `rows` are event ids. `undated` are articles without a publication date: what is relative in them ("on Tuesday")
    stays partial, and they have no place of their own in the order of publication. `firsts` says which account has
    each shared quotation and copied passage first among these accounts, as far as their times tell.
    """

    state: State
    reason: str | None = None
    dates: tuple[DateExpression, ...] = ()
    rows: tuple[str, ...] = ()
    undated: tuple[str, ...] = ()
    firsts: tuple[FirstAppearance, ...] = ()


NOTHING_READ = (
    "no account could be read for times: each is empty or in a language that is not read yet. "
    "The publication dates are still shown."
)


def find_timeline(dossier: Dossier) -> TimelineFindings:
    """Answer when it is said to have happened."""
    readings = [dossier.readings[article.id] for article in dossier.articles if article.id in dossier.readings]
    undated = tuple(article.id for article in dossier.articles if article.published is None)
    rows = tuple(event.id for event in dossier.story.events)
    firsts = find_first_appearances(dossier)
    if not any(reading.sentences for reading in readings):
        return TimelineFindings(state="not measurable", reason=NOTHING_READ, rows=rows, undated=undated, firsts=firsts)
    dates = tuple(found for reading in readings for found in reading.dates)
    return TimelineFindings(state="measured", dates=dates, rows=rows, undated=undated, firsts=firsts)
