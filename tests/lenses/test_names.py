"""The names lens: every form of a name, account by account."""

from collections.abc import Callable, Sequence

from retold.lenses.names import LENS, NamesFindings, find_names
from retold.model import Article, Dossier, Reading
from retold.reading import Parser, read_article
from retold.stories import open_story

Make = Callable[..., Article]


def names_of(articles: Sequence[Article], parser: Parser) -> tuple[NamesFindings, Dossier]:
    dossier = open_story(articles, {each.id: read_article(each, parser) for each in articles})
    return find_names(dossier), dossier


def test_a_row_sets_the_forms_side_by_side(article: Make, parser: Parser) -> None:
    one = article("Rebels took the town of Deir Azzur. Carlo Ruiz left.", name="one", outlet="Velmora Post")
    two = article("Rebels took the town of Dayr al-Zur.", name="two", outlet="Harbour Wire")
    findings, dossier = names_of([one, two], parser)
    town = findings.rows[0]
    assert (findings.state, dossier.story.cast[0].id) == ("measured", town.entry)
    assert [[(form.text, form.count) for form in cell.forms] for cell in town.cells] == [
        [("Deir Azzur", 1)],
        [("Dayr al-Zur", 1)],
    ]
    assert [(only.text, only.outlet) for only in town.only] == [
        ("Deir Azzur", "Velmora Post"),
        ("Dayr al-Zur", "Harbour Wire"),
    ]


def test_names_that_most_accounts_share_come_first(article: Make, parser: Parser) -> None:
    one = article("Carlo Ruiz thanked Ruiz and Ruiz. Kenya waited.", name="one", outlet="Velmora Post")
    two = article("Kenya waited.", name="two", outlet="Harbour Wire")
    findings, dossier = names_of([one, two], parser)
    called = {entry.id: entry.name for entry in dossier.story.cast}
    assert [called[row.entry] for row in findings.rows] == ["Kenya", "Carlo Ruiz"]


def test_a_form_is_only_news_where_another_outlet_names_the_same(article: Make, parser: Parser) -> None:
    one = article("Carlo Ruiz left.", name="one", outlet="Velmora Post")
    two = article("Nobody left.", name="two", outlet="Harbour Wire")
    findings, _ = names_of([one, two], parser)
    assert findings.rows[0].only == ()


def test_nothing_read_is_told_apart_from_nothing_found(article: Make, parser: Parser) -> None:
    text = article("nobody left.")
    findings, dossier = names_of([text], parser)
    assert (findings.state, findings.rows) == ("measured", ())
    unread = find_names(Dossier(story=dossier.story, articles=(text,), readings={text.id: Reading()}))
    assert (unread.state, unread.reason) == (
        "not measurable",
        "None of the accounts is in a language that Retold reads.",
    )


def test_the_card_says_what_how_and_what_not() -> None:
    assert all((LENS.card.item, LENS.card.method, LENS.card.limitation, LENS.question, LENS.card.scores))


def test_another_kind_of_space_is_no_other_form(article: Make, parser: Parser) -> None:
    one = article("The crew met Ada\N{NO-BREAK SPACE}Obuya.", name="one", outlet="Velmora Post")
    two = article("The crew met Ada Obuya.", name="two", outlet="Harbour Wire")
    findings, _ = names_of([one, two], parser)
    assert [[form.text for form in cell.forms] for cell in findings.rows[0].cells] == [["Ada Obuya"], ["Ada Obuya"]]
    assert findings.rows[0].only == ()


def test_roles_and_adjectives_stand_beside_the_names_and_are_no_forms(article: Make, parser: Parser) -> None:
    one = article(
        "General Tomas Ardel left Kenya on Monday. The general thanked Kenyan soldiers.",
        name="one",
        outlet="Velmora Post",
    )
    two = article("Tomas Ardel left Kenya. Dutch soldiers stayed.", name="two", outlet="Harbour Wire")
    findings, dossier = names_of([one, two], parser)
    called = {entry.id: entry.name for entry in dossier.story.cast}
    assert [
        (called[each.entry], each.form, each.text, [one.cut(p) for p in each.passages]) for each in findings.others
    ] == [
        ("Tomas Ardel", "role", "The general", ["The general"]),
        ("Kenya", "demonym", "Kenyan", ["Kenyan"]),
    ]
    assert all(
        form.text in ("Tomas Ardel", "Kenya") for row in findings.rows[:2] for c in row.cells for form in c.forms
    )


def test_who_names_an_entry_first_is_said_only_where_the_times_tell(article: Make, parser: Parser) -> None:
    def first(*published: str | None) -> str | None:
        articles = [
            article("Carlo Ruiz left.", name=f"a{at}", outlet=f"Outlet {at}", published=when)
            for at, when in enumerate(published)
        ]
        findings, _ = names_of(articles, parser)
        return next((str(at) for at, each in enumerate(articles) if each.id == findings.rows[0].first), None)

    assert first("2031-04-02", "2031-04-01", "2031-04-03") == "1"
    assert first("2031-04-01T09:00+00:00", "2031-04-01T10:30+02:00") == "1"
    assert first("2031-04-01", "2031-04-01T10:00+00:00") is None
    assert first("2031-04-01", None) is None
    assert first("2031-04-01") is None
