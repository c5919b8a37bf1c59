"""Edits: what differs between the two sides of a shared passage, in whole words."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from rapidfuzz.distance import LCSseq

from retold.reuse.chains import Chain
from retold.reuse.seeds import Run, WordRange
from retold.reuse.words import Words

# Fewest words that count as moved rather than cut here and added there: "on" cut and "on" added is chance.
LEAST_MOVED_WORDS = 2

# Edited words on both sides of a single kept one that swallow it: "the" between two rewritten clauses.
LEAST_EDIT_AROUND_A_CRUMB = 3


@dataclass(frozen=True, slots=True)
class WordEdit:
    """A difference between word positions; an empty range stands where words were added or cut."""

    kind: Literal["replaced", "added", "cut", "moved"]
    a: WordRange
    b: WordRange


def keep_words(a: Words, b: Words, chain: Chain) -> tuple[Run, ...]:
    """All words that both sides of a chain keep in order: its runs and what is equal in its gaps.

    Edits between them are of whole words ("Al-Hadar" for "Albu-Hadar", not "Al" for "Albu") and are not cut up by one
    small word that happens to be equal.
    """
    kept: list[Run] = []
    for run in chain.runs:
        if kept:
            end_a, end_b = kept[-1].a + kept[-1].length, kept[-1].b + kept[-1].length
            kept.extend(_equal_between(a.numbers[end_a : run.a], b.numbers[end_b : run.b], end_a, end_b))
        kept.append(run)
    return _without_crumbs(_at_whole_words(a, b, list(_joined(kept))))


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


def _at_whole_words(a: Words, b: Words, runs: Sequence[Run]) -> list[Run]:
    """The runs without words that hang on an edited one; the passage's own borders stay."""
    whole: list[Run] = []
    for place, run in enumerate(runs):
        start, end = 0, run.length
        while place and start < end and (a.joined[run.a + start] or b.joined[run.b + start]):
            start += 1
        while place + 1 < len(runs) and start < end and (_hangs(a, run.a + end) or _hangs(b, run.b + end)):
            end -= 1
        if start < end:
            whole.append(Run(run.a + start, run.b + start, end - start))
    return whole


def _hangs(words: Words, place: int) -> bool:
    """Whether the word at this place hangs on the one before."""
    return place < len(words.joined) and words.joined[place]


def _without_crumbs(runs: Sequence[Run]) -> tuple[Run, ...]:
    """The runs without single words in the middle of larger edits."""
    kept = list(runs[:1])
    for run, following in zip(runs[1:], [*runs[2:], None], strict=False):
        large = LEAST_EDIT_AROUND_A_CRUMB
        inside = following is not None and _gap(kept[-1], run) >= large and _gap(run, following) >= large
        if run.length > 1 or not inside:
            kept.append(run)
    return tuple(kept)


def _gap(run: Run, following: Run) -> int:
    """Words between two runs, on the side where they are more."""
    return max(following.a - run.a - run.length, following.b - run.b - run.length)


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
        edits.append(WordEdit(kind, WordRange(start_a, following.a), WordRange(start_b, following.b)))
    return tuple(_with_moves(a, b, edits))


def _with_moves(a: Words, b: Words, edits: Sequence[WordEdit]) -> Iterator[WordEdit]:
    """The edits, a cut and an addition of the same words told as one move, where the words were."""
    added = {
        b.numbers[edit.b.start : edit.b.end]: edit
        for edit in reversed(edits)
        if edit.kind == "added" and edit.b.length >= LEAST_MOVED_WORDS
    }
    moved = {}
    for edit in edits:
        if edit.kind == "cut" and (to := added.pop(a.numbers[edit.a.start : edit.a.end], None)):
            moved[edit], moved[to] = to, to
    for edit in edits:
        if edit.kind == "cut" and edit in moved:
            yield WordEdit("moved", edit.a, moved[edit].b)
        elif edit not in moved:
            yield edit
