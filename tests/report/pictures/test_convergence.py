"""The masthead's picture: an origin that may be another one is not drawn as independent."""

from dataclasses import replace

from retold.model import Comparison, OriginEdge
from retold.report.lookups import look_up
from retold.report.origins import find_roots
from retold.report.pictures.convergence import ConvergencePicture, draw_convergence


def _draw(comparison: Comparison, *edges: OriginEdge) -> ConvergencePicture:
    story = replace(comparison.stories[0], origins=replace(comparison.stories[0].origins, edges=edges))
    lookups = look_up(story, {article.id: article for article in comparison.articles}, "")
    picture = draw_convergence(lookups, find_roots(story))
    assert picture
    return picture


def test_words_whose_way_is_not_known_are_dashed_and_counted_as_a_range(flock: Comparison) -> None:
    picture = _draw(flock, OriginEdge("o1", "o2", "copy", (), certain=False))
    assert sorted((stop.label, stop.sure) for stop in picture.origins) == [
        ("A, Fold News", True),
        ("B, Ambry Gazette", False),
        ("C, Valley Post", True),
    ]
    assert len(picture.dashed) == 1
    assert "their words come from 2 to 3 origins" in picture.says


def test_what_is_certain_has_no_dashes(flock: Comparison) -> None:
    picture = _draw(flock, OriginEdge("o1", "o2", "copy", (), certain=True))
    assert (picture.dashed, len(picture.origins)) == ((), 2)
    assert "their words come from 2 origins" in picture.says
