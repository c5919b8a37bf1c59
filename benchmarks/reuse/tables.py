"""The tables of the bench: each part measures and prints."""

import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

from benchmarks.reuse.children import Run, run
from benchmarks.reuse.engine import DEFAULT_MEMORY, FINISHED
from benchmarks.reuse.field import Field
from benchmarks.reuse.finders import FINDERS
from benchmarks.reuse.hard import write
from benchmarks.reuse.judge import Judged, judge
from benchmarks.reuse.oracle import Verbatim, as_one_corpus, by_story
from benchmarks.reuse.truth import PASSAGE, WHOLE

# The least memory that must give the same rows.
LITTLE_MEMORY = 1_000_000_000

# Enough to compile every kernel, so that no timed run does.
WARM_UP = 300

# When pairs stand, candidates are found.
CANDIDATES = "pairs"

RATES = "articles/s to candidates (for each second a processor worked) | to rows"

_GB = 1e9


@dataclass(frozen=True, slots=True)
class Bench:
    """What is measured, and where its files lie."""

    folder: Path
    articles: int
    growth: tuple[int, ...]
    gold: Path
    peers: Path

    def corpus(self, articles: int) -> Path:
        """The folder of the hard corpus of this size, made if it is not there."""
        folder = self.folder / f"hard-{articles}"
        if not (folder / "truth.parquet").is_file():
            write(folder, articles)
        return folder

    def find(self, articles: int, memory: int = DEFAULT_MEMORY) -> Run:
        """Run the engine in a process of its own."""
        corpus = self.corpus(articles)
        module = [sys.executable, "-m", "benchmarks.reuse.engine"]
        copies = str(self.copies(articles, memory))
        return run([*module, str(corpus / "texts.parquet"), copies, "--memory", str(memory)])

    def copies(self, articles: int, memory: int = DEFAULT_MEMORY) -> Path:
        """Where the engine's rows are written."""
        return self.folder / f"copies-{articles}-{memory}.parquet"

    def warm_up(self) -> None:
        """Compile what is compiled once."""
        self.find(WARM_UP)


def print_verbatim(bench: Bench) -> None:
    """Runs of public articles by brute force."""
    if not bench.gold.is_dir():
        print(f"verbatim: left out, there is no {bench.gold}\n")
        return
    print("runs of 12 and more words that two public articles share | covered | | passages | exact |")
    for name, found in (("story by story", by_story(bench.gold)), ("all as one corpus", as_one_corpus(bench.gold))):
        _print_verbatim(name, found)
    print()


def _print_verbatim(name: str, found: Verbatim) -> None:
    covered, exact = found.covered / max(1, found.runs), found.exact / max(1, found.passages)
    print(f"{name}: {found.runs} | {found.covered} | {covered:.4f} | {found.passages} | {exact:.4f}")
    for missed in found.missed[:5]:
        print(f"  missed: {missed.words} words, {missed.a.article} {missed.a.start} and {missed.b.article}")


def print_quality(bench: Bench) -> None:
    """Recall, precision, borders and holders on the hard corpus."""
    took = bench.find(bench.articles)
    corpus = Field(bench.corpus(bench.articles))
    rows = pq.read_table(bench.copies(bench.articles))
    judged = judge(corpus, corpus.found(rows))
    print(f"hard corpus of {bench.articles} articles: {len(rows)} rows, {_rates(took, FINISHED)} articles/s")
    print_judged(judged)
    print()


def print_judged(judged: Judged) -> None:
    """Scores of an engine's rows."""
    print("edits | planted | found | words found | borders within 2 words at all four ends")
    for band, score in judged.bands.items():
        figures = f"{score.passage_recall:.4f} | {score.recall:.4f} | {score.border_share:.4f}"
        print(f"{band} % | {score.passages} | {figures}")
    for kind, holders in judged.holders.items():
        print(f"{kind}: {judged.holders_found[kind]} of {holders} holders found")
    precision, characters = judged.precision, judged.character_precision
    print(f"precision of rows {precision:.4f}, of characters {characters:.4f}; false rows {len(judged.false)}")
    print("told as, and is: rows")
    for (kind, relation), count in sorted(judged.relations.items()):
        print(f"  {kind}, {relation}: {count}")


