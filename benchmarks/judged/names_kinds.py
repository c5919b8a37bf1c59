"""Kinds of cast entries: person, group, place, work or other, at 200 places drawn by a fixed seed and read one by one.

The truth at a place that names nothing ("Fame" of a Hall of Fame) is "none": right where no entry stands there, or one
of kind "other". A place that a longer or shorter name overlaps today is judged by that.
"""

from collections.abc import Iterator, Sequence

from benchmarks.judged.found import Found, JudgedSet, Read
from benchmarks.judged.judgement import Judgement
from benchmarks.judged.stories import OpenStory

NOTHING = "none"


def read_kinds(story: OpenStory, judgements: Sequence[Judgement]) -> Iterator[Read]:
    """The kind of the entry at every judged place, beside the kind that a reader gave it."""
    for judgement in judgements:
        passage = story.passage(judgement.places[0])
        kind = next(
            (
                entry.kind
                for entry in story.dossier.story.cast
                for form in entry.forms
                for place in form.passages
                if place.overlaps(passage)
            ),
            NOTHING,
        )
        right = kind == judgement.truth or (judgement.truth == NOTHING and kind == "other")
        words = f"{judgement.truth}, found {kind}: {story.around(passage)}"
        found = Found(story=story.key, places=judgement.places, answer=kind, words=words)
        cause = "" if right else f"{judgement.truth} taken for {kind}"
        yield Read(found, "right" if right else "wrong", cause, judgement.draw)


SET = JudgedSet(
    name="names_kinds",
    says="kinds of cast entries at places drawn by a fixed seed: person, group, place, work, other, or no name",
    piles=("seeds", "lookalikes", "news-events", "triples"),
    read=read_kinds,
    whole=False,
)
