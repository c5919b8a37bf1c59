"""Quotation marks of a paragraph: which stretches stand in marks, told apart from apostrophes; plain text only."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

# Marks that may be open at once; what is older is stray, and a page of opening marks stays quick.
MOST_OPEN = 16
EDGE_MARKS = "“”„«»‘’\"'`"
# Characters. A paragraph of speech whose closing mark is missing has some 1,500 at most; further on, the mark itself is
# the slip, and would give the rest of the page to whoever stands before it: “the 5" pipe …”.
LONGEST_UNCLOSED = 2_000
_MARK = re.compile(r"``|''|[“”„«»\"‘’']")
# What may stand before an opening straight mark besides white space.
_BEFORE_OPENING = "([{—–-/“„«‘\"'`:…"
# Words that begin with an apostrophe in English: 'tis, 'em, '90s.
_ELISION = re.compile(r"(?:\d|(?:tis|twas|em|til|till|cause|n|round|bout)\b)", re.IGNORECASE)
_FAMILY = {
    "“": "double", "”": "double", "„": "double", '"': "double", "``": "double", "''": "double",
    "«": "angle", "»": "angle", "‘": "single", "’": "single", "'": "single",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Stretch:
    """The characters between two marks: `outer_start` and `outer_end` take the marks in.

    `closed` is false where the closing mark is missing and the stretch ends with its paragraph;
    `depth` counts the stretches around it.
    """

    start: int
    end: int
    outer_start: int
    outer_end: int
    single: bool
    closed: bool
    depth: int


@dataclass(frozen=True, slots=True)
class _Mark:
    start: int
    end: int
    family: str
    opens: bool
    closes: bool


def find_stretches(text: str) -> tuple[Stretch, ...]:
    """Find the stretches that stand in quotation marks, in text order, an outer one before those inside it.

    >>> [(s.start, s.end) for s in find_stretches("It’s a “great day,” she said.")]
    [(8, 18)]
    """
    marks = tuple(_mark_at(text, match) for match in _MARK.finditer(text))
    last = len(text.rstrip())
    found: list[Stretch] = []
    around: list[int] = []
    for opening, closing in sorted(_pair(marks, text), key=lambda pair: pair[0].start):
        end = closing.start if closing else last
        if end <= opening.end or (closing is None and end - opening.end > LONGEST_UNCLOSED):
            continue
        while around and around[-1] <= opening.start:
            around.pop()
        outer_end = closing.end if closing else last
        single = opening.family == "single"
        found.append(Stretch(opening.end, end, opening.start, outer_end, single, closing is not None, len(around)))
        around.append(end)
    return tuple(found)


def stray_closing(text: str) -> int | None:
    """Where the paragraph's first mark stands, when it closes a stretch that an earlier paragraph opened."""
    for match in _MARK.finditer(text):
        mark = _mark_at(text, match)
        if mark.family == "single" or not (mark.opens or mark.closes):
            continue
        return mark.start if mark.closes and not mark.opens else None
    return None


def _mark_at(text: str, match: re.Match[str]) -> _Mark:
    sign, start, end = match.group(), match.start(), match.end()
    before, after = text[start - 1 : start], text[end : end + 1]
    family = _FAMILY[sign]
    if sign in ("“", "„", "«", "``"):
        return _Mark(start, end, family, opens=True, closes=False)
    if sign in ("”", "»"):
        return _Mark(start, end, family, opens=False, closes=True)
    may_open = _may_open(before, after)
    if family == "single":
        return _single(text, match, opens=may_open)
    return _Mark(start, end, family, opens=may_open, closes=not may_open)


def _may_open(before: str, after: str) -> bool:
    return (not before or before.isspace() or before in _BEFORE_OPENING) and bool(after) and not after.isspace()


def _single(text: str, match: re.Match[str], *, opens: bool) -> _Mark:
    sign, start, end = match.group(), match.start(), match.end()
    before, after = text[start - 1 : start], text[end : end + 1]
    inside_word = before.isalnum() and after.isalnum()
    elision = bool(_ELISION.match(text, end))
    if sign == "‘":
        return _Mark(start, end, "single", opens=not elision and not inside_word, closes=False)
    opens = opens and sign == "'" and not elision
    closes = not opens and not inside_word and bool(before) and not before.isspace()
    return _Mark(start, end, "single", opens=opens, closes=closes)


def _pair(marks: Sequence[_Mark], text: str) -> list[tuple[_Mark, _Mark | None]]:
    """Match each closing mark with the nearest opening one of its family; what stays open ends with the paragraph."""
    pairs: list[tuple[_Mark, _Mark | None]] = []
    waiting: list[_Mark] = []
    for mark in marks:
        opener = _opener_of(mark, waiting, text)
        if opener is not None:
            pairs.append((waiting[opener], mark))
            del waiting[opener:]
        elif mark.opens:
            waiting.append(mark)
            del waiting[:-MOST_OPEN]
    # A single mark that nothing closes was an apostrophe; a double one that nothing closes counts once.
    doubles = [mark for mark in waiting if mark.family != "single"]
    return pairs + [(mark, None) for mark in doubles[:1]]


def _opener_of(mark: _Mark, waiting: Sequence[_Mark], text: str) -> int | None:
    """The place among the waiting marks of the one that this mark closes."""
    for index in range(len(waiting) - 1, -1, -1):
        opening = waiting[index]
        german = text[opening.start] == "„" and text[mark.start] == "“"
        if opening.family == mark.family and (mark.closes or german):
            return index
        if opening.family != "single" and mark.family == "single":
            return None
    return None
