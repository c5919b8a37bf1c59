"""The server of a cluster: reached within seconds or refused with what to do, of a version that agrees."""

import re
import socket
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from urllib.parse import urlsplit

import grpc
import pyspark
from pyspark.errors import PySparkException
from pyspark.errors.exceptions.connect import SparkConnectGrpcException
from pyspark.sql.connect.client.retries import DefaultPolicy
from pyspark.sql.connect.session import SparkSession

from retold.errors import EngineFailed, EngineUnavailable

# Where Spark Connect listens when the address names no port.
PORT_OF_CONNECT = 15002

# Seconds until a host that says nothing counts as away: three times what a handshake across an ocean takes.
LONGEST_SILENCE = 3.0

# A call that finds nobody is tried again after .2, .4, .8, 1.6 and 3.2 seconds: a server that is busy collecting
# garbage comes back within them. Spark's own fifteen tries take more than ten minutes.
TRIES = 5
FIRST_WAIT_MS = 200
LONGEST_WAIT_MS = 4000

# Rows that a kernel sees at once, and most bytes of them: of articles some 8 MB, of a book-length text one.
ROWS_OF_A_BATCH = 4096
BYTES_OF_A_BATCH = 64 << 20

_SQLSTATE = re.compile(r"\s*SQLSTATE: \w+\s*$")

HOW_TO_START = "docs/commands/reuse-on-spark.md tells how to start one; `--engine duckdb` needs none"


def open_session(remote: str) -> SparkSession:
    """A session of its own on the server at `sc://host:port`."""
    _knock(remote)
    session = SparkSession.Builder().remote(remote).create()
    session.client.set_retry_policies([_patience()])
    try:
        _check_version(remote, _version(remote, session))
        with told_plainly(remote):
            session.conf.set("spark.sql.execution.arrow.maxRecordsPerBatch", ROWS_OF_A_BATCH)
            session.conf.set("spark.sql.execution.arrow.maxBytesPerBatch", BYTES_OF_A_BATCH)
    except BaseException:
        session.release_session_on_close = False  # there is nothing to release, and perhaps nobody to do it
        session.stop()
        raise
    return session


@contextmanager
def told_plainly(remote: str) -> Iterator[None]:
    """Turn what Spark raises into one sentence with what to do about it."""
    with warnings.catch_warnings():
        warnings.filterwarnings("ignore", message=r"\[RETRIES_EXCEEDED\]")  # the exception that follows says more
        try:
            yield
        except grpc.RpcError as error:
            raise _failed(remote, error.code(), error.details()) from error
        except SparkConnectGrpcException as error:
            raise _failed(remote, error.getGrpcStatusCode(), str(error)) from error
        except PySparkException as error:
            raise _failed(remote, None, str(error)) from error


def _knock(remote: str) -> None:
    """Find out within seconds whether anyone listens: a session's first call would be tried again for minutes."""
    parts = urlsplit(remote)
    try:
        address = (parts.hostname or "", parts.port or PORT_OF_CONNECT)
    except ValueError:
        address = ("", 0)
    if parts.scheme != "sc" or not address[0]:
        raise EngineUnavailable(remote, "not the address of a Spark Connect server; write sc://host:port.")
    try:
        socket.create_connection(address, timeout=LONGEST_SILENCE).close()
    except OSError as fault:
        problem = (
            f"no Spark Connect server answers there ({fault.strerror or fault}). Check host and port; {HOW_TO_START}."
        )
        raise EngineUnavailable(remote, problem) from fault


def _patience() -> DefaultPolicy:
    return DefaultPolicy(
        max_retries=TRIES, initial_backoff=FIRST_WAIT_MS, backoff_multiplier=2, max_backoff=LONGEST_WAIT_MS
    )


def _version(remote: str, session: SparkSession) -> str:
    """The server's version, its first word."""
    try:
        with told_plainly(remote):
            version: str = session.version
    except EngineFailed as error:
        problem = (
            f"what answers there is no Spark Connect server, or refuses this client. Check the address; {HOW_TO_START}."
        )
        raise EngineUnavailable(remote, problem) from error
    return version


def _check_version(remote: str, server: str) -> None:
    """Refuse a server that is older than this client: Spark promises that newer ones understand it."""
    client = pyspark.__version__
    if _minor(server) < _minor(client):
        wanted = ".".join(server.split(".")[:2])
        problem = (
            f"the server runs Spark {server}, older than the client's {client}; install pyspark-client=={wanted}.*"
        )
        raise EngineUnavailable(remote, f"{problem} here, or a newer Spark there.")


def _minor(version: str) -> tuple[int, ...]:
    return tuple(int(part) for part in version.split(".")[:2])


def _failed(remote: str, code: grpc.StatusCode | None, said: str | None) -> EngineFailed:
    if code is grpc.StatusCode.UNAVAILABLE:
        gone = "the Spark server went away before the work was done; nothing was written"
        return EngineFailed(remote, f"{gone}. Start it and run this again.")
    return EngineFailed(remote, f"the Spark server gave up: {_gist(said or 'it gives no reason')}")


def _gist(said: str) -> str:
    """What went wrong on a worker is the last line of its traceback; all else Spark says first."""
    spoken = _SQLSTATE.sub("", said.split("JVM stacktrace:")[0])
    lines = [line.strip() for line in spoken.splitlines() if line.strip()]
    return lines[-1] if "Traceback (most recent call last):" in said else lines[0]
