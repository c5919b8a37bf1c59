"""A Spark cluster on this machine alone: a master, two workers and a Connect server, started and always ended."""

import os
import shutil
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path

HOST = "127.0.0.1"
WORKERS = 2

# Seconds: a machine that does nothing else has all four up within ten.
LONGEST_START = 120.0
LONGEST_END = 10.0

# Small and quick to start: no second compiler, one thread that collects garbage.
QUICK_START = "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC"

# Heaps: a master or worker that only manages, the server with its driver, and what each worker works in.
HEAP_OF_A_DAEMON = "192m"
HEAP_OF_THE_SERVER = "1g"
HEAP_OF_AN_EXECUTOR = "512m"

DEFAULTS = f"""
spark.master.rest.enabled false
spark.ui.enabled false
spark.driver.host {HOST}
spark.driver.extraJavaOptions {QUICK_START}
spark.executor.memory {HEAP_OF_AN_EXECUTOR}
spark.executor.extraJavaOptions {QUICK_START}
spark.sql.shuffle.partitions 4
spark.connect.grpc.binding.address {HOST}
"""

# One line for each warning; the rest of what Spark tells is a thousand lines a minute.
LOGGING = """
rootLogger.level = warn
rootLogger.appenderRef.stderr.ref = console
appender.console.type = Console
appender.console.name = console
appender.console.target = SYSTEM_ERR
appender.console.layout.type = PatternLayout
appender.console.layout.pattern = %d{HH:mm:ss} %p %c{1}: %m%n
"""


@dataclass(frozen=True, slots=True)
class Cluster:
    """Where the server listens, and the process behind it."""

    remote: str
    server: subprocess.Popen[bytes]

    def kill_server(self) -> None:
        """End the server as a crash would."""
        os.killpg(self.server.pid, signal.SIGKILL)
        self.server.wait()


def missing() -> str | None:
    """What this machine lacks to run a cluster, if anything."""
    if shutil.which("java") is None:
        return "needs Java"
    if not _spark_home().joinpath("bin", "spark-class").exists():
        return "needs the full pyspark, in .venv-spark: make test-spark"
    return None


@contextmanager
def cluster(folder: Path) -> Iterator[Cluster]:
    """A running cluster, its logs in the folder; nothing of it is left afterwards."""
    settings = folder / "conf"
    settings.mkdir(parents=True)
    settings.joinpath("spark-defaults.conf").write_text(DEFAULTS, encoding="utf-8")
    settings.joinpath("log4j2.properties").write_text(LOGGING, encoding="utf-8")
    master, connect = _free_port(), _free_port()
    deploy = "org.apache.spark.deploy"
    address = f"spark://{HOST}:{master}"
    with ExitStack() as running:
        daemon = [f"{deploy}.master.Master", "--host", HOST, "--port", f"{master}", "--webui-port", "0"]
        _await_port(running.enter_context(_started("master", folder, ["spark-class", *daemon])), master)
        for number in range(WORKERS):
            limits = [
                "--cores",
                "1",
                "--memory",
                "1g",
                "--webui-port",
                "0",
                "--work-dir",
                str(folder / f"work-{number}"),
            ]
            worker = [f"{deploy}.worker.Worker", "--host", HOST, *limits, address]
            running.enter_context(_started(f"worker-{number}", folder, ["spark-class", *worker]))
        service = ["--class", "org.apache.spark.sql.connect.service.SparkConnectServer", "--master", address]
        port = ["--conf", f"spark.connect.grpc.binding.port={connect}", "spark-internal"]
        server = running.enter_context(_started("server", folder, ["spark-submit", *service, *port]))
        _await_port(server, connect)
        yield Cluster(f"sc://{HOST}:{connect}", server)


@contextmanager
def _started(name: str, folder: Path, command: list[str]) -> Iterator[subprocess.Popen[bytes]]:
    home = _spark_home()
    environment = {
        **os.environ,
        "SPARK_HOME": str(home),
        "SPARK_CONF_DIR": str(folder / "conf"),
        "SPARK_LOCAL_DIRS": str(folder / "local"),
        "SPARK_LOCAL_IP": HOST,
        "SPARK_DAEMON_MEMORY": HEAP_OF_THE_SERVER if name == "server" else HEAP_OF_A_DAEMON,
        "SPARK_DAEMON_JAVA_OPTS": QUICK_START,
        "PYSPARK_PYTHON": sys.executable,
    }
    with folder.joinpath(f"{name}.log").open("wb") as log:
        process = subprocess.Popen(
            [*_bound_to_this_process(), str(home / "bin" / command[0]), *command[1:]],
            env=environment,
            cwd=folder,
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=subprocess.STDOUT,
            start_new_session=True,
        )
        try:
            yield process
        finally:
            _end(process)


def _bound_to_this_process() -> list[str]:
    """Has Linux end a daemon whose tests were killed before they could."""
    setpriv = shutil.which("setpriv")
    return [setpriv, "--pdeathsig", "TERM"] if setpriv else []


def _end(process: subprocess.Popen[bytes]) -> None:
    """End a daemon with all that it started."""
    if process.poll() is not None:
        return
    os.killpg(process.pid, signal.SIGTERM)
    try:
        process.wait(LONGEST_END)
    except subprocess.TimeoutExpired:
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()


def _await_port(process: subprocess.Popen[bytes], port: int) -> None:
    until = time.monotonic() + LONGEST_START
    while time.monotonic() < until and process.poll() is None:
        with socket.socket() as probe:
            if probe.connect_ex((HOST, port)) == 0:
                return
        time.sleep(0.05)
    raise RuntimeError(f"nothing listens on port {port}: {process.args!r}")


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind((HOST, 0))
        port: int = probe.getsockname()[1]
        return port


def _spark_home() -> Path:
    return Path(
        sys.prefix, "lib", f"python{sys.version_info.major}.{sys.version_info.minor}", "site-packages", "pyspark"
    )
