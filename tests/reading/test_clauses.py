"""Clauses: who does what to whom, as the account has it."""

from collections.abc import Callable

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from retold.model import Article
from retold.reading import Parser
from retold.reading.clauses import find_clauses
from retold.reading.syntax import parse_account
from tests.conftest import make_article

Make = Callable[..., Article]
Told = tuple[str, str | None, str | None, str, bool, bool]


def clauses(article: Article, parser: Parser) -> list[Told]:
    return [
        (
            article.cut(each.verb),
            article.cut(each.actor) if each.actor else None,
            article.cut(each.object) if each.object else None,
            each.voice,
            each.negated,
            each.hedged,
        )
        for each in find_clauses(parse_account(article, parser))
    ]


def test_an_active_clause_has_actor_and_object(article: Make, parser: Parser) -> None:
    assert clauses(article("The sailors sank the boat."), parser) == [
        ("sank", "The sailors", "the boat", "active", False, False)
    ]


def test_a_passive_clause_names_its_actor_behind_by(article: Make, parser: Parser) -> None:
    assert clauses(article("The boat was sunk by two sailors."), parser) == [
        ("was sunk", "two sailors", "The boat", "passive", False, False)
    ]


def test_a_passive_clause_may_keep_its_actor_back(article: Make, parser: Parser) -> None:
    assert clauses(article("The boat was not sunk."), parser) == [
        ("was not sunk", None, "The boat", "passive", True, False)
    ]


def test_a_second_verb_shares_the_first_ones_actor(article: Make, parser: Parser) -> None:
    assert [told[:2] for told in clauses(article("The sailors came and sank the boat."), parser)] == [
        ("came", "The sailors"),
        ("sank", "The sailors"),
    ]


def test_no_on_the_subject_denies_the_clause(article: Make, parser: Parser) -> None:
    assert clauses(article("No sailor saw the boat."), parser)[0][4] is True


def test_may_and_reportedly_hedge(article: Make, parser: Parser) -> None:
    text = article("The sailors may sink the boat. The sailors reportedly sank the boat. The sailors sank the boat.")
    assert [told[5] for told in clauses(text, parser)] == [True, True, False]


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.lists(st.sampled_from(["the boat", "was", "sank", "not", "by", "“", "🙂", ",", "who", "may", "\n"]), max_size=20)
)
def test_passages_lie_inside_the_text(parser: Parser, words: list[str]) -> None:
    text = " ".join(words)
    for clause in find_clauses(parse_account(make_article(text), parser)):
        assert 0 <= clause.passage.start < clause.passage.end <= len(text)
        assert clause.passage.holds(clause.verb)
