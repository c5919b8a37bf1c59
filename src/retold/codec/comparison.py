"""Write a comparison as `retold/comparison/1` and read it back."""

import hashlib
from collections.abc import Mapping
from dataclasses import replace
from typing import TypeVar

import msgspec

from retold.codec.shape import Json, from_json, to_json
from retold.errors import UnreadableComparison
from retold.lenses import LENSES
from retold.model import Article, Comparison, Findings, Notice, Reading

T = TypeVar("T")


def write_comparison(comparison: Comparison, *, indent: int = 0) -> str:
    """A comparison as JSON text; `indent` is the spaces per level, 0 for one line."""
    value = to_json(comparison, {article.id: article for article in comparison.articles})
    assert isinstance(value, dict)
    # First, so that a file says what it is in its first bytes.
    whole = {"schema": comparison.schema, **value}
    return _text({**whole, "sha256": seal_of(whole)}, indent)


def seal_of(saved: Mapping[str, Json]) -> str:
    """sha256 over all keys of a comparison but `sha256`, as JSON on one line: it tells whether a character changed."""
    rest = {key: each for key, each in saved.items() if key != "sha256"}
    return hashlib.sha256(_text(rest, 0).encode()).hexdigest()


def write_reading_line(article: Article, reading: Reading) -> str:
    """One line of JSON with an article and what reading found in it."""
    held = {article.id: article}
    return _text({"article": to_json(article, held), "reading": to_json(reading, held)}, 0)


def read_comparison(text: str, *, where: str = "comparison") -> Comparison:
    """Read a saved comparison; findings of a lens that is not installed are left out, with a notice.

    Raises UnreadableComparison for text that is not JSON or not a comparison; `where` names it in the message.
    """
    value = parse_json(text, where)
    schema = value.get("schema") if isinstance(value, dict) else None
    if not isinstance(value, dict) or schema != "retold/comparison/1":
        raise UnreadableComparison(
            where, f"its schema is {schema!r}, not 'retold/comparison/1'. Name what retold compare wrote."
        )
    stories = value.get("stories")
    findings = [_take_findings(story, where) for story in stories] if isinstance(stories, list) else []
    comparison = convert(from_json(value), Comparison, where)
    return replace(
        comparison,
        stories=tuple(
            replace(story, findings=known, notices=(*story.notices, *notices))
            for story, (known, notices) in zip(comparison.stories, findings, strict=True)
        ),
    )


def parse_json(text: str, where: str) -> Json:
    """Plain values of a JSON text; raises UnreadableComparison with the position of the first fault."""
    try:
        value: Json = msgspec.json.decode(text.encode("utf-8", "surrogatepass"))
    except (msgspec.DecodeError, UnicodeDecodeError) as fault:
        raise UnreadableComparison(
            where, f"not JSON: {fault}. Was it cut short or edited? Give the .json or .html that `compare` wrote."
        ) from fault
    return value


def convert(value: Json, kind: type[T], where: str) -> T:
    """A dataclass of the model from plain values; raises UnreadableComparison naming the key that does not fit."""
    try:
        return msgspec.convert(value, kind)
    except msgspec.ValidationError as fault:
        raise UnreadableComparison(where, f"not as its schema says: {fault}.") from fault


def _take_findings(story: Json, where: str) -> tuple[dict[str, Findings], tuple[Notice, ...]]:
    """Take the findings out of a story's plain values, as the types of their lenses."""
    taken = story.get("findings") if isinstance(story, dict) else None
    if not isinstance(story, dict) or not isinstance(taken, dict):
        return {}, ()
    story["findings"] = {}
    lenses = {lens.name: lens for lens in LENSES}
    known = {
        name: convert(from_json(value), lenses[name].findings, where) for name, value in taken.items() if name in lenses
    }
    unknown = (Notice(where, _says_unknown(name)) for name in taken if name not in lenses)
    return known, tuple(unknown)


def _says_unknown(name: str) -> str:
    return f"no lens named '{name}' is installed here: its findings were left out, the rest was read."


def _text(value: Json, indent: int) -> str:
    encoded = msgspec.json.encode(value)
    return (msgspec.json.format(encoded, indent=indent) if indent else encoded).decode()
