"""Whom roles and pronouns stand for. All people, places and groups are invented."""

from collections.abc import Callable

import pytest

from retold.model import Article
from retold.reading import Parser
from retold.reading.mentions import find_mentions
from retold.reading.syntax import parse_account

Make = Callable[..., Article]


def referred(article: Article, parser: Parser) -> list[tuple[str, str | None]]:
    """Each role and pronoun with the name that it stands for, in order."""
    return [
        (article.cut(each.passage), article.cut(each.refers_to) if each.refers_to else None)
        for each in find_mentions(parse_account(article, parser))
        if each.form in ("role", "pronoun")
    ]


def reasons(article: Article, parser: Parser) -> list[str]:
    return [each.why for each in find_mentions(parse_account(article, parser)) if each.why and each.form != "metonym"]


def test_he_is_whoever_speaks_the_words_around_it(article: Make, parser: Parser) -> None:
    text = article("Carlo Ruiz thanked Henry Stole. Henry Stole said that he would leave.")
    assert referred(text, parser) == [("he", "Henry Stole")]
    assert reasons(text, parser) == ["subject of “said”, in whose words it stands"]


def test_two_people_of_one_last_name_are_two(article: Make, parser: Parser) -> None:
    text = article("Anna Ruiz came with her brother, Carlo Ruiz. Anna Ruiz spoke. She said it was late.")
    assert referred(text, parser)[-1] == ("She", "Anna Ruiz")


def test_she_is_a_woman_that_the_text_names_rather_than_someone_of_unknown_gender(
    article: Make, parser: Parser
) -> None:
    text = article("Tarvo Obel told reporters that Anna Ruiz was late and that she was losing.")
    assert ("she", "Anna Ruiz") in referred(text, parser)


def test_he_who_goes_on_speaking_is_the_one_who_spoke(article: Make, parser: Parser) -> None:
    text = article("Henry Stole says Carlo Ruiz has a plan. He warns that the plan is old.")
    assert referred(text, parser) == [("He", "Henry Stole")]


def test_someone_without_a_name_who_speaks_stays_without_one(article: Make, parser: Parser) -> None:
    text = article("Carlo Ruiz left early. A staffer announced a strike, claiming he was fired.")
    assert referred(text, parser) == [("he", None)]


def test_he_in_a_description_is_nobody_where_two_stand_before(article: Make, parser: Parser) -> None:
    text = article("Carlo Ruiz ignored Henry Stole, quoting only remarks he made on Monday.")
    assert referred(text, parser) == [("he", None)]


def test_a_group_that_speaks_is_they_and_it(article: Make, parser: Parser) -> None:
    text = article(
        "The Harbour Guard has claimed the attack, which they say was a reply. The Harbour Guard said it won."
    )
    assert referred(text, parser) == [("they", "Harbour Guard"), ("it", "Harbour Guard")]


def test_they_who_may_be_the_sailors_stay_open(article: Make, parser: Parser) -> None:
    text = article("The Harbour Guard met fishermen. They said the port was shut.")
    assert referred(text, parser) == [("They", None)]


def test_it_that_does_not_speak_is_no_group(article: Make, parser: Parser) -> None:
    text = article("The Harbour Guard met on Monday. It was raining. It is said that it will rain.")
    assert referred(text, parser) == []


def test_the_group_is_the_one_that_the_account_calls_so(article: Make, parser: Parser) -> None:
    text = article(
        "Orvell militants took the port. The Harbour Guard came. The Harbour Guard made the militant group leave."
    )
    assert ("the militant group", "Orvell") in referred(text, parser)


def test_the_group_is_no_university(article: Make, parser: Parser) -> None:
    text = article("Crowds marched at Velmora University. The group shouted.")
    assert referred(text, parser) == [("The group", None)]


def test_the_ministry_is_one_called_so_also_from_afar(article: Make, parser: Parser) -> None:
    text = article(
        "The Ministry of Water opened a gate. Rain fell. The river rose. Fields were flooded.\nThe ministry said so."
    )
    assert referred(text, parser) == [("The ministry", "Ministry of Water")]


def test_a_state_and_a_party_in_brackets_tell_which_senator(article: Make, parser: Parser) -> None:
    text = article("Sen. Ada Obuya (D-Vt.) met Sen. Carlo Ruiz (R-Ohio). The Vermont senator said no.")
    assert referred(text, parser) == [("The Vermont senator", "Ada Obuya")]


def test_a_nominee_is_known_by_the_party(article: Make, parser: Parser) -> None:
    text = article("Republican nominee Carlo Ruiz met Democratic nominee Ada Obuya. The Democratic nominee smiled.")
    assert referred(text, parser) == [("The Democratic nominee", "Ada Obuya")]


def test_somebody_elses_president_is_nobody_named(article: Make, parser: Parser) -> None:
    text = article("President Carlo Ruiz spoke. The beer factory's president said nothing.")
    assert ("The beer factory's president", None) in referred(text, parser)


def test_an_age_tells_who_is_meant(article: Make, parser: Parser) -> None:
    text = article("Ada Obuya, 45, met Carlo Ruiz, 61. The 45-year-old said it was over.")
    assert referred(text, parser) == [("The 45-year-old", "Ada Obuya")]


def test_the_former_and_the_latter_are_two_of_a_kind(article: Make, parser: Parser) -> None:
    text = article("Ada Obuya met Carlo Ruiz. The former was tired. The bridge fell.")
    assert referred(text, parser) == [("The former", "Ada Obuya")]


def test_two_straight_apostrophes_are_quotation_marks(article: Make, parser: Parser) -> None:
    text = article("Carlo Ruiz spoke. ''He will pay for it,'' the crowd sang.")
    assert ("He", None) in referred(text, parser)


@pytest.mark.parametrize("words", ["He said she said they said it said. ", "the group the general the latter "])
def test_pronouns_without_anybody_do_no_harm(words: str, article: Make, parser: Parser) -> None:
    text = article(words * 30)
    assert {name for _, name in referred(text, parser)} <= {None}


def test_he_is_nobody_where_the_speakers_words_name_another(article: Make, parser: Parser) -> None:
    text = article("Henry Stole said that others tried to rescue Carlo Ruiz, but that he died on the way.")
    assert ("he", "Henry Stole") not in referred(text, parser)


def test_a_governors_spokesman_is_no_governor(article: Make, parser: Parser) -> None:
    text = article("Mr. Stole, the governor’s spokesman, left. The governor stayed.")
    assert referred(text, parser) == [("the governor", None), ("The governor", None)]


def test_a_general_election_is_no_general(article: Make, parser: Parser) -> None:
    text = article("General Henry Stole spoke. The general election is near.")
    assert referred(text, parser) == []
