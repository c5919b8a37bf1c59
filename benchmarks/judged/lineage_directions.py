"""Directions of real copies: 60 drawn by a fixed seed from the public news stories, and every arrow found there.

The truth is what a reader can say with the texts in hand: `a_to_b`, `b_to_a` (a is the earlier in the story's order),
or `unknown` where both have the words from elsewhere; `cause` is the reader's reason. To say "unknown" where a reader
knows more is no error and counts as "cannot tell"; an arrow must be the reader's.
"""

from collections.abc import Iterator, Sequence

from benchmarks.judged.found import Found, JudgedSet, Read
from benchmarks.judged.judgement import Judgement, Place, Verdict
from benchmarks.judged.stories import OpenStory
from retold.model import Copy

UNKNOWN = "unknown"


def read_directions(story: OpenStory, judgements: Sequence[Judgement]) -> Iterator[Read]:
    """Every arrow of a story, and every copy that was drawn."""
    judged = {each.places: each for each in judgements}
    seen: set[tuple[Place, ...]] = set()
    for copy in story.dossier.story.copies:
        found = _found(story, copy)
        judgement = judged.get(found.places)
        if judgement or copy.direction != UNKNOWN:
            seen.add(found.places)
            yield _read(found, judgement)
    for places in judged.keys() - seen:
        yield Read(Found(story=story.key, places=places, words="no such copy today"), "cannot tell", "moved")


def _found(story: OpenStory, copy: Copy) -> Found:
    words = f"{copy.direction} {' '.join(copy.basis)}: {story.around(copy.a, 40)} | {story.around(copy.b, 40)}"
    return Found(story=story.key, places=(story.place(copy.a), story.place(copy.b)), answer=copy.direction, words=words)


def _read(found: Found, judgement: Judgement | None) -> Read:
    if judgement is None:
        return Read(found, None)
    if found.answer == judgement.truth:
        return Read(found, "right", draw=judgement.draw)
    verdict: Verdict = "cannot tell" if found.answer == UNKNOWN else "wrong"
    return Read(found, verdict, judgement.cause, judgement.draw)


SET = JudgedSet(
    name="lineage_directions",
    says="60 real copies drawn by a fixed seed, and every arrow: did the words go that way?",
    piles=("seeds", "sample", "news-events"),
    read=read_directions,
)
