"""Copied words as findings: one passage beside its earliest account."""

from collections.abc import Sequence

from retold.model import Copy
from retold.report.differences import show_copy, whole
from retold.report.excerpts import opening
from retold.report.findings.view import (
    MOST_WITNESSES,
    FindingView,
    WitnessView,
    count,
    in_story_order,
    places,
    siglum_of,
    summary,
)
from retold.report.lookups import Lookups
from retold.stories.copies import CopyGroup

KINDS = {
    "copied": "Words that stand in {}",
    "shared quotation": "The same quoted words in {}",
    "furniture": "Furniture that stands in {}",
    "stock": "A stock phrase in {}",
}
DIRECTIONS = {"a_to_b": "from {a} to {b}", "b_to_a": "from {b} to {a}", "unknown": "which way is not known"}
TITLE_CHARACTERS = 90


def show_copies(groups: Sequence[CopyGroup], lookups: Lookups) -> tuple[FindingView, ...]:
    """Each group as a finding."""
    return tuple(_show(group, lookups, number) for number, group in enumerate(groups, 1))


def _show(group: CopyGroup, lookups: Lookups, number: int) -> FindingView:
    articles = in_story_order(lookups, (passage.article for passage in group.passages))
    base = lookups.articles[group.base.article]
    ordered = _by_place(group, lookups)
    return FindingView(
        key=group.key,
        anchor=lookups.finding(group.key),
        kind=KINDS[group.kind].format(count(len(articles), "account")),
        title=(opening(base, group.base, TITLE_CHARACTERS),),
        name="",
        summary=summary(lookups, articles),
        witnesses=(_base(group, lookups), *(_witness(group, copy, lookups) for copy in ordered[:MOST_WITNESSES])),
        more=tuple(siglum_of(lookups, copy.b, group.key) for copy in ordered[MOST_WITNESSES:]),
        why=tuple(dict.fromkeys(_why(copy, lookups) for copy in ordered[:MOST_WITNESSES])),
        articles=articles,
        number=number,
    )


def _by_place(group: CopyGroup, lookups: Lookups) -> list[Copy]:
    return sorted(group.copies, key=lambda copy: (lookups.place(copy.b.article), copy.b.start))


def _base(group: CopyGroup, lookups: Lookups) -> WitnessView:
    article = lookups.articles[group.base.article]
    return WitnessView(
        sigla=(siglum_of(lookups, group.base, group.key),),
        note="",
        pieces=whole(article, (group.base,)),
        places=places((group.base,)),
        lang=article.language or "",
        direction=lookups.direction(article.id),
    )


def _witness(group: CopyGroup, copy: Copy, lookups: Lookups) -> WitnessView:
    article = lookups.articles[copy.b.article]
    return WitnessView(
        sigla=(siglum_of(lookups, copy.b, group.key),),
        note=_says(copy),
        pieces=show_copy(copy, lookups.articles[copy.a.article], article),
        places=places((copy.b,)),
        lang=article.language or "",
        direction=lookups.direction(article.id),
    )


def _says(copy: Copy) -> str:
    edits = count(len(copy.edits), "edit") if copy.edits else "no edit"
    return f"{count(copy.words, 'word')} kept, {100 * copy.likeness:.0f} % of the shorter side, {edits}"


def _why(copy: Copy, lookups: Lookups) -> str:
    a, b = lookups.sigla[copy.a.article], lookups.sigla[copy.b.article]
    way = DIRECTIONS[copy.direction].format(a=a, b=b)
    lead = f"{a} and {b}, {way}" if copy.direction == "unknown" else way[0].upper() + way[1:]
    return f"{lead}: {' '.join(copy.basis)}" if copy.basis else f"{lead}."
