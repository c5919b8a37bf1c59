"""What on a page is not the account: one small module for each family of furniture."""

import re
from collections.abc import Callable, Iterator

from retold.ingest.furniture import (
    bylines,
    captions,
    credits,
    datelines,
    licences,
    links,
    notes,
    paywalls,
    related,
    share,
)
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
    paywalls.kind_of,
    share.kind_of,
    related.kind_of,
    links.kind_of,
)


_NAMERS: dict[BlockKind, Callable[[str, int], Iterator[Named]]] = {
    "update": notes.names_in,
    "licence": licences.names_in,
    "credit": credits.names_in,
    "byline": bylines.names_in,
    "dateline": datelines.names_in,
}
# Bells, arrows, stars and bullets that sites set before such lines.
_ORNAMENT = re.compile(r"[^\w\s(\[{“\"„«'‘’©@#.–—_-]+\s*")


def kind_of(line: str) -> BlockKind | None:
    """What a whole line is besides a paragraph of the account; None when no rule knows it."""
    bare = line[_after_ornament(line) :]
    return next((kind for rule in _RULES if (kind := rule(line) or (rule(bare) if bare != line else None))), None)


def names_in(text: str, stretch: Stretch) -> Iterator[Named]:
    """Whom a credit, byline, dateline, licence or update names."""
    reader = _NAMERS.get(stretch.kind)
    if reader:
        words = stretch.cut(text)
        at = _after_ornament(words)
        yield from reader(words[at:], stretch.start + at)


def _after_ornament(line: str) -> int:
    found = _ORNAMENT.match(line)
    return found.end() if found else 0
