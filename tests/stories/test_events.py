"""Dated statements of several accounts become events, in order of time."""

from collections.abc import Callable, Sequence
from dataclasses import replace

import pytest

from retold.model import Article, BlockKind, Event, Fact, Passage, Telling
from retold.reading import Parser, read_article
from retold.stories.cast import gather_cast
from retold.stories.copies import find_copies
from retold.stories.events import gather_events
from retold.stories.events.statements import find_statements
from retold.stories.events.times import can_both_hold, common_value
from retold.stories.speakers import resolve_speakers

Maker = Callable[..., Article]


def gather(articles: Sequence[Article], parser: Parser) -> tuple[Event, ...]:
    readings = {article.id: read_article(article, parser) for article in articles}
    cast = gather_cast(articles, readings)
    quotations = resolve_speakers(articles, readings, cast)
    return gather_events(articles, readings, quotations, cast, find_copies(articles, readings))


def told(events: Sequence[Event], kind: str = "event") -> list[tuple[str, int]]:
    return [(event.value, len(event.tellings)) for event in events if event.kind == kind]


def test_one_event_has_the_tellings_of_all_accounts_however_they_date_it(article: Maker, parser: Parser) -> None:
    first = article("The Arden dam burst on Tuesday night and flooded Ostrel.", name="a", published="2019-05-15")
    second = article("The old dam at Arden burst on 14 May, flooding Ostrel.", name="b", published="2019-05-20")
    events = [event for event in gather([first, second], parser) if event.kind == "event"]
    assert events == [
        Event(
            "e1",
            "event",
            "2019-05-14TNI",
            "part",
            (
                Telling(Passage(first.id, "text", 0, 56), "2019-05-14TNI", "part"),
                Telling(Passage(second.id, "text", 0, 54), "2019-05-14", "day"),
            ),
        )
    ]


def test_two_events_of_one_day_stay_apart(article: Maker, parser: Parser) -> None:
    first = article("The Arden dam burst on Tuesday.", name="a", published="2019-05-15")
    second = article("A bakery in Marn opened its doors on Tuesday.", name="b", published="2019-05-15")
    assert told(gather([first, second], parser)) == [("2019-05-14", 1), ("2019-05-14", 1)]


def test_accounts_that_give_nearly_the_same_another_day_differ(article: Maker, parser: Parser) -> None:
    first = article("The Arden dam burst on 13 May and flooded the lower quarter of Ostrel.", published="2019-05-20")
    second = article("The Arden dam burst on 14 May, and flooded Ostrel's lower quarter.", published="2019-05-20")
    events = [event for event in gather([first, second], parser) if event.kind == "event"]
    assert [(event.value, event.differs, len(event.tellings)) for event in events] == [("2019-05", True, 2)]


def test_the_same_counted_words_of_two_publication_days_are_no_conflict(article: Maker, parser: Parser) -> None:
    text = "The Arden dam will be mended next month from the old quay at Ostrel."
    articles = [article(text, name=day, published=day) for day in ("2019-05-20", "2019-06-03")]
    assert not any(event.differs for event in gather(articles, parser))


def test_a_bare_weekday_in_another_week_is_no_conflict(article: Maker, parser: Parser) -> None:
    first = article("The Arden dam burst on Tuesday and flooded the lower quarter of Ostrel.", published="2019-05-23")
    second = article("The Arden dam burst on 14 May, and flooded Ostrel's lower quarter.", published="2019-05-20")
    assert not any(event.differs for event in gather([first, second], parser))


def test_two_weekdays_are_two_times(article: Maker, parser: Parser) -> None:
    first = article("The Arden dam burst on Tuesday and flooded the lower quarter of Ostrel.", published="2019-05-16")
    second = article("The Arden dam burst on Monday, and flooded Ostrel's lower quarter.", published="2019-05-16")
    assert [event.differs for event in gather([first, second], parser) if event.kind == "event"] == [True]


def test_an_hour_in_another_zone_is_no_conflict(article: Maker, parser: Parser) -> None:
    first = article("The Arden dam burst at 9:40 p.m. on 14 May and flooded lower Ostrel.", published="2019-05-20")
    second = article("The Arden dam burst at 6:40 p.m. GMT on 14 May and flooded lower Ostrel.", published="2019-05-20")
    assert not any(event.differs for event in gather([first, second], parser))


