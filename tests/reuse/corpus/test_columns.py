import pytest

from retold.errors import BadColumn
from retold.reuse.corpus.columns import columns_among, mapped_columns, value_of


def test_columns_are_known_by_the_names_that_people_give_them() -> None:
    columns = columns_among(["Article_ID", "Full Text", "newspaper", "pub_date", "Link", "views"])

    assert columns.of == {
        "id": "Article_ID",
        "text": "Full Text",
        "outlet": "newspaper",
        "published": "pub_date",
        "url": "Link",
    }
    assert columns.unused == ("views",)


def test_the_likeliest_of_several_names_is_taken_and_the_others_are_shown() -> None:
    columns = columns_among(["content", "text", "date", "published"])

    assert columns.described() == "text from 'text', published from 'published'; not used: 'content', 'date'"


def test_what_passim_reads_is_read_as_it_is() -> None:
    assert columns_among(["id", "series", "text"]).of == {"id": "id", "text": "text", "outlet": "series"}


def test_what_is_mapped_is_no_guess_and_may_lie_within_another_column() -> None:
    mapped = mapped_columns(["text=abstract", "outlet=source.name", "id="])

    columns = columns_among(["id", "text", "abstract", "source"], mapped)

    assert columns.of == {"text": "abstract", "outlet": "source.name"}
    assert value_of({"source": {"name": "Echo"}}, columns.of["outlet"]) == "Echo"


def test_a_mapped_column_that_is_not_there_is_none() -> None:
    assert not columns_among(["id", "text"], {"text": "body"}).has_words


@pytest.mark.parametrize("words", ["body", "words=body", "=body", ""])
def test_a_mapping_that_cannot_be_understood_says_how_to_write_it(words: str) -> None:
    with pytest.raises(BadColumn, match="write FIELD=COLUMN, as in text=body"):
        mapped_columns([words])


@pytest.mark.parametrize("column", ["a.b", "a.b.c", "z", ""])
def test_a_field_that_is_not_within_a_value_is_nothing(column: str) -> None:
    assert value_of({"a": {"b": None}, "c": [1]}, column) is None
