"""What holds for any words: the same rows interpreted and compiled, exact borders, time that grows with length."""

from collections.abc import Sequence

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from retold.reuse.compiled import compiled
from retold.reuse.kernels.align import align_pairs
from retold.reuse.kernels.pile import (
    ADDED,
    CHARACTER,
    CUT,
    EDIT,
    JOINED,
    MOVED,
    RUN,
    SEED_WORDS,
    SPAN,
    Found,
    Pile,
    Span,
    make_room,
)

ALIGN = compiled("align")
WALL = -1

word = st.integers(0, 6)
phrase = st.sampled_from(
    (list(range(20, 34)), list(range(40, 47)), list(range(50, 53)), [60, 61, 62, 63, 64, 60, 61], [70] * 9, [WALL])
)
text = st.lists(st.one_of(phrase, st.lists(word, max_size=5)), max_size=9).map(lambda parts: sum(parts, []))
texts = st.lists(text, min_size=1, max_size=4)
flags = st.lists(st.integers(0, JOINED | CHARACTER), min_size=1, max_size=7)


def pile_of(lines: Sequence[Sequence[int]], marks: Sequence[int] = (0,)) -> Pile:
    """Texts of given words; the grams of all places where no wall follows."""
    words = [word for line in lines for word in line]
    ends = [sum(map(len, lines[: number + 1])) for number in range(len(lines))]
    starts = [0, *ends[:-1]]
    grams = [-1] * len(words)
    known: dict[tuple[int, ...], int] = {}
    for start, end in zip(starts, ends, strict=True):
        for place in range(start, end - SEED_WORDS + 1):
            gram = tuple(words[place : place + SEED_WORDS])
            grams[place] = -1 if WALL in gram else known.setdefault(gram, len(known))
    bits = [max(word, 0) * 300 for word in words]
    return Pile(words, grams, bits, [marks[word % len(marks)] for word in words], starts, ends)


def interpreted(pile: Pile, of_a: list[int], of_b: list[int]) -> Found:
    return align_pairs(pile, make_room(len(pile.words), lambda size, _: [0] * size), of_a, of_b)


def by_machine(pile: Pile, of_a: list[int], of_b: list[int]) -> Found:
    types = (np.int64, np.int64, np.int32, np.uint8, np.int64, np.int64)
    columns = (np.array(column, kind) for column, kind in zip(pile, types, strict=True))
    room = make_room(len(pile.words), lambda size, width: np.zeros(size, f"i{width}"))  # type: ignore[arg-type,return-value]
    found: Found = ALIGN.align_pairs(Pile(*columns), room, np.array(of_a, np.int64), np.array(of_b, np.int64))  # type: ignore[arg-type]
    return found


def pairs_of(lines: Sequence[Sequence[int]]) -> tuple[list[int], list[int]]:
    pairs = [(a, b) for a in range(len(lines)) for b in range(a + 1, len(lines))]
    return [a for a, _ in pairs], [b for _, b in pairs]


@settings(max_examples=300, deadline=None)
@given(texts, flags)
def test_interpreted_and_compiled_find_the_same(lines: list[list[int]], marks: list[int]) -> None:
    pile = pile_of(lines, marks)
    of_a, of_b = pairs_of(lines)
    assert interpreted(pile, of_a, of_b) == by_machine(pile, of_a, of_b)


@settings(max_examples=200, deadline=None)
@given(texts, flags)
def test_kept_words_are_equal_and_edits_lie_between_them(lines: list[list[int]], marks: list[int]) -> None:
    pile = pile_of(lines, marks)
    of_a, of_b = pairs_of(lines)
    found = interpreted(pile, of_a, of_b)
    run = edit = 0
    for at in range(0, len(found.spans), SPAN):
        span = Span(*found.spans[at : at + SPAN])
        a, b = of_a[span.pair], of_b[span.pair]
        assert pile.starts[a] <= span.a_start < span.a_end <= pile.ends[a]
        assert pile.starts[b] <= span.b_start < span.b_end <= pile.ends[b]
        runs, run = found.runs[run : run + RUN * span.runs], run + RUN * span.runs
        edits, edit = found.edits[edit : edit + EDIT * span.edits], edit + EDIT * span.edits
        kept = {
            (runs[at] + word, runs[at + 1] + word) for at in range(0, len(runs), RUN) for word in range(runs[at + 2])
        }
        assert len(kept) == span.words
        assert all(pile.words[i] == pile.words[j] != WALL for i, j in kept)
        in_a = set(range(span.a_start, span.a_end)) - {i for i, _ in kept}
        in_b = set(range(span.b_start, span.b_end)) - {j for _, j in kept}
        assert in_a == edited(edits, 1) and in_b == edited(edits, 3)


def edited(edits: list[int], side: int) -> set[int]:
    return {place for at in range(side, len(edits), EDIT) for place in range(edits[at], edits[at + 1])}


def test_no_texts_and_no_words_give_nothing() -> None:
    nothing = Found([], [], [])
    assert interpreted(pile_of([[], []]), [0], [1]) == by_machine(pile_of([[], []]), [0], [1]) == nothing
    assert interpreted(pile_of([[1, 2]]), [], []) == by_machine(pile_of([[1, 2]]), [], []) == nothing


def test_two_blocks_in_the_other_order_are_two_passages() -> None:
    first, second = list(range(100, 130)), list(range(200, 225))
    found = interpreted(pile_of([first + second, second + first]), [0], [1])
    spans = [Span(*found.spans[at : at + SPAN]) for at in range(0, len(found.spans), SPAN)]
    assert [(span.a_start, span.a_end, span.b_start, span.b_end) for span in spans] == [
        (0, 30, 80, 110),
        (30, 55, 55, 80),
    ]


def test_a_phrase_that_changed_places_is_moved() -> None:
    head, moved, middle, tail = list(range(100, 112)), [1, 2, 3], list(range(200, 206)), list(range(300, 312))
    found = interpreted(pile_of([head + moved + middle + tail, head + middle + moved + tail]), [0], [1])
    assert found.edits[0] == MOVED
    assert len(found.edits) == EDIT
    assert {ADDED, CUT}.isdisjoint({found.edits[0]})
