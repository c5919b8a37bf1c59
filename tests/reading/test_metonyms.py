"""Capitals and seats of power: where they stand for a government, and where they are places."""

from collections.abc import Callable

import pytest

from retold.model import Article
from retold.reading import Parser
from retold.reading.mentions import find_mentions
from retold.reading.mentions.seats import government_in, seat_named
from retold.reading.syntax import parse_account

Make = Callable[..., Article]


def metonyms(article: Article, parser: Parser) -> list[tuple[str, str | None]]:
    found = find_mentions(parse_account(article, parser))
    return [(article.cut(each.passage), each.stands_for) for each in found if each.form == "metonym"]


@pytest.mark.parametrize(
    "text",
    [
        "Oslo denied that it had sold the ferry.",
        "The treaty on herring was rejected by Oslo on Monday.",
        "Fishermen waited for Oslo's decision on the quota.",
        "The minister spoke of talks between Oslo and the islanders.",
        "Diplomats are urging Oslo to reopen the strait.",
    ],
)
def test_a_capital_that_acts_stands_for_its_government(text: str, article: Make, parser: Parser) -> None:
    assert metonyms(article(text), parser) == [("Oslo", "the government of Norway")]


def test_capitals_that_act_together_are_both_metonyms(article: Make, parser: Parser) -> None:
    found = metonyms(article("Oslo and Lisbon agreed on Monday to share the herring."), parser)
    assert found == [("Oslo", "the government of Norway"), ("Lisbon", "the government of Portugal")]


@pytest.mark.parametrize(
    "text",
    [
        "The minister arrived in Oslo on Monday.",
        "Oslo was quiet after the storm.",
        "The ferry from Oslo was late.",
        "Oslo hosted the festival again.",
        "Oslo's only tram line was closed.",
        "The herring was sold by a shop near Oslo.",
        "Mr Paris said the harbour would stay open.",
        "Paris Obuya denied that she had sold the ferry.",
    ],
)
def test_a_city_is_no_government(text: str, article: Make, parser: Parser) -> None:
    assert metonyms(article(text), parser) == []


def test_a_club_called_by_its_city_is_no_government(article: Make, parser: Parser) -> None:
    text = "Oslo offered the goalkeeper a new contract. The playoff is on Sunday. Oslo denied that he would leave."
    assert metonyms(article(text), parser) == []


def test_a_seat_stands_for_its_holders_unless_someone_walks_into_it(article: Make, parser: Parser) -> None:
    text = "The Kremlin said no. A letter went to the Kremlin's spokesman. Visitors waited in the Kremlin until noon."
    assert metonyms(article(text), parser) == [("Kremlin", "the presidency of Russia")] * 2


@pytest.mark.parametrize("name", ["", "x" * 300, "…", "طهران", "Singapore", "Kiev \u202e", "🏛️"])
def test_odd_names_stand_for_nobody(name: str) -> None:
    assert seat_named(name) is None
    assert government_in(name) in (None, "the government of Ukraine")


def test_a_side_of_a_seat_or_a_run_for_it_is_nobodys_deed(article: Make, parser: Parser) -> None:
    text = "The park lies two miles south of the White House. The White House bid of Ada Ruiz failed."
    assert metonyms(article(text), parser) == []
