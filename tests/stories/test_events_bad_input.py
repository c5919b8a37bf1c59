"""Odd piles: nothing dated, everything at one minute, years from the first to the last."""

from collections.abc import Callable, Sequence

import pytest

from retold.model import Article, Event
from retold.reading import Parser, read_article
from retold.stories.cast import gather_cast
from retold.stories.events import gather_events
from retold.stories.speakers import resolve_speakers

Maker = Callable[..., Article]


def gather(articles: Sequence[Article], parser: Parser) -> tuple[Event, ...]:
    readings = {article.id: read_article(article, parser) for article in articles}
    cast = gather_cast(articles, readings)
    return gather_events(articles, readings, resolve_speakers(articles, readings, cast), cast)


@pytest.mark.parametrize(
    "text", ["The dam at Arden broke.", "?!… — ;", "🌊🌊 🌊", "الماء وصل إلى القرية", "of the year"]
)
def test_nothing_dated_is_no_event(article: Maker, parser: Parser, text: str) -> None:
    assert gather([article(text, name="a"), article(text, name="b")], parser) == ()


def test_all_that_happens_at_one_minute_has_rows_of_one_value(article: Maker, parser: Parser) -> None:
    text = " ".join(f"Sluice {number} of the Arden dam was shut at 9.41 pm on 14 May 2019." for number in range(20))
    events = gather([article(text, name=name, published="2019-05-15") for name in "ab"], parser)
    assert {(event.value, event.differs) for event in events if event.kind == "event"} == {("2019-05-14T21:41", False)}


def test_years_from_the_first_to_the_last_stand_in_order_of_time(article: Maker, parser: Parser) -> None:
    days = ["0001-01-01", "9999-12-31", "1914-06-28", "2019-05-14"]
    text = " ".join(f"A gate of the Arden dam was opened on {day}." for day in days)
    events = gather([article(text, published="2019-05-15")], parser)
    values = [event.value for event in events if event.kind != "publication"]
    assert values == sorted(values)
    assert {"1914-06-28", "2019-05-14"} <= set(values)


@pytest.mark.parametrize("published", ["0001-01-01", "9999-12-31"])
def test_an_account_of_the_first_or_the_last_day_counts_no_day_that_is_none(
    article: Maker, parser: Parser, published: str
) -> None:
    text = "The dam broke yesterday. It will be mended next week, on Friday or tomorrow. It was built last year."
    events = gather([article(text, published=published)], parser)
    assert published in [event.value for event in events if event.kind == "publication"]


@pytest.mark.parametrize(
    "text",
    [
        "The dam at Arden broke on Tuesday and flooded Ostrel.",
        "The dam at Arden broke on 14 May, and again last week.",
        "The dam at Arden was closed from Monday to Wednesday, or from 1 to 4 May.",
    ],
)
def test_without_a_day_of_publication_what_is_partial_has_no_row(article: Maker, parser: Parser, text: str) -> None:
    assert gather([article(text)], parser) == ()


def test_what_is_told_of_a_day_after_publication_stands_on_that_day(article: Maker, parser: Parser) -> None:
    events = gather([article("The dam at Arden was opened on 3 June 2031.", published="2019-05-09")], parser)
    assert [event.value for event in events] == ["2019-05-09", "2031-06-03"]


@pytest.mark.parametrize(
    "text",
    [
        "The dam at Arden broke on 30 February 2019, in the year 20177.",
        "Theresa May and Brian March spoke of the March on Ostrel.",
        "Arden won 2-1 and 3-0 with version 4.5.2019 of the plan, for $2019, 24/7, at the age of 34.",
    ],
)
def test_what_only_looks_like_a_time_has_no_row(article: Maker, parser: Parser, text: str) -> None:
    events = gather([article(text, published="2019-05-15")], parser)
    assert [event.kind for event in events] == ["publication"]


def test_a_date_among_letters_from_right_to_left_stands_where_it_is(article: Maker, parser: Parser) -> None:
    text = "وصل الماء إلى القرية.\nThe dam at Arden \u202bסכר\u202c broke on 14 May 2019."
    made = article(text, published="2019-05-15")
    broke = next(event for event in gather([made], parser) if event.kind == "event")
    told = made.cut(broke.tellings[0].passage)
    assert (broke.value, told.endswith("broke on 14 May 2019.")) == ("2019-05-14", True)
