"""Columns: which column of a table holds what a corpus needs to know, by the names that tables give them."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal, get_args

from retold.errors import BadColumn

Field = Literal["id", "text", "html", "outlet", "published", "url"]
FIELDS: tuple[Field, ...] = get_args(Field)

# The names that a field goes by, the likeliest first; written small, without marks between words. `series` is passim's.
_NAMES: Mapping[Field, tuple[str, ...]] = {
    "id": ("id", "givenid", "docid", "documentid", "articleid", "guid", "uuid", "uid", "_id"),
    "text": (
        *("text", "body", "content", "article", "fulltext", "articletext", "articlebody", "maintext", "bodytext"),
        *("plaintext", "cleantext", "story"),
    ),
    "html": ("html", "rawhtml", "page"),
    "outlet": (
        *("outlet", "source", "site", "domain", "publisher", "newspaper", "publication", "sourcename", "sitename"),
        *("sourcedomain", "outletname", "media", "journal", "channel", "series"),
    ),
    "published": (
        *("published", "date", "publishedat", "datepublished", "datepublish", "publishdate", "pubdate"),
        *("publicationdate", "publisheddate", "publishedtime", "publishedon", "timestamp", "datetime", "time"),
    ),
    "url": ("url", "link", "canonical", "canonicalurl", "articleurl", "sourceurl", "permalink", "uri"),
}
# What parts a table from a field within it: "source.name" is the name in the table that stands under "source".
WITHIN = "."


@dataclass(frozen=True, slots=True)
class Columns:
    """Which column holds each field; a field that is not named has none."""

    of: Mapping[Field, str]
    unused: tuple[str, ...] = ()

    @property
    def has_words(self) -> bool:
        """Whether there is a column with the words of an article."""
        return "text" in self.of or "html" in self.of

    def described(self) -> str:
        """What was taken for what, to be shown.

        >>> columns_among(["guid", "body", "views"]).described()
        "id from 'guid', text from 'body'; not used: 'views'"
        """
        taken = ", ".join(f"{field} from '{self.of[field]}'" for field in FIELDS if field in self.of)
        unused = f"; not used: {', '.join(map(repr, self.unused))}" if self.unused else ""
        return (taken or "nothing") + unused


def columns_among(names: Sequence[str], mapped: Mapping[Field, str] | None = None) -> Columns:
    """Guess the columns of a table from their names; what is mapped is no guess, and mapped to nothing is left out.

    >>> columns_among(["ID", "Full-Text", "date"], {"id": ""}).of
    {'text': 'Full-Text', 'published': 'date'}
    """
    given = mapped or {}
    plain: dict[str, str] = {}
    for name in names:
        plain.setdefault(_plain(name), name)
    of: dict[Field, str] = {}
    for field in FIELDS:
        found = given[field] if field in given else _guessed(_NAMES[field], plain)
        if found and (found in names or found.split(WITHIN)[0] in names):
            of[field] = found
    heads = {name for found in of.values() for name in (found, found.split(WITHIN)[0])}
    return Columns(of, tuple(name for name in names if name not in heads))


def mapped_columns(given: Iterable[str]) -> dict[Field, str]:
    """The mapping that a user wrote as "text=body"; raises BadColumn for what is none.

    >>> mapped_columns(["text=body", "id="])
    {'text': 'body', 'id': ''}
    """
    mapped: dict[Field, str] = {}
    for words in given:
        name, equals, column = words.partition("=")
        field = next((each for each in FIELDS if each == name.strip()), None)
        if field is None or not equals:
            how = "write FIELD=COLUMN, as in text=body, or FIELD= for none"
            raise BadColumn(f"--map '{words}'", f"{how}; the fields are {', '.join(FIELDS)}.")
        mapped[field] = column.strip()
    return mapped


def value_of(values: Mapping[str, object], column: str | None) -> object:
    """What stands in a column, or in a field within one; None where there is nothing."""
    if column is None:
        return None
    if column in values:
        return values[column]
    found: object = values
    for name in column.split(WITHIN):
        found = found.get(name) if isinstance(found, Mapping) else None
    return found


def _guessed(names: Iterable[str], plain: Mapping[str, str]) -> str | None:
    return next((plain[name] for name in names if name in plain), None)


def _plain(name: str) -> str:
    small = name.strip().casefold()
    return small if small == "_id" else "".join(sign for sign in small if sign.isalnum())
