"""Promise 5: the same input gives the same bytes, whatever the process, the place, the clock zone or the order."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given

from retold import compare
from retold.codec import write_comparison
from retold.model import Comparison
from retold.reading import Parser
from retold.report import render_html
from tests.promises.piles import FEW_PILES, PILES, compared
from tests.sample.expected import SAMPLE

ENVIRONMENTS = (
    {"PYTHONHASHSEED": "1", "LC_ALL": "C", "TZ": "UTC"},
    {
        "PYTHONHASHSEED": "20240",
        "LC_ALL": "C.UTF-8",
        "LANG": "tr_TR.UTF-8",
        "TZ": "Pacific/Kiritimati",
        "COLUMNS": "40",
    },
)


@pytest.fixture(scope="module")
def runs(tmp_path_factory: pytest.TempPathFactory) -> list[dict[str, bytes]]:
    """What two processes write that share nothing but the input."""
    return [_run(tmp_path_factory.mktemp("run"), environment) for environment in ENVIRONMENTS]


@pytest.mark.parametrize("name", ["out.json", "out.html"])
def test_two_processes_write_the_same_bytes(runs: list[dict[str, bytes]], name: str) -> None:
    assert runs[0][name]
    assert runs[0][name] == runs[1][name]


def test_the_order_of_paths_does_not_matter(tmp_path: Path) -> None:
    for number, text in enumerate(("The Osk rose on Monday.", "The Osk rose, said Hedda Marrow.", "Sheep drowned.")):
        (tmp_path / f"{number}.txt").write_text(f"{text} Tirrel lies below the dam.\n", encoding="utf-8")
    files = sorted(tmp_path.iterdir())
    forwards, backwards = compare(files), compare(files[::-1])
    assert write_comparison(forwards) == write_comparison(backwards)


def test_nothing_in_the_json_names_this_machine(comparison: Comparison) -> None:
    written = write_comparison(comparison)
    assert str(SAMPLE.parent) not in written
    assert str(Path.home()) not in written


def test_rendering_twice_gives_the_same_page(comparison: Comparison, page: str) -> None:
    assert render_html(comparison) == page


@FEW_PILES
@given(rows=PILES)
def test_a_pile_compared_twice_gives_the_same_bytes(parser: Parser, rows: list[dict[str, str]]) -> None:
    first, second = compared(rows, parser), compared(rows, parser)
    if first is not None and second is not None:
        assert write_comparison(first) == write_comparison(second)


def _run(folder: Path, environment: dict[str, str]) -> dict[str, bytes]:
    command = [sys.executable, "-m", "retold", "compare", str(SAMPLE), "-o", "out.json", "-o", "out.html"]
    inherited = {key: value for key, value in os.environ.items() if not key.startswith(("LC_", "LANG"))}
    done = subprocess.run(command, cwd=folder, env=inherited | environment, capture_output=True, check=False)
    assert done.returncode == 0, done.stderr.decode()
    return {file.name: file.read_bytes() for file in folder.iterdir()}
