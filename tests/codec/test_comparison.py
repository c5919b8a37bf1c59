"""The public JSON says everything that the model holds, and can be read back."""

import json
from dataclasses import replace

import pytest

from retold.codec import read_comparison, write_comparison, write_reading_line
from retold.errors import UnreadableComparison
from retold.model import (
    Article,
    Block,
    CastEntry,
    Comparison,
    Copy,
    Edit,
    Fact,
    Form,
    Model,
    Origin,
    OriginEdge,
    Origins,
    OtherValue,
    Passage,
    Reading,
    Run,
    Source,
    Story,
)


def small_comparison() -> Comparison:
    """Two accounts with an emoji before the passage that they share."""
    first, second = (
        Article(
            id=digit * 16,
            sha256="0" * 64,
            text="🎈 The kite festival opened.",
            outlet=Fact(outlet, "row", others=(OtherValue("Kite Post", "meta"),)),
            blocks=(Block("paragraph", account=True, start=0, end=27),),
            source=Source(f"{outlet}.txt", "plain"),
        )
        for digit, outlet in (("a", "Harbour Post"), ("b", "Quay Echo"))
    )
    here, there = (Passage(article.id, "text", 2, 27) for article in (first, second))
    story = Story(
        id="s1",
        title="The kite festival",
        articles=(first.id, second.id),
        copies=(
            Copy(
                id="k1",
                kind="copied",
                a=here,
                b=there,
                direction="unknown",
                basis=("neither account credits the other",),
                words=4,
                likeness=1.0,
                edits=(Edit("replaced", here, there),),
            ),
        ),
        cast=(
            CastEntry("c1", "other", "kite festival", (Form("kite festival", 1, (Passage("a" * 16, "text", 6, 19),)),)),
        ),
        origins=Origins(
            (Origin("o1", "article", "Harbour Post"), Origin("o2", "article", "Quay Echo")),
            (OriginEdge("o1", "o2", "copy", (there,), certain=False),),
        ),
    )
    return Comparison(
        run=Run("0.1.0", {"model": "en"}, (Model("en", "1", "0" * 64),)), articles=(first, second), stories=(story,)
    )


def test_a_comparison_survives_writing_and_reading() -> None:
    assert read_comparison(write_comparison(small_comparison())) == small_comparison()


def test_indented_and_compact_json_say_the_same() -> None:
    written = write_comparison(small_comparison())

    assert json.loads(write_comparison(small_comparison(), indent=2)) == json.loads(written)
    assert "\n" not in written


def test_keys_are_the_words_of_the_design() -> None:
    story = json.loads(write_comparison(small_comparison()))["stories"][0]

    assert story["origins"]["edges"][0]["from"] == "o1"
    assert story["copies"][0]["a"] == {
        "article": "a" * 16,
        "part": "text",
        "start": 2,
        "end": 27,
        "exact": "The kite festival opened.",
    }


def test_a_reading_line_holds_the_article_and_its_reading() -> None:
    article = small_comparison().articles[0]
    line = write_reading_line(article, Reading(sentences=(Passage(article.id, "text", 2, 27),)))

    assert "\n" not in line
    assert json.loads(line)["reading"]["sentences"][0]["exact"] == "The kite festival opened."
    assert json.loads(line)["article"]["outlet"]["from"] == "row"


def test_findings_of_an_unknown_lens_are_left_out_with_a_notice() -> None:
    saved = json.loads(write_comparison(small_comparison()))
    saved["stories"][0]["findings"] = {
        "weather": {"state": "measured"},
        "names": {"state": "not measurable", "reason": "no account was read", "rows": [], "possible": []},
    }

    story = read_comparison(json.dumps(saved), where="saved.json").stories[0]

    assert list(story.findings) == ["names"]
    assert story.findings["names"].reason == "no account was read"
    assert [notice.where for notice in story.notices] == ["saved.json"]
    assert "weather" in story.notices[0].message
    assert replace(story, findings={}, notices=()) == small_comparison().stories[0]


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("", "not JSON"),
        ("{", "not JSON"),
        ("[]", "its schema is None"),
        ('{"schema": "retold/comparison/9"}', "'retold/comparison/9'"),
        ('{"schema": "retold/comparison/1"}', "not as its schema says"),
        ('{"schema": "retold/comparison/1", "run": 3, "articles": [], "stories": []}', "run"),
        ('{"schema": "retold/comparison/1", "stories": [3]}', "not as its schema says"),
        ("\ud800", "not JSON"),
    ],
)
def test_what_is_not_a_comparison_is_refused_with_the_reason(text: str, says: str) -> None:
    with pytest.raises(UnreadableComparison, match=says) as refused:
        read_comparison(text, where="old.json")

    assert str(refused.value).startswith("old.json: ")
