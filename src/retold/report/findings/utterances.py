"""Utterances as findings: one act of speech, in all its wordings."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Literal

from retold.lenses.voices import UtteranceRow
from retold.model import Article, Passage, Quotation, Utterance
from retold.report.differences import show_wording, whole
from retold.report.excerpts import excerpt, plain
from retold.report.findings.likenesses import show_only_marked, show_perhaps
from retold.report.findings.speakers import said_by
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
from retold.report.saying import SAYS, verb_of, verbs_of
from retold.report.times import show_time

OPENING, CLOSING = frozenset('"“„«'), frozenset('"”“»')
KINDS = {"indirect": "retold", "mixed": "partly in quotation marks"}
# What a wording has otherwise than the base, beside its words and marks.
NOTES = {"speaker": "given to another speaker", "day": "on another day", "stance": "given otherwise"}
TAGS = {"direct": "marks", "mixed": "marks", "indirect": "retold"}


def show_utterances(utterances: Sequence[Utterance], lookups: Lookups) -> tuple[FindingView, ...]:
    """Each utterance that holds a known quotation as a finding."""
    holder = {quotation: utterance.id for utterance in utterances for quotation in utterance.quotations}
    shown = (_show(utterance, lookups, holder) for utterance in utterances)
    return tuple(view for view in shown if view is not None)


def _show(utterance: Utterance, lookups: Lookups, holder: dict[str, str]) -> FindingView | None:
    quotations = [lookups.quotations[each] for each in utterance.quotations if each in lookups.quotations]
    quotations = [each for each in quotations if each.content]
    if not quotations:
        return None
    key = "said-" + utterance.id
    row = lookups.apparatus.get(utterance.id)
    quotations = _base_first(quotations, row)
    articles = in_story_order(lookups, (each.content[0].article for each in quotations))
    witnesses = _wordings(quotations, key, lookups, row)
    parents = [holder[each.parent] for each in quotations if each.parent and each.parent in holder]
    return FindingView(
        key=key,
        anchor=lookups.finding(key),
        kind=_kind(len(articles), len(witnesses)),
        title=(),
        name=said_by(utterance, lookups),
        summary=summary(lookups, articles),
        witnesses=witnesses[:MOST_WITNESSES],
        more=tuple(each for witness in witnesses[MOST_WITNESSES:] for each in witness.sigla),
        why=(*utterance.why, f"Shown first: {row.why}.") if row and len(witnesses) > 1 else utterance.why,
        articles=articles,
        value=show_time(utterance.said_on.value) if utterance.said_on else "",
        wordings=len({words for witness in witnesses if (words := plain(witness.pieces).casefold())}),
        parent=lookups.finding("said-" + parents[0]) if parents else "",
        verbs={
            article: verbs_of(each for each in quotations if each.content[0].article == article) for article in articles
        },
        tags=_tags(quotations),
        only_marked=show_only_marked(row, key, lookups) if row else (),
        perhaps=show_perhaps(utterance, lookups),
    )


def _base_first(quotations: list[Quotation], row: UtteranceRow | None) -> list[Quotation]:
    """The wording that the others are laid beside stands first; the others in story order."""
    return sorted(quotations, key=lambda each: row is not None and each.id != row.base)


def _tags(quotations: Sequence[Quotation]) -> tuple[str, ...]:
    """What kinds of quotation an utterance has, for narrowing a list down."""
    tags = {TAGS[each.kind] for each in quotations}
    tags |= {each.act for each in quotations if each.act != "speech"}
    tags |= {"unsaid" for each in quotations if each.negated or each.hypothetical or each.stance == "denial"}
    tags |= {"unnamed" for each in quotations if each.speaker is None or each.speaker.name is None}
    return tuple(sorted(tags))


def _kind(accounts: int, wordings: int) -> str:
    said = f"One utterance in {count(accounts, 'account')}"
    return said if wordings == 1 else f"{said}, {count(wordings, 'wording')}"


def _wordings(
    quotations: Sequence[Quotation], key: str, lookups: Lookups, row: UtteranceRow | None
) -> tuple[WitnessView, ...]:
    """Quotations given alike in the same words share a line; each later wording is shown against the first."""
    differs = {each.quotation: each.differs for each in row.wordings} if row else {}
    groups: dict[tuple[str, ...], list[Quotation]] = {}
    for quotation in quotations:
        article = lookups.articles[quotation.content[0].article]
        words = plain(whole(article, quotation.content))
        groups.setdefault((quotation.kind, verb_of(quotation), words), []).append(quotation)
    first = quotations[0]
    shown = []
    for group in groups.values():
        view = _witness(group, first, key, lookups)
        told = [NOTES[each] for each in differs.get(group[0].id, ()) if each in NOTES]
        shown.append(replace(view, note=", ".join(filter(None, (view.note, *told)))))
    return tuple(shown)


def _witness(group: list[Quotation], first: Quotation, key: str, lookups: Lookups) -> WitnessView:
    quotation = group[0]
    article = lookups.articles[quotation.content[0].article]
    base = lookups.articles[first.content[0].article]
    against = quotation is not first
    verb = verb_of(quotation)
    shows_cue = verb != SAYS or quotation.stance != "neutral"
    return WitnessView(
        sigla=tuple(siglum_of(lookups, each.content[0], key) for each in group),
        note=_note(quotation),
        pieces=show_wording(base, first.content, article, quotation.content)
        if against
        else whole(article, quotation.content),
        places="; ".join(places(each.content) for each in group),
        lang=article.language or "",
        direction=lookups.direction(article.id),
        quoted=quotation.kind == "direct",
        opens=quotation.kind == "mixed" and _beside(article, quotation.content[0], -1) in OPENING,
        shuts=quotation.kind == "mixed" and _beside(article, quotation.content[-1], 1) in CLOSING,
        verb=verb if verb != SAYS else "",
        cue=excerpt(lookups.articles[quotation.cue.article], quotation.cue) if shows_cue and quotation.cue else None,
    )


def _beside(article: Article, passage: Passage, side: Literal[-1, 1]) -> str:
    """The character right before or after a passage; a space where there is none."""
    text = article.title or "" if passage.part == "title" else article.text
    place = passage.start - 1 if side < 0 else passage.end
    return text[place] if 0 <= place < len(text) else " "


def _note(quotation: Quotation) -> str:
    said = [KINDS[quotation.kind]] if quotation.kind in KINDS else []
    if quotation.act == "document":
        said.append("in a document or a report")
    return ", ".join(said)
