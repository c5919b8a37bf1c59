"""Ranges of undated accounts stay sensible for what no newsroom would write."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from retold.model import Article, DateExpression, DayRange, Fact, Passage, Reading
from retold.reading import Parser, read_article
from retold.stories.undated import infer_ranges

Maker = Callable[..., Article]


def infer(articles: list[Article], parser: Parser) -> list[DayRange]:
    readings = {article.id: read_article(article, parser) for article in articles}
    return [each.certain for each in infer_ranges(articles, readings, ())]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "   ",
        "?!… —",
        "🕰️🕰️🕰️ 😀",
        "انفجر السد يوم الثلاثاء 14 مايو 2019",
        "水坝在2019年5月14日决堤。",
        "It happened on 30 February 2019, on 31/31/2019 and in the year 20177.",
    ],
)
def test_texts_without_a_day_have_no_range(text: str, article: Maker, parser: Parser) -> None:
    assert infer([article(text)], parser) == [DayRange()]


@pytest.mark.parametrize("value", ["0000", "9999", "9999-12", "2019-13", "soon", "2019-00"])
def test_publication_dates_at_the_ends_of_the_calendar(value: str, article: Maker, parser: Parser) -> None:
    story = replace(article("The dam burst on 31 December 9999."), published=Fact(value, "row"))
    assert len(infer([story], parser)) == 1


def test_a_weekday_at_the_end_of_the_calendar(article: Maker, parser: Parser) -> None:
    dated = article("The old Arden dam burst on Friday and flooded lower Ostrel.", published="9999-12-31")
    undated = article("The old dam at Arden burst on Friday, flooding lower Ostrel.")
    assert infer([dated, undated], parser) == [DayRange("9999-12-30", None)]


def test_a_history_came_out_after_all_that_it_tells(article: Maker, parser: Parser) -> None:
    text = " ".join(f"The town burned on {day} March 18{day} and was rebuilt in 19{day}." for day in range(10, 29))
    assert infer([article(text)], parser) == [DayRange("1928-01-01", None)]


def test_an_account_of_plans_alone_came_out_before_the_first(article: Maker, parser: Parser) -> None:
    text = " ".join(f"The fair will open on {day} May 2031." for day in range(3, 20))
    assert infer([article(text)], parser) == [DayRange(None, "2031-05-03")]


def test_two_thousand_days_are_read_at_once_and_few_bounds_are_kept(article: Maker) -> None:
    lines = [f"Water stood in hall {n} on {n % 28 + 1:02d} May {1000 + n}." for n in range(2000)]
    story = article("\n".join(lines))
    sentences = tuple(Passage(story.id, "text", block.start, block.end) for block in story.blocks)
    dates = tuple(
        DateExpression(
            replace(at, start=at.end - 12, end=at.end - 1), "DATE", f"{1000 + n}-05-{n % 28 + 1:02d}", side="past"
        )
        for n, at in enumerate(sentences)
    )
    (found,) = infer_ranges([story], {story.id: Reading(sentences=sentences, dates=dates)}, ())
    assert found.certain == DayRange("2999-05-12", None)
    assert [each.why for each in found.bounds] == ["it tells of “12 May 2999” as past"]


def test_many_accounts_without_any_day(article: Maker, parser: Parser) -> None:
    stories = [article("The old Arden dam burst on Tuesday and flooded Ostrel.", name=str(n)) for n in range(20)]
    assert infer(stories, parser) == [DayRange()] * 20
