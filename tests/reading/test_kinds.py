"""Kinds of names: what the words around a name and the name itself say outweighs a label."""

from collections.abc import Callable

import pytest

from retold.model import Article
from retold.reading import Parser
from retold.reading.mentions import find_mentions
from retold.reading.mentions.kinds import city_votes
from retold.reading.syntax import parse_account

Make = Callable[..., Article]


def kind_of(name: str, article: Article, parser: Parser) -> str | None:
    found = find_mentions(parse_account(article, parser))
    return next((each.kind for each in found if article.cut(each.passage) == name), None)


@pytest.mark.parametrize(
    ("name", "text", "kind"),
    [
        ("Marovelle", "The witness came from Marovelle, N.Y., on Monday.", "place"),
        ("Karachi", "The parcel was sent to Karachi by mistake.", "place"),
        ("Teodrin", "Her cousin, Teodrin, 43, was not hurt.", "person"),
        ("Sarnelle", "A tanker called Sarnelle left the harbour.", "other"),
        ("HMS Sarnelle", "They watched HMS Sarnelle from the quay.", "other"),
        ("Lantern Awards", "She was host of the Lantern Awards in March.", "other"),
        ("Vorlism", "He wrote against Vorlism all his life.", "other"),
        ("Academy of Lanterns", "He wrote to the Academy of Lanterns about it.", "group"),
        ("United Nations", "The treaty went to the United Nations on Monday.", "group"),
    ],
)
def test_the_text_tells_the_kind(name: str, text: str, kind: str, article: Make, parser: Parser) -> None:
    assert kind_of(name, article(text), parser) == kind


def test_a_person_with_a_word_before_the_full_name_is_a_person(article: Make, parser: Parser) -> None:
    text = "Ada Obuya opened the bridge. “It holds,” said Ms Obuya.\nCanoeist Ada Obuya paid for it, the mayor said."
    assert kind_of("Canoeist Ada Obuya", article(text), parser) == "person"


def test_a_person_who_bears_the_name_of_a_city_is_no_place(article: Make, parser: Parser) -> None:
    text = "Carla Orlando sang on Monday. Ms Orlando said that she was glad. The crowd called for Orlando."
    assert kind_of("Orlando", article(text), parser) == "person"


def test_a_club_called_by_its_city_is_a_group(article: Make, parser: Parser) -> None:
    text = "The quarterback was injured against Detroit. The coach named nobody. They had won against Detroit before."
    assert kind_of("Detroit", article(text), parser) == "group"


def test_the_gazetteer_is_one_vote_and_a_smaller_one_for_words() -> None:
    assert [city_votes(name)["place"] for name in ("Karachi", "Jackson", "Zorbville", "", "x" * 300)] == [5, 2, 0, 0, 0]


@pytest.mark.parametrize("text", ["", "…!?", "طهران", "Will May Turkey Chad " * 40, "Москва and Karachi", "A" * 1500])
def test_odd_texts_break_nothing(text: str, article: Make, parser: Parser) -> None:
    assert all(each.kind for each in find_mentions(parse_account(article(text), parser)))


def test_a_list_of_500_names_is_read(article: Make, parser: Parser) -> None:
    names = [f"Ada Osei{chr(97 + at % 26)}{chr(97 + at // 26)}" for at in range(500)]
    found = find_mentions(parse_account(article(", ".join(names) + "."), parser))
    assert len(found) > 400
