"""Deciding: which signs together are enough to say which way the words went.

Signs and their measured precision stand in docs/lenses/lineage.md. What an account says of its source decides; so does
what only the asker would write, and what an outlet is to all others. Edits alone never do: two takers of a source that
nobody has in hand differ from one another just as a giver and a taker do.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from retold.model import Article, CopyKind, Passage
from retold.stories.copies.credited import GivenCredit, account_name, gather_credits, outlet_keys
from retold.stories.copies.directions.edits import signs_in_edits
from retold.stories.copies.directions.extent import signs_in_extent
from retold.stories.copies.directions.givers import (
    credits_nobody,
    credits_nobody_else,
    signs_of_giving,
    signs_of_naming,
)
from retold.stories.copies.directions.holders import Group, Holders
from retold.stories.copies.directions.names import find_short_names, signs_in_names
from retold.stories.copies.directions.pairs import with_pairs
from retold.stories.copies.directions.rows import DirectionFound, Row, Sign, rest_on
from retold.stories.copies.directions.times import is_before, say_times
from retold.stories.copies.directions.trade import trade_of
from retold.stories.copies.directions.versions import direction_within_outlet

_NO_SOURCE: Mapping[CopyKind, str] = {
    "stock": "A name with its titles or a stock phrase: two accounts may write it alike without knowing of each other.",
    "furniture": "Lines about the site or its rights: they say nothing of who has the report from whom.",
}
_NEEDED = (
    "Dates alone do not say who has the words from whom; a credit, or the text of a common source, could settle it."
)
# Edits that seldom go the other way round (see the measured precision): a slip or a trimmed tail may.
TELLING = ("name left short", "quotation shortened", "told made general")

# Accounts that credit one giver, from which on an account that credits nobody has the words from there as well. With
# one, three in ten of the planted arrows were between takers of a source that was not there.
LEAST_WHO_CREDIT = 2

# Holders of a passage, from which on one credit is enough if the giver is dated first: one of five would have named
# another source.
LEAST_HOLDERS = 5

_AGAINST_TIME = "It is dated earlier than the account that it would be copied from."
_DATED_ANEW = "It is dated earlier; a news agency dates its story anew whenever it adds to it."
_OUTWEIGHED = "It is dated earlier, which the edits outweigh: a date may be that of an update."


def find_directions(articles: Sequence[Article], rows: Sequence[Row]) -> tuple[DirectionFound, ...]:
    """Say of each shared passage which of its two accounts has the words from the other, and what that rests on."""
    story = _Story(credits := gather_credits(articles), Holders(rows, credits), find_short_names(articles))
    found = tuple(_find(row, story) for row in rows)
    return with_pairs(rows, found, story.holders, credits)


@dataclass(frozen=True, slots=True)
class _Story:
    """What is known of all accounts: whom each credits, who holds each passage, and whom each never introduces."""

    credits: Mapping[str, Sequence[GivenCredit]]
    holders: Holders
    short: Mapping[str, Sequence[Passage]]


@dataclass(frozen=True, slots=True)
class _Case:
    """A shared passage with all that speaks for a way."""

    row: Row
    story: _Story
    group: Group
    naming: tuple[Sign, ...]
    giving: tuple[Sign, ...]
    edits: tuple[Sign, ...]


def _find(row: Row, story: _Story) -> DirectionFound:
    if row.kind in _NO_SOURCE:
        return DirectionFound("unknown", (_NO_SOURCE[row.kind],))
    a, b = row.a.article, row.b.article
    found = _among(row, story)
    return DirectionFound(found.direction, (*found.basis, say_times(a, b)), found.evidence)


def _among(row: Row, story: _Story) -> DirectionFound:
    if row.kind == "copied" and outlet_keys(row.a.article) & outlet_keys(row.b.article):
        return direction_within_outlet(row)
    group = story.holders.of(row)
    case = _Case(
        row,
        story,
        group,
        tuple(signs_of_naming(row, group)),
        tuple(signs_of_giving(row, group)),
        (*signs_in_edits(row), *signs_in_names(row, story.short), *signs_in_extent(row)),
    )
    found = _by_naming(case) or _by_common_source(case)
    if found is None and row.kind == "shared quotation":
        return DirectionFound("unknown", ("Both quote the same words: each may have them from the speaker.",))
    return found or _by_told(case) or _by_giving(case) or _open(case)


def _by_naming(case: _Case) -> DirectionFound | None:
    """The direction that credits give, if they lead one way only and the times allow it."""
    if not case.naming:
        return None
    if len(case.naming) > 1:
        a, b = (account_name(side.article) for side in (case.row.a, case.row.b))
        mutual = all(sign.kind == "names the giver" for sign in case.naming)
        said = f"{a} and {b} credit each other." if mutual else f"Credits lead from {a} to {b} and back again."
        return DirectionFound("unknown", (said,))
    return _in_time(case, case.naming)


def _in_time(case: _Case, signs: Sequence[Sign]) -> DirectionFound:
    """The direction of these signs, with the edits that agree; unknown where the taker is dated before the giver."""
    way = signs[0].way
    said = rest_on(way, [*signs, *(sign for sign in case.edits if sign.way == way)])
    if not is_late(case.row, signs[0]):
        return said
    if _dates_anew(case, signs[0]):
        return DirectionFound(way, (*said.basis, _DATED_ANEW), said.evidence)
    if {sign.way for sign in case.edits if sign.kind in TELLING} == {way}:
        return DirectionFound(way, (*said.basis, _OUTWEIGHED), said.evidence)
    said = rest_on("unknown", signs)
    return DirectionFound("unknown", (*said.basis, _AGAINST_TIME), said.evidence)


def _dates_anew(case: _Case, sign: Sign) -> bool:
    """Whether the giver is a news agency that is credited: it dates a story anew whenever it adds to it."""
    giver, _ = _sides(case.row, sign)
    return sign.kind == "names the giver" and trade_of(giver) == "news agency"


def is_late(row: Row, sign: Sign) -> bool:
    """Whether the giver is surely dated after the taker."""
    giver, taker = (row.a, row.b) if sign.way == "a_to_b" else (row.b, row.a)
    return is_before(taker.article, giver.article)


def _by_common_source(case: _Case) -> DirectionFound | None:
    """No direction, where both accounts name one source for their words."""
    a, b = case.row.a.article, case.row.b.article
    common = case.group.common_giver(a.id, b.id)
    if common:
        source = account_name(case.group.articles[common])
        said = f"Both accounts have the words from {source}, by what they or their sources credit."
        return DirectionFound("unknown", (said,))
    of_a, of_b = (case.group.outsiders.get(each.id, {}) for each in (a, b))
    shared = next((credit.name for key, credit in of_a.items() if key in of_b), None)
    if shared is None:
        return None
    return DirectionFound("unknown", (f"Both accounts credit {shared}: each may have the words from there.",))


def _by_told(case: _Case) -> DirectionFound | None:
    """The direction of "told the Echo" in the Echo and "told reporters" in the other, if there is one."""
    told = [sign for sign in case.edits if sign.kind == "told made general"]
    if len({sign.way for sign in told}) != 1:
        return None
    return _in_time(case, told[:1])


def _by_giving(case: _Case) -> DirectionFound | None:
    """The direction from an account that gives to others, if nobody credits anyone else and no edit speaks against."""
    if len({sign.way for sign in case.giving}) != 1:
        return None
    sign = case.giving[0]
    giver, taker = _sides(case.row, sign)
    if not (credits_nobody(giver, case.group, case.story.credits) and credits_nobody_else(taker, case.group)):
        return None
    if is_before(taker, giver) or any(each.way != sign.way and each.kind in TELLING for each in case.edits):
        return None
    if sign.kind == "giver to others" and not _is_plainly_first(giver, taker, case.group):
        return None
    nobody = f"{account_name(giver)} credits no source of its own for them."
    found = _in_time(case, case.giving)
    return DirectionFound(found.direction, (*found.basis, nobody), found.evidence)


def _is_plainly_first(giver: Article, taker: Article, group: Group) -> bool:
    """Whether no other source is in sight: nobody credits one, and two credit this giver, or one of many later ones."""
    if any(group.outsiders.values()):
        return False
    others = [each for each in group.takers_of(giver.id) if each != taker.id]
    many = len(group.articles) >= LEAST_HOLDERS and is_before(giver, taker)
    return len(others) >= LEAST_WHO_CREDIT or many


def _sides(row: Row, sign: Sign) -> tuple[Article, Article]:
    """The giver and the taker of a sign's way."""
    if sign.way == "a_to_b":
        return row.a.article, row.b.article
    return row.b.article, row.a.article


def _open(case: _Case) -> DirectionFound:
    """Unknown, with what is credited and what the edits would fit."""
    a, b = case.row.a.article, case.row.b.article
    said = tuple(
        f"{account_name(article)} credits {credit.name}: the words may come from there."
        for article in (a, b)
        for credit in case.group.credited.get(article.id, {}).values()
    )
    edits = _what_edits_fit(case)
    return DirectionFound(
        "unknown", (*(said or ("Neither account credits the other.",)), *edits.basis, _NEEDED), edits.evidence
    )


def _what_edits_fit(case: _Case) -> DirectionFound:
    telling = [sign for sign in case.edits if sign.kind in TELLING]
    ways = {sign.way for sign in telling}
    if not telling:
        return DirectionFound("unknown", ())
    found = rest_on("unknown", telling)
    if len(ways) > 1:
        return DirectionFound("unknown", (*found.basis, "The edits speak for both ways."), found.evidence)
    giver, taker = _sides(case.row, telling[0])
    fits = (
        f"That would fit words that went from {account_name(giver)} to {account_name(taker)}; a common source that is "
        "not among the accounts would look the same."
    )
    return DirectionFound("unknown", (*found.basis, fits), found.evidence)
