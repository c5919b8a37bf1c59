"""The edges of the tree, with what a reader sifts and ranks them by."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from retold.lenses.lineage.shares import PLACES, Side, kept_words, side_of, words_within
from retold.model import AbsentMember, Copy, Dossier, Fact, OriginEdge, Passage
from retold.stories import moment_of

SECONDS_OF_A_DAY = 86400


@dataclass(frozen=True, slots=True, kw_only=True)
class LineageEdge:
    """Words that went, or may have gone, from one origin to an account; ids are those of the story's origins.

    `words` of the receiving account stand in the giver too, `share` of all its words; `longest` is the longest passage
    in words. `density` is their part of the receiving account from the first to the last of them: 1.0 where nothing
    else stands between. `likeness` weighs that of the copies by their words. `days_apart` counts from giver to
    receiver where both are dated. A credit without shared words has none of these.
    """

    from_: str
    to: str
    by: Literal["copy", "credit"]
    certain: bool
    words: int = 0
    share: float | None = None
    longest: int = 0
    density: float | None = None
    likeness: float | None = None
    days_apart: float | None = None
    copies: tuple[str, ...] = ()
    why: tuple[str, ...] = ()


def find_edges(dossier: Dossier, starts: Mapping[str, Sequence[int]]) -> tuple[LineageEdge, ...]:
    """The edges that carry words, in the order of the origins' edges; `starts` are where each account's words begin."""
    return tuple(_edges(dossier, starts))


def _edges(dossier: Dossier, starts: Mapping[str, Sequence[int]]) -> Iterator[LineageEdge]:
    story = dossier.story
    article_of = {node.id: node.article for node in story.origins.nodes if node.article}
    published = {article.id: article.published for article in dossier.articles}
    copies = {copy.id: copy for copy in story.copies}
    members = {(source.id, member.article): member for source in story.absent for member in source.members}
    for edge in story.origins.edges:
        to = article_of.get(edge.to)
        if to is None:
            continue
        words = starts[to]
        if edge.from_ in article_of and edge.by == "copy":
            rows = [copies[name] for name in edge.copies]
            apart = _days(published[article_of[edge.from_] or ""], published[to])
            yield _between_accounts(edge, rows, to, words, apart)
        elif member := members.get((edge.from_, to)):
            yield _from_absent(edge, member, words)
        elif edge.by == "credit":
            yield LineageEdge(from_=edge.from_, to=edge.to, by="credit", certain=edge.certain)


def _between_accounts(
    edge: OriginEdge, rows: Sequence[Copy], to: str, words: Sequence[int], apart: float | None
) -> LineageEdge:
    sides = [side_of(row, to) for row in rows]
    kept = kept_words(words, sides)
    total = sum(row.words for row in rows)
    return LineageEdge(
        from_=edge.from_,
        to=edge.to,
        by="copy",
        certain=edge.certain,
        words=len(kept),
        share=_part(len(kept), len(words)),
        longest=max((row.words for row in rows), default=0),
        density=_density(words, kept, [side.here for side in sides]),
        likeness=round(sum(row.likeness * row.words for row in rows) / total, PLACES) if total else None,
        days_apart=apart,
        copies=edge.copies,
        why=edge.why,
    )


def _from_absent(edge: OriginEdge, member: AbsentMember, words: Sequence[int]) -> LineageEdge:
    sides = [Side("", passage, ()) for passage in member.passages]
    inside = kept_words(words, sides)
    return LineageEdge(
        from_=edge.from_,
        to=edge.to,
        by="credit" if edge.by == "credit" else "copy",
        certain=edge.certain,
        words=member.words,
        share=member.share,
        # A passage runs on over words that only this account has: what it has of the source is not longer than all.
        longest=min(max((len(words_within(words, passage)) for passage in member.passages), default=0), member.words),
        density=_part(member.words, max(inside) - min(inside) + 1) if inside else None,
        why=edge.why,
    )


def _density(words: Sequence[int], kept: set[int], passages: Sequence[Passage]) -> float | None:
    """The kept words' part of all words from the first passage to the last."""
    inside: set[int] = set().union(*(words_within(words, passage) for passage in passages))
    return _part(len(kept), max(inside) - min(inside) + 1) if inside else None


def _part(some: int, of: int) -> float | None:
    return round(some / of, PLACES) if of else None


def _days(giver: Fact | None, receiver: Fact | None) -> float | None:
    """Days from one publication to another; whole days where either has no hour."""
    first, second = moment_of(giver), moment_of(receiver)
    if first is None or second is None or giver is None or receiver is None:
        return None
    if "T" not in giver.value or "T" not in receiver.value:
        return float((second.date() - first.date()).days)
    return round((second - first).total_seconds() / SECONDS_OF_A_DAY, PLACES)
