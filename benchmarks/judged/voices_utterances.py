"""Joints of utterances: each wording of an utterance beside its base, judged to be the same act of speech or not.

A verdict is on two places. It holds wherever two wordings that overlap these stand in one utterance today, whichever of
its wordings is the base, and through others: what is one with a wording that is one with the base is right.
"""

from collections.abc import Iterator, Sequence

from benchmarks.judged.found import Found, JudgedSet, Read
from benchmarks.judged.judgement import Judgement, Place
from benchmarks.judged.stories import OpenStory
from retold.lenses.voices import UtteranceRow
from retold.lenses.voices.rows import utterance_rows
from retold.model import Quotation

# Of the longer place's characters, the share that both must have: borders move by some words, utterances by sentences.
LEAST_SHARE = 0.5


def read_joints(story: OpenStory, judgements: Sequence[Judgement]) -> Iterator[Read]:
    """Every joint of a story with its verdict."""
    quotations = {each.id: each for each in story.dossier.quotations}
    for row in utterance_rows(story.dossier):
        yield from _read(row, quotations, judgements, story)


def place_of(quotation: Quotation, story: OpenStory) -> Place:
    """Where a quotation's words begin: the first of its passages."""
    return story.place(quotation.content[0])


def same_place(one: Place, other: Place) -> bool:
    """Whether two places are of the same words, give or take some at their borders."""
    common = min(one.end, other.end) - max(one.start, other.start)
    longer = max(one.end - one.start, other.end - other.start)
    return (one.article, one.part) == (other.article, other.part) and common >= LEAST_SHARE * longer


def _read(
    row: UtteranceRow, quotations: dict[str, Quotation], judgements: Sequence[Judgement], story: OpenStory
) -> Iterator[Read]:
    base = place_of(quotations[row.base], story)
    others = [place_of(quotations[each], story) for each in row.quotations if each != row.base]
    about = [each for each in judgements if all(_among(place, [base, *others]) for place in each.places)]
    known = _joined_to(base, others, [each for each in about if each.verdict == "right"])
    for place, name in zip(others, [each for each in row.quotations if each != row.base], strict=True):
        words = f"{story.around(quotations[row.base].content[0], 0)} | {story.around(quotations[name].content[0], 0)}"
        found = Found(story=story.key, places=(base, place), words=words)
        against = [each for each in about if each.verdict != "right" and _among(place, each.places)]
        if any(same_place(place, each) for each in known):
            yield Read(found, "right")
        else:
            yield Read(found, against[0].verdict, against[0].cause) if against else Read(found, None)


def _among(place: Place, places: Sequence[Place]) -> bool:
    return any(same_place(place, each) for each in places)


def _joined_to(base: Place, others: Sequence[Place], right: Sequence[Judgement]) -> list[Place]:
    """The places that judgements join to the base, straight or through others."""
    known, grew = [base], True
    while grew:
        grew = False
        for place in others:
            if place not in known and any(
                _among(place, each.places) and any(_among(one, each.places) for one in known) for each in right
            ):
                known.append(place)
                grew = True
    return known[1:]


SET = JudgedSet(
    name="voices_utterances",
    says="wordings joined in one utterance: are they one act of speech?",
    piles=("seeds", "news-events", "triples"),
    read=read_joints,
    whole=False,
)
