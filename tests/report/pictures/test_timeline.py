"""The timeline picture shows what accounts tell, and when they came out, as far as that is known."""

from dataclasses import replace

from retold.model import Comparison, DayRange, Event, UndatedAccount
from retold.report.lookups import look_up
from retold.report.pictures.timeline import LEFT, WIDTH, TimelinePicture, draw_timeline


def _draw(comparison: Comparison, *undated: UndatedAccount) -> TimelinePicture:
    story = replace(comparison.stories[0], undated=undated)
    lookups = look_up(story, {article.id: article for article in comparison.articles}, "")
    told = [event for event in story.events if event.kind != "publication"]
    return draw_timeline(lookups, {f"event-{event.id}": place for place, event in enumerate(told, 1)})


def _without_events(comparison: Comparison) -> Comparison:
    events: tuple[Event, ...] = ()
    return replace(comparison, stories=(replace(comparison.stories[0], events=events),))


def test_a_range_with_one_end_runs_to_the_edge_of_the_axis(flock: Comparison) -> None:
    silent = flock.stories[0].articles[-1]
    ends = DayRange(None, "2026-03-11")
    picture = _draw(flock, UndatedAccount(article=silent, certain=ends, possible=ends))
    flag = next(row.flag for row in picture.rows if row.flag and row.flag.inferred)
    assert (flag.x, flag.open_before, flag.open_after) == (LEFT, True, False)
    begins = DayRange("2026-03-10", None)
    picture = _draw(flock, UndatedAccount(article=silent, certain=begins, possible=begins))
    flag = next(row.flag for row in picture.rows if row.flag and row.flag.inferred)
    assert (flag.x + flag.width, flag.open_before, flag.open_after) == (WIDTH - 4, False, True)


def test_an_undated_account_that_tells_no_time_has_its_row(flock: Comparison) -> None:
    silent = flock.stories[0].articles[-1]
    days = DayRange("2026-03-10", "2026-03-12")
    picture = _draw(_without_events(flock), UndatedAccount(article=silent, certain=days, possible=days))
    assert [row.bars for row in picture.rows] == [()]
    assert _draw(_without_events(flock)).rows == ()


def test_a_phone_opens_at_the_day_that_most_accounts_tell(flock: Comparison) -> None:
    picture = _draw(flock)
    first = min(bar.x for row in picture.rows for bar in row.bars)
    assert 0.0 <= picture.start <= (first - LEFT) / (WIDTH - LEFT) + 0.1
    assert picture.foot is None
