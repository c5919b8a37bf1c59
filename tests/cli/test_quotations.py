"""`retold quotations`: files, rows and standard input; lines for people, JSON, Citron and a table."""

import csv
import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from retold.cli import main

TEXT = "“The dam is safe,” said Hedda Marrow.\n\n“=SUM of all fears is a phrase,” said Ludo Fenwick."


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    file = tmp_path / "rows.jsonl"
    rows = [{"id": f"n{number}", "text": f"{TEXT}\n\n{number}.", "outlet": "Echo"} for number in (1, 2)]
    file.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    return file


def run(*words: str | Path, given: str | bytes | None = None) -> Result:
    return CliRunner().invoke(main, ["quotations", *(str(word) for word in words)], input=given)


def test_each_quotation_is_a_line_under_its_text(corpus: Path) -> None:
    done = run(corpus)

    assert done.exit_code == 0, done.output
    assert done.stdout.splitlines()[:2] == ["rows.jsonl#1", "  1-16 direct [Hedda Marrow, said] The dam is safe"]


def test_standard_input_is_one_text() -> None:
    assert run("-", given=TEXT).stdout.splitlines()[0] == "  1-16 direct [Hedda Marrow, said] The dam is safe"


def test_standard_input_that_is_no_text_is_wrong_usage() -> None:
    done = run("-", given=b"\xff\xfe\x00")

    assert (done.exit_code, "standard input is not UTF-8" in done.stderr) == (2, True)


def test_json_is_a_line_per_text(corpus: Path) -> None:
    lines = [json.loads(line) for line in run(corpus, "--json").stdout.splitlines()]

    assert [(line["given_id"], len(line["quotations"])) for line in lines] == [("n1", 2), ("n2", 2)]
    assert lines[0]["quotations"][0]["content"][0]["exact"] == "The dam is safe"


def test_citron_is_a_line_per_text(corpus: Path) -> None:
    lines = [json.loads(line) for line in run(corpus, "--citron").stdout.splitlines()]

    assert [line["quotes"][0]["contents"][0]["text"] for line in lines] == ["“The dam is safe,”"] * 2


def test_a_table_has_a_row_per_quotation_and_runs_no_formula(corpus: Path) -> None:
    rows = list(csv.DictReader(run(corpus, "--csv").stdout.splitlines()))

    assert [(row["outlet"], row["speaker"], row["words"]) for row in rows[:2]] == [
        ("Echo", "Hedda Marrow", "The dam is safe"),
        ("Echo", "Ludo Fenwick", "'=SUM of all fears is a phrase"),
    ]


def test_what_is_not_read_is_named_and_the_rest_is_shown(corpus: Path, tmp_path: Path) -> None:
    (tmp_path / "empty.txt").write_bytes(b"")
    done = run(corpus, tmp_path / "empty.txt")

    assert (done.exit_code, "empty.txt" in done.stderr, "Hedda Marrow" in done.stdout) == (1, True, True)


def test_nothing_readable_is_code_3(tmp_path: Path) -> None:
    (tmp_path / "empty.txt").write_bytes(b"")

    assert run(tmp_path / "empty.txt").exit_code == 3
