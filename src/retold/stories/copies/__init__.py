"""Copies: words that stand in two articles of a story."""

from collections.abc import Mapping, Sequence

from retold.model import Article, Copy, Reading
from retold.reuse import ReadableText, SharedPassage, Stretch, find_shared_passages
from retold.stories.copies.credited import Credits, foreign_credits
from retold.stories.copies.directions import DirectionFound, Row, Side, find_directions
from retold.stories.copies.groups import CopyGroup, group_copies
from retold.stories.copies.kinds import Quoted, name_kind, quoted_stretches
from retold.stories.copies.outlets import account_name, is_agency, name_key, outlet_keys

__all__ = [
    "account_name",
    "CopyGroup",
    "find_copies",
    "foreign_credits",
    "group_copies",
    "is_agency",
    "name_key",
    "outlet_keys",
]


def find_copies(
    articles: Sequence[Article], readings: Mapping[str, Reading], credits: Credits | None = None
) -> tuple[Copy, ...]:
    """Find the copies among a story's articles: each passage held by n articles gives n-1 rows, to the earliest.

    Whom the articles credit is gathered here unless it is given.
    """
    shared = find_shared_passages([_readable(article) for article in articles])
    by_id = {article.id: article for article in articles}
    quoted = {article.id: quoted_stretches(article, readings.get(article.id, Reading())) for article in articles}
    rows = [_row(passage, by_id, quoted) for passage in shared]
    found = find_directions(articles, rows, credits)
    return tuple(
        _copy(f"k{number}", *each) for number, each in enumerate(zip(shared, rows, found, strict=True), start=1)
    )


def _row(shared: SharedPassage, articles: Mapping[str, Article], quoted: Mapping[str, Quoted]) -> Row:
    a, b = articles[shared.a.article], articles[shared.b.article]
    return Row(name_kind(shared, a, b, quoted), Side(a, shared.a), Side(b, shared.b), shared.edits)


def _copy(name: str, shared: SharedPassage, row: Row, found: DirectionFound) -> Copy:
    return Copy(
        id=name,
        kind=row.kind,
        a=shared.a,
        b=shared.b,
        direction=found.direction,
        basis=found.basis,
        words=shared.words,
        likeness=shared.likeness,
        edits=shared.edits,
        # What the other account lacks points between two characters there: an edit shows that, evidence cannot.
        evidence=tuple(passage for passage in dict.fromkeys(found.evidence) if passage.length),
    )


def _readable(article: Article) -> ReadableText:
    """The account of an article, neighbouring blocks joined: passages run over paragraphs, never over furniture."""
    stretches: list[Stretch] = []
    joined = False
    for block in article.blocks:
        if block.account and joined:
            stretches[-1] = Stretch(stretches[-1].start, block.end)
        elif block.account:
            stretches.append(Stretch(block.start, block.end))
        joined = block.account
    return ReadableText(article=article.id, text=article.text, stretches=tuple(stretches))
