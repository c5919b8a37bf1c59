"""Marks on the accounts: where each finding stands in the texts."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain

from retold.model import DateExpression, Part, Passage
from retold.report.found import found, spots
from retold.report.lookups import Lookups
from retold.report.segments import Mark
from retold.report.times import show_time
from retold.stories.copies import CopyGroup

# Stock phrases and furniture are no evidence of copying between accounts: they get no bar in the margin.
KINDS_IN_THE_MARGIN = ("copied", "shared quotation")

# The key of a passage that a lens's own page points at, without a finding of its own.
SPOT = "spot"


@dataclass(frozen=True, slots=True)
class PlacedMark:
    """A mark and the part of the article it stands in."""

    article: str
    part: Part
    mark: Mark


def place_marks(lookups: Lookups, groups: Sequence[CopyGroup]) -> Mapping[str, tuple[PlacedMark, ...]]:
    """Every mark of a story by article, in the order of copies, events, utterances, dates, names."""
    placed: dict[str, list[PlacedMark]] = defaultdict(list)
    sources = (
        _copies(lookups, groups),
        _events(lookups),
        _said(lookups),
        _dates(lookups),
        _names(lookups),
        _spots(lookups),
    )
    for mark in chain.from_iterable(sources):
        placed[mark.article].append(mark)
    return {article: tuple(dict.fromkeys(marks)) for article, marks in placed.items()}


def _place(lookups: Lookups, passage: Passage, key: str, style: str, label: str = "") -> PlacedMark:
    anchor = lookups.mark(passage, key) if key else ""
    return PlacedMark(passage.article, passage.part, Mark(passage.start, passage.end, key, style, anchor, label))


def _copies(lookups: Lookups, groups: Sequence[CopyGroup]) -> Iterator[PlacedMark]:
    for group in groups:
        for passage in group.passages:
            yield _place(lookups, passage, group.key, "k")


def _events(lookups: Lookups) -> Iterator[PlacedMark]:
    for event in lookups.story.events:
        for telling in event.tellings:
            yield _place(lookups, telling.passage, "event-" + event.id, "e x" if event.differs else "e")


def _said(lookups: Lookups) -> Iterator[PlacedMark]:
    for utterance in lookups.story.utterances:
        for quotation in (lookups.quotations.get(each) for each in utterance.quotations):
            for passage in quotation.content if quotation else ():
                style = "u i" if quotation and quotation.kind == "indirect" else "u"
                yield _place(lookups, passage, "said-" + utterance.id, style)


def _dates(lookups: Lookups) -> Iterator[PlacedMark]:
    for date in found(lookups.story, DateExpression):
        yield _place(lookups, date.passage, "", "d", f"read as {show_time(date.value)}")


def _names(lookups: Lookups) -> Iterator[PlacedMark]:
    for entry in lookups.story.cast:
        style = "n v" if len(entry.forms) > 1 else "n"
        for form in entry.forms:
            for passage in form.passages:
                yield _place(lookups, passage, "name-" + entry.id, style)


def _spots(lookups: Lookups) -> Iterator[PlacedMark]:
    for passage in spots(lookups.story):
        if passage.article in lookups.articles:
            yield _place(lookups, passage, SPOT, "s")
