"""Times that one account replaced in words that both share: one event at two times, whatever else the words say."""

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence

from retold.model import Copy, Edit, Passage
from retold.stories.events.likeness import figures_of
from retold.stories.events.statements import Statement
from retold.stories.events.told_times import contradict_by_edit

__all__ = ["edited_times"]


def edited_times(statements: Sequence[Statement], copies: Sequence[Copy]) -> frozenset[tuple[int, int]]:
    """The places of two statements that are one sentence with another time, the earlier place first."""
    standing: dict[str, list[tuple[int, int]]] = {}
    for place, statement in enumerate(statements):
        standing.setdefault(statement.at.article, []).append((statement.at.end, place))
    for places in standing.values():
        places.sort()
    return frozenset(
        (min(one, other), max(one, other))
        for copy in copies
        for edit in copy.edits
        if edit.kind == "replaced"
        for one, other in _both(edit, statements, standing)
        if _are_two_times(statements[one], statements[other])
    )


def _both(
    edit: Edit, statements: Sequence[Statement], standing: Mapping[str, Sequence[tuple[int, int]]]
) -> Iterator[tuple[int, int]]:
    """The statements whose times the two sides of an edit stand in."""
    for one in _told_with(edit.a, statements, standing):
        for other in _told_with(edit.b, statements, standing):
            yield one, other


def _told_with(
    words: Passage, statements: Sequence[Statement], standing: Mapping[str, Sequence[tuple[int, int]]]
) -> Iterator[int]:
    """The statements whose time holds all the words; a longer edit tells another thing."""
    places = standing.get(words.article, ())
    for _, place in places[bisect_left(places, (words.end, 0)) :]:
        if statements[place].at.holds(words):
            yield place
        elif statements[place].at.part == words.part and statements[place].at.start > words.start:
            return


def _are_two_times(one: Statement, other: Statement) -> bool:
    if {one.kind, other.kind} == {"speech", "event"} or figures_of(one) != figures_of(other):
        return False
    return one.passage.article != other.passage.article and contradict_by_edit(one.time, other.time)
