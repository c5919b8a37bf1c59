"""Two times are the ends of a range where the words between them say so, and the first end is the earlier."""

from collections.abc import Callable

import pytest

from retold.model import Article
from retold.reading import Parser
from retold.reading.dates import find_dates
from retold.reading.dates.ranges import ranges_in
from retold.reading.syntax import parse_account

Maker = Callable[..., Article]


def test_a_range_stands_from_its_first_word_to_its_last(article: Maker, parser: Parser) -> None:
    story = article("🏮 The fair ran from 1 to 4 May, then from 9 to 11 May.", published="2031-05-16")
    found = ranges_in(story, find_dates(parse_account(story, parser)))
    assert [story.cut(each.passage) for each in found] == ["1 to 4 May", "9 to 11 May"]


def test_no_time_is_in_two_ranges(article: Maker, parser: Parser) -> None:
    story = article("The guild met in 2014-2016-2018.", published="2031-05-16")
    found = ranges_in(story, find_dates(parse_account(story, parser)))
    assert [(each.first.value, each.last.value) for each in found] == [("2014", "2016")]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("The mill was shut from Monday to Thursday.", ["2031-04-28", "2031-05-01"]),
        ("The mill was shut from Thursday to Monday.", ["2031-05-01", "2031-05-05"]),
        ("The mill was shut on Monday, and opened on Thursday.", ["2031-05-05", "2031-05-01"]),
        ("The mill will be shut from Monday to Thursday.", ["2031-05-12", "2031-05-15"]),
    ],
)
def test_the_weekdays_of_a_range_follow_one_another(
    text: str, values: list[str], article: Maker, parser: Parser
) -> None:
    found = find_dates(parse_account(article(text, published="2031-05-06"), parser))
    assert [each.value for each in found] == values


@pytest.mark.parametrize("published", ["0001-01-01", "9999-12-31", None])
def test_a_range_at_the_edge_of_time_breaks_nothing(article: Maker, parser: Parser, published: str | None) -> None:
    text = "It was shut from Monday to Thursday, between 9 p.m. and 5 a.m., 5-1 May, 4-4 May and 30-31 February."
    story = article(text, published=published)
    assert all(story.cut(each.passage) for each in ranges_in(story, find_dates(parse_account(story, parser))))
