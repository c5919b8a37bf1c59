from collections.abc import Callable
from dataclasses import replace

from retold.model import Article, Credit, Passage
from retold.stories.copies.own_agencies import with_own_agencies

Make = Callable[..., Article]
OWN = {"Coast Wire Service": ("CWS", "Küstendraht")}


def test_a_credit_line_in_any_of_its_forms_credits_the_agency(article: Make) -> None:
    made = article("The ferry ran aground.\nOsterlin Echo staff and CWS", outlet="Osterlin Echo")
    at = Passage(made.id, "text", 47, 50)
    assert with_own_agencies(made, OWN).credits == (Credit("Coast Wire Service", "agency", at),)


def test_a_byline_that_was_read_as_a_person_is_the_agency(article: Make) -> None:
    made = replace(article("The ferry ran aground."), credits=(Credit("Küstendraht", "author", None),))
    assert with_own_agencies(made, OWN).credits == (Credit("Coast Wire Service", "agency", None),)


def test_a_name_within_a_sentence_is_no_credit_line(article: Make) -> None:
    made = article("A spokesman for CWS said that the ferry ran aground at the mole of Osterlin before dawn.")
    assert with_own_agencies(made, OWN) == made


def test_without_agencies_of_ones_own_nothing_changes(article: Make) -> None:
    made = article("The ferry ran aground.\nCWS")
    assert with_own_agencies(made, {}) is made
