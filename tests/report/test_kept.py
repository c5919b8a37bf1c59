"""A margin names no account that cut the words."""

from retold.model import Copy, Edit, Passage
from retold.report.kept import accounts_that_keep

WIRE = Passage("wire", "text", 0, 300)
WHOLE, MAYOR, SHORT = (Passage(name, "text", 0, end) for name, end in (("whole", 300), ("mayor", 300), ("short", 200)))
NOTHING = Passage("short", "text", 100, 100)


def _copy(other: Passage, *edits: Edit) -> Copy:
    return Copy(
        id=other.article,
        kind="copied",
        a=WIRE,
        b=other,
        direction="unknown",
        basis=(),
        words=50,
        likeness=1.0,
        edits=edits,
    )


COPIES = (_copy(WHOLE), _copy(SHORT, Edit("cut", Passage("wire", "text", 100, 200), NOTHING)))


def test_beside_the_base_an_account_that_cut_the_paragraph_is_not_named() -> None:
    assert accounts_that_keep(Passage("wire", "text", 0, 100), COPIES) == {"whole", "short"}
    assert accounts_that_keep(Passage("wire", "text", 100, 200), COPIES) == {"whole"}


def test_from_another_account_the_words_are_followed_through_the_base() -> None:
    assert accounts_that_keep(Passage("whole", "text", 100, 200), COPIES) == {"wire"}
    assert accounts_that_keep(Passage("whole", "text", 200, 300), COPIES) == {"wire", "short"}
    assert accounts_that_keep(Passage("short", "text", 100, 200), COPIES) == {"wire", "whole"}


def test_a_paragraph_that_was_added_has_no_company() -> None:
    added = Edit("added", Passage("wire", "text", 150, 150), Passage("mayor", "text", 150, 290))
    assert accounts_that_keep(Passage("mayor", "text", 150, 290), (_copy(MAYOR, added),)) == frozenset()
