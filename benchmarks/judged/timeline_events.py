"""Rows of the timeline in the sample story and ten news events drawn by a fixed seed: is each one event, told in every
telling, and of the right kind?"""

import json
import random
from collections.abc import Iterator, Sequence

from benchmarks.judged.found import Found, JudgedSet, Read, match
from benchmarks.judged.judgement import Judgement
from benchmarks.judged.stories import PILES, OpenStory
from retold.model import Event

SEED, STORIES = 5, 10


def read_rows(story: OpenStory, judgements: Sequence[Judgement]) -> Iterator[Read]:
    """Every row but the accounts' own publication, which nothing told can make wrong."""
    return match((_row(story, event) for event in rows_of(story)), judgements)


def rows_of(story: OpenStory) -> tuple[Event, ...]:
    """The rows that accounts tell, in the stories that are judged."""
    if story.pile != "sample" and story.id not in drawn():
        return ()
    return tuple(event for event in story.dossier.story.events if event.kind != "publication")


def drawn() -> frozenset[str]:
    """Ten stories of the news events."""
    rows = PILES["news-events"].read_text(encoding="utf-8").splitlines()
    ids = sorted({str(json.loads(row)["story"]) for row in rows})
    return frozenset(random.Random(SEED).sample(ids, STORIES))


def _row(story: OpenStory, event: Event) -> Found:
    places = tuple(story.place(telling.passage) for telling in event.tellings)
    words = " | ".join(story.around(telling.passage, 0) for telling in event.tellings)
    return Found(
        story=story.key, places=places, answer=event.kind, words=f"{event.id} {event.kind} {event.value}: {words}"
    )


SET = JudgedSet(
    name="timeline_events",
    says="rows of the timeline in eleven stories: one event in each telling, and of the right kind?",
    piles=("sample", "news-events"),
    read=read_rows,
    whole=False,
)
