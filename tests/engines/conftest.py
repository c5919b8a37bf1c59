"""One cluster for all tests of Spark: it takes longer to start than they take to run."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from retold.engines import Engine
from tests.engines.loopback import Cluster, cluster, missing

if TYPE_CHECKING:
    from retold.engines.spark import SparkEngine

MEMORY = 500_000_000


@pytest.fixture(scope="session")
def installed() -> None:
    """Skip where Spark cannot run."""
    lacking = missing()
    if lacking:
        pytest.skip(lacking)


@pytest.fixture(scope="session")
def spark_cluster(installed: None, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Cluster]:
    with cluster(tmp_path_factory.mktemp("spark")) as running:
        yield running


@pytest.fixture(scope="session")
def open_spark(installed: None) -> "Callable[[str], SparkEngine]":
    """Open a session of one's own; pyspark is there only where these tests run."""
    from retold.engines.spark import SparkEngine

    return lambda remote: SparkEngine(remote, memory=MEMORY)


@pytest.fixture(scope="session")
def spark(spark_cluster: Cluster, open_spark: "Callable[[str], SparkEngine]") -> "Iterator[SparkEngine]":
    with open_spark(spark_cluster.remote) as engine:
        yield engine


@pytest.fixture(scope="session")
def sharing_spark(
    spark_cluster: Cluster, installed: None, tmp_path_factory: pytest.TempPathFactory
) -> "Iterator[SparkEngine]":
    """The same with a folder that its workers see."""
    from retold.engines.spark import SparkEngine

    with SparkEngine(spark_cluster.remote, memory=MEMORY, work=tmp_path_factory.mktemp("work")) as engine:
        yield engine


@pytest.fixture
def duck(tmp_path: Path) -> Iterator[Engine]:
    duck = pytest.importorskip("retold.engines.duck", reason="needs duckdb")
    with duck.DuckEngine(tmp_path, memory=MEMORY, workers=2) as engine:
        yield engine