def test_a_night_and_the_small_hours_after_it_are_no_conflict(article: Maker, parser: Parser) -> None:
    first = article(
        "The Arden dam burst on Tuesday night and flooded the lower quarter of Ostrel.", published="2019-05-16"
    )
    second = article(
        "The Arden dam burst at 2 a.m. on Wednesday, flooding Ostrel's lower quarter.", published="2019-05-16"
    )
    assert not any(event.differs for event in gather([first, second], parser))


def test_stamps_of_two_updates_are_no_event_at_two_times(article: Maker, parser: Parser) -> None:
    lines = [f"Updated 14 May 2019, {hour}, Harbour Desk, Ostrel Courier, Arden" for hour in ("06:50", "13:14")]
    articles = [article(line, name=line[-5:] + line[20:25], published="2019-05-14") for line in lines]
    assert not any(event.differs for event in gather(articles, parser))


def test_other_figures_on_another_day_are_other_news(article: Maker, parser: Parser) -> None:
    first = article(
        "Rescuers found 14 bodies in the ruins of the old mill at Ostrel on 13 May.", published="2019-05-20"
    )
    second = article(
        "Rescuers found 19 bodies in the ruins of the old mill at Ostrel on 14 May.", published="2019-05-20"
    )
    events = gather([first, second], parser)
    assert told(events) == [("2019-05-13", 1), ("2019-05-14", 1)]


COPIED = (
    "The keeper of the Arden dam said the lower gate had jammed twice before.\n"
    "Engineers from Ostrel opened the gate at {time}, and the water reached the mill behind the church.\n"
    "Nobody was hurt, but the weir and two footbridges were carried away."
)


@pytest.mark.parametrize(
    ("one", "other", "value"),
    [("7.15 pm", "7.40 pm", "2019-05"), ("7.15 pm on 14 May", "7.40 pm on 14 May", "2019-05-14")],
)
def test_a_time_replaced_in_copied_words_is_one_event_that_differs(
    article: Maker, parser: Parser, one: str, other: str, value: str
) -> None:
    first = article(COPIED.format(time=one), outlet="Courier", published="2019-05-14")
    second = article(COPIED.format(time=other), outlet="Herald", published="2019-05-15")
    events = [event for event in gather([first, second], parser) if event.kind == "event"]
    assert [(event.value, event.differs, len(event.tellings)) for event in events] == [(value, True, 2)]


@pytest.mark.parametrize("days", [("Monday", "Tuesday"), ("13 May", "14 May")])
def test_a_day_replaced_in_copied_words_differs(article: Maker, parser: Parser, days: tuple[str, str]) -> None:
    text = (
        "Water from the old Arden dam reached the mill on {}, and the keeper of the weir fled to Ostrel with her son."
    )
    articles = [
        article(text.format(day), outlet=outlet, published="2019-05-16")
        for day, outlet in zip(days, ("Courier", "Herald"), strict=True)
    ]
    events = [event for event in gather(articles, parser) if event.kind == "event"]
    assert [(event.differs, len(event.tellings)) for event in events] == [(True, 2)]


def test_the_update_of_one_outlet_is_one_event_without_a_conflict(article: Maker, parser: Parser) -> None:
    texts = [COPIED.format(time=time) for time in ("7.15 pm", "7.40 pm")]
    articles = [article(text, outlet="Courier", published="2019-05-14") for text in texts]
    events = [event for event in gather(articles, parser) if event.kind == "event"]
    assert [(event.differs, len(event.tellings)) for event in events] == [(False, 2)]


def test_a_sentence_that_many_accounts_copied_is_one_event(article: Maker, parser: Parser) -> None:
    text = "The Arden dam burst on 14 May and flooded the lower quarter of Ostrel."
    articles = [article(text, name=str(number), published="2019-05-20") for number in range(20)]
    assert told(gather(articles, parser)) == [("2019-05-14", 20)]


