"""Merges that a reader misses: two places that name one thing, in eight stories whose casts were read whole.

With the merges judged right in the same stories this gives a recall: right / (right + missed).
"""

from collections.abc import Iterator, Sequence

from benchmarks.judged.found import Found, JudgedSet, Read, match
from benchmarks.judged.judgement import Judgement, Place
from benchmarks.judged.stories import OpenStory

ONE, APART, NO_NAME = "one", "apart", "no name there"


def read_missed(story: OpenStory, judgements: Sequence[Judgement]) -> Iterator[Read]:
    """Every pair that a reader knows to be one: whether it is today, stays apart, or is no name of its own."""
    entry_at = {
        story.place(passage): entry.id
        for entry in story.dossier.story.cast
        for form in entry.forms
        for passage in form.passages
    }
    return match((_found(story, each.places, entry_at) for each in judgements), judgements)


def _found(story: OpenStory, places: tuple[Place, ...], entry_at: dict[Place, str]) -> Found:
    entries = [entry_at.get(place) for place in places]
    answer = NO_NAME if None in entries else ONE if len(set(entries)) == 1 else APART
    words = " | ".join(story.around(story.passage(place)) for place in places)
    return Found(story=story.key, places=places, answer=answer, words=f"{answer}: {words}")


SET = JudgedSet(
    name="names_missed",
    says="pairs of places that name one thing, in eight stories read whole: are they one entry?",
    piles=("lookalikes",),
    read=read_missed,
    whole=False,
)
