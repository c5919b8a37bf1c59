"""The timeline lens arranges the dates and events of a story, and says when it cannot."""

from collections.abc import Callable, Sequence

from retold.lenses.timeline import LENS
from retold.lenses.timeline.find import TimelineFindings, find_timeline
from retold.model import Article, Dossier, Reading, Story
from retold.reading import Parser, read_article
from retold.stories.cast import gather_cast
from retold.stories.events import gather_events

Maker = Callable[..., Article]


def dossier(articles: Sequence[Article], parser: Parser) -> Dossier:
    readings = {article.id: read_article(article, parser) for article in articles}
    events = gather_events(articles, readings, (), gather_cast(articles, readings))
    story = Story(id="s1", title="", articles=tuple(article.id for article in articles), events=events)
    return Dossier(story=story, articles=tuple(articles), readings=readings)


def test_rows_are_the_events_in_order_of_time_and_dates_those_of_all_accounts(article: Maker, parser: Parser) -> None:
    first = article("The dam burst on 14 May.", name="a", published="2019-05-16")
    second = article("The mayor resigned on Friday.", name="b")
    found = find_timeline(dossier([first, second], parser))
    assert found.state == "measured"
    assert [date.value for date in found.dates] == ["2019-05-14", "XXXX-WXX-5"]
    assert found.rows == ("e1", "e2")
    assert found.undated == (second.id,)


def test_accounts_that_nobody_could_read_cannot_be_measured(article: Maker, parser: Parser) -> None:
    unread = article("Деревня сгорела во вторник.", published="2019-05-16")
    story = Story(id="s1", title="", articles=(unread.id,))
    found = find_timeline(Dossier(story=story, articles=(unread,), readings={unread.id: Reading()}))
    assert (found.state, found.dates) == ("not measurable", ())
    assert found.reason is not None
    assert "could be read" in found.reason


def test_the_card_says_what_a_reader_must_know() -> None:
    assert LENS.findings is TimelineFindings
    assert all((LENS.question, LENS.card.item, LENS.card.method, LENS.card.limitation, LENS.card.scores))
