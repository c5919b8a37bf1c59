"""The lineage picture: accounts as rows in time, words from the giver's row to the receiver's."""

from dataclasses import replace

from retold.lenses.lineage import LineageEdge, LineageFindings, TreePlace
from retold.model import Comparison, Origin, OriginEdge, Origins, Story
from retold.report.findings.lineage import show_lineage
from retold.report.lookups import Lookups, look_up
from retold.report.pictures.lineage import MOST_ROWS, LineagePictures, draw_lineage
from retold.stories.copies import group_copies
from tests.report.conftest import make_account


def _story(accounts: int, edges: tuple[LineageEdge, ...], *, absent: bool = False) -> Lookups:
    articles = [
        make_account(f"Text {number}.", f"Paper {number}", f"2031-05-{number % 28 + 1:02}T10:00")
        for number in range(accounts)
    ]
    nodes = [Origin(f"o{number}", "article", "x", article.id) for number, article in enumerate(articles)]
    tree = [TreePlace(origin=node.id, article=node.article) for node in nodes]
    if absent:
        nodes.append(Origin("w1", "absent", "Fold Wire"))
        tree.insert(0, TreePlace(origin="w1", article=None))
    story = Story(
        id="s",
        title="",
        articles=tuple(article.id for article in articles),
        origins=Origins(
            tuple(nodes), tuple(OriginEdge(each.from_, each.to, "copy", (), each.certain) for each in edges)
        ),
        findings={"lineage": LineageFindings(state="measured", edges=edges, tree=tuple(tree))},
    )
    return look_up(story, {article.id: article for article in articles}, "")


def _edge(from_: str, to: str, words: int = 10, *, certain: bool = True) -> LineageEdge:
    return LineageEdge(from_=from_, to=to, by="copy", certain=certain, words=words, share=words / 100)


def _draw(lookups: Lookups) -> LineagePictures:
    return draw_lineage(lookups, show_lineage(lookups, ()).pairs)


def test_accounts_are_rows_in_order_and_stand_at_their_time() -> None:
    picture = _draw(_story(3, (_edge("o0", "o2"),))).first
    assert [node.origin.siglum for node in picture.nodes] == ["A", "B", "C"]
    assert picture.nodes[0].x < picture.nodes[1].x < picture.nodes[2].x
    assert [(each.pair.says, each.pair.sure) for each in picture.edges] == [("A Paper 0 to C Paper 2: 10 %", True)]


def test_an_edge_that_is_not_certain_claims_no_way() -> None:
    (pair,) = show_lineage(_story(2, (_edge("o0", "o1", certain=False),)), ()).pairs
    assert (pair.label, pair.says) == ("10 % ?", "A Paper 0 and, which way is not certain, B Paper 1: 10 %")


def test_a_source_outside_of_the_pile_stands_before_the_first_account_that_has_its_words() -> None:
    picture = _draw(_story(2, (_edge("w1", "o1"),), absent=True)).first
    source, _, receiver = picture.nodes
    assert (source.origin.siglum, source.under) == ("ω", "not in this pile")
    assert source.x < receiver.x


def test_numbers_of_one_row_stand_clear_of_one_another() -> None:
    edges = tuple(_edge(f"o{number}", "o5", 20 - number) for number in range(5))
    picture = _draw(_story(6, edges)).first
    heights = [each.line.at.y for each in picture.edges]
    assert len(heights) == 3
    assert all(later - earlier >= 20 for earlier, later in zip(heights, heights[1:], strict=False))
    assert picture.edges_left_out == 2


def test_many_accounts_are_folded_and_all_of_them_are_behind_the_fold() -> None:
    edges = tuple(_edge("o0", f"o{number}", number) for number in range(1, 60))
    pictures = _draw(_story(60, edges))
    assert (len(pictures.first.nodes), pictures.first.rows_left_out) == (MOST_ROWS, 60 - MOST_ROWS)
    assert pictures.all is not None
    assert (len(pictures.all.nodes), len(pictures.all.edges), pictures.all.low) == (60, 59, True)


def test_accounts_without_a_date_stand_at_the_end_of_the_axis() -> None:
    lookups = _story(2, (_edge("o0", "o1"),))
    undated = {name: replace(article, published=None) for name, article in lookups.articles.items()}
    picture = _draw(look_up(lookups.story, undated, "")).first
    assert [tick.label for tick in picture.ticks] == ["no date"]
    assert [node.x for node in picture.nodes] == [898.0, 898.0]


def test_a_circle_of_words_is_drawn_as_it_is() -> None:
    picture = _draw(_story(2, (_edge("o0", "o1"), _edge("o1", "o0")))).first
    assert [each.pair.says for each in picture.edges] == [
        "B Paper 1 to A Paper 0: 10 %",
        "A Paper 0 to B Paper 1: 10 %",
    ]


def test_findings_without_a_tree_have_no_picture(flock: Comparison) -> None:
    story = replace(flock.stories[0], findings={})
    lookups = look_up(story, {article.id: article for article in flock.articles}, "")
    assert draw_lineage(lookups, show_lineage(lookups, group_copies(story.copies)).pairs).first.nodes == ()
