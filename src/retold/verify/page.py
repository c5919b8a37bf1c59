"""What a report holds: the comparison inside it, and the excerpts that it shows."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser

from retold.errors import UnreadableComparison
from retold.model import Comparison, passage_at
from retold.report import render_html
from retold.verify.evidence import Fault

_VOID = frozenset(
    {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}
)


@dataclass(frozen=True, slots=True)
class Excerpt:
    """Words that a page shows as standing at a passage, written as in `data-passage`."""

    passage: str
    shown: str


@dataclass(frozen=True, slots=True)
class Page:
    """A report taken apart."""

    comparison: str
    excerpts: tuple[Excerpt, ...]


def read_page(html: str, where: str) -> Page:
    """Take a report apart; raises UnreadableComparison where it holds no comparison."""
    parser = _PageParser()
    parser.feed(html)
    parser.close()
    if not parser.comparison:
        raise UnreadableComparison(where, "no comparison stands in this page: it is not a report, or was cut short.")
    return Page("".join(parser.comparison), tuple(parser.excerpts))


def check_excerpts(page: Page, comparison: Comparison) -> Iterator[Fault]:
    """Check that every excerpt shows exactly the characters at its passage."""
    articles = {article.id: article for article in comparison.articles}
    for excerpt in page.excerpts:
        passage = passage_at(excerpt.passage)
        if passage is None or passage.article not in articles:
            yield Fault(f"excerpt {excerpt.passage}", "names no passage of this comparison.")
        elif articles[passage.article].cut(passage) != excerpt.shown:
            yield Fault(f"excerpt {excerpt.passage}", "shows other words than stand there.")


def check_drawing(html: str, comparison: Comparison) -> Iterator[Fault]:
    """Check that the page is, character for character, what its own data gives when drawn again."""
    again = render_html(comparison)
    if again != html:
        place = next((at for at, (one, other) in enumerate(zip(html, again, strict=False)) if one != other), len(again))
        yield Fault(f"page, character {place}", "is not what the data inside gives when drawn again: it was changed.")


@dataclass
class _Open:
    """An element being read."""

    tag: str
    passage: str | None
    is_comparison: bool
    words: list[str] = field(default_factory=list)


class _PageParser(HTMLParser):
    """Collects the embedded comparison and the excerpts; html.parser asks for a class."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.comparison: list[str] = []
        self.excerpts: list[Excerpt] = []
        self._open: list[_Open] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Open an element."""
        if tag not in _VOID:
            named = dict(attrs)
            is_comparison = tag == "script" and named.get("id") == "comparison"
            self._open.append(_Open(tag, named.get("data-passage"), is_comparison))

    def handle_endtag(self, tag: str) -> None:
        """Close the innermost element of that name, and what it left open."""
        while any(element.tag == tag for element in self._open):
            closed = self._open.pop()
            if closed.passage is not None:
                self.excerpts.append(Excerpt(closed.passage, "".join(closed.words)))
            if closed.tag == tag:
                break

    def handle_data(self, data: str) -> None:
        """Take words into every open excerpt, and the comparison out of its script."""
        for element in self._open:
            if element.passage is not None:
                element.words.append(data)
        if self._open and self._open[-1].is_comparison:
            self.comparison.append(data)
