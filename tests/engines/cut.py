"""A wire to a server that is cut after so many bytes, as a server that dies in the middle of its work."""

import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress

from tests.engines.loopback import HOST

AT_ONCE = 1 << 16


@contextmanager
def cut_after(sent: int, remote: str) -> Iterator[str]:
    """The address of a server that is there until a client has sent it so many bytes."""
    port = int(remote.rpartition(":")[2])
    with socket.create_server((HOST, 0)) as listening:
        wire = _Wire(sent, port, listening)
        thread = threading.Thread(target=wire.connect_all, daemon=True)
        thread.start()
        try:
            yield f"sc://{HOST}:{listening.getsockname()[1]}"
        finally:
            wire.cut()
            thread.join()


class _Wire:
    """All connections, and how much may still be sent through them."""

    def __init__(self, left: int, port: int, listening: socket.socket) -> None:
        self._left, self._port, self._listening = left, port, listening
        self._open: list[socket.socket] = [listening]

    def connect_all(self) -> None:
        with suppress(OSError):  # cut
            while True:
                client, _ = self._listening.accept()
                server = socket.create_connection((HOST, self._port))
                self._open += [client, server]
                threading.Thread(target=self._send, args=(client, server), daemon=True).start()
                threading.Thread(target=self._answer, args=(server, client), daemon=True).start()

    def cut(self) -> None:
        for each in self._open:
            with suppress(OSError):
                each.shutdown(socket.SHUT_RDWR)
            each.close()

    def _send(self, client: socket.socket, server: socket.socket) -> None:
        with suppress(OSError):
            while sent := client.recv(AT_ONCE):
                self._left -= len(sent)
                if self._left < 0:
                    self.cut()
                server.sendall(sent)

    def _answer(self, server: socket.socket, client: socket.socket) -> None:
        with suppress(OSError):
            while answered := server.recv(AT_ONCE):
                client.sendall(answered)
            client.shutdown(socket.SHUT_WR)
