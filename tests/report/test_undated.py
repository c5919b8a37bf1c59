"""The page says when an account without a date came out, with the words that each end rests on."""

from pathlib import Path

import pytest

from retold import compare
from retold.model import Comparison, DayRange
from retold.report import render_html
from retold.report.undated import show_range

DATED = "The old Arden dam burst on Tuesday and flooded lower Ostrel.\n"
UNDATED = "The old dam at Arden burst on Tuesday, flooding lower Ostrel.\n\nIt was built in 2011.\n"
SILENT = "Ostrel is a town of mills.\n"


@pytest.fixture(scope="module")
def comparison(tmp_path_factory: pytest.TempPathFactory) -> Comparison:
    pile = tmp_path_factory.mktemp("pile")
    _write(pile / "a.md", "---\noutlet: Courier\npublished: 2019-05-15\n---\n" + DATED)
    _write(pile / "b.md", "---\noutlet: Post\n---\n" + UNDATED)
    _write(pile / "c.md", "---\noutlet: Gazette\n---\n" + SILENT)
    return compare(pile)


def _write(file: Path, text: str) -> None:
    file.write_text(text, encoding="utf-8")


def test_the_head_of_an_undated_account_gives_its_range(comparison: Comparison) -> None:
    page = render_html(comparison)
    assert "it came out <b>between Mon 13 May 2019 and Sun 19 May 2019</b>; likely between" in page
    assert "another account dates the same to 2019-05-14, and this one says “Tuesday”" in page
    assert "No range: nothing in it says before or after which day it came out." in page


def test_the_timeline_draws_the_days_on_which_it_came_out(comparison: Comparison) -> None:
    page = render_html(comparison)
    assert '<path class="pubday inf" d="M' in page
    assert "no date: it came out within these days" in page


def test_the_ranges_are_in_the_story(comparison: Comparison) -> None:
    assert [each.certain for each in comparison.stories[0].undated] == [
        DayRange("2019-05-13", "2019-05-19"),
        DayRange(),
    ]


@pytest.mark.parametrize(
    ("days", "words"),
    [
        (DayRange("2019-05-14", "2019-05-14"), "on Tue 14 May 2019"),
        (DayRange("2019-05-14", None), "not before Tue 14 May 2019"),
        (DayRange(), ""),
    ],
)
def test_ranges_in_words(days: DayRange, words: str) -> None:
    assert show_range(days) == words
