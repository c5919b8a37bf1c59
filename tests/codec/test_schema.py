"""The published schemas are those of the model, and every output fits them."""

import json

import jsonschema
import pytest

from retold.codec import comparison_schema, reading_schema, write_comparison
from retold.codec.published import SCHEMAS
from retold.lenses import LENSES
from tests.codec.test_comparison import small_comparison


@pytest.mark.parametrize("name", sorted(SCHEMAS))
def test_the_published_file_is_what_the_model_says(name: str) -> None:
    assert json.loads(SCHEMAS[name].file.read_text(encoding="utf-8")) == SCHEMAS[name].make()


def test_a_comparison_fits_its_schema() -> None:
    jsonschema.validate(json.loads(write_comparison(small_comparison())), comparison_schema())


def test_an_end_before_its_article_does_not_fit() -> None:
    saved = json.loads(write_comparison(small_comparison()))
    del saved["articles"][0]["sha256"]

    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(saved, comparison_schema())


def test_every_lens_has_its_findings_in_the_schema() -> None:
    definitions = comparison_schema()["$defs"]
    assert isinstance(definitions, dict)
    story = definitions["Story"]
    assert isinstance(story, dict)
    assert isinstance(story["properties"], dict)
    findings = story["properties"]["findings"]
    assert isinstance(findings, dict)
    assert isinstance(findings["properties"], dict)
    assert list(findings["properties"]) == [lens.name for lens in LENSES]


def test_the_schemas_are_valid_schemas() -> None:
    for schema in (comparison_schema(), reading_schema()):
        jsonschema.Draft202012Validator.check_schema(schema)
