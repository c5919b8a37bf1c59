"""What stands in each sentence of an account, by position: a long account is gone through once, not once for each
time that it tells."""

from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

from retold.model import Clause, Passage, Quotation, Reading

Thing = TypeVar("Thing")


@dataclass(frozen=True, slots=True)
class Naming:
    """A place where an account names somebody or something, with its entry in the cast."""

    passage: Passage
    entry: str


class Sentences:
    """The sentences of one account in text order."""

    def __init__(self, sentences: Iterable[Passage]) -> None:
        self._sentences = sorted(sentences, key=lambda each: (each.part, each.start))
        self._starts = [(each.part, each.start) for each in self._sentences]

    def at(self, passage: Passage) -> Passage | None:
        """The sentence that a passage begins in."""
        place = bisect_right(self._starts, (passage.part, passage.start)) - 1
        return self._sentences[place] if place >= 0 and self._sentences[place].overlaps(passage) else None

    def touching(self, passage: Passage) -> Iterator[Passage]:
        """Every sentence that shares characters with a passage."""
        place = max(0, bisect_right(self._starts, (passage.part, passage.start)) - 1)
        while place < len(self._starts) and self._starts[place] < (passage.part, passage.end):
            if self._sentences[place].overlaps(passage):
                yield self._sentences[place]
            place += 1

    def sort_in(
        self, things: Iterable[Thing], pieces: Callable[[Thing], Iterable[Passage]]
    ) -> dict[Passage, list[Thing]]:
        """The things that each sentence shares characters with, in the order given."""
        found: dict[Passage, dict[int, Thing]] = {}
        for number, thing in enumerate(things):
            for piece in pieces(thing):
                for sentence in self.touching(piece):
                    found.setdefault(sentence, {})[number] = thing
        return {sentence: list(each.values()) for sentence, each in found.items()}


@dataclass(frozen=True, slots=True)
class Surroundings:
    """One sentence with the quotations, the clauses and the names that touch it."""

    sentence: Passage
    quotations: Sequence[Quotation]
    clauses: Sequence[Clause]
    namings: Sequence[Naming]

    def has_verb(self, told: Passage) -> bool:
        """Whether words of the sentence hold the verb of a clause."""
        return any(told.holds(clause.verb) for clause in self.clauses)


@dataclass(frozen=True, slots=True)
class SortedAccount:
    """The quotations, clauses and names of an account by the sentence that they touch."""

    sentences: Sentences
    quotations: Mapping[Passage, Sequence[Quotation]]
    clauses: Mapping[Passage, Sequence[Clause]]
    namings: Mapping[Passage, Sequence[Naming]]

    def around(self, passage: Passage) -> Surroundings | None:
        """The sentence that a passage begins in, with all that touches it."""
        sentence = self.sentences.at(passage)
        if sentence is None:
            return None
        found = self.quotations.get(sentence, ()), self.clauses.get(sentence, ()), self.namings.get(sentence, ())
        return Surroundings(sentence, *found)


def sort_account(reading: Reading, quotations: Iterable[Quotation], namings: Iterable[Naming]) -> SortedAccount:
    """Sort what an account holds by its sentences."""
    sentences = Sentences(reading.sentences)
    return SortedAccount(
        sentences,
        quotations=sentences.sort_in(quotations, _pieces),
        clauses=sentences.sort_in(reading.clauses, lambda each: (each.passage, each.verb)),
        namings=sentences.sort_in(namings, lambda each: (each.passage,)),
    )


def _pieces(quotation: Quotation) -> tuple[Passage, ...]:
    return (*quotation.content, *((quotation.cue,) if quotation.cue else ()))
