"""From a text in memory to an article: checked, and cut into paragraphs."""

import hashlib
import re
from datetime import date

from retold.errors import UnreadableText
from retold.model import Article, Block, Fact

# Characters, as many as of a file in a pile: the longest novels have three million.
LONGEST_TEXT = 5_000_000
ID_LENGTH = 16
# Half of a character that takes two in UTF-16: JSON from the web holds some, and no file can.
_HALVES = re.compile("[\ud800-\udfff]")
_LINE = re.compile(r"[^\r\n\u2028\u2029]+")
# Characters. Lines of typewriters and mails are broken between these; longer lines are paragraphs, shorter ones verse.
NARROWEST_WRAP, WIDEST_WRAP = 50, 100
# Lines that break in mid-sentence before a text counts as wrapped.
LEAST_WRAPPED_LINES = 3
_ENDS = (".", "!", "?", "…", ":", '"', "”", "’", "»", ")")


def article_of(text: str, title: str = "", published: str | None = None) -> Article:
    """A text as an article whose lines, or wrapped runs of lines, are its paragraphs."""
    given: tuple[object, object] = (text, title)
    for each in given:
        if not isinstance(each, str):
            raise UnreadableText(f"a str is read, not {type(each).__name__}: decode bytes, or pass the text of a page.")
    if len(text) + len(title) > LONGEST_TEXT:
        raise UnreadableText(f"{len(text):,} characters are more than the {LONGEST_TEXT:,} that are read: split it.")
    text, title = _HALVES.sub("\ufffd", text), _HALVES.sub("\ufffd", title)
    digest = hashlib.sha256(f"{title}\0{text}".encode()).hexdigest()
    return Article(
        id=digest[:ID_LENGTH],
        sha256=digest,
        text=text,
        title=title,
        language="en",
        published=_published(published),
        blocks=_paragraphs(text),
    )


def _published(day: str | None) -> Fact | None:
    if day is None:
        return None
    try:
        date.fromisoformat(day)
    except (TypeError, ValueError) as fault:
        raise UnreadableText(f"published is a day such as '2024-05-16', not {day!r}.") from fault
    return Fact(day, "given", precision="day")


def _paragraphs(text: str) -> tuple[Block, ...]:
    lines = [_trimmed(match) for match in _LINE.finditer(text) if not match.group().isspace()]
    return tuple(_unwrapped(lines, text)) if _is_wrapped(lines, text) else tuple(lines)


def _trimmed(line: re.Match[str]) -> Block:
    words = line.group()
    start, end = line.start() + len(words) - len(words.lstrip()), line.start() + len(words.rstrip())
    return Block("paragraph", account=True, start=start, end=end)


def _is_wrapped(lines: list[Block], text: str) -> bool:
    """Whether lines were broken at a fixed width: all are narrow, and many end in mid-sentence at the full width."""
    if not NARROWEST_WRAP <= max((line.end - line.start for line in lines), default=0) <= WIDEST_WRAP:
        return False
    broken = [
        one
        for one, two in zip(lines, lines[1:], strict=False)
        if _goes_on(one, two, text) and not text[one.start : one.end].endswith(_ENDS)
    ]
    return len(broken) >= LEAST_WRAPPED_LINES


def _unwrapped(lines: list[Block], text: str) -> list[Block]:
    made: list[Block] = []
    for at, line in enumerate(lines):
        if at and _goes_on(lines[at - 1], line, text):
            made[-1] = Block("paragraph", account=True, start=made[-1].start, end=line.end)
        else:
            made.append(line)
    return made


def _goes_on(one: Block, two: Block, text: str) -> bool:
    """Whether a line ended for want of room: it is wide, and no empty line follows it."""
    between = text[one.end : two.start].replace("\r\n", "\n").replace("\r", "\n")
    return one.end - one.start >= NARROWEST_WRAP and between.count("\n") == 1
