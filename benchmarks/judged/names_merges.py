"""Merges of the cast: each form of an entry that is other words than its main one, judged to be the same thing or not.

A verdict on two places holds wherever the two stand in one entry, whichever of its forms is the main one today.
"""

import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from benchmarks.judged.found import Found, JudgedSet, Read
from benchmarks.judged.judgement import Judgement, Place
from benchmarks.judged.stories import OpenStory
from retold.model import CastEntry, Passage

MOST_ARTICLES_SHOWN = 4
CHARACTERS_OF_A_LOST_NAME = 30


@dataclass(frozen=True, slots=True)
class _Spelling:
    """Forms of an entry that differ in case and marks only, with all their passages."""

    text: str
    passages: tuple[Passage, ...]
    places: frozenset[Place]


def read_merges(story: OpenStory, judgements: Sequence[Judgement]) -> Iterator[Read]:
    """Every merge of a story with its verdict."""
    for entry in story.dossier.story.cast:
        spellings = _spellings(entry, story)
        if len(spellings) > 1:
            places = frozenset(place for each in spellings for place in each.places)
            about = [each for each in judgements if places.issuperset(each.places)]
            yield from _read(entry, spellings, about, story)
    yield from _lost(story, judgements)


def _lost(story: OpenStory, judgements: Sequence[Judgement]) -> Iterator[Read]:
    """Merges judged right whose two names stand in two entries today."""
    entry_at = {
        story.place(passage): entry.id
        for entry in story.dossier.story.cast
        for form in entry.forms
        for passage in form.passages
    }
    for judged in judgements:
        entries = [entry_at.get(place) for place in judged.places]
        if judged.verdict == "right" and None not in entries and len(set(entries)) > 1:
            words = " | ".join(story.around(story.passage(place), CHARACTERS_OF_A_LOST_NAME) for place in judged.places)
            yield Read(Found(story=story.key, places=judged.places, words=words), "lost")


def _spellings(entry: CastEntry, story: OpenStory) -> list[_Spelling]:
    """The spellings of an entry, the one of its name first."""
    by_key: dict[str, list[Passage]] = {}
    texts: dict[str, str] = {}
    for form in entry.forms:
        key = _plain(form.text)
        by_key.setdefault(key, []).extend(form.passages)
        texts.setdefault(key, " ".join(form.text.split()))
    spellings = [
        _Spelling(texts[key], tuple(passages), frozenset(map(story.place, passages)))
        for key, passages in by_key.items()
    ]
    main = _plain(entry.name)
    return sorted(spellings, key=lambda each: _plain(each.text) != main)


def _plain(text: str) -> str:
    """A form's letters and digits: "AL-MARAKAN" is no other word than "Al Marakan"."""
    return "".join(letter for letter in unicodedata.normalize("NFKD", text).casefold() if letter.isalnum())


def _read(
    entry: CastEntry, spellings: Sequence[_Spelling], about: Sequence[Judgement], story: OpenStory
) -> Iterator[Read]:
    main, *others = spellings
    known = _joined_to(main, others, about)
    for each in others:
        found = _found(entry, main, each, story)
        wrong = _on(each, about, verdicts=("wrong",))
        if wrong:
            yield Read(found, "wrong", wrong[0].cause)
        elif each in known:
            yield Read(found, "right")
        else:
            unclear = _on(each, about, verdicts=("cannot tell",))
            yield Read(found, "cannot tell", unclear[0].cause) if unclear else Read(found, None)


def _joined_to(main: _Spelling, others: Sequence[_Spelling], about: Sequence[Judgement]) -> list[_Spelling]:
    """The spellings that judgements join to the main one, straight or through others."""
    known, left = [main], list(others)
    while True:
        places = frozenset(place for each in known for place in each.places)
        right = [each for each in about if each.verdict == "right" and not places.isdisjoint(each.places)]
        new = [each for each in left if any(not each.places.isdisjoint(judged.places) for judged in right)]
        if not new:
            return known
        known += new
        left = [each for each in left if each not in new]


def _on(each: _Spelling, about: Sequence[Judgement], *, verdicts: Sequence[str]) -> list[Judgement]:
    """The judgements on a spelling: it is the second place of a pair, the first is what it was read against."""
    return [judged for judged in about if judged.verdict in verdicts and judged.places[1] in each.places]


def _found(entry: CastEntry, main: _Spelling, other: _Spelling, story: OpenStory) -> Found:
    why = next((why for why in entry.why if other.text in why), entry.why[0] if entry.why else "")
    a, b = main.passages[0], other.passages[0]
    words = (
        f"{entry.kind}: {entry.name} | {other.text} | {why}\n"
        f"    {story.around(a)}\n    {' / '.join(story.around(each) for each in _one_an_article(other.passages))}"
    )
    return Found(story=story.key, places=(story.place(a), story.place(b)), words=words)


def _one_an_article(passages: Sequence[Passage]) -> Sequence[Passage]:
    """The first passage of each article: a bare last name may be another's in the next."""
    first = {each.article: each for each in reversed(passages)}
    return sorted(first.values(), key=passages.index)[:MOST_ARTICLES_SHOWN]


SET = JudgedSet(
    name="names_merges",
    says="forms of a cast entry that are other words than its name: are they the same thing?",
    piles=("seeds", "lookalikes", "news-events", "triples"),
    read=read_merges,
    drawn=("news-events", "triples"),
)
