from hypothesis import given
from hypothesis import strategies as st

from retold.reading.quotations.marks import find_stretches, stray_closing


def in_marks(text: str) -> list[str]:
    return [text[each.start : each.end] for each in find_stretches(text)]


def test_every_common_pair_of_marks_is_known() -> None:
    text = "“one” \"two\" «three» „four“ „five” ‘six’ 'seven' ``eight'' ''nine''"
    assert in_marks(text) == ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine"]


def test_an_apostrophe_is_no_mark() -> None:
    assert in_marks("It’s the dogs' river, Ines's and the ’90s 'til now") == []


def test_a_stretch_inside_another_is_one_deeper() -> None:
    found = find_stretches("“They call it ‘the old bend’ here,” she said.")
    assert [(each.single, each.depth) for each in found] == [(False, 0), (True, 1)]


def test_a_stray_mark_closes_at_the_end_of_its_paragraph() -> None:
    (found,) = find_stretches("She said “the river rose and the road went. ")
    assert (found.closed, found.end) == (False, len("She said “the river rose and the road went."))


def test_a_closing_mark_without_its_opening_one_is_seen() -> None:
    assert stray_closing("and the town,” she said") == len("and the town,")
    assert stray_closing("“and the town,” she said") is None


@given(st.text(alphabet="ab .,“”\"'‘’«»„`\U0001f30a\u05d0", max_size=60))
def test_stretches_stay_in_the_text_and_in_order(text: str) -> None:
    found = find_stretches(text)
    assert all(0 <= e.outer_start <= e.start < e.end <= e.outer_end <= len(text) for e in found)
    assert [each.start for each in found] == sorted(each.start for each in found)
