"""Which files a request names: folders in order of names, hidden files left out, loops found."""

import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from retold.errors import MissingPath, UnreadableSource

PLAIN = (".txt", ".text", ".md", ".markdown")
PAGES = (".html", ".htm", ".xhtml")
TABLES = {".jsonl": "jsonl", ".ndjson": "jsonl", ".csv": "csv"}
ARCHIVES = (".warc", ".warc.gz", ".wacz")
FEEDS = (".rss", ".atom", ".rdf", ".xml", ".json", ".opml")
READ = (*PLAIN, *PAGES, *TABLES, *ARCHIVES, *FEEDS)

# What a project brings along and nobody would take for an account: not worth a notice.
_PROJECT_FILES = ("retold.toml", "license", "licence", "notice", "makefile")
_ABOUT_FILES = ("readme", "changelog", "contributing")
# What browsers save beside a page.
_PAGE_ASSETS = frozenset(
    """
    .css .js .map .png .jpg .jpeg .gif .svg .webp .avif .ico .woff .woff2 .ttf .otf .mp3 .mp4 .webm .m4a .download
    """.split()  # noqa: SIM905 - a list of endings reads better as words
)


# The folders for them, by what stands behind the page's own name: "dam.html" and "dam_files".
_PAGE_FOLDERS = ("_files", "-files", "_dateien", "_fichiers", "_archivos", "_file", "_bestanden", "_arquivos")


@dataclass(frozen=True, slots=True)
class Found:
    """A file to read, and where it stands in the pile; `named` when the request names it itself."""

    path: Path
    location: str
    named: bool

    @property
    def suffix(self) -> str:
        """The ending of its name in small letters; of what is compressed with the one before it: ".warc.gz"."""
        name = self.path.name.lower()
        return next((each for each in ARCHIVES if name.endswith(each)), self.path.suffix.lower())

    @property
    def is_project_file(self) -> bool:
        """Whether it belongs to a project, so that leaving it out needs no word."""
        return self.path.name.lower() in _PROJECT_FILES or self.path.stem.lower() in _PROJECT_FILES

    @property
    def is_about(self) -> bool:
        """Whether it speaks about the folder ("README.md")."""
        return self.path.stem.lower() in _ABOUT_FILES

    @property
    def is_page_asset(self) -> bool:
        """Whether it came along with a saved page: a picture, a style sheet, a script, or a frame of that page."""
        return self.suffix in _PAGE_ASSETS or self._is_frame

    @property
    def _is_frame(self) -> bool:
        """Whether a page lies in the folder that a browser made for what another page shows ("dam_files")."""
        folder = self.path.parent
        names = [folder.name.removesuffix(each) for each in _PAGE_FOLDERS if folder.name.endswith(each)]
        return any((folder.parent / f"{name}{page}").is_file() for name in names for page in PAGES)


def find_files(paths: Sequence[Path]) -> list[Found | UnreadableSource]:
    """The files of a request in order; raises MissingPath for a path that does not exist."""
    for path in paths:
        if not os.path.lexists(path):
            raise MissingPath(str(path))
    found = [each for path in paths for each in _under(path)]
    return _apart(found, paths)


def _under(path: Path) -> Iterator[Found | UnreadableSource]:
    if _is_folder(path):
        yield from _walk(path, path, ())
    else:
        yield _checked(path, Path(path.name), named=True)


def _walk(folder: Path, root: Path, above: tuple[Path, ...]) -> Iterator[Found | UnreadableSource]:
    where = _written(folder.relative_to(root))
    real = folder.resolve()
    if real in above:
        yield UnreadableSource(where, "a link back to a folder above it; not followed.")
        return
    try:
        children = sorted(folder.iterdir(), key=lambda child: child.name)
    except OSError as error:
        yield UnreadableSource(where, f"the folder cannot be opened ({error.strerror}). Check its permissions.")
        return
    for child in children:
        if child.name.startswith("."):
            continue
        if _is_folder(child):
            yield from _walk(child, root, (*above, real))
        else:
            yield _checked(child, child.relative_to(root), named=False)


def _is_folder(path: Path) -> bool:
    """Whether it is a folder; what may not be looked at counts as a file, and opening it will say why."""
    try:
        return path.is_dir()
    except OSError:
        return False


def _checked(path: Path, relative: Path, *, named: bool) -> Found | UnreadableSource:
    """The file, unless opening it would fail or never end."""
    where = _written(relative)
    try:
        path.stat()
    except OSError as error:
        return UnreadableSource(where, f"cannot be opened ({error.strerror}). If it is a link, check where it leads.")
    if not path.is_file():
        return UnreadableSource(where, "not a regular file (a pipe, socket or device); left out.")
    return Found(path, where, named)


def _apart(found: list[Found | UnreadableSource], paths: Sequence[Path]) -> list[Found | UnreadableSource]:
    """Files of one name from several named places get their location from the folder that holds all places."""
    real: dict[str, set[Path]] = {}
    for each in found:
        if isinstance(each, Found):
            real.setdefault(each.location, set()).add(each.path.absolute())
    if all(len(files) == 1 for files in real.values()):
        return found
    top = Path(os.path.commonpath([path.absolute().parent for path in paths]))
    return [
        Found(each.path, _written(each.path.absolute().relative_to(top)), each.named)
        if isinstance(each, Found) and len(real[each.location]) > 1
        else each
        for each in found
    ]


def _written(relative: Path) -> str:
    """A path as it is shown and hashed; names that are not UTF-8 are mended."""
    return relative.as_posix().encode("utf-8", "surrogateescape").decode("utf-8", "replace")
