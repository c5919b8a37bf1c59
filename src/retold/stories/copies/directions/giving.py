"""Giving: a direction from an account that gives to all others, where it credits nobody and nobody credits another."""

from retold.model import Article
from retold.stories.copies.directions.cases import Case, sides
from retold.stories.copies.directions.givers import credits_nobody, credits_nobody_else
from retold.stories.copies.directions.holders import Group
from retold.stories.copies.directions.rows import DirectionFound, adding
from retold.stories.copies.directions.timely import TELLING, in_time
from retold.stories.copies.directions.times import is_before
from retold.stories.copies.outlets import account_name

# Accounts that credit one giver, from which on an account that credits nobody has the words from there as well. With
# one, among three or four holders, one planted arrow in five was wrong: both had them from a source that is not there.
LEAST_WHO_CREDIT = 2

# Holders of a passage, from which on one credit is enough if the giver is dated first: one of five would have named
# another source.
LEAST_HOLDERS = 5


def by_giving(case: Case) -> DirectionFound | None:
    """The direction from an account that gives to others, if nobody credits anyone else and no edit speaks against."""
    if len({sign.way for sign in case.giving}) != 1:
        return None
    sign = case.giving[0]
    ends = sides(case.row, sign.way)
    giver, taker = ends.giver, ends.taker
    if not (credits_nobody(giver, case.group, case.story.credits) and credits_nobody_else(taker, case.group)):
        return None
    if is_before(taker, giver) or any(each.way != sign.way and each.kind in TELLING for each in case.edits):
        return None
    if sign.kind == "giver to others" and not _is_plainly_first(giver, taker, case.group):
        return None
    nobody = f"{account_name(giver)} credits no source of its own for them."
    return adding(in_time(case, case.giving), nobody)


def _is_plainly_first(giver: Article, taker: Article, group: Group) -> bool:
    """Whether no other source is in sight: nobody credits one, and two credit this giver, or one of many later ones."""
    if any(group.outsiders.values()) or group.others_named(giver.id):
        return False
    others = [each for each in group.takers_of(giver.id) if each != taker.id]
    many = len(group.articles) >= LEAST_HOLDERS and is_before(giver, taker)
    return len(others) >= LEAST_WHO_CREDIT or many
