"""Versions: an outlet that prints its own words again has them from its earlier account.

Which is the earlier is told by the dates, else by a new beginning: a later version puts what is new in front, a short
form of the same account begins as it does.
"""

from retold.model import Direction, Passage
from retold.stories.copies.credited import account_name, foreign_credits
from retold.stories.copies.directions.extent import count_words, words_of
from retold.stories.copies.directions.rows import DirectionFound, Row, Side, both_ways
from retold.stories.copies.directions.times import is_before

# Least share of an account's words in a passage for the account to be all of it.
WHOLE = 0.9

# Fewest words that make a new beginning: a dateline and a byline are fewer.
LEAST_WORDS_IN_FRONT = 12


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
    if way == "unknown" and (grown := _by_new_beginning(row)) != "unknown":
        later = b if grown == "a_to_b" else a
        new = Passage(later.article.id, "text", later.article.account[0].start, later.passage.start)
        front = "The other is all in one of them, which has a new beginning: a later version."
        return DirectionFound(grown, (said, front), (new,))
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


def _by_new_beginning(row: Row) -> Direction:
    """The way from an account to one that holds all of it behind words of its own."""
    for way, earlier, later in both_ways(row):
        front = later.article.text[: later.passage.start]
        if _is_all(earlier) and not _is_all(later) and count_words(front) >= LEAST_WORDS_IN_FRONT:
            return way
    return "unknown"


def _is_all(side: Side) -> bool:
    return count_words(side.article.cut(side.passage)) >= WHOLE * words_of(side.article)
