from collections.abc import Callable
from dataclasses import replace

from retold.model import Article, Credit
from retold.stories.copies.initials import with_initials

Make = Callable[..., Article]


def credits_of_both(article: Make, full: str, line: str, *others: str) -> list[list[str]]:
    """Whom an account that credits a name in full credits, and one that ends in a line; others stand beside them."""
    first = replace(article("The ferry ran aground.", name="a"), credits=(Credit(full, "agency", None),))
    second = article(f"The ferry ran aground.\n{line}", name="b", outlet="Sound Daily")
    found = with_initials((first, second, *(article(text, name="c") for text in others)))
    return [[credit.name for credit in each.credits] for each in found[:2]]


def test_initials_are_the_agency_that_another_account_credits_in_full(article: Make) -> None:
    both = [["Osterlin Sound Newswire"], ["Osterlin Sound Newswire"]]
    assert credits_of_both(article, "Osterlin Sound Newswire", "(OSN)") == both
    assert credits_of_both(article, "Osterlin Sound Newswire", "Sound Daily staff and OSN") == both


def test_initials_that_a_second_name_of_the_pile_fits_are_neither(article: Make) -> None:
    other = "The Office of Surveys and Navigation said nothing."
    assert credits_of_both(article, "Osterlin Sound Newswire", "(OSN)", other) == [["Osterlin Sound Newswire"], []]


def test_other_letters_two_letters_and_letters_of_a_known_agency_are_no_initials(article: Make) -> None:
    assert credits_of_both(article, "Osterlin Sound Newswire", "(OSB)") == [["Osterlin Sound Newswire"], []]
    assert credits_of_both(article, "Harbour Wire", "(HW)") == [["Harbour Wire"], []]
    assert credits_of_both(article, "Alder Fjord Press", "(AFP)") == [["Alder Fjord Press"], []]
