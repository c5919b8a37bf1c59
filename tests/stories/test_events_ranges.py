"""What goes on from one time to another is one event with its first and its last time."""

from collections.abc import Callable, Sequence

import pytest

from retold.model import Article, Event, Passage, Telling
from retold.reading import Parser, read_article
from retold.stories.cast import gather_cast
from retold.stories.copies import find_copies
from retold.stories.events import gather_events
from retold.stories.speakers import resolve_speakers

Maker = Callable[..., Article]


def gather(articles: Sequence[Article], parser: Parser) -> list[Event]:
    readings = {article.id: read_article(article, parser) for article in articles}
    cast = gather_cast(articles, readings)
    quotations = resolve_speakers(articles, readings, cast)
    events = gather_events(articles, readings, quotations, cast, find_copies(articles, readings))
    return [event for event in events if event.kind != "publication"]


def times(events: Sequence[Event]) -> list[tuple[str, str | None]]:
    return [(event.value, event.until) for event in events]


def test_a_range_is_one_event_told_once(article: Maker, parser: Parser) -> None:
    made = article("The fair at Ostrel was held from 1 to 4 September 2030.", published="2031-05-06")
    telling = Telling(Passage(made.id, "text", 0, made.text.index(".") + 1), "2030-09-01", "day", "2030-09-04")
    assert gather([made], parser) == [Event("e1", "event", "2030-09-01", "day", (telling,), until="2030-09-04")]


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("The fair at Ostrel was held from 1 to 4 September.", "2030-09-01", "2030-09-04"),
        ("The fair was held on 1-4 May 2031 in Ostrel.", "2031-05-01", "2031-05-04"),
        ("The fair was held 1–4 May 2031 in Ostrel.", "2031-05-01", "2031-05-04"),
        ("The fair was held May 1-4, 2031 in Ostrel.", "2031-05-01", "2031-05-04"),
        ("The fair, 3 May – 9 May, was dull.", "2031-05-03", "2031-05-09"),
        ("The fair ran from 30 April to 4 May.", "2031-04-30", "2031-05-04"),
        ("The bridge was closed between Monday and Wednesday.", "2031-04-28", "2031-04-30"),
        ("The bridge was closed from Monday to Wednesday.", "2031-04-28", "2031-04-30"),
        ("The mill will be shut from Monday until Friday.", "2031-05-12", "2031-05-16"),
        ("The road was shut between 9 p.m. and 5 a.m. on Monday.", "2031-05-04T21:00", "2031-05-05T05:00"),
        ("The road was shut from 9 p.m. on Monday until 5 a.m.", "2031-05-05T21:00", "2031-05-06T05:00"),
        ("The hall was open from 9 a.m. to 5 p.m. on Sunday.", "2031-05-04T09:00", "2031-05-04T17:00"),
        ("Anna Treel led the guild in 2014-2016.", "2014", "2016"),
        ("Anna Treel led the guild between 2014 and 2016.", "2014", "2016"),
        ("The guild was on strike from March until May 2029.", "2029-03", "2029-05"),
        ("The mine was open from the 1990s to the 2010s.", "199", "201"),
        ("The siege lasted from 3 October 1711 to 9 January 1712.", "1711-10-03", "1712-01-09"),
    ],
)
def test_both_ends_of_a_range_are_known(text: str, first: str, last: str, article: Maker, parser: Parser) -> None:
    assert times(gather([article(text, published="2031-05-06")], parser)) == [(first, last)]


@pytest.mark.parametrize(
    "text",
    [
        "It rained in Ostrel on Monday and Wednesday.",
        "The fair opened on 1 May and closed on 4 May.",
        "Between Monday's storm and Wednesday's flood nobody slept in Ostrel.",
        "The mayor moved the meeting from Monday to Wednesday.",
        "The vote was put off from 30 April to 3 May.",
        "The price fell from 12 crowns in 2014 to 9 crowns in 2016.",
        "The gate opens on 3 May – Sunday was too wet for it.",
    ],
)
def test_two_times_are_no_range(text: str, article: Maker, parser: Parser) -> None:
    found = times(gather([article(text, published="2031-05-06")], parser))
    assert (len(found), {until for _, until in found}) == (2, {None})


def test_two_ranges_of_one_sentence_are_two_events(article: Maker, parser: Parser) -> None:
    text = "From 1 May to 4 May and from 9 May to 11 May the ferry did not run."
    assert times(gather([article(text, published="2031-05-16")], parser)) == [
        ("2031-05-01", "2031-05-04"),
        ("2031-05-09", "2031-05-11"),
    ]


def test_what_lasted_into_the_news_is_news(article: Maker, parser: Parser) -> None:
    made = article("The strike at the mill lasted from 9 March 2029 until 3 May.", published="2031-05-06")
    assert [(event.kind, event.value, event.until) for event in gather([made], parser)] == [
        ("event", "2029-03-09", "2031-05-03")
    ]


def test_one_range_in_two_wordings_is_one_event(article: Maker, parser: Parser) -> None:
    first = article("The harbour fair at Ostrel was held from 1 to 4 May.", name="a", published="2031-05-06")
    second = article("Ostrel held its harbour fair on May 1-4, 2031.", name="b", published="2031-05-09")
    (event,) = gather([first, second], parser)
    assert (event.value, event.until, len(event.tellings), event.differs) == ("2031-05-01", "2031-05-04", 2, False)


def test_a_day_within_a_range_is_the_coarser_telling_of_it(article: Maker, parser: Parser) -> None:
    first = article("The harbour fair at Ostrel drew a crowd from 1 to 4 May.", name="a", published="2031-05-06")
    second = article("The harbour fair at Ostrel drew a crowd on 2 May.", name="b", published="2031-05-06")
    (event,) = gather([first, second], parser)
    assert (event.value, event.until, event.differs) == ("2031-05-01", "2031-05-04", False)


def test_a_day_outside_of_a_range_is_another_event_and_no_conflict(article: Maker, parser: Parser) -> None:
    first = article("The old bridge at Ostrel was closed by the harbour guild from 1 to 4 May.", published="2031-05-16")
    second = article("The old bridge at Ostrel was closed by the harbour guild on 9 May.", published="2031-05-16")
    assert [(event.value, event.until, event.differs) for event in gather([first, second], parser)] == [
        ("2031-05-01", "2031-05-04", False),
        ("2031-05-09", None, False),
    ]


def test_two_ranges_with_another_end_differ(article: Maker, parser: Parser) -> None:
    first = article("The old bridge at Ostrel was closed by the guild from 1 to 4 May.", published="2031-05-16")
    second = article("The old bridge at Ostrel was closed by the guild from 1 to 6 May.", published="2031-05-16")
    (event,) = gather([first, second], parser)
    assert (event.value, event.until, event.differs) == ("2031-05-01", "2031-05", True)
    assert [(telling.value, telling.until) for telling in event.tellings] == [
        ("2031-05-01", "2031-05-04"),
        ("2031-05-01", "2031-05-06"),
    ]
