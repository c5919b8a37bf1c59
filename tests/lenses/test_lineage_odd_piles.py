"""Odd piles as a user gives them: compared, saved, checked and shown, with directions that make sense."""

import json
from collections.abc import Mapping, Sequence
from pathlib import Path

import pytest

from retold import compare
from retold.codec import parse_json, read_comparison, write_comparison
from retold.lenses.lineage import LineageFindings
from retold.model import Comparison, Story
from retold.report import render_html
from retold.verify.evidence import check_evidence

Row = Mapping[str, str]

FERRY = "The ferry Blue Heron ran onto a sandbank outside the harbour of Osterlin before dawn, the harbour master said."
BOATS = "All forty passengers were taken ashore in two fishing boats while the crew stayed behind to close the hatches."
TUG = "A tug from the naval yard will try to pull the vessel free at the next spring tide, which falls on Thursday."
OUTLETS = ("Osterlin Echo", "Sound Daily", "Quay Courier", "Skerry Post")


def rows(*texts: str, **facts: str) -> list[Row]:
    """A row for each text, of one outlet after another."""
    return [
        {"id": f"r{number}", "outlet": OUTLETS[number % len(OUTLETS)], "title": "Ferry aground", "text": text, **facts}
        for number, text in enumerate(texts)
    ]


def compared(pile: Sequence[Row], folder: Path) -> Comparison:
    """The comparison of a pile, after it was saved, checked, read again and shown."""
    file = folder / "rows.jsonl"
    file.write_text("".join(json.dumps(dict(row)) + "\n" for row in pile), encoding="utf-8")
    comparison = compare([file])
    saved = write_comparison(comparison)
    assert check_evidence(parse_json(saved, "odd")).faults == ()
    assert write_comparison(read_comparison(saved)) == saved
    assert "Blue Heron" in render_html(comparison)
    return comparison


def story_of(pile: Sequence[Row], folder: Path) -> Story:
    (story,) = compared(pile, folder).stories
    lineage = story.findings["lineage"]
    assert isinstance(lineage, LineageFindings)
    placed = [place.origin for place in lineage.tree]
    assert len(placed) == len(set(placed))
    parents = {place.origin: place.parent for place in lineage.tree}
    for place in lineage.tree:
        above = place.origin
        for _ in range(place.depth):
            above = parents[above] or ""
        assert parents[above] is None
    return story


def directions(story: Story) -> set[str]:
    return {copy.direction for copy in story.copies}


THREE = (f"{FERRY}\n\n{BOATS}", f"{FERRY}\n\n{BOATS}\n\n{TUG}", f"{BOATS}\n\n{TUG}")


@pytest.mark.parametrize(
    "published",
    ["2024-05-11T09:30:00Z", "2024-05-11", "", "9999-12-31T23:59:59Z", "2193-02-01", "soon", "0001-01-01"],
    ids=[
        "the same minute",
        "the same day",
        "no dates",
        "the last minute",
        "the far future",
        "no date",
        "the first day",
    ],
)
def test_dates_that_tell_nothing_leave_directions_open(published: str, tmp_path: Path) -> None:
    story = story_of(rows(*THREE, **({"published": published} if published else {})), tmp_path)
    assert story.copies
    assert directions(story) == {"unknown"}
    assert not any(edge.certain for edge in story.origins.edges if edge.by == "copy")


def test_a_copy_of_oneself_comes_from_nobody_for_certain(tmp_path: Path) -> None:
    text = f"{FERRY}\n\n{BOATS}"
    pile = [dict(row, outlet="Osterlin Echo", published="2024-05-11T09:30:00Z") for row in rows(text, text, text)]
    story = story_of(pile, tmp_path)
    assert directions(story) <= {"unknown"}
    assert story.absent == ()


def test_an_account_that_cites_itself_has_its_words_from_nobody(tmp_path: Path) -> None:
    text = f"{FERRY}\n\n{BOATS}"
    story = story_of(rows(f"According to the Osterlin Echo, {text}\n\nSource: Osterlin Echo", TUG), tmp_path)
    assert story.copies == ()
    assert story.absent == ()
    assert [edge for edge in story.origins.edges if edge.by in ("copy", "credit")] == []


def test_citations_in_a_circle_leave_directions_open_and_close_no_circle(tmp_path: Path) -> None:
    text = f"{FERRY}\n\n{BOATS}"
    circle = [f"{text}\n\nSource: {OUTLETS[(number + 1) % 3]}" for number in range(3)]
    story = story_of(rows(*circle, published="2024-05-11T09:30:00Z"), tmp_path)
    assert directions(story) == {"unknown"}
    assert all(any("credit" in said.lower() for said in copy.basis) for copy in story.copies)
    assert all(copy.evidence for copy in story.copies)
    assert story.absent == ()


def test_all_this_at_once(tmp_path: Path) -> None:
    text = f"{FERRY}\n\n{BOATS}"
    pile = [
        *rows(f"{text}\n\nSource: Sound Daily", f"{text}\n\nSource: Osterlin Echo", published="2999-01-01"),
        *(
            dict(row, id=f"s{number}")
            for number, row in enumerate(rows(text, f"According to the Osterlin Echo, {text}"))
        ),
        {"id": "t", "title": "Ferry aground", "text": f"{text} 🏮 {TUG}", "published": "0001-01-01T00:00:00Z"},
    ]
    assert directions(story_of(pile, tmp_path)) <= {"unknown", "a_to_b", "b_to_a"}
