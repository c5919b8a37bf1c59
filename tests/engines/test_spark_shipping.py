"""What goes to the workers is whole, asks for little, and is the same each time."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

# What a worker needs beside the standard library; Spark itself asks for two of them.
ON_WORKERS = ("llvmlite", "numba", "numpy", "pyarrow")

# Refuses every other module, as a worker without it does; the standard library names one of its own by the machine.
WITHOUT_THE_REST = f"""
import sys
class Refuse:
    def find_spec(self, name, path=None, target=None):
        known = name.startswith('_sysconfigdata') or name.partition('.')[0] in sys.stdlib_module_names
        if not known and name.partition('.')[0] not in {{*{ON_WORKERS!r}, 'retold'}}:
            raise ModuleNotFoundError(f'No module named {{name!r}}', name=name)
sys.meta_path.insert(0, Refuse())
sys.path.insert(0, sys.argv[1])
"""

MODULES = ("retold.engines.on_workers", "retold.reuse.compiled", "retold.reuse.corpus")


@pytest.fixture
def archive(installed: None, tmp_path: Path) -> Path:
    from retold.engines.spark.shipping import pack_code

    return pack_code(tmp_path)


def test_the_same_code_is_the_same_archive(archive: Path, tmp_path: Path) -> None:
    from retold.engines.spark.shipping import pack_code

    (tmp_path / "again").mkdir()
    again = pack_code(tmp_path / "again")
    assert (again.name, again.read_bytes()) == (archive.name, archive.read_bytes())


@pytest.mark.parametrize("module", MODULES)
def test_a_worker_needs_numba_and_arrow_and_no_more(module: str, archive: Path, tmp_path: Path) -> None:
    home = tmp_path / "home"
    assert run(f"import {module}; print({module}.__file__)", archive, home).startswith(str(home / ".cache" / "retold"))


def test_a_worker_whose_home_cannot_be_written_unpacks_beside_the_archive(archive: Path, tmp_path: Path) -> None:
    home = tmp_path / "home"
    home.write_text("a file", encoding="utf-8")
    beside = archive.with_suffix("")
    assert run("import retold.errors; print(retold.errors.__file__)", archive, home).startswith(str(beside))


def test_code_is_unpacked_once(archive: Path, tmp_path: Path) -> None:
    home = tmp_path / "home"
    program = "import retold.errors, os; print(os.stat(retold.errors.__file__).st_ino)"
    assert run(program, archive, home) == run(program, archive, home)
    assert [path.name for path in (home / ".cache" / "retold").iterdir()] == [archive.stem]


def run(program: str, archive: Path, home: Path) -> str:
    command = [sys.executable, "-c", WITHOUT_THE_REST + program, str(archive)]
    environment = {**os.environ, "HOME": str(home), "PYTHONDONTWRITEBYTECODE": "1"}
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()
