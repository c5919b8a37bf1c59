"""Opening an engine: imported when it is asked for, with what it raises said plainly."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from retold.engines import Engine

EngineName = Literal["duckdb", "spark"]


@dataclass(frozen=True, slots=True)
class EngineRequest:
    """Which engine is asked for, where its tables may lie and what it may take."""

    name: EngineName
    remote: str
    memory: int
    workers: int


@contextmanager
def opened_engine(asked: EngineRequest, folder: Path) -> Iterator[Engine]:
    """An engine with its tables in a folder, or on its cluster."""
    # Each engine brings a heavy library, and only one of them may be installed.
    if asked.name == "spark":
        from retold.engines.spark import SparkEngine

        with SparkEngine(asked.remote, memory=asked.memory, work=folder) as cluster:
            yield cluster
        return
    from retold.engines.duck import DuckEngine
    from retold.engines.duck_faults import told_plainly

    with told_plainly(folder), DuckEngine(folder, memory=asked.memory, workers=asked.workers) as engine:
        yield engine
