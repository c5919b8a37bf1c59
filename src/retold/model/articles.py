"""One outlet's account, exactly as it came, with what each stretch of it is."""

from dataclasses import dataclass, field
from typing import Literal, get_args

from retold.model.passages import Fact, Passage

AccountKind = Literal[
    "headline",
    "standfirst",
    "dateline",
    "byline",
    "paragraph",
    "quotation",
    "list",
    "table",
    "caption",
    "correction",
    "update",
    "live entry",
]
FurnitureKind = Literal["comment", "licence", "credit", "share", "related", "link", "other"]
BlockKind = Literal[AccountKind, FurnitureKind]
ACCOUNT_KINDS = get_args(AccountKind)
FURNITURE_KINDS = get_args(FurnitureKind)


@dataclass(frozen=True, slots=True)
class Block:
    """A stretch of an article's text and its kind: part of the account, or furniture around it.

    Blocks are in text order and never overlap; characters in no block are white space between them.
    `time` is that of the live entry to which the block belongs: as its page gives it, or the clock time before its
    words (`T14:25`), whose day the text does not say.
    """

    kind: BlockKind
    account: bool
    start: int
    end: int
    time: Fact | None = None


@dataclass(frozen=True, slots=True)
class Credit:
    """An agency or source that the article names for its words."""

    name: str
    kind: Literal["agency", "outlet", "author", "other"]
    passage: Passage | None


@dataclass(frozen=True, slots=True)
class Source:
    """Where an article came from: `location` is relative to the pile, `reader` is what read it."""

    location: str
    reader: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """One outlet's account.

    `id` is the first 16 hex digits of sha256 over its address (canonical URL, else given id, else path in the pile),
    NUL and the raw bytes; `sha256` covers title, NUL and text in UTF-8. `language` is an ISO 639-1 code.
    `truncation` is there when the text may not be whole: `cut off` (its last words lead to the rest), `paywall` (its
    page says that it is for subscribers) or `teaser` (a feed's beginning of it).
    """

    id: str
    sha256: str
    text: str
    title: str = ""
    given_id: str | None = None
    outlet: Fact | None = None
    publisher: str | None = None
    url: str | None = None
    language: str | None = None
    published: Fact | None = None
    updated: Fact | None = None
    authors: tuple[str, ...] = ()
    credits: tuple[Credit, ...] = ()
    licence: Fact | None = None
    version_of: str | None = None
    version: int | None = None
    blocks: tuple[Block, ...] = ()
    source: Source = field(default=Source("", ""))
    truncation: Fact | None = None

    def cut(self, passage: Passage) -> str:
        """The characters of a passage, for showing."""
        whole = self.title if passage.part == "title" else self.text
        return whole[passage.start : passage.end]

    @property
    def account(self) -> tuple[Block, ...]:
        """The blocks that are read."""
        return tuple(block for block in self.blocks if block.account)


@dataclass(frozen=True, slots=True)
class Notice:
    """Something skipped, doubtful or unmeasurable: where it is, and what it means and what to do."""

    where: str
    message: str


@dataclass(frozen=True, slots=True)
class Pile:
    """What was brought in: the articles, and a notice for all that could not be."""

    articles: tuple[Article, ...]
    notices: tuple[Notice, ...] = ()
    unread: int = 0
