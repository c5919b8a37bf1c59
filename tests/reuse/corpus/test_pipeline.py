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


def texts(
    *given: str, published: dict[int, int] | None = None, outlets: dict[int, str] | None = None
) -> list[pa.RecordBatch]:
    rows = [
        {
            "doc": doc,
            "id": f"t{doc}",
            "published": (published or {}).get(doc),
            "outlet": (outlets or {}).get(doc),
            "text": text,
        }
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


def shares(engine: DuckEngine, batches: list[pa.RecordBatch]) -> list[tuple[object, ...]]:
    return [tuple(copy[name] for name in ("a_share", "b_share", "pair")) for copy in copies(engine, batches)]


def test_a_passage_is_told_with_the_part_of_each_text_that_it_is(engine: DuckEngine) -> None:
    own = "nobody on the quay could say who had called the yard"
    assert shares(engine, texts(TOLD, f"{TOLD} {own}")) == [(1.0, 0.621, "")]


def test_only_words_that_are_compared_count_for_a_share(engine: DuckEngine) -> None:
    page = f"menu home news {TOLD} weather sport"
    start = page.index(TOLD)
    inside = [{"start": start, "end": start + len("the old ferry")}, {"start": start + 14, "end": start + len(TOLD)}]
    (batch,) = texts(TOLD, page)
    rows = [{**row, "stretches": inside if row["doc"] else None} for row in batch.to_pylist()]
    found = shares(engine, [pa.RecordBatch.from_pylist(rows, schema=TEXTS.schema)])
    assert found == [(0.833, 0.833, "near duplicate")]


def test_texts_of_one_outlet_that_share_most_of_both_are_versions(engine: DuckEngine) -> None:
    corrected = TOLD.replace("noon", "midnight")
    assert shares(engine, texts(TOLD, corrected, outlets={0: "echo", 1: "echo"})) == [(1.0, 1.0, "version")]
    assert shares(engine, texts(TOLD, corrected, outlets={0: "echo", 1: "post"})) == [(1.0, 1.0, "near duplicate")]
    assert shares(engine, texts(TOLD, corrected)) == [(1.0, 1.0, "near duplicate")]


def test_passages_of_a_pair_count_together_for_what_the_whole_texts_are(engine: DuckEngine) -> None:
    other = "the yard said that it would look at the engine and the hull before the ferry sails again on Monday"
    found = shares(engine, texts(f"{TOLD}. {other}.", f"{other}. {TOLD}."))
    assert found == [(0.474, 0.474, "near duplicate"), (0.526, 0.526, "near duplicate")]
