from collections.abc import Callable
from dataclasses import replace

from retold.lenses.lineage import LineageFindings, TreePlace, find_lineage
from retold.model import Article, Credit, Dossier, Fact, Passage, Source, Story
from retold.stories import in_story_order
from retold.stories.absent import find_absent
from retold.stories.copies import find_copies
from retold.stories.copies.credited import gather_credits
from retold.stories.origins import trace_origins

Make = Callable[..., Article]

FERRY = (
    "The ferry Blue Heron ran onto a sandbank outside the harbour of Osterlin before dawn, and all forty passengers "
    "were taken ashore in two fishing boats while the crew stayed behind to close the hatches."
)
OWN = "Nobody in this town slept."


def lineage(*given: Article) -> LineageFindings:
    articles = in_story_order(given)
    copies = find_copies(articles, {})
    absent = find_absent(articles, copies, gather_credits(articles))
    story = Story(
        id="s1",
        title="",
        articles=tuple(article.id for article in articles),
        copies=copies,
        absent=absent,
        origins=trace_origins(articles, copies, (), (), absent),
    )
    return find_lineage(Dossier(story=story, articles=articles, readings={}))


def account(article: Make, outlet: str, text: str, published: str | None, credit: str | None = None) -> Article:
    made = article(text, outlet=outlet, name=outlet, published=published)
    return replace(made, credits=(Credit(credit, "agency", Passage(made.id, "text", 0, 3)),)) if credit else made


def test_an_edge_has_what_a_reader_sifts_by(article: Make) -> None:
    found = lineage(
        account(article, "Quay Echo", f"{FERRY} {OWN}", "2031-05-12"),
        account(article, "Sound Daily", f"{FERRY.replace('forty', 'thirty')} {OWN}", "2031-05-14", "Quay Echo"),
    )
    edge = next(each for each in found.edges if each.by == "copy")
    assert (edge.certain, edge.words, edge.share, edge.longest) == (True, 39, 0.975, 39)
    assert (edge.density, edge.likeness, edge.days_apart) == (0.975, 0.975, 2.0)
    assert edge.copies
    assert edge.why


def test_a_source_outside_of_the_pile_stands_before_the_first_that_has_its_words(article: Make) -> None:
    found = lineage(
        account(article, "Grausee Bote", "A wholly different matter occupied the council that evening.", "2031-05-11"),
        account(article, "Quay Echo", FERRY, "2031-05-12", "Northern Wire"),
        account(article, "Sound Daily", FERRY, "2031-05-13", "Northern Wire"),
    )
    assert [(place.origin, place.before, place.parent, place.certain, place.depth) for place in found.tree] == [
        ("o1", None, None, False, 0),
        ("w1", "2031-05-12", None, False, 0),
        ("o2", None, "w1", True, 1),
        ("o3", None, "w1", True, 1),
    ]


def test_the_longest_passage_from_an_absent_source_is_no_longer_than_all_words_from_it(article: Make) -> None:
    odd = FERRY.replace("sandbank", "mudflat")
    pile = [
        account(article, name, text, "2031-05-12", "Northern Wire")
        for name, text in (("Quay Echo", FERRY), ("Sound Daily", odd), ("Grausee Bote", FERRY))
    ]
    edges = [edge for edge in lineage(*pile).edges if edge.from_ == "w1"]
    assert len(edges) == len(pile)
    assert [(edge.words, edge.longest) for edge in edges] == [(35, 35), (34, 34), (35, 35)]


def test_an_account_without_a_date_comes_last_and_has_no_days(article: Make) -> None:
    found = lineage(account(article, "Quay Echo", FERRY, None), account(article, "Sound Daily", FERRY, "2031-05-13"))
    assert [place.published for place in found.tree] == ["2031-05-13", None]
    assert [edge.days_apart for edge in found.edges] == [None]


def test_the_same_minute_a_far_future_and_a_copy_of_oneself_do_no_harm(article: Make) -> None:
    for published in ("2031-05-12", "9999-12-31", None):
        pile = [replace(account(article, "Quay Echo", FERRY, published), id=f"{number:016x}") for number in range(4)]
        found = lineage(*pile)
        assert [place.published for place in found.tree] == [published] * 4
        assert all(edge.from_ != edge.to for edge in found.edges)


def test_accounts_that_credit_each_other_in_a_circle_close_none_in_the_tree(article: Make) -> None:
    names = ("Quay Echo", "Sound Daily", "Grausee Bote")
    pile = [account(article, name, FERRY, None, names[number - 1]) for number, name in enumerate(names)]
    found = lineage(*pile)
    above = {place.origin: place.parent for place in found.tree}
    for start in above:
        path, here = [start], above[start]
        while here is not None:
            assert here not in path
            path.append(here)
            here = above[here]


def test_versions_of_one_page_are_joined_each_to_the_next(article: Make) -> None:
    page = "https://quayecho.example/ferry"
    versions = [
        replace(account(article, "Quay Echo", text, None), id=f"{number:016x}", version_of=page, version=number)
        for number, text in enumerate((FERRY, f"{FERRY} {OWN}", f"{FERRY} {OWN} {OWN}"))
    ]
    edges = trace_origins(versions, (), ()).edges
    assert [(edge.from_, edge.to, edge.by) for edge in edges] == [("o1", "o2", "own"), ("o2", "o3", "own")]


def test_a_later_capture_hangs_below_the_earlier_wherever_the_archive_has_it(article: Make) -> None:
    late, early = (account(article, "Quay Echo", text, "2031-05-12") for text in (f"{FERRY} {OWN}", FERRY))
    late = replace(late, version=2, version_of=early.id, source=Source("a.warc#1", "warc"))
    found = lineage(late, replace(early, version=1, source=Source("a.warc#2", "warc")))
    assert [(place.article, place.parent) for place in found.tree] == [(early.id, None), (late.id, "o1")]


def test_a_place_of_an_account_that_shares_nothing_hangs_below_none(article: Make) -> None:
    found = lineage(
        account(article, "Quay Echo", FERRY, "2031-05-12"),
        replace(account(article, "Sound Daily", OWN, None), published=Fact("no date at all", "row")),
    )
    assert found.tree[1] == TreePlace(origin="o2", article=found.tree[1].article, published="no date at all")
