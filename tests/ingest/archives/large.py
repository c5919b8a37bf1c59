"""Reads a made web archive of many megabytes and prints its pages a second and the most memory; run by hand.

`python -m tests.ingest.archives.large 200` makes one of 200 MB in a temporary folder.
"""

import resource
import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory

from retold.ingest import read_pile
from tests.ingest.archives.test_warc import answer, record

# Bytes of a page: what live pages bring along in scripts and styles is most of it.
PAGE_BYTES = 100_000
SENTENCE = "The dam above Port Mira held through night number {number}, engineers said on day {day} of the flood."


def page(number: int) -> bytes:
    """An account of thirty sentences among scripts."""
    words = "".join(f"<p>{SENTENCE.format(number=number, day=day)}</p>" for day in range(30))
    body = f"<html><head><title>Night {number}</title></head><body><article><h1>Night {number}</h1>{words}</article>"
    return (body + "<script>" + "var a = 1;".ljust(PAGE_BYTES - len(body), " ") + "</script></body></html>").encode()


def measure(megabytes: int) -> str:
    """What reading an archive of that size took."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "made.warc"
        with path.open("wb") as file:
            for number in range(megabytes * 1_000_000 // PAGE_BYTES):
                file.write(record(f"page-{number}", answer(page(number))))
        before, start = _most_memory(), time.perf_counter()
        pile = read_pile([path])
        seconds = time.perf_counter() - start
    pages = len(pile.articles)
    memory = f"most memory {before:.0f} MB before, {_most_memory():.0f} MB after"
    return f"{pages} pages, {pages / seconds:.0f} a second, {memory}\n"


def _most_memory() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1000


if __name__ == "__main__":
    sys.stdout.write(measure(int(sys.argv[1])))
