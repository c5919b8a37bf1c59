"""Names that stand at the same place of words that two accounts share. All names are invented."""

from collections.abc import Callable

import pytest

from retold.model import Article, Copy, Edit, Mention, MentionKind, Passage, Reading
from retold.stories.cast import gather_cast
from retold.stories.cast.possible import find_possible_merges

Make = Callable[..., Article]
Name = tuple[str, MentionKind]


def place(article: Article, words: str) -> Passage:
    start = article.text.index(words)
    return Passage(article.id, "text", start, start + len(words))


def reading(article: Article, *names: Name) -> Reading:
    return Reading(mentions=tuple(Mention(place(article, words), kind) for words, kind in names))


def copied(edit: Edit) -> Copy:
    return Copy(
        id="r1", kind="copied", a=edit.a, b=edit.b, direction="unknown", basis=(), words=9, likeness=0.9, edits=(edit,)
    )


def possible(one: Article, two: Article, a: Name, b: Name, edit: Edit) -> list[str]:
    cast = gather_cast([one, two], {one.id: reading(one, a), two.id: reading(two, b)})
    return [each.why for each in find_possible_merges(cast.entries, [copied(edit)])]


def test_a_name_that_a_copy_puts_for_another_is_offered(article: Make) -> None:
    one = article("The captain, Arkadi Belov, left the bridge at ten.", name="one")
    two = article("The captain, Arcady Beloff, left the bridge at ten.", name="two")
    edit = Edit("replaced", place(one, "Arkadi Belov"), place(two, "Arcady Beloff"))
    assert possible(one, two, ("Arkadi Belov", "person"), ("Arcady Beloff", "person"), edit) == [
        "“Arkadi Belov” and “Arcady Beloff” stand at the same place of words that two accounts share"
    ]


def test_a_title_may_be_edited_with_the_name(article: Make) -> None:
    one = article("Captain Arkadi Belov left the bridge at ten.", name="one")
    two = article("Capt. Arcady Beloff left the bridge at ten.", name="two")
    edit = Edit("replaced", place(one, "Captain Arkadi Belov"), place(two, "Capt. Arcady Beloff"))
    assert len(possible(one, two, ("Arkadi Belov", "person"), ("Arcady Beloff", "person"), edit)) == 1


@pytest.mark.parametrize(
    ("a", "b"),
    [
        (("Kenya", "place"), ("Chile", "place")),
        (("Arkadi Belov", "person"), ("Harbour Watch", "group")),
    ],
)
def test_two_countries_and_two_kinds_are_not_offered(a: Name, b: Name, article: Make) -> None:
    one = article(f"The order came from {a[0]} at ten.", name="one")
    two = article(f"The order came from {b[0]} at ten.", name="two")
    assert possible(one, two, a, b, Edit("replaced", place(one, a[0]), place(two, b[0]))) == []


def test_names_that_one_account_writes_both_are_two(article: Make) -> None:
    one = article("The captain, Arkadi Belov, left. Arcady Beloff stayed.", name="one")
    two = article("The captain, Arcady Beloff, left.", name="two")
    names: tuple[Name, Name] = (("Arkadi Belov", "person"), ("Arcady Beloff", "person"))
    cast = gather_cast([one, two], {one.id: reading(one, *names), two.id: reading(two, names[1])})
    edit = Edit("replaced", place(one, "Arkadi Belov"), place(two, "Arcady Beloff"))
    assert [each.why for each in find_possible_merges(cast.entries, [copied(edit)])] == []


def test_words_with_more_than_a_name_prove_nothing(article: Make) -> None:
    one = article("It was the weary old captain Arkadi Belov who left.", name="one")
    two = article("It was Arcady Beloff who left.", name="two")
    edit = Edit("replaced", place(one, "the weary old captain Arkadi Belov"), place(two, "Arcady Beloff"))
    assert possible(one, two, ("Arkadi Belov", "person"), ("Arcady Beloff", "person"), edit) == []
