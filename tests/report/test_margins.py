"""The margin of a time shows what this account says, not what all accounts together make of it."""

from dataclasses import replace

from retold.model import Article, Comparison, Fact
from retold.report import render_html


def test_a_time_that_differs_shows_this_accounts_own_and_then_the_others(flock: Comparison) -> None:
    html = render_html(flock)
    assert 'class="nd nx" href="#ev-event-e1">Mon 5 May, night <i>elsewhere Tue 6 May</i>' in html
    assert 'class="nd nx" href="#ev-event-e1">Tue 6 May <i>elsewhere Mon 5 May, night</i>' in html


def test_a_telling_without_its_hour_is_not_given_the_hour_of_another(flock: Comparison) -> None:
    story = flock.stories[0]
    first, second = story.events[0].tellings[:2]
    event = replace(story.events[0], differs=False, tellings=(first, replace(second, value="2031-05-05")))
    html = render_html(replace(flock, stories=(replace(story, events=(event,)),)))
    assert 'href="#ev-event-e1">Mon 5 May <i>in 2</i>' in html


def test_no_code_of_a_time_is_read_out(flock: Comparison) -> None:
    html = render_html(flock)
    assert "read as 2031-" not in html
    assert "read as Mon 5 May 2031, night" in html


def test_an_account_without_an_outlet_counts_for_none(flock: Comparison) -> None:
    bare = tuple(_without_outlet(each) for each in flock.articles)
    html = render_html(replace(flock, articles=bare))
    assert "<b>0</b> outlets</a>" in html
    assert "<b>3</b> outlets unknown</a>" in html


def _without_outlet(article: Article) -> Article:
    outlet: Fact | None = None
    return replace(article, outlet=outlet)
