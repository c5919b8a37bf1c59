from collections.abc import Callable
from dataclasses import replace

import pytest

from retold.ingest.furniture.agencies import agency_name
from retold.model import Article, Passage
from retold.stories.copies.credited import gather_credits
from retold.stories.copies.directions.namings import is_for
from retold.stories.copies.named import find_named, seek
from retold.stories.copies.outlets import name_key

Make = Callable[..., Article]


@pytest.mark.parametrize(
    "text",
    [
        "Four were hurt, according to the Osterlin Echo.",
        "Four were hurt, the Osterlin Echo reported.",
        "“We saw it,” she told the Osterlin Echo.",
        "This story was first reported by Osterlin Echo.",
        "Vier wurden verletzt, laut Osterlin Echo.",
        "Vier wurden verletzt, berichtet die Zeitung Osterlin Echo, wie Osterlin Echo meldet.",
        "Quatre blessés, selon l’Osterlin Echo.",
        "Cuatro heridos, según Osterlin Echo.",
        "Четверо ранены, сообщает Osterlin Echo, со ссылкой на Osterlin Echo.",
        "أصيب أربعة بحسب Osterlin Echo.",
    ],
)
def test_running_text_names_its_source_in_many_languages(article: Make, text: str) -> None:
    (first, *_) = find_named(article(text), seek(("Osterlin Echo",)))
    assert first.name == "Osterlin Echo"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("据新华社报道，渡轮搁浅。", "新华社"),
        ("渡轮搁浅，路透社报道。", "路透社"),
        ("По данным ТАСС, паром сел на мель.", "ТАСС"),
        ("وفقا لرويترز جنحت العبارة.", "رويترز"),
        ("به گزارش ایرنا کشتی به گل نشست.", "ایرنا"),
    ],
)
def test_agencies_are_found_in_their_own_scripts(article: Make, text: str, name: str) -> None:
    assert [named.name for named in find_named(article(text), seek((name,)))][:1] == [name]
    assert agency_name(name) != name


@pytest.mark.parametrize(
    "text",
    ["The Osterlin Echo choir sang.", "He reads the Osterlin Echo on Sundays.", "osterlin echo reported it.", ""],
)
def test_a_name_that_is_no_source_is_none(article: Make, text: str) -> None:
    assert list(find_named(article(text), seek(("Osterlin Echo",)))) == []


def test_all_forms_of_an_agency_have_one_key() -> None:
    assert len({name_key(name) for name in ("AP", "The Associated Press", "Associated Press", "美联社")}) == 1
    assert name_key("The Map") != name_key("MAP")


def test_a_source_in_running_text_is_for_the_words_beside_it_and_not_for_those_far_away(article: Make) -> None:
    made = article(f"The Osterlin Echo reported it. {'Nothing else was known of it. ' * 12}The ferry ran aground.")
    near, far = made.text.index("it."), made.text.index("The ferry")
    (credit,) = gather_credits((made, article("Words.", name="b", outlet="Osterlin Echo")))[made.id]
    assert credit.passage is not None
    assert made.cut(credit.passage) == "The Osterlin Echo reported"
    assert is_for(credit, made, Passage(made.id, "text", near, near + 2))
    assert not is_for(credit, made, Passage(made.id, "text", far, far + 9))


@pytest.mark.parametrize(
    "text", ["Dört yaralı, Osterlin Echo’ya göre.", "渡轮搁浅，Osterlin Echo报道。", "부상, Osterlin Echo에 따르면."]
)
def test_a_turn_may_be_written_onto_the_name(article: Make, text: str) -> None:
    assert [named.name for named in find_named(article(text), seek(("Osterlin Echo",)))] == ["Osterlin Echo"]


def test_a_turn_inside_of_a_word_is_none(article: Make) -> None:
    assert list(find_named(article("Osterlin Echosaid it."), seek(("Osterlin Echo",)))) == []


def test_a_link_to_no_site_credits_nobody(article: Make) -> None:
    first = replace(
        article("The ferry ran aground. https://:80/", name="a", outlet="Sound Daily"), url="https://d.example/"
    )
    second = replace(article("The ferry ran aground.", name="b", outlet="Osterlin Echo"), url=None)
    assert gather_credits((first, second))[first.id] == ()


def test_a_name_that_one_account_credits_is_found_in_the_lines_of_another(article: Make) -> None:
    first = article("The ferry ran aground.\n(Harbour Press Office)", name="a")
    second = article("The ferry ran aground.\nSound Daily staff and Harbour Press Office", outlet="Sound Daily")
    given = gather_credits((first, second))
    assert [(each.name, each.for_all) for each in given[first.id]] == [("Harbour Press Office", True)]
    assert [(each.name, each.for_all) for each in given[second.id]] == [("Harbour Press Office", True)]


def test_a_link_to_another_account_of_the_pile_credits_its_outlet(article: Make) -> None:
    first = replace(article("The ferry ran aground.", outlet="Quay Echo"), url="https://www.quayecho.example/a")
    second = article("The ferry ran aground.\nRead the original at https://quayecho.example/a", outlet="Sound Daily")
    assert [each.name for each in gather_credits((first, second))[second.id]] == ["Quay Echo"]


def test_whose_picture_it_is_says_nothing_of_the_words(article: Make) -> None:
    made = article("The ferry ran aground.\nPhoto: Northern Wire", outlet="Sound Daily")
    assert gather_credits((made,))[made.id] == ()
