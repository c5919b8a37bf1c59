"""Promise 7: nothing leaves the machine."""

import re
import subprocess
import sys
from pathlib import Path

from tests.sample.expected import SAMPLE

# A socket that is opened, and a name that is looked up, end the run.
WITHOUT_NETWORK = """
import socket, sys
def refuse(*args, **kwargs):
    print("the network was asked for", args, file=sys.stderr)
    raise SystemExit(99)
class Unplugged(socket.socket):
    connect = connect_ex = sendto = refuse
socket.socket = Unplugged
for name in ("create_connection", "getaddrinfo", "gethostbyname"):
    setattr(socket, name, refuse)
from retold.cli import main
main(sys.argv[1:])
"""
FETCHING = re.compile(
    r"""(?:src|href|action|data|poster|srcset)\s*=\s*["']?\s*(?:https?:)?//|@import|url\(\s*["']?(?:https?:)?//"""
)


def test_a_comparison_opens_no_connection(tmp_path: Path) -> None:
    command = [sys.executable, "-c", WITHOUT_NETWORK, "compare", str(SAMPLE), "-o", str(tmp_path / "out.html")]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (done.returncode, "network" in done.stderr) == (0, False), done.stderr


def test_verify_opens_no_connection(tmp_path: Path) -> None:
    saved = tmp_path / "nothing.json"
    saved.write_text("{}", encoding="utf-8")
    command = [sys.executable, "-c", WITHOUT_NETWORK, "verify", str(saved)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (done.returncode, "network" in done.stderr) == (2, False), done.stderr


def test_the_page_fetches_nothing_when_it_is_opened(page: str) -> None:
    fetched = [match.group() for tag in re.findall(r"<(?!a\s)[a-z][^>]*>", page) for match in FETCHING.finditer(tag)]
    assert fetched == []
    styles = re.findall(r"<style.*?</style>", page, re.DOTALL)
    assert [style for style in styles if FETCHING.search(style)] == []


def test_the_page_forbids_itself_to_fetch(page: str) -> None:
    policy = re.search(r"""http-equiv=["']Content-Security-Policy["']\s+content=(["'])(.*?)\1""", page)
    assert policy
    assert "default-src 'none'" in policy.group(2).replace("&#39;", "'")
