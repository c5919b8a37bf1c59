"""Times that place nothing that is told give no event, and a saying's own time is told from others."""

from collections.abc import Callable

import pytest

from retold.model import Article, Event
from retold.reading import Parser, read_article
from retold.stories.cast import gather_cast
from retold.stories.copies import find_copies
from retold.stories.events import gather_events
from retold.stories.speakers import resolve_speakers

Maker = Callable[..., Article]


def rows(article: Article, *others: Article, parser: Parser) -> list[tuple[str, str]]:
    articles = (article, *others)
    readings = {each.id: read_article(each, parser) for each in articles}
    cast = gather_cast(articles, readings)
    quotations = resolve_speakers(articles, readings, cast)
    events: tuple[Event, ...] = gather_events(articles, readings, quotations, cast, find_copies(articles, readings))
    return [(event.kind, event.value) for event in events if event.kind != "publication"]


@pytest.mark.parametrize(
    "text",
    [
        "The old quay at Ostrel is one of the finest sights of the year.",
        "The valley slowly emerges from winter's darkness.",
        "She had missed an early morning ferry from Marn to the islands.",
        "The mayor was seen at an office Christmas party in Ostrel.",
        "The guild asked the paper to call again after the weekend.",
        "Three weeks later, the harbour company makes a peace offering.",
        "The news of Ostrel comes to your inbox Monday through Friday.",
        "19/34 12 November 2018 A veteran takes his hat off at the harbour of Ostrel.",
        "This article was amended on 10 May 2019 to remove a wrong weight of the ferry.",
        "Copyright 1995 - the harbour company of Ostrel, where all rights are kept.",
        "7.30 pm, Harbour Hall.",
        "Anyone can read it at ostrelharbour2017.com on the web.",
    ],
)
def test_a_time_that_places_nothing_is_no_event(text: str, article: Maker, parser: Parser) -> None:
    assert rows(article(text, published="2019-05-15"), parser=parser) == []


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The quay was closed on Christmas Day after the storm.", "2018-12-25"),
        ("The quay was rebuilt in the summer after a long quarrel.", "2018-SU"),
        ("The ferry sank after Tuesday's storm had torn its anchor away.", "2019-05-14"),
        ("The ferry sank shortly after 10 p.m. on Tuesday off Marn.", "2019-05-14T22:00"),
        ("The mayor resigned on 14 May at 7 pm in the old hall.", "2019-05-14T19:00"),
    ],
)
def test_a_time_that_places_something_is_one_row(text: str, value: str, article: Maker, parser: Parser) -> None:
    assert [found for _, found in rows(article(text, published="2019-05-15"), parser=parser)] == [value]


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("The harbour master told reporters on Monday that the quay was safe.", ["speech"]),
        ("The council voted on Monday for a plan that calls upon Marn to mend the quay.", ["event"]),
        ("Her reasons for the strike on Monday are unknown, but her letters point to a quarrel.", ["event"]),
        ("Orn, who resigned on Sunday after it was called, said on Monday that it was over.", ["event", "speech"]),
        ("“The quay is safe,” the harbour master said on Monday.", ["speech"]),
    ],
)  # fmt: skip
def test_only_the_clause_of_a_saying_gives_its_time(
    text: str, kinds: list[str], article: Maker, parser: Parser
) -> None:
    assert [kind for kind, _ in rows(article(text, published="2019-05-15"), parser=parser)] == kinds


def test_one_minute_in_two_accounts_is_one_event_and_a_round_hour_is_not(article: Maker, parser: Parser) -> None:
    def told(hour: str) -> list[tuple[str, str]]:
        first = article(f"The night train left Ostrel at {hour} on Tuesday.", name="a", published="2019-05-15")
        second = article(
            f"Guards of the railway took the train out at {hour} on Tuesday.", name="b", published="2019-05-15"
        )
        return rows(first, second, parser=parser)

    assert told("9.52 pm") == [("event", "2019-05-14T21:52")]
    assert len(told("9 pm")) == 2


def test_an_hour_told_as_over_in_the_small_hours_was_the_day_before(article: Maker, parser: Parser) -> None:
    text = "The ferry left Marn at 11:36 a.m. and came back in the storm."
    assert rows(article(text, published="2019-05-15T01:43"), parser=parser) == [("event", "2019-05-14T11:36")]
    assert rows(article(text, published="2019-05-15T14:00"), parser=parser) == [("event", "2019-05-15T11:36")]


@pytest.mark.parametrize(
    ("text", "days"),
    [
        (
            "The Arden dam burst at 7 pm on Tuesday. Within a quarter of an hour the lower quarter was cleared.",
            ["2019-05-14", "2019-05-14T19:00"],
        ),
        (
            "The dam burst on Tuesday morning, the warden said on Wednesday. An hour later the ferry sank at Ostrel.",
            ["2019-05-14", "2019-05-14TMO", "2019-05-15"],
        ),
        ("The dam burst at 11.30 pm on Tuesday. Two hours later the ferry sank at Ostrel.", ["2019-05-14T23:30"]),
        ("The dam burst on Tuesday morning. The town can be reached within an hour.", ["2019-05-14TMO"]),
        ("Two days after a storm broke the quay at Ostrel, the town is quarrelling over its ferry.", ["2019-05-14"]),
    ],
)
def test_a_length_that_surely_leads_to_a_day_is_told_on_it(
    text: str, days: list[str], article: Maker, parser: Parser
) -> None:
    assert [value for _, value in rows(article(text, published="2019-05-16"), parser=parser)] == days


@pytest.mark.parametrize(
    "text",
    [
        "Sales of the Ostrel yard rose in fiscal 2018.",
        "Sales of the Ostrel yard rose in the third quarter of fiscal 2018.",
        "Watch the crane of the old yard come down in Ostrel harbour 03:46",
    ],
)
def test_a_fiscal_time_and_the_length_of_a_video_have_no_row(text: str, article: Maker, parser: Parser) -> None:
    assert rows(article(text, published="2019-05-16"), parser=parser) == []
