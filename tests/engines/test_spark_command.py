"""`retold reuse --engine spark`: the rows of DuckDB, or a message and no file."""

import json
import random
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from retold.cli import main
from tests.engines.cut import cut_after
from tests.engines.loopback import Cluster

# Bytes: more than the code takes that is sent first, less than the counts of words that are sent when pairs are known.
HALF_WAY = 1_000_000


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    """Sixty reports, most of them with a paragraph of an earlier one."""
    chance = random.Random(3)
    words = ["".join(chance.choice("aeilmnorstu") for _ in range(chance.randint(2, 8))) for _ in range(600)]
    told = [" ".join(chance.choices(words, k=40)) for _ in range(20)]
    texts = [f"{' '.join(chance.choices(words, k=60))}.\n{chance.choice(told)}." for _ in range(60)]
    lines = [json.dumps({"id": f"r{number}", "text": text}) for number, text in enumerate(texts)]
    file = tmp_path / "reports.jsonl"
    file.write_text("\n".join(lines), encoding="utf-8")
    return file


@pytest.mark.parametrize("options", [[], ["--edits", "--text"]], ids=["plain", "with edits and words"])
def test_both_engines_write_the_same_bytes(
    spark_cluster: Cluster, corpus: Path, tmp_path: Path, options: list[str]
) -> None:
    here, there = tmp_path / "here.jsonl", tmp_path / "there.jsonl"
    assert reuse(corpus, "-o", here, *options).exit_code == 0
    done = reuse(corpus, "-o", there, *options, "--engine", "spark", "--remote", spark_cluster.remote)
    assert done.exit_code == 0, done.stderr
    assert there.read_bytes() == here.read_bytes()
    assert len(here.read_bytes().splitlines()) > 20


def test_a_server_that_goes_half_way_leaves_no_output_and_the_next_run_is_whole(
    spark_cluster: Cluster, corpus: Path, tmp_path: Path
) -> None:
    output = tmp_path / "copies.jsonl"
    with cut_after(HALF_WAY, spark_cluster.remote) as remote:
        cut = reuse(corpus, "-o", output, "--engine", "spark", "--remote", remote)
    assert cut.exit_code == 2
    assert "the Spark server went away before the work was done; nothing was written." in cut.stderr
    assert not output.exists()
    assert reuse(corpus, "-o", output, "--engine", "spark", "--remote", spark_cluster.remote).exit_code == 0
    assert reuse(corpus, "-o", tmp_path / "here.jsonl").exit_code == 0
    assert output.read_bytes() == (tmp_path / "here.jsonl").read_bytes()
    assert [path.name for path in tmp_path.iterdir() if path.name.startswith(".")] == []


def test_a_server_that_is_away_is_told_of_and_no_file_is_written(installed: None, corpus: Path, tmp_path: Path) -> None:
    output = tmp_path / "copies.jsonl"
    away = reuse(corpus, "-o", output, "--engine", "spark", "--remote", "sc://127.0.0.1:1")
    assert away.exit_code == 2
    assert "sc://127.0.0.1:1: no Spark Connect server answers there" in away.stderr
    assert not output.exists()


def reuse(*words: str | Path) -> Result:
    return CliRunner().invoke(main, ["reuse", *map(str, words)])
