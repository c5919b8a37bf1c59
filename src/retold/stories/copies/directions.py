"""Directions: who has the words from whom, said only where an account itself says so or repeats its own outlet."""

from collections.abc import Mapping
from dataclasses import dataclass

from retold.model import Article, CopyKind, Direction, Fact, Passage
from retold.stories.copies.credited import account_name, credits_outlet, foreign_credits, name_key
from retold.stories.copies.named import name_source
from retold.stories.order import moment_of

# Characters of a date without an hour: 2024-05-11.
_DAY = 10

_NO_SOURCE: Mapping[CopyKind, str] = {
    "stock": "A name with its titles or a stock phrase: two accounts may write it alike without knowing of each other.",
    "furniture": "Lines about the site or its rights: they say nothing of who has the report from whom.",
}
_NEEDED = (
    "Dates alone do not say who has the words from whom; a credit, or the text of a common source, could settle it."
)


@dataclass(frozen=True, slots=True)
class DirectionFound:
    """A direction and the sentences that it rests on."""

    direction: Direction
    basis: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Side:
    """One side of a shared passage: the account and the passage in it."""

    article: Article
    passage: Passage


def find_direction(kind: CopyKind, a: Side, b: Side) -> DirectionFound:
    """Say which of two accounts has shared words from the other; times alone never decide."""
    if kind in _NO_SOURCE:
        return DirectionFound("unknown", (_NO_SOURCE[kind],))
    first, second = a.article, b.article
    found = _by_credit(a, b) or _by_shared_credit(first, second)
    if found is None and kind == "shared quotation":
        found = DirectionFound("unknown", ("Both quote the same words: each may have them from the speaker.",))
    found = found or _within_outlet(first, second)
    found = found or DirectionFound("unknown", (*_open_credits(first, second), _NEEDED))
    return DirectionFound(found.direction, (*found.basis, _times(first, second)))


def _by_credit(a: Side, b: Side) -> DirectionFound | None:
    """The direction that a credit gives, if just one account credits the other and the times allow it."""
    if _same_outlet(a.article, b.article):
        return None
    by_b, by_a = _credit_given(b, a.article), _credit_given(a, b.article)
    if by_a and by_b:
        return DirectionFound(
            "unknown", (f"{account_name(a.article)} and {account_name(b.article)} credit each other.",)
        )
    if by_b:
        return _if_in_time(a.article, b.article, "a_to_b", by_b)
    if by_a:
        return _if_in_time(b.article, a.article, "b_to_a", by_a)
    return None


def _credit_given(side: Side, source: Article) -> str | None:
    """How an account credits another's outlet: for all its words, or in the text beside these."""
    if credit := credits_outlet(side.article, source):
        return f"{account_name(side.article)} credits {credit.name}."
    if named := name_source(side.article, side.passage, source):
        return f"{account_name(side.article)} names its source beside these words: “{side.article.cut(named)}”."
    return None


def _if_in_time(source: Article, copy: Article, direction: Direction, said: str) -> DirectionFound:
    if _is_before(copy.published, source.published):
        return DirectionFound("unknown", (said, "It is dated earlier than the account that it would be copied from."))
    return DirectionFound(direction, (said,))


def _by_shared_credit(a: Article, b: Article) -> DirectionFound | None:
    """No direction, where both accounts name one agency for their words."""
    of_b = {name_key(credit.name) for credit in foreign_credits(b)}
    shared = next((credit.name for credit in foreign_credits(a) if name_key(credit.name) in of_b), None)
    if shared is None:
        return None
    return DirectionFound("unknown", (f"Both accounts credit {shared}: each may have the words from there.",))


def _same_outlet(a: Article, b: Article) -> bool:
    return bool(a.outlet and b.outlet and name_key(a.outlet.value) == name_key(b.outlet.value))


def _within_outlet(a: Article, b: Article) -> DirectionFound | None:
    """An outlet that prints its own words again has them from its earlier account."""
    if not _same_outlet(a, b) or foreign_credits(a) or foreign_credits(b):
        return None
    said = f"Both accounts are {account_name(a)}'s own: it prints its words again."
    if _is_before(a.published, b.published):
        return DirectionFound("a_to_b", (said,))
    if _is_before(b.published, a.published):
        return DirectionFound("b_to_a", (said,))
    return DirectionFound("unknown", (said, "The hours of publication could settle which came first."))


def _open_credits(a: Article, b: Article) -> tuple[str, ...]:
    """What one account credits that the other does not, or that neither credits the other."""
    said = tuple(
        f"{account_name(article)} credits {credit.name}: the words may come from there."
        for article in (a, b)
        for credit in foreign_credits(article)
    )
    return said or ("Neither account credits the other.",)


def _times(a: Article, b: Article) -> str:
    if a.published is None and b.published is None:
        return "Neither account has a date."
    if a.published is None or b.published is None:
        undated = account_name(a) if a.published is None else account_name(b)
        return f"{undated} has no date."
    if a.published.value == b.published.value:
        return f"Both are dated {a.published.value}."
    if account_name(a) == account_name(b):
        return f"The accounts are dated {a.published.value} and {b.published.value}."
    return f"{account_name(a)}'s account is dated {a.published.value}, {account_name(b)}'s {b.published.value}."


def _is_before(one: Fact | None, other: Fact | None) -> bool:
    """Whether a time is surely before another: days are compared where either has no hour."""
    if one is None or other is None:
        return False
    first, second = moment_of(one), moment_of(other)
    if first is None or second is None:
        return False
    if len(one.value) <= _DAY or len(other.value) <= _DAY:
        return one.value[:_DAY] < other.value[:_DAY]
    return first < second
