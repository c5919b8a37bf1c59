"""Father and son of one name. All names are invented."""

from collections.abc import Callable, Sequence

from retold.model import Article, Reading
from retold.reading import Parser
from retold.reading.mentions import find_mentions
from retold.reading.syntax import parse_account
from retold.stories.cast import Cast, gather_cast
from retold.stories.cast.possible import find_possible_merges

Make = Callable[..., Article]

FAMILY = "The yard was founded by Carlo Ardel, 70. His son, Carlo Ardel Jr., 35, steered the boat."


def cast_of(articles: Sequence[Article], parser: Parser) -> Cast:
    readings = {each.id: Reading(mentions=find_mentions(parse_account(each, parser))) for each in articles}
    return gather_cast(articles, readings)


def test_a_full_name_of_the_sons_age_is_not_the_fathers_and_is_offered(article: Make, parser: Parser) -> None:
    one = article(FAMILY, name="one")
    two = article("Carlo Ardel, 35, who steered the boat, is at home.", name="two")
    cast = cast_of([one, two], parser)
    assert [
        (entry.name, {place.article for form in entry.forms for place in form.passages}) for entry in cast.entries
    ] == [
        ("Carlo Ardel", {one.id}),
        ("Carlo Ardel Jr.", {one.id}),
        ("Carlo Ardel", {two.id}),
    ]
    offered = {(each.a, each.b) for each in find_possible_merges(cast.entries)}
    assert offered == {("c1", "c2"), ("c1", "c3"), ("c2", "c3")}
    assert cast.entries[-1].why == ("“Carlo Ardel” is 35 here; a father or son of that name is of another age",)


def test_a_full_name_without_an_age_is_the_fathers(article: Make, parser: Parser) -> None:
    one = article(FAMILY, name="one")
    two = article("Carlo Ardel spoke from his bed.", name="two")
    assert len(cast_of([one, two], parser).entries) == 2


def test_two_ages_of_one_name_are_one_person_where_no_account_knows_two(article: Make, parser: Parser) -> None:
    one = article("The yard was founded by Carlo Ardel, 70.", name="one")
    two = article("Carlo Ardel, 35, is at home.", name="two")
    assert len(cast_of([one, two], parser).entries) == 1


def test_the_younger_and_the_elder_are_those_whom_their_account_names(article: Make, parser: Parser) -> None:
    text = article(f"{FAMILY} The younger Ardel was questioned. The elder Ardel was ill.")
    assert {entry.name: {form.text for form in entry.forms} for entry in cast_of([text], parser).entries} == {
        "Carlo Ardel": {"Carlo Ardel", "Ardel"},
        "Carlo Ardel Jr.": {"Carlo Ardel Jr.", "Ardel"},
    }


def test_the_younger_is_never_joined_by_the_last_name_alone(article: Make, parser: Parser) -> None:
    text = article("Carlo Ardel said that his son had done nothing. The younger Ardel was questioned.")
    assert {entry.name for entry in cast_of([text], parser).entries} == {"Carlo Ardel", "Ardel"}


def test_a_father_also_called_so_is_not_his_son(article: Make, parser: Parser) -> None:
    text = article("Carlo Ardel, who steered the boat, is at home with his father, also called Carlo.")
    assert {entry.name for entry in cast_of([text], parser).entries} == {"Carlo Ardel", "Carlo"}
