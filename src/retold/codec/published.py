"""The schema files that others build on, in `schemas/` beside this one; `make schemas` writes them."""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from retold.codec.schema import comparison_schema, reading_schema
from retold.codec.shape import Json

FOLDER = Path(__file__).with_name("schemas")


@dataclass(frozen=True, slots=True)
class PublishedSchema:
    """A schema file and what makes it."""

    file: Path
    make: Callable[[], dict[str, Json]]


SCHEMAS: Mapping[str, PublishedSchema] = {
    "retold/comparison/1": PublishedSchema(FOLDER / "comparison-1.schema.json", comparison_schema),
    "retold/reading/1": PublishedSchema(FOLDER / "reading-1.schema.json", reading_schema),
}


def write_schemas() -> None:
    """Write both schema files as the model now says."""
    for schema in SCHEMAS.values():
        schema.file.write_text(json.dumps(schema.make(), indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    write_schemas()
