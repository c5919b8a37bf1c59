"""A server that is away, gone, old or something else is told of within seconds, with what to do."""

import socket
import threading
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pyarrow as pa
import pytest

from retold.engines import Kernel, Table
from retold.errors import EngineFailed, EngineUnavailable
from tests.engines.loopback import HOST, cluster

if TYPE_CHECKING:
    from retold.engines.spark import SparkEngine

Open = Callable[[str], "SparkEngine"]

NUMBERS = Table("numbers", pa.schema([pa.field("number", pa.int64(), nullable=False)]))

# Seconds: not the ten minutes for which Spark's own client tries.
SOON = 40


def test_a_server_that_is_away_is_told_of_at_once(open_spark: Open) -> None:
    with socket.socket() as taken:
        taken.bind((HOST, 0))
        remote = f"sc://{HOST}:{taken.getsockname()[1]}"
        said = refused(open_spark, remote)
    assert said.startswith(f"{remote}: no Spark Connect server answers there (Connection refused).")
    assert "docs/commands/reuse-on-spark.md" in said
    assert "--engine duckdb" in said


@pytest.mark.parametrize("remote", ["localhost:15002", "spark://localhost:7077", "sc://", "sc://host:port"])
def test_an_address_of_another_kind_is_refused(open_spark: Open, remote: str) -> None:
    assert refused(open_spark, remote) == f"{remote}: not the address of a Spark Connect server; write sc://host:port."


def test_a_port_where_something_else_listens_is_told_of_soon(open_spark: Open) -> None:
    with listener() as port:
        began = time.monotonic()
        with pytest.raises(EngineUnavailable, match="what answers there is no Spark Connect server"):
            open_spark(f"sc://{HOST}:{port}")
        assert time.monotonic() - began < SOON


def test_an_older_server_is_refused_with_the_client_to_install(open_spark: Open) -> None:
    with server_of_version("4.0.3") as remote:
        said = refused(open_spark, remote)
    assert "the server runs Spark 4.0.3, older than the client's" in said
    assert "install pyspark-client==4.0.* here, or a newer Spark there" in said


def test_what_a_kernel_raises_is_told_in_its_own_words(spark: "SparkEngine") -> None:
    spark.put(NUMBERS, [pa.RecordBatch.from_pydict({"number": [1]}, schema=NUMBERS.schema)])
    with pytest.raises(EngineFailed, match="the Spark server gave up: ZeroDivisionError: division by zero$"):
        spark.map(NUMBERS, failing(), NUMBERS)


def test_a_query_that_names_no_table_is_told_in_one_line(spark: "SparkEngine") -> None:
    with pytest.raises(EngineFailed, match="gave up: .*TABLE_OR_VIEW_NOT_FOUND.*nowhere") as raised:
        spark.query("SELECT * FROM nowhere", NUMBERS)
    assert "\n" not in str(raised.value)


def test_a_server_killed_half_way_is_told_of_soon(open_spark: Open, tmp_path: Path) -> None:
    with cluster(tmp_path) as running, open_spark(running.remote) as engine:
        engine.put(NUMBERS, [pa.RecordBatch.from_pydict({"number": [1, 2]}, schema=NUMBERS.schema)])
        began = time.monotonic()
        killer = threading.Timer(5, running.kill_server)
        killer.start()
        with pytest.raises(EngineFailed, match=r"went away before the work was done; .* run this again\.$"):
            engine.map(NUMBERS, sleeping(), NUMBERS)
        killer.join()
        assert time.monotonic() - began < SOON


def refused(open_spark: Open, remote: str) -> str:
    with pytest.raises(EngineUnavailable) as raised:
        open_spark(remote)
    return str(raised.value)


def failing() -> Kernel:
    def run(batches: Iterator[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
        for batch in batches:
            assert len(batch) / 0
            yield batch

    return run


def sleeping() -> Kernel:
    """Works far longer than anyone waits."""

    def run(batches: Iterator[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
        for batch in batches:
            time.sleep(600)
            yield batch

    return run


@contextmanager
def listener() -> Iterator[int]:
    """Takes calls and says nothing that gRPC would understand."""
    with socket.create_server((HOST, 0)) as server:
        answering = threading.Thread(target=answer_all, args=(server,), daemon=True)
        answering.start()
        yield server.getsockname()[1]
        server.shutdown(socket.SHUT_RDWR)
        answering.join()


def answer_all(server: socket.socket) -> None:
    while True:
        try:
            call, _ = server.accept()
        except OSError:
            return
        with call:
            call.sendall(b"HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n")


@contextmanager
def server_of_version(version: str) -> Iterator[str]:
    """What a server of that version answers when it is asked for its version, and no more."""
    import grpc
    from pyspark.sql.connect.proto import base_pb2, base_pb2_grpc

    class Old(base_pb2_grpc.SparkConnectServiceServicer):  # type: ignore[misc]
        def AnalyzePlan(self, request: Any, context: object) -> object:  # noqa: ANN401
            answer = base_pb2.AnalyzePlanResponse(session_id=request.session_id)
            answer.spark_version.version = version
            return answer

    server = grpc.server(ThreadPoolExecutor(1))
    base_pb2_grpc.add_SparkConnectServiceServicer_to_server(Old(), server)
    port = server.add_insecure_port(f"{HOST}:0")
    server.start()
    try:
        yield f"sc://{HOST}:{port}"
    finally:
        server.stop(None).wait()
