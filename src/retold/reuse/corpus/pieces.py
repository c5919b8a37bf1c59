"""Pieces: what a corpus is brought in by, small enough to be done again and independent of one another."""

from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from retold.ingest.facts import Said
from retold.ingest.walk import Found

PieceKind = Literal["jsonl", "csv", "parquet", "pages"]


@dataclass(frozen=True, slots=True)
class Page:
    """A file with one article, and what a sidecar says about it."""

    file: Found
    said: Said | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """A table or part of one (bytes of lines, row groups of Parquet), or some pages; `size` is in bytes on disk.

    Where `end` is not given the piece reaches to the end of its file.
    """

    kind: PieceKind
    location: str
    path: Path
    size: int
    start: int = 0
    end: int | None = None
    pages: tuple[Page, ...] = ()


@dataclass(frozen=True, slots=True)
class TextRow:
    """One article of a piece: its number there, and what a corpus needs to know of it."""

    number: int
    text: str
    id: str | None = None
    published: int | None = None
    outlet: str | None = None
    stretches: list[dict[str, int]] | None = None


@dataclass(frozen=True, slots=True)
class Note:
    """What must be said about a piece, or about one row of it; `unread` counts the articles that were lost.

    `where` is a better place than piece and row where there is one.
    """

    number: int | None
    message: str
    unread: int = 0
    where: str = ""


@dataclass(frozen=True, slots=True)
class FoundRow:
    """One row of a table as it stands there, numbered from 1 within its piece."""

    number: int
    values: dict[str, object]
