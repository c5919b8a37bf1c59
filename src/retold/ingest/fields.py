"""The named fields of rows, sidecars and front matter."""

from collections.abc import Mapping
from datetime import date, datetime

from retold.ingest.decoding import without_surrogates
from retold.ingest.facts import Said

# The names that a field goes by; the first is ours.
_NAMES = {
    "given_id": ("id", "given_id"),
    "title": ("title", "headline"),
    # "series" is what passim calls it.
    "outlet": ("outlet", "site", "source", "publisher", "series"),
    "published": ("published", "date", "date_published", "datePublished"),
    "updated": ("updated", "modified", "lastmod", "dateModified"),
    "url": ("url", "link", "canonical"),
    "language": ("language", "lang"),
    "licence": ("licence", "license"),
}


def said_by(from_: str, values: Mapping[str, object]) -> Said:
    """What named fields say about an article."""
    fields = {name: _first(values, names) for name, names in _NAMES.items()}
    authors = values.get("authors", values.get("author"))
    given_id = fields.pop("given_id") or None
    return Said(from_=from_, given_id=given_id, authors=authors_of(authors), **fields)


def authors_of(value: object) -> tuple[str, ...]:
    """Names from a list, or from one string parted by semicolons."""
    if isinstance(value, str):
        value = value.split(";")
    if not isinstance(value, (list, tuple)):
        return ()
    return tuple(name for each in value if (name := words_of(each)))


def words_of(value: object) -> str:
    """A field's value as words; nothing for lists, tables and truth values."""
    if isinstance(value, datetime):
        return value.isoformat()
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, bool) or not isinstance(value, (str, int, float)):
        return ""
    return without_surrogates(str(value)).text.strip()


def _first(values: Mapping[str, object], names: tuple[str, ...]) -> str:
    return next((words for name in names if (words := words_of(values.get(name)))), "")
