"""Quotations of a story with their speakers resolved to the cast."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from retold.model import Article, Passage, Quotation, Reading, Speaker
from retold.stories.cast import Cast
from retold.stories.offices import Holder, choose_holder, holders_of, office_in

# People and groups speak, and places for their governments; works and other things do not.
SPEAKING_KINDS = frozenset({"person", "group", "place"})


@dataclass(frozen=True, slots=True)
class _Known:
    """The cast laid out for look-ups in one article."""

    article: Article
    cast: Cast
    names: Mapping[str, str]
    passages: Sequence[Passage]
    holders: Mapping[str, Sequence[Holder]]


def resolve_speakers(articles: Sequence[Article], readings: Mapping[str, Reading], cast: Cast) -> tuple[Quotation, ...]:
    """Give each quotation the cast entry of its speaker; in story order, then text order."""
    names = {entry.id: entry.name for entry in cast.entries if entry.kind in SPEAKING_KINDS}
    holders = holders_of(articles, cast.entries)
    by_article: dict[str, list[Passage]] = defaultdict(list)
    for passage in sorted(cast.entry_at):
        by_article[passage.article].append(passage)
    found: list[Quotation] = []
    for article in articles:
        known = _Known(article, cast, names, by_article[article.id], holders)
        reading = readings.get(article.id)
        found += [_resolved(quotation, known) for quotation in (reading.quotations if reading else ())]
    return tuple(found)


def _resolved(quotation: Quotation, known: _Known) -> Quotation:
    speaker = quotation.speaker
    entry = _entry(speaker, known) if speaker is not None else None
    if speaker is not None and entry is None and speaker.name is None:
        speaker = _holder_elsewhere(speaker, known)
        return replace(quotation, speaker=speaker)
    if speaker is None or entry is None or entry not in known.names:
        return quotation
    return replace(quotation, speaker=replace(speaker, cast=entry, name=known.names[entry]))


def _holder_elsewhere(speaker: Speaker, known: _Known) -> Speaker:
    """Whom an account means that says only "the prime minister": the one holder whom the other accounts name."""
    if speaker.passage is None or speaker.passage.article != known.article.id:
        return speaker
    words = known.article.cut(speaker.passage)
    office = office_in(words)
    holder = choose_holder(office, known.article.id, known.holders.get(office.name, ())) if office else None
    if office is None or holder is None or holder.entry not in known.names:
        return speaker
    agree = "of the same country or town" if office.body else "the only one that the story names"
    why = f"across accounts: this one says only “{words}”; another names the {office.name}, {agree}"
    name = known.names[holder.entry]
    return replace(speaker, name=name, kind="person", refers_to=holder.passage, why=why, cast=holder.entry)


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
