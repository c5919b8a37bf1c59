"""Joints that a reader makes: two wordings of one act of speech in five stories, and whether they are one today.

With the joints judged right in the same stories this gives a recall: right / (right + missed).
"""

from collections.abc import Iterator, Sequence

from benchmarks.judged.found import Found, JudgedSet, Read, match
from benchmarks.judged.judgement import Judgement, Place
from benchmarks.judged.stories import OpenStory
from benchmarks.judged.voices_utterances import place_of, same_place
from retold.stories.utterances import find_possible_joints

ONE, POSSIBLE, APART, NOT_FOUND = "one", "shown as possible", "apart", "not found"


def read_missed(story: OpenStory, judgements: Sequence[Judgement]) -> Iterator[Read]:
    """Every pair that a reader knows to be one: whether it is today, is shown as possible, or stays apart."""
    utterance = {one: each.id for each in story.dossier.story.utterances for one in each.quotations}
    holders = [(place_of(each, story), utterance[each.id]) for each in story.dossier.quotations]
    possible = {frozenset(each.utterances) for each in find_possible_joints(story.dossier)}
    return match((_found(story, each.places, holders, possible) for each in judgements), judgements)


def _found(
    story: OpenStory,
    places: tuple[Place, ...],
    holders: Sequence[tuple[Place, str]],
    possible: set[frozenset[str]],
) -> Found:
    given = [{name for held, name in holders if same_place(held, place)} for place in places]
    answer = APART
    if not all(given):
        answer = NOT_FOUND
    elif set.intersection(*given):
        answer = ONE
    elif any(frozenset((a, b)) in possible for a in given[0] for b in given[1]):
        answer = POSSIBLE
    words = " | ".join(story.around(story.passage(place), 0) for place in places)
    return Found(story=story.key, places=places, answer=answer, words=f"{answer}: {words}")


SET = JudgedSet(
    name="voices_missed",
    says="pairs of wordings that a reader takes for one act of speech, in five stories: are they one utterance?",
    piles=("seeds", "news-events"),
    read=read_missed,
    whole=False,
)
