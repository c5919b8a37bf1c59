"""The corpus engine against brute force: every run of twelve words and more that two public articles share."""

import tempfile
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

from benchmarks.quality.reuse import FILES, read_stories
from benchmarks.quality.reuse_runs import RUN_WORDS, Groups, SharedRun, Words, is_exact, shared_runs, split
from benchmarks.reuse.engine import DEFAULT_MEMORY, find
from benchmarks.reuse.hard import TEXTS
from retold.model import Edit, Passage
from retold.reuse import SharedPassage

Texts = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Text:
    """An article as the engine is given it; minutes since 1970."""

    id: str
    text: str
    published: int | None = None
    outlet: str | None = None


@dataclass(frozen=True, slots=True)
class Verbatim:
    """Runs that stand in two articles, those covered by what was found, and what was found."""

    runs: int
    covered: int
    passages: int
    exact: int
    missed: tuple[SharedRun, ...]


def by_story(folder: Path) -> Verbatim:
    """Each story as a corpus of its own."""
    parts = [_compare(story, shared_runs([split(*text) for text in story.items()])) for story in _stories(folder)]
    return Verbatim(
        sum(part.runs for part in parts),
        sum(part.covered for part in parts),
        sum(part.passages for part in parts),
        sum(part.exact for part in parts),
        tuple(run for part in parts for run in part.missed),
    )


def as_one_corpus(folder: Path) -> Verbatim:
    """All articles of all stories as one corpus, runs of any two of them."""
    texts = {name: text for story in _stories(folder) for name, text in story.items()}
    return _compare(texts, _all_runs([split(*text) for text in texts.items()]))


def _stories(folder: Path) -> Iterator[Texts]:
    """The texts of each story under ids that no other set has."""
    for name in FILES:
        for story in read_stories(folder / name):
            yield {f"{name.removesuffix('.jsonl')}/{article}": text for article, text in story.items()}


def _all_runs(texts: Sequence[Words]) -> Iterator[SharedRun]:
    """Runs of all pairs; only pairs with a row of words in common are laid side by side."""
    holders: dict[tuple[str, ...], set[int]] = defaultdict(set)
    for number, text in enumerate(texts):
        for place in range(len(text.words) - RUN_WORDS + 1):
            holders[text.words[place : place + RUN_WORDS]].add(number)
    pairs = {(a, b) for held in holders.values() if len(held) > 1 for a in held for b in held if a < b}
    for a, b in sorted(pairs):
        yield from shared_runs([texts[a], texts[b]])


def _compare(texts: Texts, runs: Iterator[SharedRun]) -> Verbatim:
    found = find_passages(texts)
    words = {name: split(name, text) for name, text in texts.items()}
    groups = Groups(found)
    told = list(runs)
    missed = tuple(run for run in told if not groups.cover(run, words))
    exact = sum(is_exact(each, words) for each in found)
    return Verbatim(len(told), len(told) - len(missed), len(found), exact, missed)


def find_passages(texts: Texts) -> list[SharedPassage]:
    """What the corpus engine finds among undated texts given in order."""
    return [_passage(row) for row in find_rows([Text(name, text) for name, text in texts.items()])]


def find_rows(texts: Sequence[Text]) -> list[dict[str, object]]:
    """The corpus engine's rows."""
    with tempfile.TemporaryDirectory() as folder:
        given, copies = Path(folder) / "texts.parquet", Path(folder) / "copies.parquet"
        rows = [asdict(text) | {"doc": doc} for doc, text in enumerate(texts)]
        pq.write_table(pa.Table.from_pylist(rows, TEXTS), given)
        find(given, copies, memory=DEFAULT_MEMORY)
        found: list[dict[str, object]] = pq.read_table(copies).to_pylist()
        return found


def _passage(row: Mapping[str, object]) -> SharedPassage:
    a, b = str(row["a_id"]), str(row["b_id"])
    edits = row["edits"]
    assert isinstance(edits, list)
    return SharedPassage(
        a=_cut(row, a, "a"),
        b=_cut(row, b, "b"),
        words=int(str(row["words"])),
        likeness=float(str(row["likeness"])),
        edits=tuple(Edit(edit["kind"], _cut(edit, a, "a"), _cut(edit, b, "b")) for edit in edits),
    )


def _cut(row: Mapping[str, object], article: str, side: str) -> Passage:
    return Passage(article, "text", int(str(row[f"{side}_start"])), int(str(row[f"{side}_end"])))
