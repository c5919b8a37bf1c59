"""The quotation reader on its own: a text in, who says what out."""

import json
import subprocess
import sys

import pytest

from retold import quotations, quotations_of_each
from retold.errors import ModelUnavailable, UnreadableText
from retold.model import Passage
from retold.reading import Parser

TEXT = """The dam at Tirrel held on Tuesday.

“The dam is safe,” said Hedda Marrow, the warden. “Nobody need leave.”

She told Radio Osk on Wednesday that the mayor, Ludo Fenwick, had denied that the sluice was open."""

ASK = """
import sys
from retold import quotations
print([name for name in ("spacy", "retold.ingest", "retold.lenses", "retold.stories") if name in sys.modules])
quotations("“No,” said Hedda Marrow.")
print([name for name in ("retold.ingest", "retold.lenses", "retold.stories", "lxml") if name in sys.modules])
"""


def test_a_text_gives_who_says_what(parser: Parser) -> None:
    found = quotations(TEXT, published="2024-05-16", model=parser)

    assert [(said.kind, said.speaker and said.speaker.name, found.words(said)) for said in found] == [
        ("direct", "Hedda Marrow", "The dam is safe … Nobody need leave."),
        ("indirect", "Hedda Marrow", "the mayor, Ludo Fenwick, had denied that the sluice was open"),
        ("indirect", "Ludo Fenwick", "the sluice was open"),
    ]
    told, denied = found.quotations[1:]
    assert (found.cut(told.cue), found.cut(told.addressee), told.said_on and told.said_on.value) == (
        "told",
        "Radio Osk",
        "2024-05-15",
    )
    assert (denied.stance, denied.parent, found.inside(told)) == ("denial", told.id, (denied,))


def test_offsets_count_code_points_of_the_text_as_it_was_given(parser: Parser) -> None:
    text = "🎈🎈\r\n\r\n  “The dam is safe,” said Hedda Marrow.\r\n"
    found = quotations(text, model=parser)

    assert found.text == text
    assert [text[piece.start : piece.end] for said in found for piece in said.content] == ["The dam is safe"]


def test_a_title_is_read_as_a_headline(parser: Parser) -> None:
    found = quotations("Nobody spoke.", title="Hedda Marrow: “The dam is safe and dry”", model=parser)

    assert [(said.content[0].part, found.words(said)) for said in found] == [("title", "The dam is safe and dry")]


def test_lines_broken_at_a_fixed_width_are_one_paragraph(parser: Parser) -> None:
    text = (
        "The dam at Tirrel held through the night, and the warden of the lower\n"
        "valley, Hedda Marrow, said that the families who had left the village\n"
        "could come home before the evening. The sluice had been closed by hand\n"
        "when the pumps failed, and nobody in the village had been hurt at all."
    )
    found = quotations(text, model=parser)

    said = next(iter(found))
    assert found.words(said).split()[-2:] == ["the", "evening"]


def test_each_of_many_texts_is_read_as_it_comes(parser: Parser) -> None:
    assert [len(found) for found in quotations_of_each((TEXT, "Nobody spoke.", ""), model=parser)] == [3, 0, 0]


def test_plain_values_carry_the_exact_characters(parser: Parser) -> None:
    found = quotations("“The dam is safe,” said Hedda Marrow.", model=parser)

    written = json.loads(json.dumps(found.to_json()))
    assert [(each["kind"], each["cue"]["exact"], each["content"][0]["exact"]) for each in written] == [
        ("direct", "said", "The dam is safe")
    ]


def test_citron_has_the_marks_in_the_contents_and_the_name_beside_the_pronoun(parser: Parser) -> None:
    text = "Hedda Marrow spoke. “The dam is safe,” she said. “Go home.”"
    found = quotations(text, model=parser)

    assert found.to_citron() == {
        "text": text,
        "quotes": [
            {
                "cue": {"start": 43, "end": 47, "text": "said"},
                "sources": [{"start": 39, "end": 42, "text": "she"}],
                "contents": [
                    {"start": 20, "end": 38, "text": "“The dam is safe,”"},
                    {"start": 49, "end": 59, "text": "“Go home.”"},
                ],
                "id": found.quotations[0].id,
                "coreferences": [{"start": 0, "end": 12, "text": "Hedda Marrow"}],
            }
        ],
    }


def test_a_part_that_is_not_told_is_cut_as_nothing(parser: Parser) -> None:
    found = quotations("Words.", model=parser)

    assert (found.cut(None), found.cut(Passage(found.article.id, "text", 0, 5))) == ("", "Words")


@pytest.mark.parametrize(
    ("text", "options", "says"),
    [
        (b"bytes", {}, "a str is read, not bytes"),
        (None, {}, "a str is read, not NoneType"),
        ("Words.", {"language": "de"}, "the language 'de' is not read; there is en"),
        ("Words.", {"published": "yesterday"}, "published is a day such as '2024-05-16', not 'yesterday'"),
        ("x" * 5_000_001, {}, "5,000,001 characters are more than the 5,000,000 that are read: split it"),
    ],
)
def test_what_cannot_be_read_is_refused_with_what_to_do(text: str, options: dict[str, str], says: str) -> None:
    with pytest.raises(UnreadableText, match=says):
        quotations(text, **options)


def test_a_model_that_is_not_installed_is_named() -> None:
    with pytest.raises(ModelUnavailable, match="no_such_model"):
        quotations("Words.", model="no_such_model")


def test_neither_the_readers_of_files_nor_the_lenses_are_imported() -> None:
    done = subprocess.run([sys.executable, "-c", ASK], capture_output=True, check=True, text=True)

    assert done.stdout == "[]\n[]\n"
