"""Deciding: which signs together are enough to say which way the words went.

Signs and their measured precision stand in docs/lenses/lineage.md. What an account says of its source decides; so does
what only the asker would write, and what an outlet is to all others. Edits alone never do: two takers of a source that
nobody has in hand differ from one another just as a giver and a taker do.
"""

from collections.abc import Iterable, Mapping, Sequence

from retold.model import Article, CopyKind, Passage
from retold.stories.copies.credited import Credits, GivenCredit
from retold.stories.copies.directions.cases import Case, Story, open_case, open_for, sides
from retold.stories.copies.directions.giving import by_giving
from retold.stories.copies.directions.pairs import with_pairs
from retold.stories.copies.directions.rows import DirectionFound, Row, Sign, adding, rest_on, unknown
from retold.stories.copies.directions.timely import TELLING, in_time
from retold.stories.copies.directions.times import say_times
from retold.stories.copies.directions.versions import direction_within_outlet, direction_within_page
from retold.stories.copies.outlets import account_name, outlet_keys

_NO_SOURCE: Mapping[CopyKind, str] = {
    "stock": "A name with its titles or a stock phrase: two accounts may write it alike without knowing of each other.",
    "furniture": "Lines about the site or its rights: they say nothing of who has the report from whom.",
}
_NEEDED = (
    "Dates alone do not say who has the words from whom; a credit, or the text of a common source, could settle it."
)


def find_directions(
    articles: Sequence[Article], rows: Sequence[Row], credits: Credits | None = None
) -> tuple[DirectionFound, ...]:
    """Say of each shared passage which of its two accounts has the words from the other, and what that rests on.

    Whom the accounts credit is gathered here unless it is given.
    """
    story = open_for(articles, rows, credits)
    found = tuple(_find(row, story) for row in rows)
    return with_pairs(rows, found, story.holders, story.credits)


def _find(row: Row, story: Story) -> DirectionFound:
    if row.kind in _NO_SOURCE:
        return unknown(_NO_SOURCE[row.kind])
    a, b = row.a.article, row.b.article
    found = _among(row, story)
    return adding(found, say_times(a, b))


def _among(row: Row, story: Story) -> DirectionFound:
    if within_page := direction_within_page(row):
        return within_page
    if row.kind == "copied" and outlet_keys(row.a.article) & outlet_keys(row.b.article):
        return direction_within_outlet(row)
    case = open_case(row, story)
    found = _by_naming(case) or _by_common_source(case)
    if found is None and row.kind == "shared quotation":
        return unknown("Both quote the same words: each may have them from the speaker.")
    return found or _by_told(case) or by_giving(case) or _open(case)


def _by_naming(case: Case) -> DirectionFound | None:
    """The direction that credits give, if they lead one way only and the times allow it."""
    if not case.naming:
        return None
    if len(case.naming) > 1:
        a, b = (account_name(side.article) for side in (case.row.a, case.row.b))
        mutual = all(sign.kind == "names the giver" for sign in case.naming)
        said = f"{a} and {b} credit each other." if mutual else f"Credits lead from {a} to {b} and back again."
        return unknown(said, evidence=rest_on("unknown", case.naming).evidence)
    return in_time(case, case.naming)


def _by_common_source(case: Case) -> DirectionFound | None:
    """No direction, where both accounts name one source for their words."""
    a, b = case.row.a.article, case.row.b.article
    common = case.group.common_giver(a.id, b.id)
    if common:
        source = account_name(case.group.articles[common])
        said = f"Both accounts have the words from {source}, by what they or their sources credit."
        return unknown(said)
    of_a, of_b = (case.group.outsiders.get(each.id, {}) for each in (a, b))
    shared = next((key for key in of_a if key in of_b), None)
    if shared is None:
        return None
    said = f"Both accounts credit {of_a[shared].name}: each may have the words from there."
    return unknown(said, evidence=_places((of_a[shared], of_b[shared])))


def _by_told(case: Case) -> DirectionFound | None:
    """The direction of "told the Echo" in the Echo and "told reporters" in the other, if there is one."""
    told = [sign for sign in case.edits if sign.kind == "told made general"]
    if len({sign.way for sign in told}) != 1:
        return None
    return in_time(case, told[:1])


def _open(case: Case) -> DirectionFound:
    """Unknown, with what is credited and what the edits would fit."""
    a, b = case.row.a.article, case.row.b.article
    credited = [(article, credit) for article in (a, b) for credit in case.group.credited.get(article.id, {}).values()]
    said = tuple(
        f"{account_name(article)} credits {credit.name}: the words may come from there." for article, credit in credited
    )
    elsewhere = (*_credits_elsewhere(a, b, case), *_credits_elsewhere(b, a, case))
    said = (*said, *(sign.says for sign in elsewhere))
    fit = _what_edits_fit(case)
    places = (*_places(credit for _, credit in credited), *(each for sign in elsewhere for each in sign.passages))
    found = said or ("Neither account credits the other.",)
    return unknown(*found, *fit.basis, _NEEDED, evidence=(*places, *fit.evidence))


def _credits_elsewhere(taker: Article, giver: Article, case: Case) -> tuple[Sign, ...]:
    """The credits that an account gives another for words that are not these."""
    credits = [each for each in case.story.credits.get(taker.id, ()) if each.key in outlet_keys(giver)]
    said = f"{account_name(taker)} credits {account_name(giver)} elsewhere in its text, not beside these words."
    return (Sign("names the giver", "unknown", said, _places(credits)),) if credits else ()


def _places(credits: Iterable[GivenCredit]) -> tuple[Passage, ...]:
    """Where credits stand, as far as that is known."""
    return tuple(credit.passage for credit in credits if credit.passage)


def _what_edits_fit(case: Case) -> DirectionFound:
    telling = [sign for sign in case.edits if sign.kind in TELLING]
    if not telling:
        return unknown()
    found = rest_on("unknown", telling)
    if len({sign.way for sign in telling}) > 1:
        return adding(found, "The edits speak for both ways.")
    ends = sides(case.row, telling[0].way)
    giver, taker = ends.giver, ends.taker
    return adding(
        found,
        f"That would fit words that went from {account_name(giver)} to {account_name(taker)}; a common source that is "
        "not among the accounts would look the same.",
    )
