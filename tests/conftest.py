"""What many tests need: an opened parser, and articles made of a few lines."""

import hashlib
from collections.abc import Callable

import pytest

from retold.model import Article, Block, Fact
from retold.reading import Parser, open_parser


@pytest.fixture(scope="session")
def parser() -> Parser:
    return open_parser()


@pytest.fixture
def article() -> Callable[..., Article]:
    return make_article


def make_article(
    text: str, *, title: str = "", name: str = "", published: str | None = None, outlet: str | None = None
) -> Article:
    """An article whose text is one paragraph block per non-empty line; its id follows from name, title and text."""
    digest = hashlib.sha256(f"{name}\0{title}\0{text}".encode()).hexdigest()
    return Article(
        id=digest[:16],
        sha256=hashlib.sha256(f"{title}\0{text}".encode()).hexdigest(),
        title=title,
        text=text,
        language="en",
        outlet=Fact(outlet, "row") if outlet else None,
        published=Fact(published, "row", precision="day") if published else None,
        blocks=_paragraphs(text),
    )


def _paragraphs(text: str) -> tuple[Block, ...]:
    blocks, start = [], 0
    for line in text.split("\n"):
        if line.strip():
            blocks.append(Block("paragraph", account=True, start=start, end=start + len(line)))
        start += len(line) + 1
    return tuple(blocks)
