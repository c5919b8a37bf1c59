"""Differences stay exact: every piece is the characters of its passage."""

from hypothesis import given
from hypothesis import strategies as st

from retold.model import Article, Copy, Edit, Passage
from retold.report.differences import show_copy, show_wording
from retold.report.excerpts import Excerpt

WORDS = st.lists(st.sampled_from(["gate", "shut", "🐑", "the", "nobody,", "שער"]), min_size=1, max_size=30).map(
    " ".join
)


def _article(name: str, text: str) -> Article:
    return Article(id=name * 16, sha256="", text=text)


def _whole(article: Article) -> Passage:
    return Passage(article.id, "text", 0, len(article.text))


def _read(pieces: tuple[Excerpt, ...]) -> list[tuple[str, str]]:
    return [(piece.kind, piece.text) for piece in pieces]


@given(WORDS, WORDS)
def test_kept_and_added_words_are_the_later_wording(old: str, new: str) -> None:
    a, b = _article("a", old), _article("b", new)
    pieces = show_wording(a, (_whole(a),), b, (_whole(b),))
    for piece in pieces:
        assert (a if piece.kind == "del" else b).cut(piece.passage) == piece.text
    shown = " ".join(piece.text for piece in pieces if piece.kind != "del")
    assert shown.split() == new.split() or any(piece.skipped for piece in pieces)


def test_one_other_word_is_struck_and_underlined() -> None:
    a, b = _article("a", "Nobody shut the gate"), _article("b", "Nobody closed the gate")
    assert _read(show_wording(a, (_whole(a),), b, (_whole(b),))) == [
        ("same", "Nobody"),
        ("del", "shut"),
        ("ins", "closed"),
        ("same", "the gate"),
    ]


def test_marks_and_case_are_no_difference() -> None:
    a, b = _article("a", "Nobody shut the gate,"), _article("b", "nobody shut the gate")
    assert _read(show_wording(a, (_whole(a),), b, (_whole(b),))) == [("same", "nobody shut the gate")]


def test_a_wording_with_little_in_common_is_shown_plain() -> None:
    a, b = _article("a", "Nobody shut the gate"), _article("b", "It stood wide open")
    assert _read(show_wording(a, (_whole(a),), b, (_whole(b),))) == [("same", "It stood wide open")]


def test_the_edits_of_a_copy_are_shown_where_they_stand() -> None:
    a, b = _article("a", "The old gate was shut."), _article("b", "The gate was firmly shut.")
    edits = (
        Edit("cut", Passage(a.id, "text", 4, 7), Passage(b.id, "text", 4, 4)),
        Edit("added", Passage(a.id, "text", 17, 17), Passage(b.id, "text", 13, 19)),
    )
    copy = Copy(
        id="k",
        kind="copied",
        a=_whole(a),
        b=_whole(b),
        direction="unknown",
        basis=(),
        words=4,
        likeness=1.0,
        edits=edits,
    )
    assert _read(show_copy(copy, a, b)) == [
        ("same", "The "),
        ("del", "old"),
        ("same", "gate was "),
        ("ins", "firmly"),
        ("same", " shut."),
    ]


def test_a_long_unchanged_stretch_is_shortened_and_says_by_how_much() -> None:
    text = "word " * 200
    a, b = _article("a", text), _article("b", text)
    copy = Copy(id="k", kind="copied", a=_whole(a), b=_whole(b), direction="unknown", basis=(), words=200, likeness=1.0)
    head, tail = show_copy(copy, a, b)
    assert len(head.text) + tail.skipped + len(tail.text) == len(text)
