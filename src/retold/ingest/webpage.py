"""The one home of trafilatura: a saved page becomes its article's text, block by block."""

import re
from collections.abc import Iterator
from dataclasses import replace

from lxml.etree import _Element
from lxml.html import HtmlElement
from trafilatura import bare_extraction, html2txt, load_html
from trafilatura.metadata import extract_metadata

from retold.errors import UnreadableSource
from retold.ingest.archives import Capture
from retold.ingest.decoding import Decoded, decode, without_surrogates
from retold.ingest.drafts import Draft
from retold.ingest.facts import Said
from retold.ingest.liveblogs import entries_of, with_times
from retold.ingest.pagefacts import said_by_page
from retold.ingest.saved import saved_as
from retold.ingest.standfirsts import described, mark_standfirst, standfirsts_of
from retold.ingest.stretches import Stretch
from retold.ingest.underlines import said_under_headline
from retold.ingest.when import parse_time
from retold.model import BlockKind, Source

_KINDS: dict[str, BlockKind] = {
    "p": "paragraph",
    "head": "headline",
    "quote": "quotation",
    "list": "list",
    "table": "table",
    "code": "other",
    "ab": "paragraph",
}
_BETWEEN_BLOCKS = "\n\n"
_PARTS = ("item", "row")
_BREAK = "\x1e"  # a mark that no page can hold, for a line break that counts
_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w.:-]{2,40})", re.IGNORECASE)
_HEAD = 4096  # bytes in which a page declares its encoding
# Characters. What trafilatura still finds in menus and cookie walls ("Home", "Accept all") is shorter; a news flash
# of two sentences has some 120.
LEAST_ARTICLE = 60
_NO_ARTICLE = "no article found in this page. Save the page again with its text open, or save the text as .txt."


def read_webpage(raw: bytes, location: str) -> Draft:
    """A draft of a saved page; raises UnreadableSource when there is no article in it."""
    if not raw.strip():
        raise UnreadableSource(location, "empty: no page in it. Save the article again, or leave it out.")
    page = decode(raw, location, _declared(raw))
    saved = saved_as(page.text)
    draft = read_page(page, raw, Source(location, "webpage"))
    return replace(draft, said=(*draft.said, Said(from_="saved page", url=saved.url)), captured=saved.at)


def read_captured_page(capture: Capture) -> Draft:
    """A draft of a page from a web archive; what its server said of it counts behind what the page says."""
    page = decode(capture.body, capture.location, capture.charset or _declared(capture.body))
    archive = Said(from_="web archive", url=capture.url, language=capture.language, title=capture.title)
    draft = read_page(page, capture.body, Source(capture.location, "web archive"))
    return replace(draft, said=(*draft.said, archive), captured=capture.at)


def read_fragment(
    words: str, raw: bytes, source: Source, said: tuple[Said, ...], doubts: tuple[str, ...] = ()
) -> Draft:
    """A draft of a piece of HTML that is nothing but an article, as feeds hold it; short ones count too."""
    page = without_surrogates(words)
    tree = load_html(f"<html><body><article>{page.text}</article></body></html>")
    pieces = list(_pieces(tree)) if tree is not None else []
    if tree is not None and sum(len(each) for _, each in pieces) < LEAST_ARTICLE:
        pieces = list(_lines("paragraph", html2txt(tree).replace("\n", _BREAK)))
    if not pieces:
        raise UnreadableSource(source.location, "no words in it. Save its page, or fetch it.")
    text, stretches = _laid_out(pieces)
    said_of_it = (*doubts, *((page.doubt,) if page.doubt else ()))
    return Draft(source=source, raw=raw, text=text, stretches=stretches, said=said, doubts=said_of_it)


