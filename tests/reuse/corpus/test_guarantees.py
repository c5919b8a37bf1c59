"""What a corpus run promises, whatever the corpus."""

import random
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

import pyarrow as pa
import pytest

from retold.engines.duck import DuckEngine
from retold.reuse import ReadableText, Stretch, find_shared_passages, split_words
from retold.reuse.corpus import TEXTS, aligning, find_copies_in
from retold.reuse.words import fold

MEMORY = 500_000_000
CERTAIN = 12


class Copy(NamedTuple):
    a_id: str
    a_start: int
    a_end: int
    b_id: str
    b_start: int
    b_end: int
    words: int


@pytest.fixture
def engine(tmp_path: Path) -> Iterator[DuckEngine]:
    with DuckEngine(tmp_path, memory=MEMORY, workers=2) as opened:
        yield opened


def copies(engine: DuckEngine, texts: Sequence[str]) -> list[Copy]:
    rows = [{"doc": doc, "id": str(doc), "text": text} for doc, text in enumerate(texts)]
    batches = [pa.RecordBatch.from_pylist(rows[at : at + 100], schema=TEXTS.schema) for at in range(0, len(rows), 100)]
    found = find_copies_in(batches, engine=engine)
    return [Copy(*(row[name] for name in Copy._fields)) for batch in found for row in batch.to_pylist()]


def prose(chance: random.Random, words: int) -> list[str]:
    return [chance.choice("abcdefgh") + chance.choice("aeiou") + chance.choice("lmnprst") for _ in range(words)]


def test_a_run_of_twelve_words_held_by_five_hundred_texts_is_found_in_each(engine: DuckEngine) -> None:
    chance = random.Random(5)
    run = "seven crews put out the fire on the quay before the morning shift"
    texts = [" ".join((*prose(chance, 30), run, *prose(chance, 30))) for _ in range(500)]
    found = [copy for copy in copies(engine, texts) if copy.a_id == "0"]
    assert {copy.b_id for copy in found} == {str(doc) for doc in range(1, 500)}
    assert all(run in texts[int(copy.b_id)][copy.b_start : copy.b_end] for copy in found)


def test_n_equal_texts_are_n_minus_one_rows(engine: DuckEngine) -> None:
    text = " ".join(prose(random.Random(6), 50))
    assert copies(engine, [text] * 3000) == [
        Copy("0", 0, len(text), str(doc), 0, len(text), 50) for doc in range(1, 3000)
    ]


def test_equal_texts_share_with_others_what_the_first_of_them_shares(engine: DuckEngine) -> None:
    chance = random.Random(7)
    shared, own = prose(chance, 40), prose(chance, 40)
    first, twin = " ".join((*prose(chance, 20), *shared)), " ".join((*shared, *own))
    found = copies(engine, [first, twin, twin])
    assert [(copy.a_id, copy.b_id, copy.words) for copy in found] == [("0", "1", 40), ("0", "2", 40), ("1", "2", 80)]


def test_a_very_long_text_is_compared_whole(engine: DuckEngine) -> None:
    chance = random.Random(8)
    long = prose(chance, 200_000)
    cut = " ".join(long[199_900:199_960])
    (found,) = copies(engine, [" ".join(long), cut])
    assert (found.b_start, found.b_end, found.words) == (0, len(cut), 60)
    assert " ".join(long)[found.a_start : found.a_end] == cut


def test_texts_that_are_laid_out_with_care_share_what_others_do(
    engine: DuckEngine, monkeypatch: pytest.MonkeyPatch
) -> None:
    texts = tangled(random.Random(12))
    found = copies(engine, texts)
    monkeypatch.setattr(aligning, "LONG", 0)
    assert copies(engine, texts) == found


