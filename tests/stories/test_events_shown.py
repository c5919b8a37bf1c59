"""What an event shows never drops a denial, and its time belongs to the nearest clause."""

from collections.abc import Callable, Sequence

from retold.model import Article, Event
from retold.reading import Parser, read_article
from retold.stories.cast import gather_cast
from retold.stories.copies import find_copies
from retold.stories.events import gather_events
from retold.stories.speakers import resolve_speakers

Maker = Callable[..., Article]


def gather(articles: Sequence[Article], parser: Parser) -> tuple[Event, ...]:
    readings = {article.id: read_article(article, parser) for article in articles}
    cast = gather_cast(articles, readings)
    quotations = resolve_speakers(articles, readings, cast)
    return gather_events(articles, readings, quotations, cast, find_copies(articles, readings))


def shown(articles: Sequence[Article], parser: Parser) -> list[list[str]]:
    texts = {article.id: article for article in articles}
    return [
        [texts[each.passage.article].cut(each.passage) for each in event.tellings]
        for event in gather(articles, parser)
        if event.kind == "event"
    ]


def differing(articles: Sequence[Article], parser: Parser) -> list[str]:
    return [event.value for event in gather(articles, parser) if event.differs]


def test_what_is_denied_is_shown_with_its_denial(article: Maker, parser: Parser) -> None:
    text = "Ostrel council denied that it had closed the Arden dam on Tuesday."
    assert shown([article(text, published="2019-05-17")], parser) == [[text]]


def test_what_is_said_is_shown_without_who_says_it(article: Maker, parser: Parser) -> None:
    account = article("Ostrel council said that it had closed the Arden dam on Tuesday.", published="2019-05-17")
    assert shown([account], parser) == [["it had closed the Arden dam on Tuesday"]]


def test_a_time_in_a_clause_of_place_dates_that_clause_and_not_what_is_denied(article: Maker, parser: Parser) -> None:
    denied = article(
        "Ostrel denied that it had known of cracks in the Arden dam, where a gate burst on Tuesday evening.",
        published="2019-05-17",
    )
    plain = article("A gate burst at the Arden dam at 18:42 on Tuesday.", published="2019-05-16")
    assert shown([denied, plain], parser) == [
        ["a gate burst on Tuesday evening", "A gate burst at the Arden dam at 18:42 on Tuesday."]
    ]


def test_one_day_in_two_calendars_is_one_telling(article: Maker, parser: Parser) -> None:
    account = article("The Arden dam burst on 9 Ramadan 1440 (May 14), flooding Ostrel.", published="2019-05-17")
    assert shown([account], parser) == [["The Arden dam burst on 9 Ramadan 1440 (May 14), flooding Ostrel."]]


def test_another_number_of_days_in_copied_words_is_one_event_that_differs(article: Maker, parser: Parser) -> None:
    checked = "Keepers checked the old Arden dam on 4 May and found no fault."
    counted = "{} later, a miller noticed a crack in its wall."
    accounts = [
        article(f"{checked} {counted.format(step)}", outlet=outlet, published="2019-05-16")
        for step, outlet in (("Two days", "Courier"), ("Three days", "Herald"))
    ]
    assert shown(accounts, parser) == [[counted.format("Two days"), counted.format("Three days")], [checked, checked]]
    assert differing(accounts, parser) == ["2019-05"]
