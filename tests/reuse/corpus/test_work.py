"""A work folder belongs to one run at a time, and to one corpus, its settings and versions."""

from pathlib import Path

import pytest

from retold.errors import WorkInUse
from retold.ingest.walk import Found
from retold.reuse.corpus.work import Manifest, Work, manifest_of

MANIFEST = Manifest("code", {"mapped": {}}, "inputs", {"a": "1"})


def test_a_folder_in_use_is_refused_until_it_is_free(tmp_path: Path) -> None:
    with Work(tmp_path), pytest.raises(WorkInUse, match="another run is at work there"):
        Work(tmp_path)

    with Work(tmp_path) as work:
        assert not work.is_begun


def test_what_half_a_run_left_behind_is_taken_away_and_what_is_finished_stays(tmp_path: Path) -> None:
    with Work(tmp_path) as work:
        work.begin(MANIFEST)
        for name in ("pairs.arrow", "spans.partial", "texts/0.json", "texts/1.partial"):
            (tmp_path / name).write_bytes(b"")
        (tmp_path / "spilled").mkdir()

        assert work.begin(MANIFEST) == ""

    left = sorted(each.relative_to(tmp_path).as_posix() for each in tmp_path.rglob("*"))
    assert left == ["lock", "manifest.json", "pairs.arrow", "texts", "texts/0.json"]


@pytest.mark.parametrize(
    ("other", "said"),
    [
        (Manifest("new", {"mapped": {}}, "inputs", {"a": "1"}), "it was begun by another version"),
        (Manifest("code", {"mapped": {"text": "body"}}, "inputs", {"a": "1"}), "it was begun with other settings"),
        (Manifest("code", {"mapped": {}}, "others", {"a": "2"}), "a has changed"),
        (Manifest("code", {"mapped": {}}, "others", {}), "a has changed"),
    ],
)
def test_what_is_no_longer_as_it_was_is_named_and_the_work_taken_away(
    other: Manifest, said: str, tmp_path: Path
) -> None:
    with Work(tmp_path) as work:
        work.begin(MANIFEST)
        (tmp_path / "pairs.arrow").write_bytes(b"")

        assert work.begin(other) == said
        assert not (tmp_path / "pairs.arrow").exists()
        assert work.begin(other) == ""


def test_a_file_is_known_by_its_place_size_and_time(tmp_path: Path) -> None:
    file = Found(tmp_path / "news.jsonl", "news.jsonl", named=True)
    file.path.write_bytes(b"a")
    before = manifest_of([file], {})

    assert manifest_of([file], {}) == before
    file.path.write_bytes(b"ab")
    assert manifest_of([file], {}).change_since(before) == f"{file.path.resolve()} has changed"
