"""The overview: who holds what, and why a cell is blank."""

from dataclasses import replace
from pathlib import Path

from retold.compare import compare
from retold.model import Comparison, Fact, Story
from retold.report import render_html
from retold.report.findings.copies import show_copies
from retold.report.findings.events import show_events
from retold.report.findings.utterances import show_utterances
from retold.report.lookups import look_up
from retold.report.origins import find_roots
from retold.report.silence import HAS_THE_WORDS, accounts_with_the_words, why_silent
from retold.report.strip import MOST_COLUMNS_OF_A_KIND, MOST_ROWS_AT_ONCE, Shown, Strip, draw_strip
from retold.report.times import is_earlier
from retold.stories.copies import group_copies


def _draw(comparison: Comparison, story: Story | None = None) -> Strip:
    story = story or comparison.stories[0]
    lookups = look_up(story, {article.id: article for article in comparison.articles}, "")
    shown = Shown(
        show_events(story.events, lookups),
        show_utterances(story.utterances, lookups),
        show_copies(group_copies(story.copies), lookups),
    )
    return draw_strip(shown, lookups, find_roots(story))


def test_every_kind_of_cell(flock: Comparison) -> None:
    strip = _draw(flock)
    assert [group.name for group in strip.groups] == ["Events", "Said", "Same words"]
    assert [[cell.state + cell.letter for cell in row.cells] for row in strip.rows] == [
        ["xa", "h", "k"],
        ["xa", "h", "k"],
        ["xb", "no", "no"],
    ]


def test_copies_join_origins_and_an_utterance_has_one(flock: Comparison) -> None:
    assert [column.origins for column in _draw(flock).columns] == ["2", "1", "1"]


def test_an_uncertain_copy_leaves_a_range(flock: Comparison) -> None:
    story = flock.stories[0]
    edges = tuple(replace(edge, certain=False) for edge in story.origins.edges)
    unsure = replace(story, origins=replace(story.origins, edges=edges))
    assert _draw(flock, unsure).columns[0].origins == "2–3"


def test_an_account_that_came_out_before_is_said_to(flock: Comparison) -> None:
    story = flock.stories[0]
    event = replace(story.events[0], tellings=story.events[0].tellings[1:], differs=False)
    strip = _draw(flock, replace(story, events=(event,), copies=()))
    assert strip.rows[0].cells[0].label == "A: not found in this account, which came out before those that have it"


def test_hours_are_put_in_order_by_their_zones(flock: Comparison) -> None:
    early = Fact("2031-05-05T09:00:00", "row", timezone="+02:00")
    late = Fact("2031-05-05T08:00:00", "row", timezone="+00:00")
    assert (is_earlier(early, late), is_earlier(late, early)) == (True, False)
    assert "their zones differ" in render_html(_published(flock, early, late))


def test_an_hour_without_a_zone_is_put_in_order_by_its_day() -> None:
    known, unknown = Fact("2031-05-05T09:00:00+02:00", "row"), Fact("2031-05-05T23:00:00", "row")
    assert not is_earlier(known, unknown)
    assert is_earlier(known, Fact("2031-05-06", "row"))


def _published(comparison: Comparison, *facts: Fact) -> Comparison:
    changed = [replace(each, published=fact) for each, fact in zip(comparison.articles, facts, strict=False)]
    return replace(comparison, articles=(*changed, *comparison.articles[len(changed) :]))


def test_a_large_pile_folds_rows_and_leaves_out_columns(flock: Comparison) -> None:
    story = flock.stories[0]
    articles = tuple(replace(flock.articles[n % 3], id=f"{n:016x}") for n in range(60))
    events = tuple(
        replace(
            story.events[0],
            id=f"e{number}",
            differs=False,
            tellings=tuple(
                replace(telling, passage=replace(telling.passage, article=articles[place].id))
                for place, telling in enumerate(story.events[0].tellings)
            ),
        )
        for number in range(9)
    )
    big = Story(id="s", title="", articles=tuple(each.id for each in articles), events=events)
    strip = _draw(replace(flock, articles=articles), big)
    assert (len(strip.rows), len(strip.folded)) == (MOST_ROWS_AT_ONCE, 60 - MOST_ROWS_AT_ONCE)
    assert (len(strip.columns), strip.left_out) == (MOST_COLUMNS_OF_A_KIND, 4)


def test_an_account_that_has_the_words_is_not_called_silent(flock: Comparison) -> None:
    story = flock.stories[0]
    event = replace(story.events[0], tellings=story.events[0].tellings[:1], differs=False)
    lookups = look_up(story, {article.id: article for article in flock.articles}, "")
    (finding,) = show_events((event,), lookups)
    holding = accounts_with_the_words(lookups, finding)
    assert [why_silent(lookups, article, finding, holding) for article in story.articles[1:]] == [
        HAS_THE_WORDS,
        "not found in this account",
    ]


def test_a_head_says_whose_words_it_shows_and_how_many_wordings_there_are(flock: Comparison) -> None:
    event, said, copied = _draw(flock).columns
    assert [(each.siglum, each.wordings) for each in (event, said, copied)] == [("A", 3), ("A", 2), ("A", 1)]
    assert "A, 1 of 3 wordings" in render_html(flock)


def test_an_event_has_one_number_and_copied_words_say_their_length(flock: Comparison) -> None:
    columns = _draw(flock).columns
    assert [each.number for each in columns] == [1, 0, 0]
    assert columns[2].lead == "10 words"


def test_an_account_that_tells_a_denial_does_not_state_what_is_denied(tmp_path: Path) -> None:
    head = "---\ndate: 2019-05-17\n---\n"
    (tmp_path / "a.md").write_text(head + "Carla Ostin denied that she had closed the Arden dam on Tuesday.\n")
    (tmp_path / "b.md").write_text(head + "Carla Ostin had closed the old Arden dam on Tuesday.\n")
    strip = _draw(compare([tmp_path]))
    assert [row.cells[0].label for row in strip.rows] == ["A reports that Carla Ostin denies", "B states"]


def test_a_range_is_shown_with_both_ends(tmp_path: Path) -> None:
    told = "The harbour fair was held in Port Mira from 1 to 4 May"
    for name, rest in (("a", "."), ("b", ", the council said.")):
        head = f"---\ntitle: Fair\noutlet: {name}\npublished: 2031-05-10\n---\n"
        (tmp_path / f"{name}.md").write_text(f"{head}{told}{rest}", encoding="utf-8")
    story = compare([tmp_path]).stories[0]
    event = next(each for each in story.events if each.kind == "event")
    assert (event.value, event.until) == ("2031-05-01", "2031-05-04")
    page = render_html(compare([tmp_path]))
    assert "Thu 1 May 2031 to Sun 4 May 2031" in page
