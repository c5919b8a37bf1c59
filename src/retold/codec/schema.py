"""The published JSON Schemas, made from the model so that they cannot drift from it."""

from collections.abc import Iterable

import msgspec

from retold.codec.shape import Json
from retold.lenses import LENSES
from retold.model import Article, Comparison, Reading

DIALECT = "https://json-schema.org/draft/2020-12/schema"


def comparison_schema() -> dict[str, Json]:
    """JSON Schema of `retold/comparison/1`."""
    return _schema("retold/comparison/1", {"$ref": "#/$defs/Comparison"}, (Comparison,))


def reading_schema() -> dict[str, Json]:
    """JSON Schema of one line of `retold read --json`."""
    line: dict[str, Json] = {
        "type": "object",
        "properties": {"article": {"$ref": "#/$defs/Article"}, "reading": {"$ref": "#/$defs/Reading"}},
        "required": ["article", "reading"],
    }
    return _schema("retold/reading/1", line, (Article, Reading))


def _schema(title: str, whole: dict[str, Json], types: Iterable[type]) -> dict[str, Json]:
    findings = tuple(lens.findings for lens in LENSES)
    _, parts = msgspec.json.schema_components(
        (*types, *findings), schema_hook=lambda _: {"description": "any value"}, ref_template="#/$defs/{name}"
    )
    definitions: dict[str, Json] = {name: _as_written(part) for name, part in sorted(parts.items())}
    _let_passages_be_exact(definitions)
    _seal(definitions)
    _name_the_lenses(definitions)
    schema = {"$schema": DIALECT, "title": title, **whole, "$defs": definitions}
    # Once through JSON: msgspec leaves tuples where the model has them as defaults.
    plain: dict[str, Json] = msgspec.json.decode(msgspec.json.encode(schema))
    return plain


def _as_written(part: dict[str, Json]) -> Json:
    """A definition with the key names of the JSON."""
    properties = part.get("properties")
    if isinstance(properties, dict):
        written: dict[str, Json] = {name.removesuffix("_"): each for name, each in properties.items()}
        # Keys with a default are written all the same.
        part |= {"properties": written, "required": list(written)}
    return part


def _let_passages_be_exact(definitions: dict[str, Json]) -> None:
    passage = definitions["Passage"]
    assert isinstance(passage, dict)
    assert isinstance(passage["properties"], dict)
    passage["properties"]["exact"] = {"type": "string", "description": "the characters of the passage"}


def _seal(definitions: dict[str, Json]) -> None:
    comparison = definitions.get("Comparison")
    if isinstance(comparison, dict) and isinstance(comparison["properties"], dict):
        sealed: Json = {"type": "string", "description": "sha256 over all other keys as JSON on one line"}
        comparison["properties"]["sha256"] = sealed


def _name_the_lenses(definitions: dict[str, Json]) -> None:
    story = definitions.get("Story")
    if not isinstance(story, dict) or not isinstance(story["properties"], dict):
        return
    story["properties"]["findings"] = {
        "type": "object",
        "properties": {lens.name: {"$ref": f"#/$defs/{lens.findings.__name__}"} for lens in LENSES},
        "additionalProperties": {"type": "object", "required": ["state"]},
    }
