"""Figures: what is counted, how much, and how surely."""

from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from retold.model import Article
from retold.reading import Parser
from retold.reading.figures import find_figures
from retold.reading.syntax import parse_account
from tests.conftest import make_article

Make = Callable[..., Article]


def figures(article: Article, parser: Parser) -> list[tuple[str, str, str | None, str | None]]:
    found = find_figures(parse_account(article, parser))
    return [(article.cut(each.passage), each.value, each.unit, each.bound) for each in found]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("At least 12 people died.", ("12", "12", "people", "at least")),
        ("No fewer than thirty-two boats sank.", ("thirty-two", "32", "boat", "at least")),
        ("They lost $1.2 million at sea.", ("$1.2 million", "1200000", "dollar", None)),
        ("About 40 percent of the crew left.", ("40 percent", "40", "%", "about")),
        ("Prices rose 3.5% at once.", ("3.5%", "3.5", "%", None)),
        ("Up to 1,500 homes were flooded.", ("1,500", "1500", "home", "at most")),
        ("Hundreds of sailors marched.", ("Hundreds", "100", "sailor", "at least")),
        ("Hundreds of thousands of sailors marched.", ("Hundreds of thousands", "100000", "sailor", "at least")),
        ("A dozen boats came.", ("A dozen", "12", "boat", None)),
        ("Two-thirds of the boats came.", ("Two-thirds", "0.6667", "boat", None)),
        ("Half a million sailors marched.", ("Half a million", "500000", "sailor", None)),
        ("More than two hundred and five boats came.", ("two hundred and five", "205", "boat", "more than")),
        ("Nearly 20 heavily armed men fled.", ("20", "20", "man", "less than")),
    ],
)
def test_a_figure_has_value_unit_and_bound(
    sentence: str, expected: tuple[str, str, str | None, str | None], article: Make, parser: Parser
) -> None:
    assert figures(article(sentence), parser) == [expected]


@pytest.mark.parametrize(
    "sentence",
    [
        "It happened on November 19, 2014.",
        "The line is open 24/7.",
        "Velmora won 3-1 at home.",
        "The train left at 10:30 a.m. sharp.",
        "Nobody knew, and no one asked.",
        "He was there for three years.",
        "In 2014 the bridge closed.",
    ],
)
def test_dates_times_and_scores_are_no_figures(sentence: str, article: Make, parser: Parser) -> None:
    assert figures(article(sentence), parser) == []


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(alphabet=st.sampled_from("0123456789,.%$- /:–at hundred two½٣²"), max_size=60))
def test_passages_lie_inside_the_text_and_apart(parser: Parser, text: str) -> None:
    article = make_article(text)
    found = find_figures(parse_account(article, parser))
    assert all(0 <= each.passage.start < each.passage.end <= len(text) for each in found)
    assert all(a.passage.end <= b.passage.start for a, b in zip(found, found[1:], strict=False))
