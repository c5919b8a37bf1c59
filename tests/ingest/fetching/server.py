"""A local site that plays every trick: real sockets on the loopback address, on a port of its own."""

import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

Handler = Callable[["Played"], None]


@dataclass
class Site:
    """What the site answers by path, and what it was asked."""

    answers: dict[str, Handler]
    port: int = 0
    asked: list[str] = field(default_factory=list)
    asked_at: list[float] = field(default_factory=list)
    at_once: int = 0
    most_at_once: int = 0

    def url(self, path: str, host: str = "127.0.0.1") -> str:
        return f"http://{host}:{self.port}{path}"


class Played(BaseHTTPRequestHandler):
    """One request."""

    site: Site
    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        site = self.site
        site.asked.append(self.path)
        site.asked_at.append(time.monotonic())
        site.at_once += 1
        site.most_at_once = max(site.most_at_once, site.at_once)
        try:
            site.answers.get(self.path, missing)(self)
        except (BrokenPipeError, ConnectionResetError):
            self.close_connection = True
        finally:
            site.at_once -= 1

    def answer(self, status: int, body: bytes = b"", **headers: str) -> None:
        self.send_response(status)
        for name, value in {"Content-Type": "text/html", **headers}.items():
            self.send_header(name.replace("_", "-"), value)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the name that the class gives it
        """Keep quiet."""


def missing(request: Played) -> None:
    request.answer(404)


@contextmanager
def playing(answers: dict[str, Handler]) -> Iterator[Site]:
    """A running site."""
    site = Site(answers)
    server = ThreadingHTTPServer(("127.0.0.1", 0), type("Handler", (Played,), {"site": site}))
    server.daemon_threads = True
    site.port = server.server_address[1]
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
    thread.start()
    try:
        yield site
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
