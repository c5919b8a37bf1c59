"""Answers: what Retold, and toy methods, say of the way of each planted copy, beside the truth."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from benchmarks.lineage.bring_in import bring_in
from benchmarks.lineage.piles import Held, Pile, Truth, Way, truth_of
from retold.model import Article, Copy, Reading
from retold.stories import moment_of
from retold.stories.copies import find_copies
from retold.stories.copies.directions import Row, Side, Sign, SignKind, find_directions, find_signs

NOT_PLANTED = Truth("unknown", knowable=False)


@dataclass(frozen=True, slots=True)
class Asked:
    """A copy that was found in a planted pile, with the two accounts, the truth, and what decided."""

    pile: Pile
    copy: Copy
    a: Article
    b: Article
    truth: Truth
    by: SignKind | None
    signs: tuple[Sign, ...]


Method = Callable[[Asked], Way]


def ask(piles: Sequence[Pile]) -> Iterator[Asked]:
    """Every copy of some planted piles that is not furniture or a stock phrase."""
    for pile in piles:
        articles = bring_in(pile)
        by_id = {article.id: article for article in articles}
        # The texts have quotation marks: which passages are quotations needs no reading.
        copies = find_copies(articles, {article.id: Reading() for article in articles})
        rows = [_row(copy, by_id) for copy in copies]
        found, signs = find_directions(articles, rows), find_signs(articles, rows)
        for number, copy in enumerate(copies):
            if copy.kind in ("copied", "shared quotation"):
                a, b = by_id[copy.a.article], by_id[copy.b.article]
                yield Asked(pile, copy, a, b, _truth(pile, copy, a, b), found[number].by, signs[number])


def by_retold(asked: Asked) -> Way:
    """What Retold says."""
    return asked.copy.direction


def by_time(asked: Asked) -> Way:
    """From the account that is dated earlier to the other."""
    first, second = moment_of(asked.a.published), moment_of(asked.b.published)
    if first is None or second is None or first == second:
        return "unknown"
    return "a_to_b" if first < second else "b_to_a"


def by_length(asked: Asked) -> Way:
    """From the longer account to the shorter."""
    if len(asked.a.text) == len(asked.b.text):
        return "unknown"
    return "a_to_b" if len(asked.a.text) > len(asked.b.text) else "b_to_a"


def by_nothing(asked: Asked) -> Way:
    """Always unknown."""
    return "unknown"


METHODS: Mapping[str, Method] = {
    "": by_retold,
    "earlier to later": by_time,
    "longer to shorter": by_length,
    "always unknown": by_nothing,
}


def _row(copy: Copy, articles: Mapping[str, Article]) -> Row:
    a, b = articles[copy.a.article], articles[copy.b.article]
    return Row(copy.kind, Side(a, copy.a), Side(b, copy.b), copy.edits)


def _truth(pile: Pile, copy: Copy, a: Article, b: Article) -> Truth:
    """The planted truth; two own paragraphs that are alike by chance came from nobody."""
    held_a = Held(a.given_id or "", copy.a.start, copy.a.end)
    held_b = Held(b.given_id or "", copy.b.start, copy.b.end)
    return truth_of(pile, held_a, held_b) or NOT_PLANTED
