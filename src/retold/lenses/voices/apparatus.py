"""The apparatus of an utterance: one base wording, and what every other wording has otherwise, with its passages."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from retold.lenses.voices.alignment import Alignment, Pair, Word, align, words_of
from retold.lenses.voices.in_marks import Marks, stands_in_marks
from retold.model import Article, Edit, Passage, Quotation

Difference = Literal["marks added", "marks dropped", "speaker", "day", "stance"]
# Which wording is the base: words in marks claim to be the speaker's own, and the longest has what others trim.
BASE = "the longest wording in quotation marks, else the longest; of equals the earliest"
_ORDER = {"direct": 0, "mixed": 1, "indirect": 2}


@dataclass(frozen=True, slots=True, kw_only=True)
class MarksDiffer:
    """The same words, in marks in one account and plain in another."""

    marked: Passage
    plain: Passage


@dataclass(frozen=True, slots=True, kw_only=True)
class Wording:
    """One account's wording beside the base.

    `relation` is `base`, `same` words, `edited` (with the edits from the base, `a`, to this wording, `b`), or `retold`
    in other words, where too little is kept for edits to be read; `kept` counts the base's words kept in their order.
    """

    quotation: str
    article: str
    relation: Literal["base", "same", "edited", "retold"]
    words: int
    kept: int
    edits: tuple[Edit, ...] = ()
    marks: tuple[MarksDiffer, ...] = ()
    differs: tuple[Difference, ...] = ()


@dataclass(frozen=True, slots=True)
class Shelf:
    """What every apparatus of a story is made from."""

    articles: Mapping[str, Article]
    marks: Mapping[str, Marks]


def choose_base(quotations: Sequence[Quotation], shelf: Shelf) -> Quotation:
    """The wording that the others are laid beside: see BASE."""
    # min keeps the first of equals, and quotations stand in story order.
    return min(quotations, key=lambda each: (_ORDER[each.kind], -len(_words(each, shelf))))


def lay_out(quotations: Sequence[Quotation], base: Quotation, shelf: Shelf) -> tuple[Wording, ...]:
    """Every wording of an utterance beside the base, the base first, the others in story order."""
    first = _words(base, shelf)
    others = [each for each in quotations if each is not base]
    whole = Wording(
        quotation=base.id,
        article=base.content[0].article,
        relation="base",
        words=len(first),
        kept=len(first),
    )
    return (whole, *(_wording(each, base, first, shelf) for each in others))


def _words(quotation: Quotation, shelf: Shelf) -> tuple[Word, ...]:
    return words_of(shelf.articles[quotation.content[0].article], quotation.content)


def _wording(quotation: Quotation, base: Quotation, first: Sequence[Word], shelf: Shelf) -> Wording:
    words = _words(quotation, shelf)
    found = align(first, words)
    marks = tuple(_marks(quotation, base, found.kept, shelf)) if found else ()
    return Wording(
        quotation=quotation.id,
        article=quotation.content[0].article,
        relation="retold" if found is None else "edited" if found.edits else "same",
        words=len(words),
        kept=len(found.kept) if found else 0,
        edits=found.edits if found else (),
        marks=marks,
        differs=tuple(_differences(quotation, base, found, marks)),
    )


def _marks(quotation: Quotation, base: Quotation, kept: Sequence[Pair], shelf: Shelf) -> Iterator[MarksDiffer]:
    """Runs of kept words that stand in marks on one side only."""
    run: list[Pair] = []
    way = 0
    for pair in kept:
        there = stands_in_marks(base, pair.a.passage, shelf.marks[pair.a.passage.article])
        here = stands_in_marks(quotation, pair.b.passage, shelf.marks[pair.b.passage.article])
        turn = int(there) - int(here)
        if run and (turn != way or not _goes_on(run[-1], pair)):
            yield _run(run, way)
            run = []
        if turn:
            run.append(pair)
        way = turn
    if run:
        yield _run(run, way)


# Characters between two words of one run: a comma, a space and marks.
WIDEST_GAP = 4


def _goes_on(last: Pair, pair: Pair) -> bool:
    return all(
        one.part == other.part and 0 <= other.start - one.end <= WIDEST_GAP
        for one, other in ((last.a.passage, pair.a.passage), (last.b.passage, pair.b.passage))
    )


def _run(pairs: Sequence[Pair], way: int) -> MarksDiffer:
    a = _from_to(pairs[0].a.passage, pairs[-1].a.passage)
    b = _from_to(pairs[0].b.passage, pairs[-1].b.passage)
    return MarksDiffer(marked=a, plain=b) if way > 0 else MarksDiffer(marked=b, plain=a)


def _from_to(first: Passage, last: Passage) -> Passage:
    return Passage(first.article, first.part, first.start, last.end)


def _differences(
    quotation: Quotation, base: Quotation, found: Alignment | None, marks: Sequence[MarksDiffer]
) -> Iterator[Difference]:
    """What else is otherwise than in the base."""
    own = quotation.content[0].article
    if any(each.marked.article == own for each in marks):
        yield "marks added"
    if any(each.plain.article == own for each in marks) or (
        found is None and _ORDER[quotation.kind] > _ORDER[base.kind]
    ):
        yield "marks dropped"
    if _named(quotation) and _named(base) and _named(quotation) != _named(base):
        yield "speaker"
    if quotation.said_on and base.said_on and quotation.said_on.value != base.said_on.value:
        yield "day"
    if (quotation.stance, quotation.negated, quotation.hypothetical) != (base.stance, base.negated, base.hypothetical):
        yield "stance"


def _named(quotation: Quotation) -> str | None:
    speaker = quotation.speaker
    return (speaker.cast or speaker.name) if speaker else None
