"""Quotations of a story with their speakers resolved to the cast."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from retold.model import Article, Passage, Quotation, Reading, Speaker
from retold.stories.cast import Cast

# People and groups speak, and places for their governments; works and other things do not.
SPEAKING_KINDS = frozenset({"person", "group", "place"})


@dataclass(frozen=True, slots=True)
class _Known:
    """The cast laid out for look-ups in one article."""

    article: Article
    cast: Cast
    names: Mapping[str, str]
    passages: Sequence[Passage]


def resolve_speakers(articles: Sequence[Article], readings: Mapping[str, Reading], cast: Cast) -> tuple[Quotation, ...]:
    """Give each quotation the cast entry of its speaker; in story order, then text order."""
    names = {entry.id: entry.name for entry in cast.entries if entry.kind in SPEAKING_KINDS}
    by_article: dict[str, list[Passage]] = defaultdict(list)
    for passage in sorted(cast.entry_at):
        by_article[passage.article].append(passage)
    found: list[Quotation] = []
    for article in articles:
        known = _Known(article, cast, names, by_article[article.id])
        reading = readings.get(article.id)
        found += [_resolved(quotation, known) for quotation in (reading.quotations if reading else ())]
    return tuple(found)


def _resolved(quotation: Quotation, known: _Known) -> Quotation:
    speaker = quotation.speaker
    entry = _entry(speaker, known) if speaker is not None else None
    if speaker is None or entry is None or entry not in known.names:
        return quotation
    return replace(quotation, speaker=replace(speaker, cast=entry, name=known.names[entry]))


def _entry(speaker: Speaker, known: _Known) -> str | None:
    """The entry at the passage that names the speaker, else at the speaker's name within it."""
    for passage in (speaker.refers_to, speaker.passage):
        if passage is None:
            continue
        if passage in known.cast.entry_at:
            return known.cast.entry_at[passage]
        named = [each for each in known.passages if passage.holds(each) and known.article.cut(each) == speaker.name]
        if named:
            return known.cast.entry_at[named[-1]]
    return None
