"""What the page on `retold reuse` shows can be done as it stands there."""

import csv
import re
import shlex
from pathlib import Path

import duckdb
import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from tests.cli.corpora import OWN, ROWS, reuse, write_jsonl

PAGE = (Path(__file__).parents[2] / "docs" / "commands" / "reuse.md").read_text(encoding="utf-8")
COMMANDS = [line for block in re.findall(r"```sh\n(.*?)```", PAGE, re.DOTALL) for line in block.splitlines()]
QUERIES = re.findall(r"```sql\n(.*?)```", PAGE, re.DOTALL)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with everything that the page's examples name."""
    monkeypatch.chdir(tmp_path)
    write_jsonl(tmp_path / "news.jsonl", [{**row, "guid": row["id"], "body": row["text"]} for row in ROWS])
    pq.write_table(pa.Table.from_pylist(list(ROWS)), tmp_path / "archive.parquet")
    (tmp_path / "saved-pages").mkdir()
    page = f"<html><body><article><p>{OWN}</p><p>{OWN}</p></article></body></html>"
    (tmp_path / "saved-pages" / "page.html").write_text(page, encoding="utf-8")
    with (tmp_path / "dump.csv").open("w", encoding="utf-8", newline="") as opened:
        rows = csv.writer(opened)
        rows.writerows([("nr", "abstract"), *((number, row["text"]) for number, row in enumerate(ROWS))])
    return tmp_path


@pytest.mark.parametrize("line", COMMANDS)
def test_every_command_on_the_page_runs(line: str, folder: Path) -> None:
    program, command, *words = shlex.split(line)

    result = reuse(*words)

    assert (program, command) == ("retold", "reuse")
    assert result.exit_code == 0, result.output


def test_every_query_on_the_page_runs(folder: Path) -> None:
    reuse("news.jsonl", "-o", "copies.parquet", "--facts", "--text")

    answers = [duckdb.execute(query).fetchall() for query in QUERIES]

    assert [len(answer) for answer in answers] == [1, 1, 1, 2]
    assert answers[0][0][:3] == ("Coast Wire", "Osk Echo", 2)
    assert answers[1][0][1:3] == (3, "wire")
    assert answers[2] == [("wire", "late", "near duplicate", 20)]
    assert {answer[0] for answer in answers[3]} == {ROWS[0]["text"].rstrip(".")}