def test_one_account_never_differs_from_itself(article: Maker, parser: Parser) -> None:
    lines = [f"The Arden dam burst on {day} May and flooded the old town." for day in (13, 14)]
    events = gather([article("\n".join(lines), published="2019-05-20")], parser)
    assert told(events) == [("2019-05-13", 1), ("2019-05-14", 1)]
    assert not any(event.differs for event in events)


def test_what_is_a_year_old_or_coarser_than_a_month_is_background(article: Maker, parser: Parser) -> None:
    text = "The dam was built in 1962.\nIt was mended on 3 March 2016.\nIt burst on 3 March."
    events = gather([article(text, published="2019-03-15")], parser)
    assert told(events, "background") == [("1962", 1), ("2016-03-03", 1)]
    assert told(events) == [("2019-03-03", 1)]


def test_the_time_of_a_saying_is_not_the_time_of_what_is_said(article: Maker, parser: Parser) -> None:
    text = "Mayor Anna Treel said on Wednesday that the dam had burst on Monday."
    events = gather([article(text, published="2019-05-16")], parser)
    assert told(events, "speech") == [("2019-05-15", 1)]
    assert told(events) == [("2019-05-13", 1)]


def test_of_two_sayings_the_time_belongs_to_the_nearest(article: Maker, parser: Parser) -> None:
    text = "Anna Treel warned that the dam would burst, her deputy Odo Varn said on Wednesday."
    made = article(text, published="2019-05-16")
    readings = {made.id: read_article(made, parser)}
    cast = gather_cast([made], readings)
    quotations = resolve_speakers([made], readings, cast)
    (statement,) = find_statements([made], readings, quotations, cast)
    assert (statement.kind, statement.value) == ("speech", "2019-05-15")
    assert {entry.id: entry.name for entry in cast.entries}[statement.speaker or ""] == "Odo Varn"


@pytest.mark.parametrize(
    "words", ["Today the dam belongs to nobody in Ostrel.", "We saw it last week and told the council of Ostrel."]
)
def test_counted_days_in_a_speech_of_another_day_are_placed_on_none(article: Maker, parser: Parser, words: str) -> None:
    text = f"In a speech on 3 May, Mayor Anna Treel said: “The dam is old. {words}”"
    events = gather([article(text, published="2019-05-16")], parser)
    assert [event.value for event in events if event.kind != "publication"] == ["2019-05-03"]


def test_a_year_counted_in_a_speech_of_the_same_year_is_placed(article: Maker, parser: Parser) -> None:
    text = "Mayor Anna Treel said on 3 May that the dam at Arden would be torn down next year."
    events = gather([article(text, published="2019-05-16")], parser)
    assert told(events, "background") == [("2020", 1)]


def test_stamps_tell_no_event(article: Maker, parser: Parser) -> None:
    lines = ("ARDEN, 14 May (Ostrel News Agency) –", "The dam burst.", "Last updated at 06:50 on 15 May 2019")
    made = article("\n".join(lines), published="2019-05-16")
    kinds: tuple[BlockKind, ...] = ("dateline", "paragraph", "update")
    blocks = tuple(replace(block, kind=kind) for block, kind in zip(made.blocks, kinds, strict=True))
    assert [event.kind for event in gather([replace(made, blocks=blocks)], parser)] == ["publication"]


@pytest.mark.parametrize("stamp", ["— Anna Treel (@treel) May 14, 2019", "@treel · 14 May 2019"])
def test_the_time_of_a_post_is_no_event(article: Maker, parser: Parser, stamp: str) -> None:
    made = article(f"The council watches the dam at Arden and asks for calm. {stamp}", published="2019-05-16")
    assert [event.kind for event in gather([made], parser)] == ["publication"]


def test_without_a_headline_a_publication_stands_at_the_first_sentence(article: Maker, parser: Parser) -> None:
    made = article("The dam burst. Nobody was hurt in the lower town.", published="2019-05-16")
    (event,) = gather([made], parser)
    assert event.tellings == (Telling(Passage(made.id, "text", 0, 14), "2019-05-16", "day"),)


def test_each_account_s_publication_stands_at_its_headline(article: Maker, parser: Parser) -> None:
    dated = article("Nothing happened.", title="A quiet day", published="2019-05-16")
    undated = article("Nothing happened.", name="b")
    events = gather([dated, undated], parser)
    assert events == (
        Event(
            "e1", "publication", "2019-05-16", "day", (Telling(Passage(dated.id, "title", 0, 11), "2019-05-16", "day"),)
        ),
    )


