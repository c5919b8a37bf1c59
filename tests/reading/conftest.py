"""What the tests of quotations share."""

from collections.abc import Callable

import pytest

from retold.model import Article, Quotation
from retold.reading import Parser, read_article

Read = Callable[..., tuple[Article, tuple[Quotation, ...]]]


@pytest.fixture(name="quotations")
def read_quotations(parser: Parser, article: Callable[..., Article]) -> Read:
    def read(text: str, **facts: str) -> tuple[Article, tuple[Quotation, ...]]:
        made = article(text, **facts)
        return made, read_article(made, parser).quotations

    return read


def told(read: tuple[Article, tuple[Quotation, ...]]) -> list[tuple[str, str | None, list[str]]]:
    """Kind, name of the speaker and content of each quotation."""
    made, found = read
    return [
        (each.kind, each.speaker.name if each.speaker else None, [made.cut(piece) for piece in each.content])
        for each in found
    ]
