"""The lineage picture: from left to right where the way is sure, side by side where it is not."""

from dataclasses import replace
from itertools import combinations

from retold.model import Article, Comparison, Story
from retold.report.accounts import count_words
from retold.report.lookups import look_up
from retold.report.pictures.arrows import LABEL_HEIGHT, LABEL_WIDTH, Box, draw_arrows
from retold.report.pictures.flows import Flow
from retold.report.pictures.lineage import LineagePicture, draw_lineage
from retold.stories.copies import group_copies

LOOKUPS = look_up(Story(id="s", title="", articles=()), {}, "")


def _draw(flock: Comparison, direction: str) -> LineagePicture:
    story = flock.stories[0]
    copies = tuple(replace(copy, direction=direction) for copy in story.copies)  # type: ignore[arg-type]
    articles: dict[str, Article] = {article.id: article for article in flock.articles}
    lookups = look_up(replace(story, copies=copies), articles, "")
    words = {article.id: count_words(article) for article in flock.articles}
    return draw_lineage(lookups, group_copies(copies), words)


def test_a_sure_copy_runs_from_left_to_right_with_its_share(flock: Comparison) -> None:
    picture = _draw(flock, "a_to_b")
    giver, receiver = picture.boxes
    assert (giver.siglum, receiver.siglum) == ("A", "B")
    assert giver.x < receiver.x
    assert [(arrow.label, arrow.sure) for arrow in picture.arrows] == [("42 %", True)]
    assert picture.alone == ("C",)


def test_the_giver_may_be_the_later_account(flock: Comparison) -> None:
    picture = _draw(flock, "b_to_a")
    assert [box.siglum for box in sorted(picture.boxes, key=lambda box: box.x)] == ["B", "A"]


def test_an_unknown_way_puts_both_side_by_side(flock: Comparison) -> None:
    picture = _draw(flock, "unknown")
    assert len({box.x for box in picture.boxes}) == 1
    assert [arrow.label for arrow in picture.arrows] == ["42 % ?"]


def test_labels_of_arcs_stand_clear_of_one_another() -> None:
    boxes = {
        name: Box(name, "", name, name, "", 1.0, 12.0 + 68.0 * place, absent=False)
        for place, name in enumerate("ABCDEFGH")
    }
    flows = [Flow(one, two, 20, 0.1, sure=False, key="") for one in "ABCD" for two in "EFGH"]
    labels = [arrow for arrow in draw_arrows(LOOKUPS, flows, boxes) if arrow.label]
    assert len(labels) > len(boxes)
    assert not [
        (one, two)
        for one, two in combinations(labels, 2)
        if abs(one.x - two.x) < LABEL_WIDTH and abs(one.y - two.y) < LABEL_HEIGHT
    ]
