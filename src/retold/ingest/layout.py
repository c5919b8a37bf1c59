"""Where paragraphs begin and end: lines of plain text, and the marks of Markdown."""

import re
from collections.abc import Callable, Iterator
from itertools import groupby, pairwise

from retold.ingest.stretches import Stretch, trimmed
from retold.model import BlockKind

_LINE = re.compile(r"[^\r\n\u2028\u2029]+")
_SENTENCE_END = (".", "!", "?", "…", ":", '"', "”", "’", "»", ")")

# Characters. Typewriter and mail wraps stand between these ("72", "80"); longer lines are paragraphs.
NARROWEST_WRAP, WIDEST_WRAP = 50, 100
# Breaks in mid-sentence that a text needs before it counts as wrapped: two lines of verse are not enough.
LEAST_WRAPPED_BREAKS = 3

_HEADING = re.compile(r"#{1,6}\s")
_UNDERLINE = re.compile(r"(=+|-{3,})\s*$")
_RULE = re.compile(r"([-*_])(?:\s*\1){2,}\s*$")
_ITEM = re.compile(r"(?:[-*+]|\d{1,3}[.)])\s")
_IMAGE = re.compile(r"!\[[^\]]*\]\([^)]*\)\s*$")


def plain_paragraphs(text: str) -> list[Stretch]:
    """Each line as a paragraph; lines broken at a fixed width are put together again."""
    lines = _lines(text)
    width = _wrap_width(text, lines)
    if not width:
        return lines

    def joins(one: Stretch, two: Stretch) -> bool:
        return _is_wrap(text, one, two, width)

    return [_whole("paragraph", run) for run in _runs(lines, joins)]


def markdown_paragraphs(text: str) -> list[Stretch]:
    """Headings, quotations, lists and paragraphs by their marks; the marks stay in the text."""
    lines = [line.as_(_markdown_kind(line.cut(text))) for line in _lines(text)]
    lines = _underlined(text, lines)

    def joins(one: Stretch, two: Stretch) -> bool:
        lazy = one.kind in ("list", "quotation") and two.kind == "paragraph"
        mergeable = one.kind in ("paragraph", "quotation", "list", "table")
        return mergeable and (one.kind == two.kind or lazy) and not _blank_between(text, one, two)

    return [_whole(run[0].kind, run) for run in _runs(lines, joins)]


def _lines(text: str) -> list[Stretch]:
    whole = (Stretch("paragraph", match.start(), match.end()) for match in _LINE.finditer(text))
    return [line for each in whole if (line := trimmed(text, each))]


def _wrap_width(text: str, lines: list[Stretch]) -> int | None:
    """The width at which the text was broken, or None when its lines are its paragraphs."""
    width = max((line.end - line.start for line in lines), default=0)
    if not NARROWEST_WRAP <= width <= WIDEST_WRAP:
        return None
    in_mid_sentence = [
        one
        for one, two in pairwise(lines)
        if _is_wrap(text, one, two, width) and not one.cut(text).endswith(_SENTENCE_END)
    ]
    return width if len(in_mid_sentence) >= LEAST_WRAPPED_BREAKS else None


def _is_wrap(text: str, one: Stretch, two: Stretch, width: int) -> bool:
    """Whether the line ended because the next word had no room."""
    next_word = two.cut(text).split(maxsplit=1)[0]
    return not _blank_between(text, one, two) and (one.end - one.start) + 1 + len(next_word) > width


def _blank_between(text: str, one: Stretch, two: Stretch) -> bool:
    return text[one.end : two.start].replace("\r\n", "\n").replace("\r", "\n").count("\n") > 1


def _markdown_kind(line: str) -> BlockKind:
    if _HEADING.match(line):
        return "headline"
    if line.startswith(">"):
        return "quotation"
    if _RULE.match(line):
        return "other"
    if _ITEM.match(line):
        return "list"
    if line.startswith("|"):
        return "table"
    return "caption" if _IMAGE.match(line) else "paragraph"


def _underlined(text: str, lines: list[Stretch]) -> list[Stretch]:
    """A line over a row of = or - is a headline, with its row."""
    made: list[Stretch] = []
    for line in lines:
        above = made[-1] if made else None
        if (
            above
            and above.kind == "paragraph"
            and _UNDERLINE.match(line.cut(text))
            and not _blank_between(text, above, line)
        ):
            made[-1] = Stretch("headline", above.start, line.end)
        else:
            made.append(line)
    return made


def _runs(lines: list[Stretch], joins: Callable[[Stretch, Stretch], bool]) -> Iterator[list[Stretch]]:
    run = 0
    numbers = [0]
    for one, two in pairwise(lines):
        run += not joins(one, two)
        numbers.append(run)
    for _, group in groupby(zip(numbers, lines, strict=False), key=lambda pair: pair[0]):
        yield [line for _, line in group]


def _whole(kind: BlockKind, run: list[Stretch]) -> Stretch:
    return Stretch(kind, run[0].start, run[-1].end)
