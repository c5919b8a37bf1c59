"""Shared passages of a story: the words that stand in two texts, with exact borders and every small edit."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from retold.model import Edit, Passage
from retold.reuse.kernels.align import align_pairs
from retold.reuse.kernels.explained import is_news
from retold.reuse.kernels.pile import EDIT, KINDS, RUN, SPAN, Found, Span
from retold.reuse.links import Links, link_texts
from retold.reuse.piles import pile_up, room_for
from retold.reuse.words import ReadableText, Words, count_words

# Likeness is counted in thousandths until it is told.
WHOLE = 1000


@dataclass(frozen=True, slots=True, kw_only=True)
class SharedPassage:
    """Words that stand in two texts; `a` is the earlier of the two in the order given.

    `words` are those that both sides keep in order; `likeness` is their share of the shorter side.
    """

    a: Passage
    b: Passage
    words: int
    likeness: float
    edits: tuple[Edit, ...]


def find_shared_passages(texts: Sequence[ReadableText]) -> tuple[SharedPassage, ...]:
    """Find every passage that two texts share; earlier texts come first in `texts`.

    A passage held by n texts gives n-1 pairs, each with its earliest holder; in the order of the texts and their words.
    """
    counted = count_words(texts)
    links = link_texts(counted.texts)
    pile = pile_up(counted, links)
    found = align_pairs(pile, room_for(pile), links.of_a, links.of_b)
    places = _Places(texts, counted.texts, pile.starts)
    return tuple(_told(found, links, places))


@dataclass(frozen=True, slots=True)
class _Places:
    """Where the words of the pile stand in their texts."""

    texts: Sequence[ReadableText]
    words: Sequence[Words]
    starts: Sequence[int]

    def passage(self, number: int, start: int, end: int) -> Passage:
        """Words as characters; an empty range stands right before the word that follows it."""
        text, words, shift = self.texts[number], self.words[number], self.starts[number]
        first = words.starts[start - shift]
        return Passage(text.article, text.part, first, first if start == end else words.ends[end - shift - 1])


def _told(found: Found, links: Links, places: _Places) -> Iterator[SharedPassage]:
    """The passages that say something that no earlier holder's do, as characters."""
    earlier = _Earlier(found, links)
    run = edit = 0
    for at in range(0, len(found.spans), SPAN):
        span = Span(*found.spans[at : at + SPAN])
        a, b = links.of_a[span.pair], links.of_b[span.pair]
        if is_news(found.runs, run, span.runs, earlier.covers(a, b)):
            rows = range(edit, edit + EDIT * span.edits, EDIT)
            yield SharedPassage(
                a=places.passage(a, span.a_start, span.a_end),
                b=places.passage(b, span.b_start, span.b_end),
                words=span.words,
                likeness=span.likeness / WHOLE,
                edits=tuple(
                    Edit(
                        KINDS[found.edits[row]],
                        places.passage(a, found.edits[row + 1], found.edits[row + 2]),
                        places.passage(b, found.edits[row + 3], found.edits[row + 4]),
                    )
                    for row in rows
                ),
            )
        run += RUN * span.runs
        edit += EDIT * span.edits


class _Earlier:
    """For each text, by earlier text, the borders of its passages from there: start and end in turn."""

    def __init__(self, found: Found, links: Links) -> None:
        self._borders: dict[int, dict[int, list[int]]] = defaultdict(lambda: defaultdict(list))
        for at in range(0, len(found.spans), SPAN):
            span = Span(*found.spans[at : at + SPAN])
            self._borders[links.of_b[span.pair]][links.of_a[span.pair]] += (span.b_start, span.b_end)

    def covers(self, a: int, b: int) -> list[int]:
        """Each passage in a beside each in b of the same earlier text, flat in fours."""
        of_a, of_b = self._borders[a], self._borders[b]
        covers: list[int] = []
        for text in sorted(of_a.keys() & of_b.keys()):
            in_a, in_b = of_a[text], of_b[text]
            for x in range(0, len(in_a), 2):
                for y in range(0, len(in_b), 2):
                    covers += (in_a[x], in_a[x + 1], in_b[y], in_b[y + 1])
        return covers
