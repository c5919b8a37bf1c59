from collections.abc import Callable
from dataclasses import replace

from retold.model import Article, Story
from retold.report.origins import find_roots
from retold.stories.origins import trace_origins


def test_versions_of_one_page_are_no_two_independent_origins(article: Callable[..., Article]) -> None:
    first = replace(article("The dam held."), version=1)
    later = replace(article("The dam broke."), version=2, version_of=first.id)
    other = article("The dam is gone.")
    pile = (first, later, other)
    names = tuple(each.id for each in pile)
    roots = find_roots(Story(id="s1", title="", articles=names, origins=trace_origins(pile, (), ())))
    assert roots.count(names) == "2"
