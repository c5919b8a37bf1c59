from collections.abc import Callable
from dataclasses import replace

from retold.model import (
    Article,
    Copy,
    Credit,
    Direction,
    Origin,
    OriginEdge,
    Origins,
    Passage,
    Quotation,
    Speaker,
    Utterance,
)
from retold.stories.origins import trace_origins

Make = Callable[..., Article]


def copy_of(a: Article, b: Article, direction: Direction) -> Copy:
    return Copy(
        id="k1",
        kind="copied",
        a=Passage(a.id, "text", 0, 5),
        b=Passage(b.id, "text", 0, 5),
        direction=direction,
        basis=(),
        words=20,
        likeness=1.0,
    )


def test_each_article_is_an_origin_named_by_its_outlet_or_title(article: Make) -> None:
    a, b = article("One.", outlet="Osterlin Echo"), article("Two.", title="Ship stuck")
    assert trace_origins((a, b), (), ()) == Origins(
        (Origin("o1", "article", "Osterlin Echo", a.id), Origin("o2", "article", "Ship stuck", b.id)), ()
    )


def test_a_credited_agency_is_one_origin_for_all_who_credit_it(article: Make) -> None:
    a, b = article("(Northern Wire) One."), article("Two.")
    at = Passage(a.id, "text", 1, 14)
    a = replace(a, credits=(Credit("Northern Wire", "agency", at),))
    b = replace(b, credits=(Credit("NorthernWire", "agency", None), Credit("Liv Example", "author", None)))
    origins = trace_origins((a, b), (), ())
    assert origins.nodes[2:] == (Origin("o3", "agency", "Northern Wire"),)
    assert origins.edges == (
        OriginEdge("o3", "o1", "credit", (at,), certain=True),
        OriginEdge("o3", "o2", "credit", (), certain=True),
    )


def test_an_agency_in_the_pile_has_its_own_account(article: Make) -> None:
    a = article("One.", outlet="Northern Wire")
    b = replace(article("Two.", outlet="Sound Daily"), credits=(Credit("Northern Wire", "agency", None),))
    assert trace_origins((a, b), (), ()).edges == (
        OriginEdge("o3", "o2", "credit", (), certain=True),
        OriginEdge("o3", "o1", "own", (), certain=True),
    )


def test_an_outlet_that_credits_itself_has_no_other_origin(article: Make) -> None:
    a = replace(article("One.", outlet="Osterlin Echo"), credits=(Credit("Osterlin Echo Agency", "agency", None),))
    assert [node.kind for node in trace_origins((a,), (), ()).nodes] == ["article"]


def test_a_copy_is_certain_only_with_its_direction(article: Make) -> None:
    a, b = article("One by one."), article("Two by two.")
    known = copy_of(a, b, "b_to_a")
    unknown = copy_of(a, b, "unknown")
    assert trace_origins((a, b), (known,), ()).edges == (
        OriginEdge("o2", "o1", "copy", (known.b, known.a), certain=True, copies=("k1",)),
    )
    assert trace_origins((a, b), (unknown,), ()).edges == (
        OriginEdge("o1", "o2", "copy", (unknown.a, unknown.b), certain=False, copies=("k1",)),
    )


def test_stock_phrases_and_shared_quotations_make_no_copy_edge(article: Make) -> None:
    a, b = article("One by one."), article("Two by two.")
    copies = tuple(replace(copy_of(a, b, "a_to_b"), kind=kind) for kind in ("stock", "furniture", "shared quotation"))
    assert trace_origins((a, b), copies, ()).edges == ()


def test_a_speech_in_two_accounts_is_a_statement_of_its_speaker(article: Make) -> None:
    a, b = article("She said no."), article("She said never.")
    said = [
        Quotation(
            id=f"q{number}",
            kind="indirect",
            content=(Passage(each.id, "text", 9, 11),),
            speaker=Speaker("Mara Quint", "person", None),
        )
        for number, each in enumerate((a, b))
    ]
    utterances = (Utterance("u1", None, None, ("q0", "q1")), Utterance("u2", None, None, ("q0",)))
    origins = trace_origins((a, b), (), utterances, said)
    assert origins.nodes[2:] == (Origin("o3", "statement", "Mara Quint"),)
    assert origins.edges == (
        OriginEdge("o3", "o1", "quotation", said[0].content, certain=False),
        OriginEdge("o3", "o2", "quotation", said[1].content, certain=False),
    )


def test_a_statement_in_the_same_words_is_certain(article: Make) -> None:
    words = "Not one boat will leave this harbour"
    articles = [article(f"“{text}.”") for text in (words, words.upper(), "No boat will leave this harbour")]
    said = [
        Quotation(id=each.id, kind="direct", content=(Passage(each.id, "text", 1, len(each.text) - 2),))
        for each in articles
    ]
    utterance = Utterance("u1", None, None, tuple(quotation.id for quotation in said))
    origins = trace_origins(articles, (), (utterance,), said)
    assert origins.nodes[-1] == Origin("o4", "statement", "a speaker without a name")
    assert [edge.certain for edge in origins.edges] == [True, True, False]


def test_outlets_of_one_owner_hang_on_their_publisher(article: Make) -> None:
    a = replace(article("One.", outlet="Osterlin Echo"), publisher="Sound Media")
    b = replace(article("Two.", outlet="Sound Daily"), publisher="Sound Media")
    origins = trace_origins((a, b), (), ())
    assert origins.nodes[2:] == (Origin("o3", "publisher", "Sound Media"),)
    assert [(edge.from_, edge.to, edge.by) for edge in origins.edges] == [
        ("o3", "o1", "publisher"),
        ("o3", "o2", "publisher"),
    ]


def test_accounts_that_credit_each_other_are_told_so(article: Make) -> None:
    a = replace(article("One.", outlet="Osterlin Echo"), credits=(Credit("Sound Daily", "outlet", None),))
    b = replace(article("Two.", outlet="Sound Daily"), credits=(Credit("Osterlin Echo", "outlet", None),))
    origins = trace_origins((a, b), (), ())
    assert [node.name for node in origins.nodes] == ["Osterlin Echo", "Sound Daily", "Sound Daily", "Osterlin Echo"]
    assert [(edge.from_, edge.to, edge.by) for edge in origins.edges] == [
        ("o3", "o1", "credit"),
        ("o4", "o2", "credit"),
        ("o3", "o2", "own"),
        ("o4", "o1", "own"),
    ]


def test_a_story_without_articles_has_no_origins() -> None:
    assert trace_origins((), (), ()) == Origins()
