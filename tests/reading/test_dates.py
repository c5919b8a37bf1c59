"""Dates are read as a careful reader of news would read them."""

from collections.abc import Callable

import pytest

from retold.model import Article, DateExpression, Passage
from retold.reading import Parser
from retold.reading.dates import find_dates
from retold.reading.syntax import parse_account

Maker = Callable[..., Article]


def read(article: Article, parser: Parser) -> list[tuple[str, str]]:
    found = find_dates(parse_account(article, parser))
    return [(article.cut(each.passage), each.value) for each in found]


def test_a_day_two_days_later_is_counted_from_the_day_told_before(article: Maker, parser: Parser) -> None:
    story = article("The dam broke on 3 May 2019. Two days later the water reached Ostrel.", published="2019-05-09")
    later = find_dates(parse_account(story, parser))[1]
    assert later == DateExpression(
        Passage(story.id, "text", 29, 43), "DATE", "2019-05-05", None, "day", Passage(story.id, "text", 17, 27)
    )


@pytest.mark.parametrize("published", ["2019-05-09", None])
def test_a_day_that_no_calendar_has_is_no_date(article: Maker, parser: Parser, published: str | None) -> None:
    assert read(article("It happened on 30 February 2018.", published=published), parser) == []
