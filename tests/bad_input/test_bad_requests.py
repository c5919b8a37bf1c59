"""Requests that cannot be met: each ends with its exit code and says what, where and what to do."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from retold.cli import main

ONE = "The Osk broke its bank at Tirrel on Tuesday and thirty families left their homes before dawn.\n"
TWO = "On Tuesday the Osk broke its bank at Tirrel. “We lost the barn,” said Hedda Marrow, a farmer.\n"
SHARED = (
    "El martes por la noche el río Osk se desbordó en el pueblo de Tirrel y treinta familias tuvieron que abandonar "
    "sus casas, según informó el guarda Ludo Fenwick a los periodistas reunidos en la plaza mayor."
)
ARABIC = (
    "فاض نهر أوسك مساء الثلاثاء في قرية تيرل وغادرت ثلاثون عائلة بيوتها قبل الفجر كما قال حارس السد للصحفيين الذين "
    "اجتمعوا في ساحة القرية صباح اليوم التالي بعد انحسار المياه عن الطرقات."
)


@pytest.fixture
def pile(tmp_path: Path) -> Path:
    (tmp_path / "one.txt").write_text(ONE, encoding="utf-8")
    (tmp_path / "two.txt").write_text(TWO, encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize("command", ["compare", "read", "verify"])
def test_a_missing_path_is_wrong_usage(tmp_path: Path, command: str) -> None:
    done = _run(command, str(tmp_path / "gone.json"))
    assert done.exit_code == 2
    assert "gone.json: no such file or folder" in done.stderr
    assert _is_calm(done)


def test_no_path_at_all_is_wrong_usage() -> None:
    done = _run("compare")
    assert done.exit_code == 2
    assert "Usage:" in done.stderr


@pytest.mark.parametrize("suffix", [".docx", "", ".JSONX"])
def test_a_file_ending_that_cannot_be_written_is_wrong_usage(pile: Path, suffix: str) -> None:
    done = _run("compare", str(pile), "-o", str(pile / f"out{suffix}"))
    assert done.exit_code == 2
    assert ".html" in done.stderr
    assert ".json" in done.stderr
    assert _is_calm(done)


def test_a_folder_that_is_not_there_cannot_be_written_to(pile: Path) -> None:
    done = _run("compare", str(pile), "-o", str(pile / "no" / "out.html"))
    assert done.exit_code == 2
    assert "no folder" in done.stderr
    assert _is_calm(done)


def test_an_empty_folder_is_nothing_to_compare(tmp_path: Path) -> None:
    done = _run("compare", str(tmp_path))
    assert done.exit_code == 3
    assert "no article could be read" in done.stderr
    assert _is_calm(done)


def test_one_article_alone_is_nothing_to_compare(tmp_path: Path) -> None:
    (tmp_path / "one.txt").write_text(ONE, encoding="utf-8")
    done = _run("compare", str(tmp_path))
    assert done.exit_code == 3
    assert "only one article could be read" in done.stderr
    assert "Give two or more" in done.stderr
    assert _is_calm(done)


def test_one_article_and_a_broken_one_says_why_the_other_is_missing(tmp_path: Path) -> None:
    (tmp_path / "one.txt").write_text(ONE, encoding="utf-8")
    (tmp_path / "two.txt").write_text("", encoding="utf-8")
    done = _run("compare", str(tmp_path))
    assert done.exit_code == 3
    assert "two.txt" in done.stderr
    assert _is_calm(done)


def test_one_article_alone_can_be_read(tmp_path: Path) -> None:
    (tmp_path / "one.txt").write_text(ONE, encoding="utf-8")
    assert _run("read", str(tmp_path)).exit_code == 0


@pytest.mark.parametrize("name", ["empty.txt", ".hidden.txt", "film.mkv"])
def test_a_folder_without_an_article_is_nothing_to_read(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_bytes(b"")
    done = _run("read", str(tmp_path))
    assert (done.exit_code, done.stdout) == (3, "")
    assert "nothing to read: no article could be read. Name saved articles" in done.stderr
    assert _is_calm(done)


def test_two_outlets_with_the_same_text_are_two_accounts_and_one_whole_copy(tmp_path: Path) -> None:
    rows = [{"text": TWO * 3, "outlet": outlet, "published": "2024-05-16"} for outlet in ("Echo", "Osk Herald")]
    (tmp_path / "rows.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    done = _run("compare", str(tmp_path), "--json")
    assert done.exit_code == 0, done.stderr
    comparison = json.loads(done.stdout)
    assert len(comparison["articles"]) == 2
    copies = comparison["stories"][0]["copies"]
    assert [(copy["kind"], copy["likeness"], copy["direction"]) for copy in copies] == [("copied", 1.0, "unknown")]


@pytest.mark.parametrize(("language", "text"), [("es", SHARED), ("ar", ARABIC)])
def test_a_language_not_read_yet_is_compared_for_copies(tmp_path: Path, language: str, text: str) -> None:
    rows = [{"text": f"{text}\n\n{end}", "outlet": end} for end in ("Echo", "Herald")]
    rows = [row | {"published": "2024-05-16"} for row in rows]
    (tmp_path / "rows.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    done = _run("compare", str(tmp_path), "--json")
    comparison = json.loads(done.stdout)
    assert [article["language"] for article in comparison["articles"]] == [language] * 2
    assert [copy["kind"] for copy in comparison["stories"][0]["copies"]] == ["copied"]
    assert f"its language ({language}) is not read yet" in done.stderr
    assert _is_calm(done)


@pytest.mark.parametrize(
    "toml",
    [
        pytest.param("[publishers", id="no TOML"),
        pytest.param("[publisher]\n", id="an unknown table"),
        pytest.param("[reading]\nmodel = 3\n", id="a wrong type"),
        pytest.param('[[decision]]\nkind = "forget"\n', id="an unknown decision"),
        pytest.param('[[decision]]\nkind = "merge"\npassages = ["line 3"]\n', id="a passage that is none"),
    ],
)
def test_settings_that_cannot_be_used_are_wrong_usage(pile: Path, toml: str) -> None:
    (pile / "retold.toml").write_text(toml, encoding="utf-8")
    done = _run("compare", str(pile))
    assert done.exit_code == 2
    assert "retold.toml: " in done.stderr
    assert _is_calm(done)


def test_settings_that_are_not_there_are_wrong_usage(pile: Path) -> None:
    done = _run("compare", str(pile), "--settings", str(pile / "gone.toml"))
    assert done.exit_code == 2
    assert "gone.toml" in done.stderr
    assert _is_calm(done)


def test_a_model_that_is_not_installed_is_named_with_what_to_do(pile: Path) -> None:
    (pile / "retold.toml").write_text('[reading]\nmodel = "no_such_model"\n', encoding="utf-8")
    done = _run("compare", str(pile))
    assert done.exit_code == 2
    assert "'no_such_model'" in done.stderr
    assert "Install it" in done.stderr
    assert _is_calm(done)


@pytest.mark.parametrize(
    ("name", "text"),
    [
        pytest.param("cut.json", '{"schema": "retold/comparison/1", "art', id="cut short"),
        pytest.param("other.json", '{"schema": "retold/comparison/9"}', id="another schema"),
        pytest.param("list.json", "[]", id="a list"),
        pytest.param("page.html", "<p>Hello</p>", id="a page that is no report"),
        pytest.param("empty.html", "", id="an empty page"),
    ],
)
def test_what_is_no_comparison_cannot_be_verified(tmp_path: Path, name: str, text: str) -> None:
    (tmp_path / name).write_text(text, encoding="utf-8")
    done = _run("verify", str(tmp_path / name))
    assert done.exit_code == 2
    assert name in done.stderr
    assert _is_calm(done)


def _run(*arguments: str) -> Result:
    return CliRunner().invoke(main, arguments)


def _is_calm(done: Result) -> bool:
    """Whether the run ended on purpose, with a message and no traceback."""
    assert done.exception is None or isinstance(done.exception, SystemExit), repr(done.exception)
    return "Traceback" not in done.output and done.stderr.strip() != ""
