"""Members: which accounts may have an absent source's words from another account."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from retold.model import Article, Copy
from retold.stories.absent.evidence import LEAST_RUN
from retold.stories.absent.families import Family
from retold.stories.copies.credited import GivenCredit
from retold.stories.copies.outlets import outlet_keys

# For an account, by its id, the accounts from which it may have its words.
Through = Mapping[str, tuple[str, ...]]


def had_through(
    articles: Sequence[Article], copies: Sequence[Copy], credits: Mapping[str, tuple[GivenCredit, ...]]
) -> Through:
    """The accounts from which each has words by a known direction, or whose outlet it credits and shares words with."""
    by_id = {article.id: article for article in articles}
    order = {article.id: number for number, article in enumerate(articles)}
    found: dict[str, set[str]] = defaultdict(set)
    for copy in copies:
        if copy.kind != "copied":
            continue
        a, b = copy.a.article, copy.b.article
        if copy.direction == "a_to_b" or _credits(credits.get(b, ()), by_id[a]):
            found[b].add(a)
        if copy.direction == "b_to_a" or _credits(credits.get(a, ()), by_id[b]):
            found[a].add(b)
    return {taker: tuple(sorted(givers, key=order.__getitem__)) for taker, givers in found.items()}


def has_words_of_its_own(member: int, family: Family) -> bool:
    """Whether an account has, beside each other member, words of the family that this one lacks.

    Then no other member alone can be its source.
    """
    held = family.shared[member]
    others = (other for name, other in family.shared.items() if name != member)
    return all((held & ~other).bit_count() >= LEAST_RUN for other in others)


def _credits(given: Sequence[GivenCredit], source: Article) -> bool:
    keys = outlet_keys(source)
    return any(credit.for_all and credit.key in keys for credit in given)
