"""Shipping: the code that workers need, as one archive, so that a cluster need not have Retold installed."""

import hashlib
import sys
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pyspark.sql.connect.session import SparkSession

HOME = Path(__file__).parents[2]

# The floors that kernels stand on. What reads, compares or shows stays here, and with it spaCy, lxml and jinja2: a
# worker needs numba and pyarrow beside what Spark itself asks for.
SHIPPED = ("errors.py", "model", "engines", "reuse")

# Stands for the package's own head, which opens every floor: numba compiles files, not members of an archive.
HEAD = """

# The package's modules are those unpacked.
__path__ = [str(unpack(Path(__file__).parents[1]) / "retold")]
"""

# The archive's files bear one date: the same code gives the same bytes.
ONE_DATE = (1980, 1, 1, 0, 0, 0)

LETTERS_OF_THE_DIGEST = 16


def ship_code(session: "SparkSession", folder: Path) -> None:
    """Hand the code to the workers of a session, ahead of any Retold that is installed there."""
    archive = str(pack_code(folder))
    session.addArtifacts(archive, pyfile=True)
    # Spark puts it on this side's path too, where the package stands already, whole.
    sys.path[:] = [entry for entry in sys.path if entry != archive]


def pack_code(folder: Path) -> Path:
    """Write the archive for workers into a folder; its name tells the code in it."""
    unpacking = HOME / "engines" / "spark" / "unpacking.py"
    files = {"__init__.py": unpacking.read_text(encoding="utf-8") + HEAD, **dict(_sources())}
    digest = hashlib.sha256(repr(sorted(files.items())).encode()).hexdigest()[:LETTERS_OF_THE_DIGEST]
    archive = folder / f"retold-{digest}.zip"
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED) as out:
        for name, text in sorted(files.items()):
            out.writestr(zipfile.ZipInfo(f"retold/{name}", ONE_DATE), text)
    return archive


def _sources() -> Iterator[tuple[str, str]]:
    for shipped in SHIPPED:
        path = HOME / shipped
        for file in sorted(path.rglob("*.py")) if path.is_dir() else [path]:
            yield file.relative_to(HOME).as_posix(), file.read_text(encoding="utf-8")