def read_page(page: Decoded, raw: bytes, source: Source, said: tuple[Said, ...] = ()) -> Draft:
    """A draft of a page's characters; `said` is trusted before what the page says of itself."""
    tree = load_html(page.text)
    if tree is None:
        raise UnreadableSource(source.location, _NO_ARTICLE)
    about = _dated(tree, said_by_page(tree))
    entries, standfirsts, described_as = entries_of(tree), standfirsts_of(tree), described(tree)
    pieces = list(_pieces(tree))
    if sum(len(words) for _, words in pieces) < LEAST_ARTICLE:
        raise UnreadableSource(source.location, _NO_ARTICLE)
    text, stretches = _laid_out(pieces)
    stretches = with_times(text, mark_standfirst(text, stretches, standfirsts, described_as), entries)
    doubts = (page.doubt,) if page.doubt else ()
    return Draft(source=source, raw=raw, text=text, stretches=stretches, said=(*said, *about), doubts=doubts)


def _declared(raw: bytes) -> str | None:
    """The encoding that a page names in its head."""
    declared = _CHARSET.search(raw[:_HEAD])
    return declared[1].decode("ascii", "replace") if declared else None


def _dated(tree: HtmlElement, said: tuple[Said, ...]) -> tuple[Said, ...]:
    """What the page says, with the day that its text shows where nothing else gives a time."""
    if any(parse_time(each.published) for each in said):
        return said
    if under := said_under_headline(tree):
        return (*said, under)
    found = extract_metadata(tree)
    day = str(found.date or "") if found else ""
    # The search falls back to the first of January when it sees no more than a year.
    return said if not day or day.endswith("-01-01") else (*said, Said(from_="page text", published=day))


def _pieces(tree: HtmlElement) -> Iterator[tuple[BlockKind, str]]:
    """The blocks of the page's article, in order."""
    document = bare_extraction(tree, favor_precision=True, include_comments=False, include_tables=True)
    body = getattr(document, "body", None)
    if body is not None:
        yield from _blocks(body)


def _blocks(element: _Element) -> Iterator[tuple[BlockKind, str]]:
    """The blocks within an element; loose text between them is a paragraph too."""
    yield from _lines("paragraph", element.text or "")
    for child in element:
        kind = _KINDS.get(str(child.tag))
        if kind == "table" and _is_layout(child):
            yield from _blocks(child)
        elif kind in ("list", "table"):
            yield from _lines_together(kind, child)
        elif kind:
            yield from _lines(kind, _words(child))
        else:
            yield from _blocks(child)
        yield from _lines("paragraph", child.tail or "")


def _is_layout(table: _Element) -> bool:
    """Whether the table only places things on the page: a cell of it holds several paragraphs or a headline."""
    return any(sum(part.tag in _KINDS for part in cell) > 1 for cell in table.iter("cell"))


def _lines_together(kind: BlockKind, element: _Element) -> Iterator[tuple[BlockKind, str]]:
    """A list or table as one block with a line for each item or row."""
    parts = list(element.iter(*_PARTS)) or [element]
    lines = [" ".join(_words(part).replace(_BREAK, " ").split()) for part in parts]
    words = "\n".join(line for line in lines if line)
    if words:
        yield kind, words


def _lines(kind: BlockKind, words: str) -> Iterator[tuple[BlockKind, str]]:
    """A block for each line that the page breaks with <br>; other line ends in a page mean nothing."""
    for line in words.split(_BREAK):
        if line.strip():
            yield kind, " ".join(line.split())


def _words(element: _Element) -> str:
    """The characters of an element and of all in it."""
    parts = [element.text or ""]
    for child in element:
        parts += [_BREAK if child.tag in ("lb", "p", "item", "row") else "", " " if child.tag == "cell" else ""]
        parts += [_words(child), child.tail or ""]
    return "".join(parts)


def _laid_out(pieces: list[tuple[BlockKind, str]]) -> tuple[str, list[Stretch]]:
    """The text of the blocks with an empty line between them, and where each block stands."""
    stretches, at = list[Stretch](), 0
    for kind, words in pieces:
        stretches.append(Stretch(kind, at, at + len(words)))
        at += len(words) + len(_BETWEEN_BLOCKS)
    return _BETWEEN_BLOCKS.join(words for _, words in pieces), stretches
