"""Two names alone: spellings by language, and names that only look alike. All names are invented."""

import pytest

from retold.model import MentionKind
from retold.stories.cast import same_name

_ONE: tuple[tuple[str, str, MentionKind], ...] = (
    ("Abdel Rahman Tarvi", "Abdulrahman Tarvi", "person"),
    ("Abderrahim Tarvi", "Abdel-Rahim Tarvi", "person"),
    ("Mykola Horvenko", "Nikolai Gorvenka", "person"),
    ("Zhou Delai", "Chou Te-lai", "person"),
    ("Yoon Seok-ho", "Yun Suk Ho", "person"),
    ("Margaret Tarvi", "Peg Tarvi", "person"),
    ("Ada “Lark” Tarvi", "Lark Tarvi", "person"),
    ("Ada “Lark” Tarvi", "Ada Tarvi", "person"),
    ("Queen Orla II", "Orla II", "person"),
    ("Velmorov Arkady", "Arkady Velmorov", "person"),
    ("Naqouba", "Naaquba", "group"),
    ("Ministry of Harbours", "Harbours Ministry", "group"),
    ("Velmora Defence Centre", "Velmora Defense Center", "group"),
    ("St. Orlaf", "Saint Orlaf", "place"),
)
_TWO: tuple[tuple[str, str, MentionKind], ...] = (
    ("Zhang Gaobo", "Zhang Guobo", "person"),
    ("Wang Bing", "Wang Ping", "person"),
    ("Yoon Seok-ho", "Yoon Sook-ho", "person"),
    ("Ada “Lark” Tarvi", "Finch Tarvi", "person"),
    ("Hans Stolz", "Hans Stulz", "person"),
    ("Andrei Sakharin", "Andrei Zakharin", "person"),
    ("Velmora University", "University of Velmora", "group"),
    ("Beech Line", "Beach Line", "group"),
    ("Orla Boat Co.", "Orla Co-operation Boat", "group"),
)


@pytest.mark.parametrize(("a", "b", "kind"), _ONE)
def test_spellings_of_one_name(a: str, b: str, kind: MentionKind) -> None:
    assert same_name(a, b, kind) is not None


@pytest.mark.parametrize(("a", "b", "kind"), _TWO)
def test_names_that_only_look_alike(a: str, b: str, kind: MentionKind) -> None:
    assert same_name(a, b, kind) is None