def test_events_stand_in_order_of_time_with_ids_in_that_order(article: Maker, parser: Parser) -> None:
    text = "The trial ends on 20 May.\nIt began on 6 May.\nPolice came at 9 a.m. on 6 May.\nThe fire was in 2011."
    events = gather([article(text, published="2019-05-16")], parser)
    assert [event.value for event in events] == ["2011", "2019-05-06", "2019-05-06T09:00", "2019-05-16", "2019-05-20"]
    assert [event.id for event in events] == ["e1", "e2", "e3", "e4", "e5"]


def test_nothing_read_gives_no_events(article: Maker, parser: Parser) -> None:
    assert gather([article(""), article("?! …", name="b")], parser) == ()


@pytest.mark.parametrize(
    ("one", "other", "both"),
    [
        ("2019-05-14", "2019-05-14TNI", True),
        ("2019-05-14TEV", "2019-05-14T21:40", True),
        ("2019-05-14TMO", "2019-05-14T21:40", False),
        ("2019-05-18", "2019-W20-WE", True),
        ("2019-05-16", "2019-W20-WE", False),
        ("2019-05-16", "2019-W20", True),
        ("2019-05-16", "2019", True),
        ("2019-05", "2019-06", False),
    ],
)
def test_two_times_can_both_hold_where_one_is_the_other_told_less_finely(one: str, other: str, *, both: bool) -> None:
    assert can_both_hold(one, other) is both
    assert can_both_hold(other, one) is both


def test_the_common_value_is_the_finest_that_all_tell() -> None:
    assert common_value(["2019-05", "2019-05-14", "2019-05-14TNI"]) == "2019-05-14TNI"
    assert common_value(["2019-05-14", "2019-06-02"]) == "2019"


def test_the_time_of_what_a_saying_came_after_is_not_its_own(article: Maker, parser: Parser) -> None:
    text = "“We will mend the dam,” Orla Venn told the Harbour News after a report on it was released on Sunday."
    assert [event.kind for event in gather([article(text, published="2019-05-15")], parser)] == ["event", "publication"]


def test_a_saying_and_what_came_before_it_are_no_two_times_of_one_event(article: Maker, parser: Parser) -> None:
    words = "“Undoubtedly there was neglect at the Arden dam,” Orla Venn told the Harbour News"
    first = article(f"{words} after a report was released on Sunday.", name="a", published="2019-05-15")
    second = article(f"{words} on Tuesday.", name="b", published="2019-05-15")
    assert not any(event.differs for event in gather([first, second], parser))


def test_who_where_the_verb_and_the_figures_make_one_event_of_two_days_in_other_words(
    article: Maker, parser: Parser
) -> None:
    first = article("The dam at Arden burst on 13 May and drowned 19 cows in the fields of Ostrel.", name="a")
    second = article("In Ostrel 19 cows were lost after the Arden dam burst on 14 May, farmers found.", name="b")
    dated = [replace(each, published=Fact("2019-05-16", "row", precision="day")) for each in (first, second)]
    events = [event for event in gather(dated, parser) if event.kind == "event"]
    assert [(event.value, event.differs, len(event.tellings)) for event in events] == [("2019-05", True, 2)]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Anna Treel met Boris Havel in Marn on Monday.", "In Marn, Anna Treel met Boris Havel for tea on Tuesday."),
        (
            "The ferry Arden lost 45 crates of apples in fog near Marn on Monday.",
            "Near Marn the guards, 45 in number, searched the ferry Arden for smuggled silk on Tuesday.",
        ),
        ("A storm at Arden drowned 19 cows of Ostrel on Monday.", "At Arden 21 cows of Ostrel drowned on Tuesday."),
    ],
)
def test_without_the_verb_or_the_figures_two_days_are_two_events(
    one: str, other: str, article: Maker, parser: Parser
) -> None:
    pile = [article(text, name=name, published="2019-05-16") for text, name in ((one, "a"), (other, "b"))]
    assert [event.differs for event in gather(pile, parser) if event.kind == "event"] == [False, False]
