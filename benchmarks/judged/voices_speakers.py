"""Whose words: the cast entry of every quotation's speaker, read in the seeds and in articles drawn by a fixed seed.

The first place of a judgement is the quotation's cue (its first words, where it has none), the second where the article
names the right speaker. The truth is "named", "unnamed" (a source, group or document that the article calls by no name)
or "nobody" (a reader cannot tell either, or nobody speaks); the verdict is that of the first look.
Drawn are `random.Random(4).sample(sorted(ids), 20)` of PolNeAR's training half, each a story of its own: the first ten
and the seeds, draw 1, were used while the rules were made, the other ten, draw 2, were looked at afterwards.
"""

from collections.abc import Iterator, Sequence

from benchmarks.judged.found import Found, JudgedSet, Read
from benchmarks.judged.judgement import Judgement, Place
from benchmarks.judged.stories import OpenStory
from retold.model import Passage, Quotation

NAMED, UNNAMED, NOBODY = "named", "unnamed", "nobody"
# What a source without a name may be called by the code.
NAMELESS_KINDS = frozenset({"unnamed", "group", "document"})
WORDS_SHOWN = 60


def read_speakers(story: OpenStory, judgements: Sequence[Judgement]) -> Iterator[Read]:
    """Every quotation of a judged article, with whether its speaker is the right one."""
    judged = {each.places[0]: each for each in judgements}
    articles = {place.article for place in judged}
    for quotation in story.dossier.quotations:
        at = story.place(anchor_of(quotation))
        if at.article in articles or not judged:
            yield _read(story, quotation, at, judged.get(at))


def anchor_of(quotation: Quotation) -> Passage:
    """What a quotation is known by: its cue, for that stands still while borders move, else its first words."""
    if quotation.cue is not None:
        return quotation.cue
    first = quotation.content[0]
    return Passage(first.article, first.part, first.start, first.start)


def speaker_places(story: OpenStory, quotation: Quotation) -> list[Place]:
    """Every place that the speaker's cast entry holds; none for a speaker without one."""
    cast = quotation.speaker.cast if quotation.speaker is not None else None
    entry = next((each for each in story.dossier.story.cast if each.id == cast), None)
    return [story.place(place) for form in entry.forms for place in form.passages] if entry is not None else []


def _read(story: OpenStory, quotation: Quotation, at: Place, judged: Judgement | None) -> Read:
    speaker = quotation.speaker
    called = (speaker.name or speaker.kind) if speaker is not None else "unknown"
    head = story.place(speaker.passage) if speaker is not None and speaker.passage is not None else None
    words = f"{called}: {story.around(anchor_of(quotation), WORDS_SHOWN)}"
    found = Found(story=story.key, places=(at,), answer=called, words=words)
    if judged is None:
        return Read(found, None)
    if judged.verdict == "cannot tell":
        return Read(found, "cannot tell", judged.cause, judged.draw)
    if judged.truth is None:
        # Who is meant has no name, and other words were taken for them: wrong until these words are others.
        same = head is not None and head in judged.places
        return Read(found, "wrong" if same else None, judged.cause, judged.draw)
    right = _is_right(story, quotation, judged)
    return Read(found, "right" if right else "wrong", "" if right else judged.cause, judged.draw)


def _is_right(story: OpenStory, quotation: Quotation, judged: Judgement) -> bool:
    speaker = quotation.speaker
    if judged.truth == NAMED:
        named = judged.places[1]
        return any(
            (each.article, each.part) == (named.article, named.part)
            and each.start < named.end
            and named.start < each.end
            for each in speaker_places(story, quotation)
        )
    if speaker is None or speaker.name is not None:
        return speaker is None and judged.truth == NOBODY
    return judged.truth == NOBODY or speaker.kind in NAMELESS_KINDS


SET = JudgedSet(
    name="voices_speakers",
    says="the speaker of every quotation in the seeds and ten articles: the right cast entry, unnamed, or nobody?",
    piles=("seeds", "polnear-train"),
    read=read_speakers,
    whole=False,
)
