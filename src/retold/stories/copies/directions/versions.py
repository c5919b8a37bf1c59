"""Versions: an outlet that prints its own words again has them from its earlier account."""

from retold.model import Direction
from retold.stories.copies.credited import account_name, foreign_credits
from retold.stories.copies.directions.extent import count_words, words_of
from retold.stories.copies.directions.rows import DirectionFound, Row, Side
from retold.stories.copies.directions.times import is_before

# Least share of an account's words in a passage for the account to be all of it.
WHOLE = 0.9


def direction_within_outlet(row: Row) -> DirectionFound:
    """The direction between two accounts of one outlet: by their dates, if the later has more than the earlier's words.

    A later account that is a part of the earlier one is as well a first short version with a wrong date.
    """
    a, b = row.a, row.b
    said = f"Both accounts are {account_name(a.article)}'s own: it prints its words again."
    if foreign_credits(a.article) or foreign_credits(b.article):
        return DirectionFound(
            "unknown", (said, "One of them credits another source: both may have the words from there.")
        )
    way = _by_date(row)
    if way == "unknown":
        return DirectionFound("unknown", (said, "The hours of publication could settle which came first."))
    earlier, later = (a, b) if way == "a_to_b" else (b, a)
    if _is_all(later) and not _is_all(earlier):
        return DirectionFound(
            "unknown", (said, "The account with the later date is all in the other, as a first short version would be.")
        )
    return DirectionFound(way, (said,))


def _by_date(row: Row) -> Direction:
    if is_before(row.a.article, row.b.article):
        return "a_to_b"
    return "b_to_a" if is_before(row.b.article, row.a.article) else "unknown"


def _is_all(side: Side) -> bool:
    return count_words(side.article.cut(side.passage)) >= WHOLE * words_of(side.article)
