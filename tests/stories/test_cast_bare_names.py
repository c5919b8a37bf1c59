"""Last and first names alone: whose they are, and when they are nobody's. All names are invented."""

from collections.abc import Callable, Sequence

from retold.model import Article, Mention, MentionKind, Passage, Reading
from retold.stories.cast import gather_cast

Make = Callable[..., Article]


def entries(articles: Sequence[Article], *names: str, kind: MentionKind = "person") -> list[set[str]]:
    """The entries' forms, every place of the names in the articles being a mention of that kind."""
    readings = {each.id: Reading(mentions=tuple(_mentions(each, names, kind))) for each in articles}
    return [{form.text for form in entry.forms} for entry in gather_cast(articles, readings).entries]


def _mentions(article: Article, names: Sequence[str], kind: MentionKind) -> list[Mention]:
    found: list[Passage] = []
    for name in sorted(names, key=len, reverse=True):
        start = article.text.find(name)
        while start >= 0:
            passage = Passage(article.id, "text", start, start + len(name))
            if not any(passage.overlaps(each) for each in found):
                found.append(passage)
            start = article.text.find(name, start + 1)
    return [Mention(passage, kind) for passage in sorted(found)]


def test_the_sister_of_a_man_does_not_make_him_a_woman(article: Make) -> None:
    text = article("Police named the sister of Carlo Ruiz. Miss Ruiz was found by a friend.")
    assert entries([text], "Carlo Ruiz", "Ruiz") == [{"Carlo Ruiz"}, {"Ruiz"}]


def test_a_last_name_is_the_sons_where_the_account_names_him_first(article: Make) -> None:
    one = article("T.J. Ruiz flew home. Ruiz rang his father, Tony Ruiz.", name="one")
    two = article("Tony Ruiz spoke. Tony Ruiz left. Tony Ruiz came back. Tony Ruiz slept.", name="two")
    assert entries([one, two], "T.J. Ruiz", "Tony Ruiz", "Ruiz") == [{"T.J. Ruiz"}, {"Ruiz"}, {"Tony Ruiz"}]


def test_a_last_name_is_the_one_who_is_named_first_and_most(article: Make) -> None:
    text = article("Carlo Ruiz came. Carlo Ruiz sat. Carlo Ruiz rose with Marta Ruiz. Ruiz spoke.")
    assert entries([text], "Carlo Ruiz", "Marta Ruiz", "Ruiz") == [{"Carlo Ruiz", "Ruiz"}, {"Marta Ruiz"}]


def test_a_first_name_that_is_a_thing_is_not_its_bearer(article: Make) -> None:
    text = article("Oscar Mensah is eight. The Oscar went to a film. Friends of Oscar cheered.")
    assert entries([text], "Oscar Mensah", "Oscar") == [{"Oscar Mensah", "Oscar"}, {"Oscar"}]


def test_a_show_in_quotation_marks_is_not_its_host(article: Make) -> None:
    text = article("Helen Mensah left her show “Helen,” on Friday. Helen spoke.")
    assert entries([text], "Helen Mensah", "Helen") == [{"Helen Mensah", "Helen"}, {"Helen"}]


def test_a_first_name_is_no_bearers_in_another_account(article: Make) -> None:
    one = article("Helen Mensah spoke. Helen left.", name="one")
    two = article("The cup was won by Helen.", name="two")
    assert entries([one, two], "Helen Mensah", "Helen") == [{"Helen Mensah", "Helen"}, {"Helen"}]


def test_a_street_has_no_last_name(article: Make) -> None:
    text = article("Police closed Orla Ave. and Ave. H in the evening.")
    assert entries([text], "Orla Ave", "Ave") == [{"Orla Ave"}, {"Ave"}]


def test_a_last_name_with_its_article_is_its_bearers(article: Make) -> None:
    text = article("Karim al-Osran spoke at noon. Al-Osran then left.")
    assert entries([text], "Karim al-Osran", "Al-Osran") == [{"Karim al-Osran", "Al-Osran"}]


def test_a_last_name_after_a_second_bearer_is_nobodys(article: Make) -> None:
    text = article("Tony Ruiz came. Tony Ruiz sat. Tony Ruiz rose. Ruiz spoke. He rang T.J. Ruiz. Ruiz had not heard.")
    assert entries([text], "Tony Ruiz", "T.J. Ruiz", "Ruiz") == [{"Tony Ruiz", "Ruiz"}, {"T.J. Ruiz"}, {"Ruiz"}]


def test_a_shop_is_not_its_owner(article: Make) -> None:
    text = article("Helen Mensah stood before Helen's Club. Helen laughed.")
    assert entries([text], "Helen Mensah", "Helen") == [{"Helen Mensah", "Helen"}, {"Helen"}]


def test_a_last_name_beside_a_daughter_may_be_her_better_known_fathers(article: Make) -> None:
    one = article("Helen Ruiz waved. A message from President Ruiz was played.", name="one")
    two = article("Carlo Ruiz spoke. Carlo Ruiz left. Carlo Ruiz came back.", name="two")
    assert entries([one, two], "Helen Ruiz", "Carlo Ruiz", "Ruiz") == [{"Helen Ruiz"}, {"Ruiz"}, {"Carlo Ruiz"}]


def test_a_last_name_in_an_account_of_a_son_called_junior_is_nobodys(article: Make) -> None:
    one = article("Carlo Ruiz Jr. wrote to them. Mr. Ruiz left.", name="one")
    two = article("Carlo Ruiz sat. Carlo Ruiz rose, and his son Carlo Ruiz Jr. too.", name="two")
    assert entries([one, two], "Carlo Ruiz Jr.", "Carlo Ruiz", "Ruiz") == [{"Carlo Ruiz Jr."}, {"Ruiz"}, {"Carlo Ruiz"}]


def test_a_child_of_its_fathers_first_name_is_not_he(article: Make) -> None:
    text = article("Michael Ruiz came with his three children, Michael, Orla and Ben.")
    assert entries([text], "Michael Ruiz", "Michael") == [{"Michael Ruiz"}, {"Michael"}]


def test_a_body_in_capitals_has_no_last_name(article: Make) -> None:
    text = article("They met at KLMB Velmora. Velmora is small.")
    assert entries([text], "KLMB Velmora", "Velmora") == [{"KLMB Velmora"}, {"Velmora"}]


def test_a_towns_part_of_a_group_may_not_be_the_whole(article: Make) -> None:
    one = article("The Richmond Kelp Party met.", name="one")
    two = article("The Kelp Party won in Richmond.", name="two")
    found = [
        {form.text for form in entry.forms}
        for entry in gather_cast(
            [one, two],
            {
                one.id: Reading(mentions=tuple(_mentions(one, ["Richmond Kelp Party"], "group"))),
                two.id: Reading(
                    mentions=(*_mentions(two, ["Kelp Party"], "group"), *_mentions(two, ["Richmond"], "place"))
                ),
            },
        ).entries
    ]
    assert found == [{"Richmond Kelp Party"}, {"Kelp Party"}, {"Richmond"}]


def test_a_city_in_capitals_is_shown_as_it_is_usually_written(article: Make) -> None:
    text = article("KARACHI: The bridge closed.")
    readings = {text.id: Reading(mentions=tuple(_mentions(text, ["KARACHI"], "place")))}
    assert [entry.name for entry in gather_cast([text], readings).entries] == ["Karachi"]
