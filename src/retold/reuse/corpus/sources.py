"""Sources: which files make up a corpus, and the pieces that it is brought in by."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import groupby, pairwise
from pathlib import Path

from retold.errors import BadColumn, UnreadableSource
from retold.ingest.gathered import Gathered
from retold.ingest.sidecars import Sidecars, read_tables
from retold.ingest.signatures import is_own_work
from retold.ingest.walk import READ, TABLES, Found, find_files
from retold.reuse.corpus.columns import WITHIN, Columns, Field, columns_among
from retold.reuse.corpus.heads import ROWS_SEARCHED, column_names, is_packed, table_kind
from retold.reuse.corpus.parquet_rows import group_sizes
from retold.reuse.corpus.pieces import Page, Piece, PieceKind

# Bytes of a table that are brought in at once: some seconds of work, which is what a stopped run does again.
BYTES_AT_ONCE = 64_000_000
# Pages that are brought in at once: some seconds of work too.
PAGES_AT_ONCE = 200
# What rows of copies have and articles have not.
_COPIES = frozenset({"a_id", "a_start", "b_id", "b_start"})
_OWN_WORK = "written by Retold, not an account; passed over. Keep such files elsewhere."
_SIDECAR = "file"


@dataclass(slots=True)
class Sources:
    """The pieces of a corpus in order, the files that they come from, and what could not be taken up.

    `columns` tells the first table of each shape, and what its columns were taken for.
    """

    pieces: list[Piece] = field(default_factory=list)
    files: list[Found] = field(default_factory=list)
    columns: dict[str, Columns] = field(default_factory=dict)
    gathered: Gathered = field(default_factory=Gathered)


@dataclass(frozen=True, slots=True)
class _Table:
    file: Found
    kind: PieceKind
    columns: Columns
    is_sidecar: bool


def find_sources(paths: Sequence[Path], mapped: Mapping[Field, str], output: Path) -> Sources:
    """Find what a request names, without the output.

    Raises MissingPath for a path that does not exist, BadColumn for a mapped column that no table has.
    """
    sources = Sources()
    sources.files = list(_readable(find_files(paths), output, sources.gathered))
    tables = {file.path: table for file in sources.files if (table := _table(file, mapped))}
    _check_mapped(mapped, list(tables.values()))
    told = [each.file for each in tables.values() if each.is_sidecar]
    said = read_tables(told, sources.gathered)[1] if told else Sidecars()
    taken = [file for file in sources.files if file.path not in tables or not tables[file.path].is_sidecar]
    pages = [file for file in taken if file.path not in tables]
    for is_page, run in groupby([*taken, *said.files_beside(pages)], lambda file: file.path not in tables):
        if is_page:
            sources.pieces += _of_pages([Page(file, said.said_of(file)) for file in run])
        else:
            for file in run:
                _take_up(tables[file.path], sources)
    return sources


def _readable(found: Sequence[Found | UnreadableSource], output: Path, gathered: Gathered) -> Iterator[Found]:
    """The files that can hold articles, each once; the rest is noted."""
    seen: dict[Path, str] = {}
    for each in found:
        if isinstance(each, UnreadableSource):
            gathered.refuse(each)
            continue
        real = each.path.resolve()
        if real in seen:
            gathered.note(each.location, f"the same file as {seen[real]}, named twice; read once.")
        elif real != output.resolve() and _is_account(each, gathered):
            seen[real] = each.location
            yield each


def _is_account(file: Found, gathered: Gathered) -> bool:
    """Whether a file may hold articles; what may not is noted, or left without a word where nobody would expect it."""
    if is_own_work(file.path):
        gathered.note(file.location, _OWN_WORK)
    elif file.named or table_kind(file) or file.suffix in READ and not file.is_about:
        return True
    elif file.is_about:
        gathered.note(file.location, "about the folder, so not taken for an account; name it to have it read.")
    elif file.is_page_asset:
        gathered.leave_out(file.location)
    elif not file.is_project_file:
        problem = f"not read: '{file.suffix or file.path.name}' is no ending of texts, pages or tables. Save it as one."
        gathered.refuse(UnreadableSource(file.location, problem))
    return False


def _table(file: Found, mapped: Mapping[Field, str]) -> _Table | None:
    kind = table_kind(file)
    if kind is None:
        return None
    columns = columns_among(column_names(file.path, kind), mapped)
    names_files = _SIDECAR in columns.unused and not columns.has_words and file.suffix in TABLES
    return _Table(file, kind, columns, names_files)


def _check_mapped(mapped: Mapping[Field, str], tables: Sequence[_Table]) -> None:
    """Refuse a column that stands nowhere: read on, a whole corpus would come to nothing for a slip of the pen."""
    for column in filter(None, mapped.values()):
        if tables and not any(_has(each, column) for each in tables):
            first = tables[0]
            there = ", ".join(map(repr, column_names(first.file.path, first.kind))) or "none that can be read"
            raise BadColumn(first.file.location, f"no column '{column}' in it; it has {there}.")


def _has(table: _Table, column: str) -> bool:
    """Whether one of a table's first rows has the column: in JSONL each row has its own."""
    if column in table.columns.of.values():
        return True
    names = column_names(table.file.path, table.kind, ROWS_SEARCHED)
    return column in names or column.split(WITHIN)[0] in names


def _take_up(table: _Table, sources: Sources) -> None:
    if _COPIES.issubset(table.columns.unused):
        sources.gathered.note(table.file.location, f"rows of copies {_OWN_WORK}")
        return
    if all(columns.of != table.columns.of for columns in sources.columns.values()):
        sources.columns[table.file.location] = table.columns
    try:
        sources.pieces += _parts(table)
    except UnreadableSource as error:
        sources.gathered.refuse(error)


def _parts(table: _Table) -> Iterator[Piece]:
    """A table as pieces of bearable size; one that is packed or whose cells may hold line ends is a single piece."""
    file = table.file
    whole = Piece(kind=table.kind, location=file.location, path=file.path, size=file.path.stat().st_size)
    if table.kind == "jsonl" and not is_packed(file.path):
        cuts = [*range(0, whole.size, BYTES_AT_ONCE), whole.size]
        yield from (replace(whole, start=start, end=end, size=end - start) for start, end in pairwise(cuts))
    elif table.kind == "parquet":
        yield from _of_groups(whole)
    else:
        yield whole


def _of_groups(whole: Piece) -> Iterator[Piece]:
    start = size = 0
    sizes = group_sizes(whole.path, whole.location)
    for number, each in enumerate(sizes, start=1):
        size += each
        if size >= BYTES_AT_ONCE or number == len(sizes):
            yield replace(whole, start=start, end=number, size=size)
            start, size = number, 0


def _of_pages(pages: Sequence[Page]) -> Iterator[Piece]:
    for start in range(0, len(pages), PAGES_AT_ONCE):
        some = tuple(pages[start : start + PAGES_AT_ONCE])
        size = sum(page.file.path.stat().st_size for page in some)
        first = some[0].file
        yield Piece(kind="pages", location=first.location, path=first.path, size=size, pages=some)
