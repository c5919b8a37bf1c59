"""What DuckDB raises, as one sentence with what to do about it."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import duckdb

from retold.errors import EngineFailed, NoRoom, WorkHalted

_FULL = ("no space left", "file too large", "disk quota", "max_temp_directory_size")


@contextmanager
def told_plainly(work: Path) -> Iterator[None]:
    """Turn what DuckDB raises into a plain message; `work` is the folder of its tables."""
    try:
        yield
    except duckdb.Error as error:
        problem = (str(error).splitlines() or [type(error).__name__])[0]
        if any(sign in str(error).casefold() for sign in _FULL):
            raise NoRoom(str(work), problem) from error
        if isinstance(error, duckdb.OutOfMemoryException):
            more = "Give it more with --memory, and run again: the stages that are finished are kept"
            raise WorkHalted(str(work), f"the memory allowed was not enough ({problem}). {more}.") from error
        raise EngineFailed("duckdb", problem) from error
