"""The accounts for reading: every paragraph with its marks, the sigla beside it, and the furniture folded below."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from retold.model import Article, Block, Passage
from retold.report.excerpts import Excerpt, direction, excerpt
from retold.report.lookups import Lookups
from retold.report.margins import Margin, Margins
from retold.report.marks import PlacedMark
from retold.report.segments import Mark, Step, cut_into_steps
from retold.report.times import When, show_fact
from retold.report.undated import UndatedView, show_undated

WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class StepView:
    """A step with the passage that it holds; `anchor` is set on the first piece of a mark."""

    kind: str
    address: str
    text: str
    key: str
    style: str
    anchor: str
    label: str


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A block of the account with what stands beside it."""

    kind: str
    address: str
    direction: str
    steps: tuple[StepView, ...]
    margin: Margin


@dataclass(frozen=True, slots=True)
class Furniture:
    """A block beside the account: shown folded, not read."""

    kind: str
    address: str
    direction: str
    steps: tuple[StepView, ...]


@dataclass(frozen=True, slots=True)
class AccountView:
    """One account for reading."""

    id: str
    siglum: str
    outlet: str
    publisher: str
    when: When
    updated: When | None
    authors: str
    url: str
    lang: str
    direction: str
    words: int
    title: tuple[StepView, ...]
    title_address: str
    margin: Margin
    paragraphs: tuple[Paragraph, ...]
    furniture: tuple[Furniture, ...]
    credits: tuple[Excerpt, ...]
    undated: UndatedView | None = None


def show_accounts(
    lookups: Lookups, marks: Mapping[str, tuple[PlacedMark, ...]], margins: Margins
) -> tuple[AccountView, ...]:
    """Every account of the story, by publication."""
    return tuple(
        _Page(lookups, lookups.articles[article], marks.get(article, ()), margins).show()
        for article in lookups.story.articles
    )


def count_words(article: Article) -> int:
    """Words of the account, without its furniture."""
    return sum(len(WORD.findall(article.text, block.start, block.end)) for block in blocks_of(article) if block.account)


def blocks_of(article: Article) -> tuple[Block, ...]:
    """An article's blocks; one that has none is one paragraph."""
    if article.blocks or not article.text:
        return article.blocks
    return (Block("paragraph", account=True, start=0, end=len(article.text)),)


class _Page:
    """One account while it is laid out: remembers which anchors are already on the page."""

    def __init__(self, lookups: Lookups, article: Article, marks: Sequence[PlacedMark], margins: Margins) -> None:
        self.lookups, self.article, self.margins = lookups, article, margins
        self.placed: set[str] = set()
        self.blocks = blocks_of(article)
        self.in_title = [each.mark for each in marks if each.part == "title"]
        self.by_block = _by_block(self.blocks, [each.mark for each in marks if each.part == "text"])

    def show(self) -> AccountView:
        """Lay the account out, from the title down."""
        lookups, article = self.lookups, self.article
        title = Passage(article.id, "title", 0, len(article.title))
        heading = self._steps(title, self.in_title)
        margin = self.margins.beside(title, self.in_title)
        stretches = list(zip(self.blocks, self.by_block, strict=True))
        return AccountView(
            id=lookups.account(article.id),
            siglum=lookups.sigla[article.id],
            outlet=lookups.outlet(article.id),
            publisher=article.publisher or "",
            when=lookups.when(article.id),
            updated=show_fact(article.updated) if article.updated else None,
            authors=", ".join(article.authors),
            url=safe_url(article.url),
            lang=article.language or "",
            direction=lookups.direction(article.id),
            words=count_words(article),
            title=heading,
            title_address=excerpt(article, title).address,
            margin=margin,
            paragraphs=tuple(self._paragraph(block, marks) for block, marks in stretches if block.account),
            furniture=tuple(self._furniture(block, marks) for block, marks in stretches if not block.account),
            credits=tuple(excerpt(article, each.passage) for each in article.credits if each.passage),
            undated=show_undated(lookups, article.id),
        )

    def _paragraph(self, block: Block, marks: Sequence[Mark]) -> Paragraph:
        whole = excerpt(self.article, Passage(self.article.id, "text", block.start, block.end))
        margin = self.margins.beside(whole.passage, marks)
        return Paragraph(block.kind, whole.address, direction(whole.text), self._steps(whole.passage, marks), margin)

    def _furniture(self, block: Block, marks: Sequence[Mark]) -> Furniture:
        whole = excerpt(self.article, Passage(self.article.id, "text", block.start, block.end))
        return Furniture(block.kind, whole.address, direction(whole.text), self._steps(whole.passage, marks))

    def _steps(self, passage: Passage, marks: Sequence[Mark]) -> tuple[StepView, ...]:
        whole = self.article.title if passage.part == "title" else self.article.text
        steps = cut_into_steps(whole, passage.start, passage.end, marks)
        return tuple(self._step(step, passage) for step in steps)

    def _step(self, step: Step, passage: Passage) -> StepView:
        if step.mark is None:
            return StepView(step.kind, "", step.text, "", "", "", "")
        where = excerpt(self.article, Passage(passage.article, passage.part, step.start, step.end)).address
        anchor = step.mark.anchor if step.mark.anchor not in self.placed else ""
        self.placed.add(anchor)
        return StepView(step.kind, where, "", step.mark.key, step.mark.style, anchor, step.mark.label)


def _by_block(blocks: Sequence[Block], marks: Sequence[Mark]) -> list[list[Mark]]:
    """The marks that touch each block, in one pass over the marks."""
    found: list[list[Mark]] = [[] for _ in blocks]
    starts, ends = [block.start for block in blocks], [block.end for block in blocks]
    for mark in marks:
        for place in range(bisect_right(ends, mark.start), bisect_left(starts, mark.end)):
            found[place].append(mark)
    return found


def safe_url(url: str | None) -> str:
    """A web address that may be linked; anything else is not.

    >>> safe_url("https://example.org/a"), safe_url("javascript:alert(1)")
    ('https://example.org/a', '')
    """
    return url if url and re.match(r"https?://[^\s]+$", url, re.IGNORECASE) else ""
