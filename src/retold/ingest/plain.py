"""Plain text and Markdown files, kept character for character."""

from collections.abc import Mapping
from dataclasses import dataclass
from io import StringIO

import yaml
from frontmatter.default_handlers import YAMLHandler

from retold.errors import UnreadableSource
from retold.ingest.decoding import decode
from retold.ingest.drafts import Draft
from retold.ingest.fields import said_by
from retold.ingest.layout import markdown_paragraphs, plain_paragraphs
from retold.model import Source


def read_plain(raw: bytes, location: str) -> Draft:
    """A draft of a text file; raises UnreadableSource when it is empty or not text."""
    decoded = decode(raw, location)
    _refuse_empty(decoded.text, location)
    return Draft(
        source=Source(location, "plain"),
        raw=raw,
        text=decoded.text,
        stretches=plain_paragraphs(decoded.text),
        doubts=(decoded.doubt,) if decoded.doubt else (),
    )


def read_markdown(raw: bytes, location: str) -> Draft:
    """A draft of a Markdown file: its body, with what its front matter says."""
    decoded = decode(raw, location)
    parts = _split(decoded.text)
    _refuse_empty(parts.body, location)
    return Draft(
        source=Source(location, "markdown"),
        raw=raw,
        text=parts.body,
        stretches=markdown_paragraphs(parts.body),
        said=(said_by("front matter", parts.values),),
        doubts=tuple(doubt for doubt in (decoded.doubt, parts.doubt) if doubt),
    )


@dataclass(frozen=True, slots=True)
class _Parts:
    values: Mapping[str, object]
    body: str
    doubt: str | None = None


def _split(text: str) -> _Parts:
    """Front matter and body; the body keeps every character behind the closing line."""
    handler = YAMLHandler()
    if not handler.detect(text):
        return _Parts({}, text)
    lines = StringIO(text, newline="")
    lines.readline()
    block: list[str] = []
    for line in lines:
        if line.rstrip() == "---":
            return _loaded(handler, "".join(block), lines.read())
        block.append(line)
    return _Parts({}, text)


def _loaded(handler: YAMLHandler, block: str, body: str) -> _Parts:
    try:
        values = handler.load(block)
    except (yaml.YAMLError, ValueError) as error:
        problem = str(error).splitlines()[0]
        return _Parts({}, body, f"the front matter is not YAML ({problem}); title, outlet and date stay unknown.")
    return _Parts(values if isinstance(values, dict) else {}, body)


def _refuse_empty(text: str, location: str) -> None:
    if not text.strip():
        raise UnreadableSource(location, "empty: no words in it. Save the article again, or leave it out.")
