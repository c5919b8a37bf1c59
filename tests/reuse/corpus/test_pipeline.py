from collections.abc import Iterator
from pathlib import Path

import pyarrow as pa
import pytest

from retold.engines.duck import DuckEngine
from retold.reuse.corpus import TEXTS, find_copies_in

MEMORY = 500_000_000
TOLD = "the old ferry was towed back into the harbour shortly before noon by two tugs from the yard"


@pytest.fixture
def engine(tmp_path: Path) -> Iterator[DuckEngine]:
    with DuckEngine(tmp_path, memory=MEMORY, workers=2) as opened:
        yield opened


def texts(*given: str, published: dict[int, int] | None = None) -> list[pa.RecordBatch]:
    rows = [
        {"doc": doc, "id": f"t{doc}", "published": (published or {}).get(doc), "text": text}
        for doc, text in enumerate(given)
    ]
    return [pa.RecordBatch.from_pylist(rows, schema=TEXTS.schema)]


def copies(engine: DuckEngine, batches: list[pa.RecordBatch]) -> list[dict[str, object]]:
    return [row for batch in find_copies_in(batches, engine=engine) for row in batch.to_pylist()]


def test_a_copied_passage_is_told_with_its_borders_in_both_texts(engine: DuckEngine) -> None:
    (copy,) = copies(engine, texts(f"Breaking: {TOLD}.", f"{TOLD}, we hear"))
    assert (copy["a_id"], copy["a_start"], copy["a_end"]) == ("t0", 10, 10 + len(TOLD))
    assert (copy["b_id"], copy["b_start"], copy["b_end"]) == ("t1", 0, len(TOLD))
    assert copy["words"] == 18


def test_the_earlier_published_text_is_the_first_holder_whatever_the_order_given(engine: DuckEngine) -> None:
    (copy,) = copies(engine, texts(TOLD, TOLD, published={0: 500, 1: 400}))
    assert (copy["a_id"], copy["b_id"]) == ("t1", "t0")


def test_texts_without_words_share_nothing(engine: DuckEngine) -> None:
    assert copies(engine, texts("", "…", " \n", "?!")) == []
