"""Recall of the timeline: every time that a reader of these stories would put on it, found or not.

The stories were read whole, from their first line to their last. Draw 1 are sentences that tell a time themselves, draw
2 those of draw 1's stories that tell none and whose event another sentence dates. The verdict is that of the first
look: right was found then, wrong was missed. The printed precision is today's recall.
"""

from collections.abc import Iterator, Sequence

from benchmarks.judged.found import Found, JudgedSet, Read, match
from benchmarks.judged.judgement import Judgement, Place
from benchmarks.judged.stories import OpenStory

NO_ROW = "no row"


def read_missed(story: OpenStory, judgements: Sequence[Judgement]) -> Iterator[Read]:
    """Every sentence that a reader would put on the timeline, with the time that the row there has today."""
    for judgement in judgements:
        yield from match([_found(story, judgement)], [judgement])


def _found(story: OpenStory, judged: Judgement) -> Found:
    (place,) = judged.places
    told = sorted(_times_at(story, place))
    right = judged.truth is not None and any(value.startswith(judged.truth) for value in told)
    answer = judged.truth if right and judged.truth else ", ".join(told) or NO_ROW
    words = f"{judged.truth}, not {answer}: {story.around(story.passage(place), 0)}"
    return Found(story=story.key, places=judged.places, answer=answer, words=words)


def _times_at(story: OpenStory, place: Place) -> set[str]:
    """The times of the tellings that stand in a sentence."""
    passage = story.passage(place)
    return {
        telling.value
        for event in story.dossier.story.events
        if event.kind != "publication"
        for telling in event.tellings
        if telling.passage.overlaps(passage)
    }


SET = JudgedSet(
    name="timeline_missed",
    says="sentences that a reader puts on the timeline: have they a row with their time? (precision here is recall)",
    piles=("sample", "seeds", "news-events"),
    read=read_missed,
    whole=False,
)
