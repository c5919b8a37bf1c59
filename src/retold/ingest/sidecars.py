"""Tables of a pile: rows that are articles, and sidecar rows that name what plain files cannot."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath

from retold.errors import UnreadableSource
from retold.ingest.facts import Said
from retold.ingest.gathered import Gathered
from retold.ingest.rows import Row, csv_rows, jsonl_rows
from retold.ingest.walk import TABLES, Found

# Notices for the broken rows of one table; what is more is counted in a single one.
MOST_ROW_NOTICES = 20
_SHOWN = 80  # characters of a file's name in a notice


@dataclass(slots=True)
class Sidecars:
    """What sidecar rows say, by the file they speak of."""

    _said: dict[Path, Said] = field(default_factory=dict)
    _files: dict[Path, Found] = field(default_factory=dict)

    def said_of(self, file: Found) -> Said | None:
        """What a sidecar says of a file."""
        return self._said.get(file.path.resolve())

    def files_beside(self, files: Sequence[Found]) -> Iterator[Found]:
        """Files that sidecars name and the request did not."""
        named = {each.path.resolve() for each in files}
        return (found for path, found in self._files.items() if path not in named)

    def add(self, table: Found, row: Row, gathered: Gathered) -> None:
        """Take a sidecar row up; raises UnreadableSource when its file is missing or lies elsewhere."""
        folder = table.path.resolve().parent
        path, shown = _file_beside(folder, row.file), row.file[:_SHOWN]
        if path is None:
            raise UnreadableSource(
                row.location, f"names '{shown}', which is not beside it. Add the file or take the row out."
            )
        if not path.is_relative_to(folder):
            raise UnreadableSource(row.location, f"names '{shown}', outside of its own folder; not read.")
        if path.suffix.lower() in TABLES:
            raise UnreadableSource(row.location, f"names '{shown}', a table; a row speaks of one text or page.")
        if path in self._said:
            gathered.note(row.location, f"a second row for '{shown}'; the first is used.")
            return
        location = (PurePosixPath(table.location).parent / path.relative_to(folder).as_posix()).as_posix()
        self._said[path] = row.said()
        self._files[path] = Found(path, location, named=True)


def read_tables(tables: Sequence[Found], gathered: Gathered) -> tuple[list[Row], Sidecars]:
    """The rows that are articles, and the sidecars; what cannot be read is noted."""
    articles, sidecars = list[Row](), Sidecars()
    for table in tables:
        broken = list[UnreadableSource]()
        for row in _rows(table):
            if isinstance(row, UnreadableSource):
                broken.append(row)
            elif not row.file:
                articles.append(row)
            else:
                broken += _taken_up(sidecars, table, row, gathered)
        _report(broken, table, gathered)
    return articles, sidecars


def _file_beside(folder: Path, name: str) -> Path | None:
    """The file of that name, if it is there; a name that no file can have is that of no file."""
    try:
        path = (folder / name).resolve()
        return path if not path.is_relative_to(folder) or path.is_file() else None
    except (OSError, ValueError):  # too long, a NUL in it, a loop of links
        return None


def _rows(table: Found) -> Iterator[Row | UnreadableSource]:
    told = False
    try:
        with table.path.open("rb") as file:
            is_csv = TABLES[table.suffix] == "csv"
            for row in csv_rows(file.read(), table.location) if is_csv else jsonl_rows(file, table.location):
                told = True
                yield row
    except OSError as error:
        yield UnreadableSource(table.location, f"cannot be read ({error.strerror}). Check its permissions.")
        return
    except UnreadableSource as error:
        yield error
        return
    if not told:
        yield UnreadableSource(table.location, "empty: no rows in it. Leave it out, or save it again.")


def _taken_up(sidecars: Sidecars, table: Found, row: Row, gathered: Gathered) -> list[UnreadableSource]:
    try:
        sidecars.add(table, row, gathered)
    except UnreadableSource as error:
        return [error]
    return []


def _report(broken: list[UnreadableSource], table: Found, gathered: Gathered) -> None:
    for error in broken[:MOST_ROW_NOTICES]:
        gathered.refuse(error)
    rest = len(broken) - MOST_ROW_NOTICES
    if rest > 0:
        gathered.unread += rest
        gathered.note(table.location, f"{rest} more rows could not be read, for reasons like those above.")
