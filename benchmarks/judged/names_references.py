"""Whom "he", "the general" and "the group" mean: roles and pronouns in subject position, outside quotation marks.

A judgement gives where the words stand and, as its second place, where the article names whom they mean; no second
place where it names nobody, or a careful reader could not tell. An answer is right when it holds the words of the
named one, or the other way round. Drawn by fixed seeds: draws 1 and 2 were used while the rules were made.
"""

from collections.abc import Iterator, Sequence

from benchmarks.judged.found import Found, JudgedSet, Read
from benchmarks.judged.judgement import Judgement
from benchmarks.judged.stories import OpenStory
from retold.model import Passage

CHARACTERS_SHOWN = 120


def read_references(story: OpenStory, judgements: Sequence[Judgement]) -> Iterator[Read]:
    """What the code says today of each judged role and pronoun of a story."""
    for judgement in judgements:
        passage, *means = (story.passage(place) for place in judgement.places)
        chosen = _chosen(story, passage)
        named = story.cut(means[0]).casefold() if means else None
        words = f"{chosen or '-'} for {named or '-'}: {story.around(passage, CHARACTERS_SHOWN)}"
        found = Found(story=story.key, places=judgement.places, words=words)
        if not chosen:
            yield Read(found, "rightly none" if named is None else "lost", draw=judgement.draw)
        else:
            low = chosen.casefold()
            right = named is not None and (named in low or low in named)
            yield Read(found, "right" if right else "wrong", draw=judgement.draw)


def _chosen(story: OpenStory, passage: Passage) -> str:
    """The name that the mention at a passage is said to stand for; "the general" may be found as "general"."""
    mentions = story.dossier.readings[passage.article].mentions
    at = [each for each in mentions if each.passage.part == passage.part and each.passage.end == passage.end]
    exact = [each for each in at if each.passage == passage] or at
    return story.cut(exact[0].refers_to) if exact and exact[0].refers_to else ""


SET = JudgedSet(
    name="names_references",
    says="roles and pronouns in subject position: whom do they mean?",
    piles=("seeds", "lookalikes", "news-events", "triples", "polnear-train"),
    read=read_references,
    whole=False,
)
