"""Quotations within quotations, drawn by fixed seeds: is the outer one's speaker the one who tells of the inner words?

The places of a judgement are the cues of the outer and of the inner quotation (first words, where there is no cue). One
judged wrong is wrong while the inner still has that outer one as its parent; one judged right is lost when it has not.
Drawn are `random.Random(60).sample(found, 60)` of the nested quotations in 70 articles of PolNeAR's training half
(`random.Random(60).sample(sorted(ids), 100)` without those of `voices_speakers`, the first 70), all news events, all
triples and the seeds, by (pile, article, quotation): draw 1, used while the rules were made; draw 2, with 61 for each
60, of what was found after them. Draw 3, `random.Random(61).sample(rest, 60)`, is of the 77 then found in the same
texts that neither has: 47 of 60 right at the first look. Draw 4, `random.Random(63).sample(found, 60)`, is of the 98 in
`random.Random(62).sample(rest, 220)` of the other articles of that half, after draw 3's causes were mended: 49 of 60.
"""

from collections.abc import Iterator, Sequence

from benchmarks.judged.found import Found, JudgedSet, Read
from benchmarks.judged.judgement import Judgement
from benchmarks.judged.stories import OpenStory
from benchmarks.judged.voices_speakers import anchor_of

WORDS_SHOWN = 60


def read_nested(story: OpenStory, judgements: Sequence[Judgement]) -> Iterator[Read]:
    """Every judged pair of outer and inner quotation, and whether the one is the other's parent today."""
    quotations = {each.id: each for each in story.dossier.quotations}
    pairs = {
        (story.place(anchor_of(quotations[each.parent])), story.place(anchor_of(each)))
        for each in quotations.values()
        if each.parent is not None
    }
    for judged in judgements:
        nested = tuple(judged.places) in pairs
        words = " > ".join(story.around(story.passage(place), WORDS_SHOWN) for place in judged.places)
        found = Found(story=story.key, places=judged.places, words=words)
        if nested:
            yield Read(found, judged.verdict, judged.cause, judged.draw)
        elif judged.verdict == "right":
            yield Read(found, "lost", judged.cause, judged.draw)


SET = JudgedSet(
    name="voices_nested",
    says="quotations within quotations: is the outer one's speaker the one who tells of the inner words?",
    piles=("seeds", "polnear-train", "news-events", "triples"),
    read=read_nested,
    whole=False,
)
