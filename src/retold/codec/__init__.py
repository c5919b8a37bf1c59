"""The public JSON: written, read back, and described by its schemas."""

from retold.codec.comparison import convert, parse_json, read_comparison, seal_of, write_comparison, write_reading_line
from retold.codec.graphml import write_graphml
from retold.codec.schema import comparison_schema, reading_schema
from retold.codec.shape import PASSAGE_KEYS, Json, to_json
from retold.codec.sources import write_sources

__all__ = [
    "PASSAGE_KEYS",
    "Json",
    "comparison_schema",
    "convert",
    "parse_json",
    "read_comparison",
    "reading_schema",
    "seal_of",
    "to_json",
    "write_comparison",
    "write_graphml",
    "write_reading_line",
    "write_sources",
]
