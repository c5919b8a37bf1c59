"""What kind of copy a passage is, told by its words and the marks around them."""

import pytest

from retold.model import CopyKind
from retold.reuse.kinds import Side, all_marked, tell_kind
from retold.reuse.words import Stretch

SPEECH = "we will not leave this town before every house in it has a roof again"


def side(text: str, passage: str) -> Side:
    start = text.index(passage)
    end = start + len(passage)
    return Side(text, start, end, all_marked(text, Stretch(0, len(text))))


@pytest.mark.parametrize(
    ("opened", "closed"),
    [("'", "'"), ("''", "''"), ("“", "”"), ('"', '"'), ("``", "''"), ("‘", "’"), ("«", "»"), ("„", "“")],
)
def test_words_in_marks_on_both_sides_are_a_quotation_that_both_share(opened: str, closed: str) -> None:
    a = side(f"On Monday the mayor said: {opened}{SPEECH}{closed}.", SPEECH)
    b = side(f"The dam held. {opened}{SPEECH}{closed}, Hedda Marrow told the council’s people.", SPEECH)
    assert tell_kind(a, b, 15, same_outlet=False) == "shared quotation"


def test_words_in_marks_on_one_side_only_are_copied() -> None:
    a = side(f"The mayor said: “{SPEECH}”.", SPEECH)
    assert tell_kind(a, side(f"The mayor said {SPEECH}.", SPEECH), 15, same_outlet=False) == "copied"


def test_marks_of_another_paragraph_do_not_count() -> None:
    text = f'He said "no\n{SPEECH} and more" it went'
    start = text.index(SPEECH)
    assert not any(each.start <= start < each.end for each in all_marked(text, Stretch(0, len(text))))


@pytest.mark.parametrize(
    ("passage", "same_outlet", "kind"),
    [
        ("Secretary General of the Union of Free Harbours and Minister of the Sea Hedda Marrow", False, "stock"),
        ("Sign up for our newsletter and get the news of the harbour by e-mail address every day", True, "furniture"),
        ("Copyright 2031 Delta News. All rights reserved. This may not be republished at all.", False, "furniture"),
        ("the ferry was towed back into the harbour shortly before noon by two tugs", True, "copied"),
    ],
)
def test_stock_and_furniture_are_told_from_reporting(passage: str, same_outlet: bool, kind: CopyKind) -> None:  # noqa: FBT001
    a, b = side(f"One. {passage} Two.", passage), side(f"{passage} Three.", passage)
    assert tell_kind(a, b, len(passage.split()), same_outlet=same_outlet) == kind


def test_an_attribution_within_the_marks_of_one_side_is_an_edit_and_does_not_count() -> None:
    whole = "we will not leave before every house has a roof, and every roof has a chimney again"
    broken = (
        "we will not leave before every house has a roof,” said Marrow, who is 46. “and every roof has a chimney again"
    )
    a = side(f"“{whole}”", whole)
    b = side(f"“{broken}”", broken)
    edited = Stretch(broken.index("said") + 1, broken.index("46") + 3)
    b = Side(b.text, b.start, b.end, b.quoted, (edited,))
    assert tell_kind(a, b, 16, same_outlet=False) == "shared quotation"


def test_marks_within_marks_do_not_end_them() -> None:
    words = "this was “a war of choosing” and nobody chose it but for those who gain"
    assert tell_kind(side(f"“{words}.”", words), side(f"“{words},” she said", words), 15, same_outlet=False) == (
        "shared quotation"
    )


def test_a_report_printed_again_with_its_footer_is_copied() -> None:
    told = "The ferry was towed back into the harbour shortly before noon by two tugs from the yard. " * 5
    passage = f"{told}Sign up for our newsletter and get the news of the harbour every day."
    a, b = side(f"{passage} Two.", passage), side(f"{passage} Three.", passage)
    assert tell_kind(a, b, len(passage.split()), same_outlet=True) == "copied"
