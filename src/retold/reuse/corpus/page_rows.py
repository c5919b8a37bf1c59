"""Pages, plain files and archives: articles whose furniture is not compared."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import PurePosixPath

from retold.errors import MissingPath, UnreadableSource
from retold.ingest import read_pile
from retold.ingest.decoding import decode
from retold.ingest.drafts import LONGEST_TEXT
from retold.ingest.facts import Said
from retold.ingest.walk import PLAIN
from retold.model import Article, Source
from retold.reuse.corpus.moments import minute_of
from retold.reuse.corpus.pieces import Note, Page, Piece, TextRow


def page_rows(piece: Piece) -> Iterator[TextRow | Note]:
    """The articles of a piece's files in order; what cannot be read comes as a note."""
    for number, page in enumerate(piece.pages, start=1):
        if page.file.suffix in PLAIN and _size(page) > LONGEST_TEXT:
            yield _unmarked(page, number)
        else:
            yield from _articles(page, number)


def _unmarked(page: Page, number: int) -> TextRow | Note:
    """A plain text too long for the rules of furniture: all of it is compared."""
    try:
        text = decode(page.file.path.read_bytes(), page.file.location).text
    except (OSError, UnreadableSource) as error:
        return Note(number, f"cannot be read ({error}).", unread=1, where=page.file.location)
    return _told(TextRow(number, text, id=page.file.location), page.said)


def _articles(page: Page, number: int) -> Iterator[TextRow | Note]:
    try:
        pile = read_pile([page.file.path])
    except MissingPath:
        yield Note(number, "gone since the folder was read. Run again.", unread=1, where=page.file.location)
        return
    folder = PurePosixPath(page.file.location).parent
    unread = pile.unread
    for notice in pile.notices:
        yield Note(number, notice.message, unread, where=(folder / notice.where).as_posix())
        unread = 0
    # As they stand in the file: a pile is sorted by dates.
    for article in sorted(pile.articles, key=lambda each: _place(each.source)):
        yield _told(text_of(article, number, (folder / article.source.location).as_posix()), page.said)


def text_of(article: Article, number: int, location: str) -> TextRow:
    """What a corpus needs of an article: its account's stretches, date and outlet."""
    return TextRow(
        number,
        article.text,
        id=article.given_id or location,
        published=minute_of(article.published.value + (article.published.timezone or ""))
        if article.published
        else None,
        outlet=article.outlet.value if article.outlet else None,
        stretches=[{"start": block.start, "end": block.end} for block in article.account],
    )


def _size(page: Page) -> int:
    try:
        return page.file.path.stat().st_size
    except OSError:
        return 0


def _told(row: TextRow, said: Said | None) -> TextRow:
    """A row with what a sidecar says of it."""
    if said is None:
        return row
    published = minute_of(said.published)
    return replace(
        row,
        id=said.given_id or row.id,
        outlet=said.outlet or row.outlet,
        published=row.published if published is None else published,
    )


def _place(source: Source) -> tuple[str, int, str]:
    """Where in its file an article stands: records of an archive are numbered."""
    file, _, record = source.location.partition("#")
    return file, int(record) if record.isdecimal() else 0, record
