"""Passages of one text as groups: the same interpreted, compiled and looked up one by one."""

from collections.abc import Sequence
from types import ModuleType
from typing import NamedTuple

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from retold.reuse.compiled import compiled
from retold.reuse.kernels import groups as interpreted

GROUPS = compiled("groups")


class Held(NamedTuple):
    start: int
    end: int
    kind: int = 0


def in_order(passages: Sequence[Held]) -> list[Held]:
    return sorted(passages, key=lambda each: (each.start, -each.end))


passages = st.lists(
    st.builds(lambda start, size, kind: Held(start, start + size, kind), *map(st.integers, (0, 1, 0), (60, 40, 1)))
).map(in_order)


def groups_of(kernel: ModuleType, held: Sequence[Held]) -> list[int]:
    starts, ends, kinds = np.array([*held, Held(0, 0)], np.int32)[: len(held)].T.copy()
    starts.flags.writeable = kinds.flags.writeable = False  # as Arrow hands them over
    found = np.full(len(held), -1, np.int32)
    count = kernel.number_groups(starts, ends, kinds, found)
    assert sorted(set(found.tolist())) == list(range(count))
    return found.tolist()


def by_definition(held: Sequence[Held]) -> list[int]:
    """The last group of that kind of which the passage, or which of it, is at least half."""
    reach: list[Held] = []
    found = []
    for each in held:
        mostly = [
            number
            for number, group in enumerate(reach)
            if group.kind == each.kind
            and 2 * (min(group.end, each.end) - each.start) >= min(group.end - group.start, each.end - each.start)
        ]
        if mostly:
            group = reach[mostly[-1]]
            reach[mostly[-1]] = group._replace(end=max(group.end, each.end))
        else:
            reach.append(each)
        found.append(mostly[-1] if mostly else len(reach) - 1)
    return found


@settings(deadline=None)  # the first call compiles
@given(passages)
def test_groups_are_those_of_the_definition_interpreted_and_compiled(held: list[Held]) -> None:
    expected = by_definition(held)
    assert groups_of(interpreted, held) == expected
    assert groups_of(GROUPS, held) == expected


def test_a_part_of_a_passage_is_of_its_group_and_another_kind_is_not() -> None:
    assert groups_of(interpreted, [Held(0, 90), Held(30, 50), Held(30, 45, 1)]) == [0, 0, 1]


def test_passages_that_share_an_edge_are_two_groups() -> None:
    assert groups_of(interpreted, [Held(0, 50), Held(40, 90)]) == [0, 1]


def test_a_text_with_very_many_passages_takes_no_longer_for_each() -> None:
    many = 400_000  # of which each beside each would be eighty thousand million
    assert groups_of(GROUPS, [Held(20 * number, 20 * number + 21) for number in range(many)]) == list(range(many))
