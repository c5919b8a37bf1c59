"""Times of publication beside a direction: they can speak against it and never alone for it."""

from retold.model import Article, Fact
from retold.stories.copies.outlets import account_name
from retold.stories.order import moment_of

# Characters of a date without an hour: 2024-05-11.
_DAY = 10


def is_before(one: Article, other: Article) -> bool:
    """Whether an account is surely dated before another: days are compared where either has no hour."""
    return _precedes(one.published, other.published)


def _precedes(one: Fact | None, other: Fact | None) -> bool:
    if one is None or other is None:
        return False
    first, second = moment_of(one), moment_of(other)
    if first is None or second is None:
        return False
    if len(one.value) <= _DAY or len(other.value) <= _DAY:
        return one.value[:_DAY] < other.value[:_DAY]
    return first < second


def say_times(a: Article, b: Article) -> str:
    """The times of two accounts in a sentence."""
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