@pytest.mark.parametrize(
    "text",
    [
        "أعلنت بلدية الميناء أن العبارة القديمة ستعود إلى الخدمة صباح الاثنين بعد إصلاح المحرك في حوض السفن الكبير",
        "港口当局表示旧渡轮将于星期一早上恢复服务船厂已经完成发动机的修理工作乘客可以继续使用原来的船票",
        "Порт сообщил что старый паром вернётся на линию в понедельник утром после ремонта двигателя на большой верфи",
        "🚢 the 𝐟𝐞𝐫𝐫𝐲 comes back on Monday morning 🎉 after two long weeks in the great yard by the river mouth 👏",
    ],
)
def test_every_script_has_exact_borders(engine: DuckEngine, text: str) -> None:
    (found,) = copies(engine, [f"«{text}»", f"… {text} …"])
    words = split_words(text, Stretch(0, len(text)))
    reach = words[0].start, words[-1].end
    assert (found.a_start - 1, found.a_end - 1) == reach
    assert (found.b_start - 2, found.b_end - 2) == reach


@pytest.mark.parametrize("texts", [[], [""], ["", ""], ["…", "!?", "\n\n"], ["word", "word"], ["\ufffd" * 99] * 3])
def test_texts_with_hardly_a_word_share_nothing(engine: DuckEngine, texts: list[str]) -> None:
    assert copies(engine, texts) == []


@pytest.mark.parametrize("seed", range(3))
def test_every_run_of_twelve_words_is_covered_on_both_sides(engine: DuckEngine, seed: int) -> None:
    texts = tangled(random.Random(seed))
    covered = [bytearray(len(text)) for text in texts]
    for copy in copies(engine, texts):
        covered[int(copy.a_id)][copy.a_start : copy.a_end] = b"\1" * (copy.a_end - copy.a_start)
        covered[int(copy.b_id)][copy.b_start : copy.b_end] = b"\1" * (copy.b_end - copy.b_start)
    for doc, stretch in shared_runs(texts):
        for word in split_words(texts[doc], stretch):
            assert all(covered[doc][word.start : word.end]), texts[doc][stretch.start : stretch.end]


def test_a_corpus_gives_the_passages_of_a_story(engine: DuckEngine) -> None:
    texts = tangled(random.Random(11))
    readable = [
        ReadableText(article=str(doc), text=text, stretches=(Stretch(0, len(text)),)) for doc, text in enumerate(texts)
    ]
    of_story = {
        (shared.a.article, shared.b.article, shared.a.start, shared.a.end, shared.b.start, shared.b.end)
        for shared in find_shared_passages(readable)
    }
    of_corpus = {
        (copy.a_id, copy.b_id, copy.a_start, copy.a_end, copy.b_start, copy.b_end) for copy in copies(engine, texts)
    }
    assert of_story == of_corpus


def tangled(chance: random.Random) -> list[str]:
    """Texts that take runs from one another, some of which others have taken before, with words changed."""
    texts = [prose(chance, 80)]
    for _ in range(39):
        text = prose(chance, 60)
        for _ in range(chance.randrange(4)):
            source = chance.choice(texts)
            start = chance.randrange(len(source) - 11)
            taken = source[start : start + chance.randrange(12, 50)]
            if chance.random() < 0.5:
                taken[chance.randrange(len(taken))] = "other"
            at = chance.randrange(len(text))
            text[at:at] = taken
        texts.append(text)
    return [" ".join(text) for text in texts]


def shared_runs(texts: Sequence[str]) -> Iterator[tuple[int, Stretch]]:
    """By brute force: each run of twelve words that stands in two texts, in each of them."""
    holders: dict[tuple[str, ...], set[int]] = {}
    split = [split_words(text, Stretch(0, len(text))) for text in texts]
    runs = []
    for doc, (text, words) in enumerate(zip(texts, split, strict=True)):
        folded = [fold(text[word.start : word.end]) for word in words]
        for at in range(len(words) - CERTAIN + 1):
            run = tuple(folded[at : at + CERTAIN])
            holders.setdefault(run, set()).add(doc)
            runs.append((run, doc, Stretch(words[at].start, words[at + CERTAIN - 1].end)))
    for run, doc, stretch in runs:
        if len(holders[run]) > 1:
            yield doc, stretch