def print_memory(bench: Bench) -> None:
    """The same rows with less memory."""
    print(f"memory limit | {RATES} | highest memory, {bench.articles} articles")
    for memory in (DEFAULT_MEMORY, LITTLE_MEMORY):
        _print_run(f"{memory / _GB:.1f} GB", bench.find(bench.articles, memory))
    one, other = (pq.read_table(bench.copies(bench.articles, memory)) for memory in (DEFAULT_MEMORY, LITTLE_MEMORY))
    print(f"rows equal, in this order: {'yes' if one.equals(other) else 'NO'} ({len(one)})\n")


def print_growth(bench: Bench) -> None:
    """Time and memory by size."""
    print(f"articles | {RATES} | highest memory")
    for articles in bench.growth:
        _print_run(f"{articles}", bench.find(articles))
    print()


def _print_run(name: str, took: Run) -> None:
    print(f"{name} | {_rates(took, CANDIDATES)} | {_rates(took, FINISHED)} | {took.peak_bytes / _GB:.2f} GB")
    stages = zip(took.processor, [0.0, *took.processor.values()], took.processor.values(), strict=False)
    print(f"    work: {', '.join(f'{name} {done - before:.1f} s' for name, before, done in stages)}")


def _rates(took: Run, stage: str) -> str:
    return f"{took.rate(stage):.0f} ({took.rate_of_work(stage):.0f})" if stage in took.seconds else "-"


def print_peers(bench: Bench) -> None:
    """Other finders on the same texts in the same run."""
    took = bench.find(bench.articles)
    corpus, texts = Field(bench.corpus(bench.articles)), bench.corpus(bench.articles) / "texts.parquet"
    print(
        "finder | articles/s to pairs | whole copies found | planted passages found | pairs that share a text | memory"
    )
    own = pq.read_table(bench.copies(bench.articles), columns=["a_id", "b_id"])
    pairs = [(corpus.numbers[a], corpus.numbers[b]) for a, b in zip(*_columns(own), strict=True)]
    _print_peer("Retold, to candidates", took, CANDIDATES, None)
    _print_peer("Retold, to rows", took, FINISHED, _Pairs(corpus, pairs, bench.articles))
    if not bench.peers.is_file():
        print(f"peers are left out: there is no {bench.peers} (see requirements/peers.in)\n")
        return
    script = Path(__file__).with_name("finders.py")
    for name in FINDERS:
        found = bench.folder / "pairs.parquet"
        took = run([str(bench.peers), str(script), name, str(texts), str(found)])
        told = list(zip(*_columns(pq.read_table(found)), strict=True))
        _print_peer(f"{name}, {took.articles} articles", took, "pairs", _Pairs(corpus, told, took.articles))
    lcs = run([sys.executable, "-m", "benchmarks.reuse.alignment", str(texts), str(bench.copies(bench.articles))])
    print(f"rapidfuzz LCSseq, given {lcs.articles} pairs and their words: {_rates(lcs, 'aligned')} pairs/s\n")


class _Pairs:
    """Pairs of articles said to share text, against the truth of the first so many articles."""

    def __init__(self, corpus: Field, pairs: Sequence[tuple[int, int]], articles: int) -> None:
        self._pairs = {(min(pair), max(pair)) for pair in pairs}
        self._known = [each for doc in range(articles) for each in corpus.known.get(doc, ())]
        self._origins: Mapping[int, set[int]] = {
            doc: {doc, *(each.origin for each in corpus.known.get(doc, ()))} for doc in range(articles)
        }

    def found(self, kind: str) -> float:
        """The share of copies of this kind whose pair is there."""
        wanted = {(each.origin, each.doc) for each in self._known if each.kind == kind and not each.inherited}
        return len(wanted & self._pairs) / max(1, len(wanted))

    @property
    def right(self) -> float:
        """The share of pairs that do share a text."""
        return sum(bool(self._origins[a] & self._origins[b]) for a, b in self._pairs) / max(1, len(self._pairs))


def _print_peer(name: str, took: Run, stage: str, pairs: _Pairs | None) -> None:
    judged = f"{pairs.found(WHOLE):.4f} | {pairs.found(PASSAGE):.4f} | {pairs.right:.4f}" if pairs else "| |"
    print(f"{name} | {_rates(took, stage)} | {judged} | {took.peak_bytes / _GB:.2f} GB")


def _columns(table: pa.Table) -> tuple[list[int], list[int]]:
    one, other = (table.column(number).to_pylist() for number in range(2))
    return one, other
