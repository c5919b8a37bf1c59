"""Annotations that overlap in any way are cut so that every piece holds exactly its characters."""

from hypothesis import given
from hypothesis import strategies as st

from retold.report.segments import Mark, Step, cut_into_steps

TEXTS = st.text(alphabet="ab 🐑\u05d0\u0301\n", max_size=24)


@st.composite
def stretches(draw: st.DrawFn) -> tuple[str, int, int, list[Mark]]:
    text = draw(TEXTS)
    place = st.integers(0, len(text))
    start, end = sorted((draw(place), draw(place)))
    bounds = draw(st.lists(st.tuples(place, place), max_size=7))
    marks = [Mark(min(pair), max(pair), f"k{number}", "u", f"a{number}") for number, pair in enumerate(bounds)]
    return text, start, end, marks


@given(stretches())
def test_the_words_of_all_steps_are_the_stretch(case: tuple[str, int, int, list[Mark]]) -> None:
    text, start, end, marks = case
    steps = cut_into_steps(text, start, end, marks)
    assert "".join(step.text for step in steps if step.kind == "words") == text[start:end]


@given(stretches())
def test_every_piece_holds_the_characters_at_its_bounds_and_every_mark_is_covered(
    case: tuple[str, int, int, list[Mark]],
) -> None:
    text, start, end, marks = case
    covered: dict[str, str] = {}
    opened: list[tuple[Step, list[str]]] = []
    for step in cut_into_steps(text, start, end, marks):
        if step.kind == "open":
            opened.append((step, []))
        elif step.kind == "words":
            for _, words in opened:
                words.append(step.text)
        else:
            piece, words = opened.pop()
            assert "".join(words) == text[piece.start : piece.end] != ""
            assert piece.mark is not None
            covered[piece.mark.key] = covered.get(piece.mark.key, "") + "".join(words)
    assert not opened
    for mark in marks:
        inside = text[max(mark.start, start) : max(min(mark.end, end), max(mark.start, start))]
        assert covered.get(mark.key, "") == inside


def test_a_mark_inside_another_stays_whole() -> None:
    steps = cut_into_steps("one two three", 0, 13, [Mark(0, 13, "a", "u", "x"), Mark(4, 7, "b", "n", "y")])
    assert [(step.kind, step.text) for step in steps] == [
        ("open", ""),
        ("words", "one "),
        ("open", ""),
        ("words", "two"),
        ("close", ""),
        ("words", " three"),
        ("close", ""),
    ]


def test_marks_that_cross_are_cut_where_they_cross() -> None:
    steps = cut_into_steps("abcdef", 0, 6, [Mark(0, 4, "a", "u", ""), Mark(2, 6, "b", "n", "")])
    pieces = [(step.mark.key, step.start, step.end) for step in steps if step.mark]
    assert pieces == [("a", 0, 2), ("b", 2, 6), ("a", 2, 4)]
