"""Edits: what differs between the two sides of a shared passage, in whole words."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from rapidfuzz.distance import LCSseq

from retold.reuse.chains import Chain
from retold.reuse.seeds import Run
from retold.reuse.words import Words

# Fewest words that count as moved rather than cut here and added there: "on" cut and "on" added is chance.
LEAST_MOVED_WORDS = 2


@dataclass(frozen=True, slots=True)
class WordEdit:
    """A difference between word positions; an empty range stands where words were added or cut."""

    kind: Literal["replaced", "added", "cut", "moved"]
    start_a: int
    end_a: int
    start_b: int
    end_b: int


def keep_words(a: Words, b: Words, chain: Chain) -> tuple[Run, ...]:
    """All words that both sides of a chain keep in order: its runs and what is equal in its gaps."""
    kept: list[Run] = []
    for run in chain.runs:
        if kept:
            end_a, end_b = kept[-1].a + kept[-1].length, kept[-1].b + kept[-1].length
            kept.extend(_equal_between(a.numbers[end_a : run.a], b.numbers[end_b : run.b], end_a, end_b))
        kept.append(run)
    return tuple(_joined(kept))


def _equal_between(a: Sequence[int], b: Sequence[int], at_a: int, at_b: int) -> Iterator[Run]:
    for block in LCSseq.opcodes(a, b):
        if block.tag == "equal":
            length = block.src_end - block.src_start
            yield Run(at_a + block.src_start, at_b + block.dest_start, length)


def _joined(runs: Sequence[Run]) -> Iterator[Run]:
    """The runs with neighbours that touch on both sides made one."""
    last: Run | None = None
    for run in runs:
        if last and (last.a + last.length, last.b + last.length) == (run.a, run.b):
            last = Run(last.a, last.b, last.length + run.length)
            continue
        if last:
            yield last
        last = run
    if last:
        yield last


def find_edits(a: Words, b: Words, kept: Sequence[Run]) -> tuple[WordEdit, ...]:
    """What stands between the kept words: replaced, added, cut, or moved within the passage."""
    edits = []
    for run, following in zip(kept, kept[1:], strict=False):
        start_a, start_b = run.a + run.length, run.b + run.length
        kind: Literal["replaced", "added", "cut"] = "replaced"
        if start_a == following.a:
            kind = "added"
        elif start_b == following.b:
            kind = "cut"
        edits.append(WordEdit(kind, start_a, following.a, start_b, following.b))
    return tuple(_with_moves(a, b, edits))


def _with_moves(a: Words, b: Words, edits: Sequence[WordEdit]) -> Iterator[WordEdit]:
    """The edits, a cut and an addition of the same words told as one move, where the words were."""
    added = {
        b.numbers[edit.start_b : edit.end_b]: edit
        for edit in reversed(edits)
        if edit.kind == "added" and edit.end_b - edit.start_b >= LEAST_MOVED_WORDS
    }
    moved = {}
    for edit in edits:
        if edit.kind == "cut" and (to := added.pop(a.numbers[edit.start_a : edit.end_a], None)):
            moved[edit], moved[to] = to, to
    for edit in edits:
        if edit.kind == "cut" and edit in moved:
            to = moved[edit]
            yield WordEdit("moved", edit.start_a, edit.end_a, to.start_b, to.end_b)
        elif edit not in moved:
            yield edit
