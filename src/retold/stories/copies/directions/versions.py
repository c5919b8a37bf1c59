"""Versions: an outlet that prints its own words again has them from its earlier account.

Which is the earlier is told by the dates, else by a new beginning: a later version puts what is new in front, a short
form of the same account begins as it does.
"""

from datetime import timedelta

from retold.model import Direction, Passage
from retold.stories.copies.credited import foreign_credits
from retold.stories.copies.directions.extent import count_words, words_of
from retold.stories.copies.directions.rows import DirectionFound, Row, Side, Sign, both_ways, rest_on, unknown
from retold.stories.copies.directions.times import is_before
from retold.stories.copies.outlets import account_name
from retold.stories.order import moment_of, page_of

# Least share of an account's words in a passage for the account to be all of it.
WHOLE = 0.9

# Fewest words that make a new beginning: a dateline and a byline are fewer.
LEAST_WORDS_IN_FRONT = 12


# Least time between two accounts whose dates say which is first: a page that is dated in the morning is rewritten until
# night, and may have the words from one that began at noon.
LEAST_TIME_BETWEEN = timedelta(days=1)

_NEEDED = "Dates a day and more apart could settle which came first: a page is rewritten after it was dated."
_A_PART = "The account with the later date is all in the other, as a first short version would be."


def direction_within_page(row: Row) -> DirectionFound | None:
    """The direction between two captures of one page: the later has its words from the earlier."""
    for way, earlier, later in both_ways(row):
        first, second = earlier.article.version, later.article.version
        if page_of(row.a.article) == page_of(row.b.article) and first and second and first < second:
            said = f"Both are one page: version {first} was captured earlier than version {second}."
            return rest_on(way, [Sign("later version", way, said)])
    return None


def direction_within_outlet(row: Row) -> DirectionFound:
    """The direction between two accounts of one outlet, by a new beginning or by their dates.

    Not by dates where the later account is a part of the earlier one: it may be a first short version, dated wrongly.
    """
    a, b = row.a, row.b
    said = f"Both accounts are {account_name(a.article)}'s own: it prints its words again."
    if foreign_credits(a.article) or foreign_credits(b.article):
        return unknown(said, "One of them credits another source: both may have the words from there.")
    grown = _by_new_beginning(row)
    way = _by_date(row)
    if grown != "unknown" and _by_order(row) in (grown, "unknown"):
        later = b if grown == "a_to_b" else a
        new = Passage(later.article.id, "text", later.article.account[0].start, later.passage.start)
        front = "The other is all in one of them, which has a new beginning: a later version."
        return rest_on(grown, [Sign("later version", grown, said), Sign("later version", grown, front, (new,))])
    if way == "unknown":
        return unknown(said, _NEEDED)
    earlier, later = (a, b) if way == "a_to_b" else (b, a)
    if _is_all(later) and not _is_all(earlier):
        return unknown(said, _A_PART)
    return rest_on(way, [Sign("later version", way, said)])


def _by_date(row: Row) -> Direction:
    """The way of the dates, where they are far enough apart to tell two accounts from two hours of one page."""
    first, second = (moment_of(side.article.published) for side in (row.a, row.b))
    if first is None or second is None or abs(second - first) < LEAST_TIME_BETWEEN:
        return "unknown"
    return _by_order(row)


def _by_order(row: Row) -> Direction:
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
