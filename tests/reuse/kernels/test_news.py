"""Which passages of many are news: the same interpreted, compiled and asked one by one."""

from collections.abc import Sequence
from itertools import chain
from types import ModuleType
from typing import NamedTuple

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from retold.reuse.compiled import compiled
from retold.reuse.kernels import news as interpreted
from retold.reuse.kernels.explained import is_news

NEWS = compiled("news")


class Shared(NamedTuple):
    """A passage's runs in threes, and its covers in fours, each flat."""

    runs: list[int]
    covers: list[int]


run = st.tuples(st.integers(0, 40), st.integers(0, 40), st.integers(1, 20))
cover = st.builds(lambda a, in_a, b, in_b: (a, a + in_a, b, b + in_b), *[st.integers(0, 40), st.integers(1, 40)] * 2)
shared = st.builds(
    lambda runs, covers: Shared([*chain(*runs)], [*chain(*covers)]),
    st.lists(run, min_size=1, max_size=4),
    st.lists(cover, min_size=1, max_size=4),
)


def news_of(kernel: ModuleType, passages: Sequence[Shared]) -> list[bool]:
    runs = np.array([*chain(*(each.runs for each in passages))], np.int32)
    runs.flags.writeable = False  # as Arrow hands it over
    covers = np.array([*chain(*(each.covers for each in passages))], np.int32)
    first_runs = np.cumsum([0, *(len(each.runs) for each in passages)])
    first_covers = np.cumsum([0, *(len(each.covers) // 4 for each in passages)])
    news = np.zeros(len(passages), np.uint8)
    kernel.tell_news(runs, first_runs, covers, first_covers, news)
    return [bool(each) for each in news]


@settings(deadline=None)  # the first call compiles
@given(st.lists(shared, max_size=5))
def test_many_passages_are_judged_as_each_alone_interpreted_and_compiled(passages: list[Shared]) -> None:
    expected = [is_news(each.runs, 0, len(each.runs) // 3, each.covers) for each in passages]
    assert news_of(interpreted, passages) == expected
    assert news_of(NEWS, passages) == expected
