"""The work folder of a run: what is finished stays there, so that a run that was stopped goes on where it was."""

import fcntl
import json
import shutil
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from hashlib import sha256
from importlib.metadata import version
from importlib.util import find_spec
from pathlib import Path
from types import TracebackType
from typing import IO

from retold.errors import WorkInUse
from retold.ingest.walk import Found
from retold.reuse.corpus.whole import write_whole

_MANIFEST, _LOCK = "manifest.json", "lock"
_SPILLED = "spilled"  # where an engine keeps what does not fit into memory
# Files that a manifest names one by one; of more it keeps their hash, and a change is told without the name.
_MOST_NAMED = 10_000
# Packages whose next version may make other tables or bytes of the same texts.
_PACKAGES = ("duckdb", "pyarrow")


@dataclass(frozen=True, slots=True)
class Manifest:
    """What a run's unfinished work depends on: its inputs, settings and versions."""

    code: str
    settings: Mapping[str, object]
    inputs: str
    files: Mapping[str, str]

    def change_since(self, other: "Manifest") -> str:
        """What is not as it was, in words; nothing where all is."""
        if self.code != other.code:
            return "it was begun by another version"
        if self.settings != other.settings:
            return "it was begun with other settings"
        if self.inputs == other.inputs:
            return ""
        names = sorted(name for name in {*self.files, *other.files} if self.files.get(name) != other.files.get(name))
        return f"{names[0]} has changed" if names else "the corpus has changed"


def manifest_of(files: Sequence[Found], settings: Mapping[str, object]) -> Manifest:
    """The manifest of a run over these files; a file is known by its place, size and time of change."""
    states = {str(each.path.resolve()): _state(each) for each in files}
    inputs = sha256("\0".join(f"{name}\0{state}" for name, state in states.items()).encode("utf-8", "replace"))
    return Manifest(_code(), settings, inputs.hexdigest(), states if len(states) <= _MOST_NAMED else {})


class Work:
    """A work folder that one run has for itself while it is open."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.parts = folder / "texts"
        folder.mkdir(parents=True, exist_ok=True)
        self._lock: IO[str] = (folder / _LOCK).open("w")
        try:
            fcntl.flock(self._lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            self._lock.close()
            raise WorkInUse(str(folder)) from error

    def __enter__(self) -> "Work":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, raised: BaseException | None, at: TracebackType | None
    ) -> None:
        self._lock.close()

    def begin(self, manifest: Manifest) -> str:
        """Make the folder ready for a run; says why what lay there is of no use to it, if anything did."""
        change = self._change(manifest)
        if change is not None:
            self.clear()
            write_whole(self.folder / _MANIFEST, json.dumps(asdict(manifest), ensure_ascii=False))
        self.parts.mkdir(exist_ok=True)
        self._tidy()
        return change or ""

    @property
    def is_begun(self) -> bool:
        """Whether something was finished here before."""
        return any(self.folder.glob("texts/*.json"))

    def clear(self) -> None:
        """Take away all but the lock."""
        for each in self.folder.iterdir():
            if each.is_dir():
                shutil.rmtree(each)
            elif each.name != _LOCK:
                each.unlink()

    def remove(self) -> None:
        """Take away the folder itself."""
        shutil.rmtree(self.folder)

    def _tidy(self) -> None:
        """Take away what a run that was killed had half done: nobody goes on with it."""
        for spilled in self.folder.glob(_SPILLED):
            shutil.rmtree(spilled)
        for partial in (*self.folder.glob("*.partial"), *self.parts.glob("*.partial")):
            partial.unlink()

    def _change(self, manifest: Manifest) -> str | None:
        """Why what lies here cannot be gone on with; None where it can, nothing in words where nothing lies here."""
        try:
            kept = Manifest(**json.loads((self.folder / _MANIFEST).read_text(encoding="utf-8")))
        except (FileNotFoundError, ValueError, TypeError):
            return ""
        return manifest.change_since(kept) or None


def _state(file: Found) -> str:
    found = file.path.stat()
    return f"{file.location}: {found.st_size} bytes, changed at {found.st_mtime_ns}"


def _code() -> str:
    """Which code makes the tables: Retold's own by its text, since a checkout keeps its version over many changes."""
    own = Path(__file__).parents[2]
    parts = [path for folder in ("reuse", "engines", "ingest") for path in sorted((own / folder).rglob("*.py"))]
    text = sha256(b"\0".join(path.read_bytes() for path in parts)).hexdigest()
    here = [package for package in _PACKAGES if find_spec(package)]  # where Spark does the work DuckDB may be missing
    return " ".join([text, *(f"{package} {version(package)}" for package in here)])
