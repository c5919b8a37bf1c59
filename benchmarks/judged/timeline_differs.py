"""Conflicts of time in the thirty news events: pairs of times in two accounts that cannot both hold, in sentences that
are much alike (0.5 of the smaller's weight, three topics). Are they two times of one event, and does a row say so?"""

from collections.abc import Iterator, Sequence

from benchmarks.judged.found import Found, JudgedSet, Read, match
from benchmarks.judged.judgement import Judgement, Place
from benchmarks.judged.stories import OpenStory

DIFFERS, APART = "differs", "no conflict"


def read_differs(story: OpenStory, judgements: Sequence[Judgement]) -> Iterator[Read]:
    """Every pair that was read: whether one row has both and says that they differ."""
    return match((_found(story, each.places) for each in judgements), judgements)


def _found(story: OpenStory, places: tuple[Place, ...]) -> Found:
    passages = [story.passage(place) for place in places]
    differ = any(
        event.differs and all(any(telling.passage.holds(each) for telling in event.tellings) for each in passages)
        for event in story.dossier.story.events
    )
    answer = DIFFERS if differ else APART
    return Found(
        story=story.key, places=places, answer=answer, words=" | ".join(story.around(each) for each in passages)
    )


SET = JudgedSet(
    name="timeline_differs",
    says="times of much alike sentences that cannot both hold: is a conflict told where there is one, and only there?",
    piles=("news-events",),
    read=read_differs,
    whole=False,
)
