"""Extras: packages that only some commands need, and the command that brings them."""

from importlib.util import find_spec

from retold.errors import EngineUnavailable

_PACKAGES = {"duckdb": ("duckdb", "numba", "pyarrow"), "spark": ("numba", "pyarrow", "pyspark")}
_EXTRA = {"duckdb": "reuse", "spark": "spark"}


def check_installed(engine: str) -> None:
    """Refuse an engine whose packages are not there; raises EngineUnavailable with the command that brings them."""
    missing = [package for package in _PACKAGES[engine] if find_spec(package) is None]
    if missing:
        how = f'pip install "retold[{_EXTRA[engine]}]"'
        raise EngineUnavailable(f"--engine {engine}", f"needs {', '.join(missing)}, not installed here. Run: {how}")
