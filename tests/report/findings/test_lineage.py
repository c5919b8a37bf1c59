"""Edges and absent sources as findings: names of versions, both texts of a copy, readings of many accounts."""

from dataclasses import replace

from retold.lenses.lineage import LineageEdge, LineageFindings
from retold.model import (
    AbsentMember,
    AbsentSource,
    AgreedPlace,
    Comparison,
    Copy,
    Edit,
    Origin,
    OriginEdge,
    Origins,
    Passage,
    Story,
)
from retold.report.differences import show_sides
from retold.report.findings.absent import show_absent
from retold.report.findings.lineage import show_lineage
from retold.report.lookups import Lookups, look_up
from retold.report.origin_names import name_origins
from retold.stories.copies import group_copies
from tests.report.conftest import at, make_account


def _wire(members: int, witnessed: tuple[int, ...], name: str | None = None) -> Lookups:
    articles = [make_account("Rain fell on Ambry.", f"Paper {number}", "2031-05-05") for number in range(members)]
    passages = [at(article, "Rain fell") for article in articles]
    source = AbsentSource(
        id="w1",
        name=name,
        certain=True,
        members=tuple(
            AbsentMember(article=each.article, passages=(each,), words=2, share=0.5, certain=True) for each in passages
        ),
        wording=(
            AgreedPlace(at(articles[0], "Rain "), tuple(range(members))),
            AgreedPlace(at(articles[0], "fell"), witnessed),
        ),
    )
    story = Story(
        id="s",
        title="",
        articles=tuple(article.id for article in articles),
        origins=Origins((Origin("w1", "absent", "an unknown source"),), ()),
        absent=(source,),
    )
    return look_up(story, {article.id: article for article in articles}, "")


def test_versions_of_one_page_are_told_apart_by_their_number() -> None:
    first = make_account("Rain fell.", "Dale Post", "2031-05-05")
    later = replace(make_account("More rain.", "Dale Post", "2031-05-06"), version=2, version_of=first.id)
    nodes = (Origin("o1", "article", "x", first.id), Origin("o2", "article", "x", later.id))
    story = Story(id="s", title="", articles=(first.id, later.id), origins=Origins(nodes, ()))
    origins = name_origins(look_up(story, {first.id: replace(first, version=1), later.id: later}, ""))
    assert [origins[each].says for each in ("o1", "o2")] == ["A Dale Post, version 1", "B Dale Post, version 2"]


def test_the_giver_stands_left_whichever_side_of_the_copy_it_is(flock: Comparison) -> None:
    edge = LineageEdge(from_="o2", to="o1", by="copy", certain=True, words=8, share=0.4, copies=("k1",))
    story = replace(flock.stories[0], findings={"lineage": LineageFindings(state="measured", edges=(edge,))})
    lookups = look_up(story, {article.id: article for article in flock.articles}, "")
    (pair,) = show_lineage(lookups, group_copies(story.copies)).pairs
    (both,) = pair.texts
    assert pair.says == "B Ambry Gazette to A Fold News: 40 %"
    assert [piece.text for piece in both.sides.left if piece.kind == "del"] == ["got"]
    assert [piece.text for piece in both.sides.right if piece.kind == "ins"] == ["broke"]


def test_moved_words_are_no_difference_of_words() -> None:
    a = make_account("Rain fell on Monday.", "One", "2031-05-05")
    b = make_account("On Monday rain fell.", "Two", "2031-05-06")
    copy = Copy(
        id="k1",
        kind="copied",
        a=Passage(a.id, "text", 0, 19),
        b=Passage(b.id, "text", 0, 19),
        direction="unknown",
        basis=(),
        words=4,
        likeness=1.0,
        edits=(Edit("moved", at(a, "on Monday"), at(b, "On Monday")),),
    )
    sides = show_sides(copy, a, b)
    assert [(piece.text, piece.kind) for piece in sides.left] == [("Rain fell ", "same"), ("on Monday", "moved")]
    assert [(piece.text, piece.kind) for piece in sides.right] == [("On Monday", "moved"), (" rain fell", "same")]


def test_a_source_that_nobody_names_is_called_so() -> None:
    (source,) = show_absent(_wire(3, (0, 1, 2)))
    assert source.title == "An unnamed source, not in this pile"
    assert source.numbered == ()


def test_words_that_few_of_many_accounts_have_are_not_taken_for_the_sources() -> None:
    (source,) = show_absent(_wire(12, (0, 1)))
    assert [place.words.text for place in source.places] == ["Rain"]
    assert source.left_out == 1
    (small,) = show_absent(_wire(3, (0,)))
    assert [(place.words.text, place.lone) for place in small.places] == [("Rain", False), ("fell", True)]


def test_many_holders_of_a_reading_are_counted() -> None:
    (source,) = show_absent(_wire(40, tuple(range(20))))
    (place,) = source.numbered
    assert ([each.text for each in place.witnesses.shown], place.witnesses.more) == (["A", "B", "C", "D"], 16)
    assert [(each.what, each.holders.more) for each in place.readings] == [("not there", 16)]


def test_an_agency_without_words_in_the_pile_is_no_source_of_the_picture() -> None:
    lookups = _wire(3, (0, 1, 2))
    nodes = (*lookups.story.origins.nodes, Origin("o9", "agency", "Dale Wire"))
    known = name_origins(replace(lookups, story=replace(lookups.story, origins=Origins(nodes, ()))))
    assert list(known) == ["w1"]
    edges = (OriginEdge("o9", "w1", "credit", (), certain=True),)
    both = name_origins(replace(lookups, story=replace(lookups.story, origins=Origins(nodes, edges))))
    assert [both[each].siglum for each in ("w1", "o9")] == ["ω1", "ω2"]
