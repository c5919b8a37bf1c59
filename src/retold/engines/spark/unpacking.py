"""Unpacking: the code that was sent to a worker becomes files of its own, so that what is compiled of it is kept.

Its text, with one line more, is the head of the package in the archive: it stands alone.
"""

import shutil
import tempfile
import zipfile
from pathlib import Path


def unpack(archive: Path) -> Path:
    """The folder with the archive's files: in the user's cache if that can be written, else beside the archive."""
    for home in (_cache(), archive.parent):
        if home is not None and (folder := _unpacked_in(home, archive)):
            return folder
    raise OSError(f"{archive}: can be unpacked neither in the user's cache nor beside it; make one of them writable.")


def _cache() -> Path | None:
    try:
        return Path.home() / ".cache" / "retold"
    except RuntimeError:  # a container's user without a home
        return None


def _unpacked_in(home: Path, archive: Path) -> Path | None:
    """Whole or not there: several workers of one machine do this at once."""
    folder = home / archive.stem
    if folder.is_dir():
        return folder
    try:
        home.mkdir(parents=True, exist_ok=True)
        partial = Path(tempfile.mkdtemp(prefix=f"{archive.stem}-", dir=home))
    except OSError:
        return None
    with zipfile.ZipFile(archive) as files:
        files.extractall(partial)
    try:
        partial.rename(folder)
    except OSError:  # another worker was first
        shutil.rmtree(partial)
    return folder
