from hypothesis import given
from hypothesis import strategies as st

from retold.lenses.voices.alignment import align, words_of
from retold.model import Article, Edit, Passage


def words(text: str, name: str) -> tuple[Article, tuple[Passage, ...]]:
    article = Article(id=name * 16, sha256="", title="", text=text)
    return article, (Passage(article.id, "text", 0, len(text)),)


def told(a: str, b: str) -> list[tuple[str, str, str]] | None:
    one, first = words(a, "a")
    other, second = words(b, "b")
    found = align(words_of(one, first), words_of(other, second))
    return None if found is None else [shown(edit, one, other) for edit in found.edits]


def shown(edit: Edit, one: Article, other: Article) -> tuple[str, str, str]:
    return edit.kind, one.cut(edit.a), other.cut(edit.b)


def test_what_is_added_cut_and_replaced_is_told_word_for_word() -> None:
    assert told("the old bridge will fall", "the bridge would fall soon") == [
        ("cut", "old", ""),
        ("replaced", "will", "would"),
        ("added", "", "soon"),
    ]


def test_capitals_marks_and_curled_apostrophes_are_no_edit() -> None:
    assert told("It’s “the Bridge”, again.", "it's the bridge again") == []


def test_a_lone_small_word_between_two_changes_is_not_kept() -> None:
    assert told("we close bridges of stone for good now today", "we shut roads of sand for good now today") == [
        ("replaced", "close bridges of stone", "shut roads of sand"),
    ]


def test_wordings_with_little_in_common_are_not_laid_side_by_side() -> None:
    assert told("they were told to wait", "he ordered a halt") is None


@given(st.text(max_size=80), st.text(max_size=80))
def test_edits_stay_inside_their_wordings_and_in_order(a: str, b: str) -> None:
    one, first = words(a, "a")
    other, second = words(b, "b")
    found = align(words_of(one, first), words_of(other, second))
    for edit in found.edits if found else ():
        assert 0 <= edit.a.start <= edit.a.end <= len(a)
        assert 0 <= edit.b.start <= edit.b.end <= len(b)
    for pair in found.kept if found else ():
        assert pair.a.plain == pair.b.plain
