"""Each command says what it did, and leaves with the code that the design gives it."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from retold.cli import main
from retold.lenses import LENSES, measured_scores

FIRST = """The old windmill at Dunmarrow burned down on Tuesday, the fire brigade said.

“We saw the flames from the harbour,” said Ella Brandt, a baker, who called the brigade at once from her shop."""
SECOND = """A windmill near the harbour was lost on Tuesday night.

“We saw the flames from the harbour,” said Ella Brandt, a baker, who called the brigade at once from her shop."""


@pytest.fixture
def pile(tmp_path: Path) -> Path:
    folder = tmp_path / "pile"
    folder.mkdir()
    (folder / "courier.txt").write_text(FIRST, encoding="utf-8")
    (folder / "echo.txt").write_text(SECOND, encoding="utf-8")
    (folder / "names.csv").write_text(
        "file,outlet,published\ncourier.txt,Courier,2026-03-11\necho.txt,Echo,2026-03-12\n", encoding="utf-8"
    )
    return folder


def run(*words: str | Path) -> Result:
    return CliRunner().invoke(main, [str(word) for word in words])


def test_a_comparison_is_summed_up_on_one_screen(pile: Path) -> None:
    result = run("compare", pile)

    assert result.exit_code == 0, result.output
    assert "2 accounts, 2 outlets, 2 publishers" in result.stdout


def test_files_are_written_by_their_ending(pile: Path, tmp_path: Path) -> None:
    page, saved = tmp_path / "story.html", tmp_path / "story.json"

    result = run("compare", pile, "-o", page, "-o", saved)

    assert result.exit_code == 0, result.output
    assert page.read_text(encoding="utf-8").startswith("<!doctype html>")
    assert json.loads(saved.read_text(encoding="utf-8"))["schema"] == "retold/comparison/1"
    assert f"wrote {page}" in result.stdout


def test_json_alone_goes_to_the_output_stream(pile: Path) -> None:
    result = run("compare", pile, "--json")

    assert json.loads(result.stdout)["articles"][0]["outlet"]["value"] == "Courier"
    assert "2 accounts" in result.stderr


def test_something_unread_is_code_1_and_is_said(pile: Path) -> None:
    (pile / "broken.txt").write_bytes(b"")

    result = run("compare", pile)

    assert result.exit_code == 1
    assert "broken.txt" in result.stderr
    assert "2 accounts" in result.stdout


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (("compare",), "Missing argument"),
        (("compare", "nowhere.txt"), "nowhere.txt: no such file or folder"),
        (("compare", "{pile}", "-o", "story.docx"), "end the name in .html or .json"),
        (("compare", "{pile}", "-o", "no/such/folder/story.html"), "there is no folder"),
        (("compare", "{pile}", "--settings", "nowhere.toml"), "nowhere.toml"),
        (("verify", "nowhere.json"), "nowhere.json: no such file"),
        (("verify", "{pile}/names.csv"), "not JSON"),
    ],
)
def test_wrong_usage_is_code_2_and_says_what_to_do(words: tuple[str, ...], says: str, pile: Path) -> None:
    result = run(*(word.replace("{pile}", str(pile)) for word in words))

    assert result.exit_code == 2
    assert says in result.stderr
    assert "Traceback" not in result.output


def test_one_article_alone_is_code_3(pile: Path) -> None:
    result = run("compare", pile / "courier.txt")

    assert result.exit_code == 3
    assert "only one article could be read" in result.stderr


def test_a_file_that_is_there_stays_whole_when_writing_fails(pile: Path, tmp_path: Path) -> None:
    folder = tmp_path / "story.html"
    folder.mkdir()

    result = run("compare", pile, "-o", folder)

    assert result.exit_code == 2
    assert folder.is_dir()


def test_reading_is_shown_span_by_span(pile: Path) -> None:
    result = run("read", pile / "courier.txt")

    assert result.exit_code == 0, result.output
    assert "We saw the flames from the harbour" in result.stdout
    assert "paragraph (account)" in result.stdout


def test_reading_as_json_is_one_line_an_article(pile: Path) -> None:
    lines = run("read", pile, "--json").stdout.splitlines()

    assert [json.loads(line)["article"]["source"]["location"] for line in lines] == ["courier.txt", "echo.txt"]
    assert all(json.loads(line)["reading"]["schema"] == "retold/reading/1" for line in lines)


def test_what_was_written_verifies_with_its_sources(pile: Path, tmp_path: Path) -> None:
    for name in ("story.html", "story.json"):
        run("compare", pile, "-o", tmp_path / name)

        result = run("verify", tmp_path / name, "--sources", pile)

        assert result.exit_code == 0, result.output
        assert "all of it holds" in result.stdout


def test_an_original_that_was_changed_is_found(pile: Path, tmp_path: Path) -> None:
    saved = tmp_path / "story.json"
    run("compare", pile, "-o", saved)
    (pile / "courier.txt").write_text(FIRST.replace("Tuesday", "Monday"), encoding="utf-8")

    result = run("verify", saved, "--sources", pile)

    assert result.exit_code == 1
    assert "courier.txt" in result.stderr


def test_the_lenses_are_listed_with_error_and_limits() -> None:
    listed = run("lenses").stdout

    for lens in LENSES:
        assert f"{lens.name}: {lens.question}" in listed
        assert lens.card.limitation in listed


def test_every_card_is_filled_and_its_scores_are_measured() -> None:
    for lens in LENSES:
        assert all((lens.question.strip("?"), lens.card.item.strip("?"), lens.card.method, lens.card.limitation))
        assert lens.card.scores
        assert set(lens.card.scores) <= measured_scores().keys()


def test_a_comparison_of_two_folders_verifies_with_both(pile: Path, tmp_path: Path) -> None:
    other, saved = tmp_path / "other", tmp_path / "story.json"
    other.mkdir()
    (other / "third.txt").write_text(SECOND.replace("Tuesday", "that"), encoding="utf-8")
    run("compare", pile, other, "-o", saved)

    result = run("verify", saved, "--sources", pile, "--sources", other)

    assert result.exit_code == 0, result.output


def test_verifying_a_folder_says_what_to_name(pile: Path) -> None:
    result = run("verify", pile)

    assert result.exit_code == 2
    assert "a folder. Name the report" in result.stderr


def test_many_faults_are_counted_not_listed(pile: Path, tmp_path: Path) -> None:
    saved = tmp_path / "story.json"
    run("compare", pile, "-o", saved)
    saved.write_text(saved.read_text(encoding="utf-8").replace("harbour", "harbor"), encoding="utf-8")

    result = run("verify", saved)

    assert result.exit_code == 1
    assert len(result.stderr.splitlines()) <= 13


def test_a_report_written_into_the_pile_changes_nothing_the_next_time(pile: Path) -> None:
    outputs = ("-o", pile / "story.html", "-o", pile / "story.json")
    run("compare", pile, *outputs)
    before = (pile / "story.json").read_text(encoding="utf-8")

    result = run("compare", pile, *outputs)

    assert result.exit_code == 0, result.output
    stories = [json.loads(text)["stories"] for text in (before, (pile / "story.json").read_text(encoding="utf-8"))]
    assert stories[0] == stories[1]
