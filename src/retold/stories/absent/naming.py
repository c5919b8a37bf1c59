"""Naming: whom the accounts of a family credit, outside of the pile and in it."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from retold.model import Article, Passage
from retold.stories.copies.credited import GivenCredit
from retold.stories.copies.outlets import names_outlet, outlet_keys

# How far from words of the family a source may be named in running text, in characters: a sentence before or behind.
FARTHEST_NAMING = 200


@dataclass(frozen=True, slots=True)
class NamedSource:
    """A source outside of the pile, and the credits that members of a family give it, by the numbers of the members."""

    name: str
    key: str
    credits: Mapping[int, GivenCredit]


@dataclass(frozen=True, slots=True)
class Naming:
    """What is credited in a pile, by each account's number; `outlets` are the keys by which each can be credited."""

    given: Sequence[tuple[GivenCredit, ...]]
    outlets: Sequence[frozenset[str]]

    @property
    def in_pile(self) -> frozenset[str]:
        """The keys of all outlets that are in the pile."""
        return frozenset().union(*self.outlets)


def naming_of(articles: Sequence[Article], credits: Mapping[str, tuple[GivenCredit, ...]]) -> Naming:
    """What the accounts credit, in their order."""
    return Naming(
        tuple(credits.get(article.id, ()) for article in articles), tuple(outlet_keys(article) for article in articles)
    )


def name_absent(naming: Naming, shared: Mapping[int, Sequence[Passage]]) -> NamedSource | None:
    """The source outside of the pile that most members credit for the words that they share; of equals the first."""
    best: dict[str, dict[int, GivenCredit]] = {}
    in_pile = naming.in_pile
    for member, credit in _given(naming, shared):
        if not names_outlet(credit.key, in_pile):
            best.setdefault(credit.key, {}).setdefault(member, credit)
    credits = max(best.values(), key=len, default=None)
    first = next(iter(credits.values())) if credits else None
    return NamedSource(first.name, first.key, credits) if credits and first else None


def count_in_hand(naming: Naming, shared: Mapping[int, Sequence[Passage]], named: NamedSource | None) -> int:
    """How many members credit that one of them which most of them credit.

    One that itself credits the source outside of the pile handed its words on and did not begin them.
    """
    passing = named.credits if named else {}
    keys = frozenset(key for member in shared if member not in passing for key in naming.outlets[member])
    counts: dict[str, int] = {}
    for _, credit in _given(naming, shared):
        if names_outlet(credit.key, keys):
            counts[credit.key] = counts.get(credit.key, 0) + 1
    return max(counts.values(), default=0)


def _given(naming: Naming, shared: Mapping[int, Sequence[Passage]]) -> Iterator[tuple[int, GivenCredit]]:
    """The credits that count for shared words: those for a whole account, and those in running text beside them."""
    for member, passages in shared.items():
        for credit in naming.given[member]:
            if credit.for_all or (credit.passage and any(_beside(credit.passage, each) for each in passages)):
                yield member, credit


def _beside(named: Passage, words: Passage) -> bool:
    return named.end >= words.start - FARTHEST_NAMING and named.start <= words.end + FARTHEST_NAMING
