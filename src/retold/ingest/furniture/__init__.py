"""What on a page is not the account: one small module for each family of furniture."""

from collections.abc import Iterator

from retold.ingest.furniture import bylines, captions, credits, datelines, licences, links, notes, related, share
from retold.ingest.stretches import Named, Stretch
from retold.model import BlockKind

__all__ = ["kind_of", "names_in"]

# The order matters: "© Agency/A. Lens The harbour" is a picture's caption before it is a licence, "Copyright 2018
# Agency" a licence before it is a credit, and "Follow us on Facebook" asks for something before it links.
_RULES = (
    captions.kind_of,
    licences.kind_of,
    credits.kind_of,
    bylines.kind_of,
    notes.kind_of,
    share.kind_of,
    related.kind_of,
    links.kind_of,
)


def kind_of(line: str) -> BlockKind | None:
    """What a whole line is besides a paragraph of the account; None when no rule knows it."""
    return next((kind for rule in _RULES if (kind := rule(line))), None)


def names_in(text: str, stretch: Stretch) -> Iterator[Named]:
    """Whom a credit, byline or dateline names."""
    words = stretch.cut(text)
    if stretch.kind == "update":
        yield from notes.names_in(words, stretch.start)
    elif stretch.kind == "licence":
        yield from licences.names_in(words, stretch.start)
    elif stretch.kind == "credit":
        yield from credits.names_in(words, stretch.start)
    elif stretch.kind == "byline":
        yield from bylines.names_in(words, stretch.start)
    elif stretch.kind == "dateline":
        yield from datelines.names_in(words, stretch.start)
