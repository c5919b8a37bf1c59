"""Capitals and seats that stand for a government: every metonym found was read, and 30 capitals drawn by a fixed seed.

The truth at a place is "metonym" or "place": the city, the building, or a club called by its city.
"""

from collections.abc import Iterator, Sequence

from benchmarks.judged.found import Found, JudgedSet, Read, match
from benchmarks.judged.judgement import Judgement, Place
from benchmarks.judged.stories import OpenStory

METONYM, PLACE = "metonym", "place"


def read_metonyms(story: OpenStory, judgements: Sequence[Judgement]) -> Iterator[Read]:
    """Every metonym found today, and every place judged before that is none today."""
    found = {
        story.place(mention.passage): mention.passage
        for reading in story.dossier.readings.values()
        for mention in reading.mentions
        if mention.form == METONYM
    }
    places = dict.fromkeys([*found, *(each.places[0] for each in judgements)])
    return match((_found(story, place, METONYM if place in found else PLACE) for place in places), judgements)


def _found(story: OpenStory, place: Place, answer: str) -> Found:
    words = f"{answer}: {story.around(story.passage(place))}"
    return Found(story=story.key, places=(place,), answer=answer, words=words)


SET = JudgedSet(
    name="names_metonyms",
    says="capitals and seats: do they stand for a government there, or for the place?",
    piles=("seeds", "lookalikes", "news-events", "triples"),
    read=read_metonyms,
    drawn=("triples",),
)
