"""Times of the tellings in the same eleven stories: is each the time that its sentence gives for what the row tells?"""

from collections.abc import Iterator, Sequence

from benchmarks.judged.found import Found, JudgedSet, Read, match
from benchmarks.judged.judgement import Judgement
from benchmarks.judged.stories import OpenStory
from benchmarks.judged.timeline_events import rows_of
from retold.model import Telling


def read_dates(story: OpenStory, judgements: Sequence[Judgement]) -> Iterator[Read]:
    """Every telling's value, of a range both."""
    return match(
        (
            Found(
                story=story.key,
                places=(story.place(telling.passage),),
                answer=_time_of(telling),
                words=f"{event.id} {_time_of(telling)}: {story.around(telling.passage, 0)}",
            )
            for event in rows_of(story)
            for telling in event.tellings
        ),
        judgements,
    )


def _time_of(telling: Telling) -> str:
    return f"{telling.value}/{telling.until}" if telling.until else telling.value


SET = JudgedSet(
    name="timeline_dates",
    says="times of the tellings in the same stories: does the sentence give this time?",
    piles=("sample", "news-events"),
    read=read_dates,
    whole=False,
)
