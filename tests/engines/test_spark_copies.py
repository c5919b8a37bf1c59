"""One corpus on a cluster and on this machine: the same rows, in the same order."""

import random
from collections.abc import Iterator
from typing import Any

import pyarrow as pa
import pytest

from benchmarks.reuse.hard import make_corpus
from retold.engines import Engine
from retold.reuse.corpus import COPIES, TEXTS, find_copies_in

# Articles of the hard corpus: enough for several rounds of every edit, few enough for a minute.
HARD_ARTICLES = 1_000

STOCK = (
    "the ministry did not immediately respond to a request for comment on Friday",
    "all rights reserved this material may not be published broadcast or redistributed",
)
ARABIC = "وقال حاكم الإقليم إن الجسر القديم سيبقى مغلقا حتى نهاية الشهر بعد أن جرفت المياه أحد أعمدته الثلاثة"
CHINESE = "渡轮在中午前被两艘拖船拖回港口船上四十名乘客全部平安无人受伤公司表示将于周一恢复通航"
FAMILY = "The 👩‍👩‍👧 family café reopened beside the tramway on Saturday after nine weeks of repairs to its roof"


@pytest.fixture(scope="module")
def invented() -> list[dict[str, Any]]:
    return list(_invented(random.Random(6)))


def test_an_invented_corpus_gives_the_same_rows(spark: Engine, duck: Engine, invented: list[dict[str, Any]]) -> None:
    found = copies(duck, invented)
    assert copies(spark, invented) == found
    assert len(found) > len(invented) / 2


def test_the_order_given_decides_nothing_that_dates_decide(spark: Engine, invented: list[dict[str, Any]]) -> None:
    dated = [{**row, "published": 100 + row["doc"]} for row in invented]
    turned = [{**row, "doc": len(dated) - 1 - row["doc"]} for row in reversed(dated)]
    assert copies(spark, turned) == copies(spark, dated)


def test_a_hard_corpus_gives_the_same_rows(spark: Engine, duck: Engine) -> None:
    texts = [row for block in make_corpus(HARD_ARTICLES) for row in block.texts.to_pylist()]
    found = copies(duck, texts)
    assert copies(spark, texts) == found
    assert len(found) > HARD_ARTICLES / 10


@pytest.mark.parametrize("texts", [[], [""], ["…", "?!", " \n"], ["one note alone"]])
def test_where_nothing_is_shared_there_are_no_rows(spark: Engine, texts: list[str]) -> None:
    rows = [{"doc": doc, "id": f"{doc}", "text": text} for doc, text in enumerate(texts)]
    assert copies(spark, rows) == []


def test_a_passage_that_many_hold_is_given_to_its_first_holder_alone(spark: Engine) -> None:
    rows = [{"doc": doc, "id": f"{doc}", "text": f"{FAMILY}. {doc}"} for doc in range(200)]
    found = copies(spark, rows)
    assert [(row["a_id"], row["b_id"]) for row in found] == [("0", f"{doc}") for doc in range(1, 200)]


def copies(engine: Engine, rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
    batches = [pa.RecordBatch.from_pylist(rows[at : at + 100], schema=TEXTS.schema) for at in range(0, len(rows), 100)]
    found = list(find_copies_in(batches, engine=engine))
    assert all(batch.schema == COPIES.schema for batch in found)
    return [row for batch in found for row in batch.to_pylist()]


def _invented(chance: random.Random) -> Iterator[dict[str, Any]]:
    """Notes of own words, with passages of earlier ones, whole or edited, and stock phrases; of some only stretches."""
    words = ["".join(chance.choice("aeioulmnrstvk") for _ in range(chance.randint(2, 9))) for _ in range(900)]
    told: list[list[str]] = []
    for doc in range(240):
        own = chance.choices(words, k=chance.randint(20, 160))
        if told and chance.random() < 0.7:
            _insert(own, _edited(_taken(chance.choice(told), chance), words, chance), chance)
        for phrase in (*STOCK, ARABIC, CHINESE, FAMILY):
            if chance.random() < 0.08:
                _insert(own, phrase.split(), chance)
        told.append(own)
        text = " ".join(own)
        yield {
            "doc": doc,
            "id": f"note {doc}",
            "published": chance.choice([None, 29_000_000 + chance.randint(0, 50)]),
            "outlet": chance.choice([None, "Harbour Mail", "Kantoor"]),
            "text": text,
            "stretches": _stretches(len(text)) if doc % 5 == 0 else None,
        }


def _taken(source: list[str], chance: random.Random) -> list[str]:
    length = chance.choice([12, 12, 13, 30, 60, 120])
    start = chance.randint(0, max(0, len(source) - length))
    return source[start : start + length]


def _edited(passage: list[str], words: list[str], chance: random.Random) -> list[str]:
    share = chance.choice([0, 0, 0.05, 0.15, 0.3])
    return [chance.choice(words) if chance.random() < share else word for word in passage]


def _insert(own: list[str], passage: list[str], chance: random.Random) -> None:
    at = chance.randint(0, len(own))
    own[at:at] = passage


def _stretches(length: int) -> list[dict[str, int]]:
    third = length // 3
    return [{"start": 0, "end": third}, {"start": third + 5, "end": 2 * third}, {"start": 2 * third, "end": length}]
