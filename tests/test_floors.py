"""Each contract of the architecture refuses what it is there to refuse."""

import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]


@dataclass(frozen=True, slots=True)
class Offence:
    """A line that breaks one contract, and the file it is put into."""

    contract: str
    file: str
    line: str


OFFENCES = (
    Offence("Floors: imports go down only", "model/passages.py", "import retold.compare"),
    Offence("Floors: imports go down only", "ingest/__init__.py", "import retold.reading"),
    Offence("Floors: imports go down only", "reuse/__init__.py", "import retold.stories"),
    Offence("Floors: imports go down only", "utils/__init__.py", '"""A floor that nobody planned."""'),
    Offence("Lenses are strangers to one another", "lenses/names/find.py", "import retold.lenses.voices"),
    Offence("The model is standard library only", "model/passages.py", "import msgspec"),
    Offence("spaCy lives in reading", "stories/cast_of_spacy.py", "import spacy"),
    Offence("trafilatura, lxml, feedparser, warcio and HTTP live in ingest", "report/pages.py", "import trafilatura"),
    Offence("jinja2 lives in report", "cli/pages.py", "import jinja2"),
    Offence("click and tqdm live in cli", "compare.py", "import tqdm"),
    Offence("msgspec lives in codec and settings", "verify/page.py", "import msgspec"),
)


@pytest.mark.parametrize("offence", OFFENCES, ids=lambda each: f"{each.file}: {each.line}")
def test_an_import_against_the_floors_is_refused(offence: Offence, tmp_path: Path) -> None:
    shutil.copytree(ROOT / "src", tmp_path / "src", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    guilty = tmp_path / "src" / "retold" / offence.file
    guilty.parent.mkdir(exist_ok=True)
    before = guilty.read_text(encoding="utf-8") if guilty.exists() else ""
    guilty.write_text(f"{before}\n{offence.line}\n", encoding="utf-8")

    said = lint(tmp_path)

    assert said.returncode != 0
    assert f"{offence.contract} BROKEN" in said.stdout or "utils" in said.stdout


def test_the_floors_hold_as_they_stand() -> None:
    assert lint(ROOT).returncode == 0


def lint(folder: Path) -> subprocess.CompletedProcess[str]:
    program = "import sys; sys.path.insert(0, 'src'); from importlinter.cli import lint_imports_command as run; run()"
    return subprocess.run(
        [sys.executable, "-c", program, "--no-cache"], cwd=folder, capture_output=True, text=True, check=False
    )
