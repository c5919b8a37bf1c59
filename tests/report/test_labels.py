"""Labels of columns: a few telling words, cut at word borders, still exact."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from retold.model import Article, Passage, Source
from retold.report.excerpts import plain
from retold.report.labels import short_label


def _article(text: str) -> Article:
    return Article(id="0" * 16, sha256="", text=text, title="", source=Source("x.txt", "plain"))


def _label(text: str, time: str = "") -> str:
    article = _article(text)
    start = text.index(time)
    times = (Passage(article.id, "text", start, start + len(time)),) if time else ()
    return plain(short_label(article, Passage(article.id, "text", 0, len(text)), times))


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("At least nine goats were lost in the fog", "nine goats were lost"),
        ("The ferry Ondine sank off the cape on Friday", "ferry Ondine sank off the cape"),
        ("“We never saw the lamp,” he said", "never saw the lamp,” he said"),
        ("Bram, who keeps the lock, opened both gates", "Bram opened both gates"),
        ("Salt, flour, and oil ran out", "Salt, flour, and oil ran out"),
        ("A lamp on the quay was too weak to see", "lamp on the quay was too weak"),
    ],
)
def test_a_label_leads_with_what_tells(text: str, label: str) -> None:
    assert _label(text) == label


def test_a_time_that_stands_beside_the_label_is_not_said_again() -> None:
    assert _label("On 3 May they towed the barge home", "3 May") == "towed the barge home"


def test_whose_words_they_are_is_never_left_out() -> None:
    assert _label("The lock, the keeper said, was shut all night") == "lock, the keeper said"


@given(st.text(max_size=90), st.integers(0, 90), st.integers(0, 90))
def test_a_label_is_exact_and_within_its_passage(text: str, one: int, two: int) -> None:
    article = _article(text)
    start, end = sorted((min(one, len(text)), min(two, len(text))))
    whole = Passage(article.id, "text", start, end)
    for piece in short_label(article, whole):
        assert whole.holds(piece.passage)
        assert article.cut(piece.passage) == piece.text
