"""Copies of one passage are counted once, whoever shows them."""

from collections.abc import Callable

from retold.cli.summary import summarise
from retold.lenses.lineage.find import find_lineage
from retold.model import Article, Comparison, Copy, Dossier, Passage, Run, Story
from retold.report.counts import show_counts
from retold.report.lookups import look_up
from retold.report.strip import Shown
from retold.stories.copies import find_copies, group_copies

Make = Callable[..., Article]

MILL = (
    "The old mill at Ostrel stood empty for nine years before the council sold it to a baker from Marn, "
    "who means to grind rye there again."
)


def _copy(name: str, start: int, end: int, *, kind: str = "copied") -> Copy:
    passages = Passage("a", "text", start, end), Passage("b", "text", start, end)
    return Copy(
        id=name,
        kind=kind,  # type: ignore[arg-type]
        a=passages[0],
        b=passages[1],
        direction="unknown",
        basis=(),
        words=20,
        likeness=1.0,
    )


def test_three_holders_of_one_passage_are_one_group(article: Make) -> None:
    a, b, c = (article(MILL, name=name) for name in "abc")
    copies = find_copies((a, b, c), {})
    (group,) = group_copies(copies)
    assert (group.key, group.kind, group.copies) == ("copy-k1", "copied", copies)
    assert [passage.article for passage in group.passages] == [a.id, b.id, c.id]


def test_passages_that_share_their_edges_are_two_groups() -> None:
    groups = group_copies((_copy("k1", 0, 200), _copy("k2", 150, 400)))
    assert [(group.key, group.base.start, group.base.end) for group in groups] == [
        ("copy-k1", 0, 200),
        ("copy-k2", 150, 400),
    ]


def test_a_quotation_inside_copied_words_is_a_group_of_its_own_kind() -> None:
    groups = group_copies((_copy("k1", 0, 300), _copy("k2", 20, 120, kind="shared quotation")))
    assert [(group.key, group.kind) for group in groups] == [("copy-k1", "copied"), ("copy-k2", "shared quotation")]


def test_the_command_line_the_page_and_the_lens_count_the_same_passages(article: Make) -> None:
    articles = tuple(article(MILL, name=name) for name in "abc")
    copies = find_copies(articles, {})
    story = Story(id="s1", title="", articles=tuple(each.id for each in articles), copies=copies)
    comparison = Comparison(run=Run("0", {}, ()), articles=articles, stories=(story,))
    lookups = look_up(story, {each.id: each for each in articles}, "")
    counts = [(count.number, count.words) for count in show_counts(lookups, Shown((), (), ()))]
    assert len(find_lineage(Dossier(story=story, articles=articles, readings={})).groups) == 1
    assert (1, "copied passage") in counts
    assert "1 copied passage," in summarise(comparison, ())
