"""Bring in: files and folders become articles, and a notice for all that could not."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path

from retold.errors import UnreadableSource
from retold.ingest.captured import bring_in_archive
from retold.ingest.drafts import Draft, finish, of_bearable_length
from retold.ingest.feeds import TEASER_DOUBT, Entry, read_feed
from retold.ingest.gathered import Gathered
from retold.ingest.plain import read_markdown, read_plain
from retold.ingest.rows import Row
from retold.ingest.sidecars import Sidecars, read_tables
from retold.ingest.signatures import foreign_format, is_own_work
from retold.ingest.versions import with_versions
from retold.ingest.walk import ARCHIVES, FEEDS, PAGES, READ, TABLES, Found, find_files
from retold.ingest.webpage import read_webpage
from retold.model import Article, Pile, Progress, no_progress

_OWN_WORK = "a report or comparison that Retold wrote, not an account; passed over. Keep such files elsewhere."
_MARKDOWN = (".md", ".markdown")


def read_pile(paths: Sequence[Path], progress: Progress = no_progress) -> Pile:
    """Read files and folders into a pile of articles; raises MissingPath for a named path that does not exist."""
    gathered = Gathered()
    files = _readable(find_files(paths), gathered)
    tables, sidecars = read_tables([each for each in files if each.suffix in TABLES], gathered)
    plain = [each for each in files if each.suffix not in TABLES]
    work: list[Found | Row] = [*plain, *sidecars.files_beside(plain), *tables]
    for done, each in enumerate(work):
        progress("bringing in", done, len(work))
        _bring_in(each, sidecars, gathered)
    progress("bringing in", len(work), len(work))
    articles = with_versions(gathered.articles.values(), gathered.captured)
    return Pile(_sorted(articles), gathered.sorted_notices(), gathered.unread)


def _readable(found: Sequence[Found | UnreadableSource], gathered: Gathered) -> list[Found]:
    """The files that can hold articles, each once; the rest is noted."""
    files: dict[Path, Found] = {}
    for each in found:
        if isinstance(each, UnreadableSource):
            gathered.refuse(each)
        elif each.path.resolve() in files:
            first = files[each.path.resolve()].location
            gathered.note(each.location, f"the same file as {first}, named twice; read once.")
        elif each.named or each.suffix in READ and not each.is_about and not each.is_page_asset:
            files[each.path.resolve()] = each
        elif not each.is_project_file:
            _leave_out(each, gathered)
    return list(files.values())


def _leave_out(file: Found, gathered: Gathered) -> None:
    if is_own_work(file.path):
        gathered.note(file.location, _OWN_WORK)
    elif file.is_about:
        gathered.note(
            file.location, "about the folder, so not taken for an account; name it in the request to read it."
        )
    elif file.is_page_asset:
        gathered.leave_out(file.location)
    else:
        problem = f"not read: '{file.suffix or file.path.name}' is none of {' '.join(READ)}. Save it as text or HTML."
        gathered.refuse(UnreadableSource(file.location, problem))


def _bring_in(each: Found | Row, sidecars: Sidecars, gathered: Gathered) -> None:
    if isinstance(each, Found) and is_own_work(each.path):
        gathered.note(each.location, _OWN_WORK)
        return
    if isinstance(each, Found) and each.suffix in ARCHIVES:
        bring_in_archive(each, gathered)
        return
    if isinstance(each, Found) and each.suffix in FEEDS:
        _bring_in_feed(each, gathered)
        return
    try:
        draft = of_bearable_length(each.draft() if isinstance(each, Row) else _read(each, sidecars))
    except UnreadableSource as error:
        gathered.refuse(error)
        return
    gathered.keep(finish(draft), draft)


def _bring_in_feed(file: Found, gathered: Gathered) -> None:
    """Bring in every entry of a feed; one that holds no words is a notice."""
    try:
        for entry in read_feed(_bytes_of(file), file.location):
            _bring_in_entry(entry, gathered)
    except UnreadableSource as error:
        gathered.refuse(error)
    gathered.fold(file.location, TEASER_DOUBT)


def _bring_in_entry(entry: Entry | UnreadableSource, gathered: Gathered) -> None:
    if isinstance(entry, UnreadableSource):
        gathered.refuse(entry)
        return
    try:
        draft = of_bearable_length(entry.draft())
    except UnreadableSource as error:
        gathered.refuse(error)
        return
    gathered.keep(finish(draft), draft)


def _bytes_of(file: Found) -> bytes:
    try:
        return file.path.read_bytes()
    except OSError as error:
        raise UnreadableSource(file.location, f"cannot be read ({error.strerror}). Check its permissions.") from error


def _read(file: Found, sidecars: Sidecars) -> Draft:
    raw = _bytes_of(file)
    foreign = foreign_format(raw)
    if foreign:
        raise UnreadableSource(file.location, f"{foreign}, which is not read. Save the article as text or HTML.")
    if file.suffix in PAGES:
        draft = read_webpage(raw, file.location)
    else:
        draft = read_markdown(raw, file.location) if file.suffix in _MARKDOWN else read_plain(raw, file.location)
    said = sidecars.said_of(file)
    return replace(draft, said=(said, *draft.said)) if said else draft


def _sorted(articles: Iterable[Article]) -> tuple[Article, ...]:
    """In order of publication, those without a date last; then by location."""

    def order(article: Article) -> tuple[bool, str, str]:
        published = article.published
        return published is None, published.value if published else "", article.source.location

    return tuple(sorted(articles, key=order))
