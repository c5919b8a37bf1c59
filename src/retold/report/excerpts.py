"""Excerpts: the exact characters of a passage, cut here because a browser counts otherwise."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from retold.model import Article, Passage

# Characters of an unchanged stretch that are shown at each end when it is longer than both: about two lines of a
# drawer, enough to recognise the place. A copied page of 4,000 characters then costs 240.
SHOWN_AT_EACH_END = 120
_RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")
_LETTER = re.compile(r"[^\W\d_]")


@dataclass(frozen=True, slots=True)
class Excerpt:
    """A passage with its characters: `text` is exactly what stands at it.

    `kind` is `same`, `ins` (only here) or `del` (only in the account it is compared with); `skipped` counts the
    characters left out before it; `apart` asks for a space before it.
    """

    passage: Passage
    text: str
    kind: str = "same"
    skipped: int = 0
    apart: bool = False

    @property
    def address(self) -> str:
        """The passage as one word; nothing where the page cannot hold its characters."""
        return address(self.passage) if can_be_shown(self.text) else ""


def can_be_shown(text: str) -> bool:
    """Whether a page can hold exactly these characters: a browser drops NUL, however it is written."""
    return "\0" not in text


def address(passage: Passage) -> str:
    """A passage as one word, for the page's `data-passage`.

    >>> address(Passage("00ff", "text", 3, 9))
    '00ff:text:3-9'
    """
    return f"{passage.article}:{passage.part}:{passage.start}-{passage.end}"


def excerpt(article: Article, passage: Passage, kind: str = "same", skipped: int = 0) -> Excerpt:
    """Cut a passage out for showing."""
    return Excerpt(passage, article.cut(passage), kind, skipped)


def spaced(pieces: Sequence[Excerpt]) -> tuple[Excerpt, ...]:
    """Excerpts in a row, with a space asked for wherever two that do not touch in the text would run together."""
    result: list[Excerpt] = []
    for piece in pieces:
        before = result[-1] if result else None
        apart = before is not None and not _touch(before, piece) and not _has_space(before, piece)
        result.append(replace(piece, apart=apart))
    return tuple(result)


def _touch(before: Excerpt, after: Excerpt) -> bool:
    return before.passage.same_part(after.passage) and before.passage.end == after.passage.start


def _has_space(before: Excerpt, after: Excerpt) -> bool:
    return before.text[-1:].isspace() or after.text[:1].isspace()


def shorten(article: Article, passage: Passage, ends: int = SHOWN_AT_EACH_END) -> tuple[Excerpt, ...]:
    """Cut a passage out whole, or both its ends at a space when it is long."""
    if passage.length <= 3 * ends:
        return (excerpt(article, passage),)
    text = article.cut(passage)
    head = text.rfind(" ", 0, ends) + 1 or ends
    tail = text.find(" ", len(text) - ends) + 1 or len(text) - ends
    first = Passage(passage.article, passage.part, passage.start, passage.start + head)
    last = Passage(passage.article, passage.part, passage.start + tail, passage.end)
    return (excerpt(article, first), excerpt(article, last, skipped=tail - head))


def opening(article: Article, passage: Passage, characters: int) -> Excerpt:
    """The first words of a passage, for a heading."""
    text = article.cut(passage)
    if len(text) <= characters:
        return excerpt(article, passage)
    end = text.rfind(" ", 0, characters)
    end = end if end > 0 else characters
    return excerpt(article, Passage(passage.article, passage.part, passage.start, passage.start + end), skipped=1)


def direction(text: str) -> str:
    """Which way a text runs, by most of its letters."""
    rtl = len(_RIGHT_TO_LEFT.findall(text))
    return "rtl" if 2 * rtl > len(_LETTER.findall(text)) else "ltr"


def plain(pieces: Sequence[Excerpt]) -> str:
    """The words of some excerpts, for a label."""
    return " ".join(" ".join(piece.text for piece in pieces if piece.kind != "del").split())
