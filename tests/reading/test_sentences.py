from collections.abc import Callable

from retold.model import Article
from retold.reading import Parser
from retold.reading.sentences import find_sentences
from retold.reading.syntax import parse_account


def sentences(made: Article, parser: Parser) -> list[str]:
    return [made.cut(each) for each in find_sentences(parse_account(made, parser))]


def test_a_sentence_ends_inside_marks_too(parser: Parser, article: Callable[..., Article]) -> None:
    made = article("“The river rose. It took the bridge. We will rebuild it,” said the mayor.")
    assert sentences(made, parser) == [
        "“The river rose.",
        "It took the bridge.",
        "We will rebuild it,” said the mayor.",
    ]


def test_titles_and_initials_end_no_sentence(parser: Parser, article: Callable[..., Article]) -> None:
    made = article("“Mr. Calder met Ms. Orsolo. They agreed,” she said.")
    assert sentences(made, parser) == ["“Mr. Calder met Ms. Orsolo.", "They agreed,” she said."]


def test_a_sentence_never_crosses_a_block_and_the_title_is_read(
    parser: Parser, article: Callable[..., Article]
) -> None:
    made = article("The river rose\nThe town slept.", title="A wet night")
    assert sentences(made, parser) == ["A wet night", "The river rose", "The town slept."]


def test_nothing_gives_nothing(parser: Parser, article: Callable[..., Article]) -> None:
    assert sentences(article(" \n \n"), parser) == []
