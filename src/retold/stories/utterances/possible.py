"""Utterances that may be one: shown to the reader with what parts them, never joined."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from retold.model import Dossier, Passage
from retold.stories.utterances.candidates import find_candidates
from retold.stories.utterances.joints import (
    LEAST_SHARE,
    LEAST_WEIGHTED_SHARE,
    LEAST_WORDS,
    compatible,
    days_agree,
    likeness_of,
    share_of,
    shared_words,
    speakers_of,
    weighted_share,
)
from retold.stories.utterances.wordings import Wording, read_wordings, weigh_words

# Of the shorter wording's words, the share at which other speakers are shown: "we will rebuild the bridge" by two.
LEAST_SHARE_OF_OTHER_SPEAKERS = 0.8
# The share at which two retellings by one speaker are shown, though they are too unlike to be joined: two reports of
# one message of thanks share .45 to .55.
LEAST_SHARE_OF_RETELLINGS = 0.45
# Looser wordings of one utterance that are shown with it.
MOST_OF_ONE = 3

Difference = Literal["speaker", "day", "wording"]


@dataclass(frozen=True, slots=True, kw_only=True)
class PossibleJoint:
    """Two utterances that may be one, by a quotation of each, with what differs, and why they may be one."""

    utterances: tuple[str, str]
    quotations: tuple[str, str]
    differs: Difference
    why: str


def find_possible_joints(dossier: Dossier) -> tuple[PossibleJoint, ...]:
    """Utterances of different accounts that share much, but not speaker, day or wording; in story order."""
    story = dossier.story
    wordings = read_wordings(dossier.articles, dossier.quotations, story.copies, story.cast)
    weights = weigh_words(wordings)
    utterance = {one: each.id for each in story.utterances for one in each.quotations}
    content: dict[str, list[Passage]] = {}
    for each in dossier.quotations:
        content.setdefault(utterance.get(each.id, ""), []).extend(each.content)
    shown: dict[tuple[str, str], PossibleJoint] = {}
    counts: dict[str, int] = {}
    for joint in sorted(_possible(wordings, weights, utterance), key=lambda each: each.rank):
        pair = joint.found.utterances
        if (
            pair not in shown
            and not _overlap(content[pair[0]], content[pair[1]])
            and all(counts.get(each, 0) < MOST_OF_ONE for each in pair)
        ):
            shown[pair] = joint.found
            counts.update({each: counts.get(each, 0) + 1 for each in pair})
    order = {one.id: number for number, one in enumerate(dossier.quotations)}
    return tuple(sorted(shown.values(), key=lambda each: [order[one] for one in each.quotations]))


def _overlap(a: Sequence[Passage], b: Sequence[Passage]) -> bool:
    """Whether words of one utterance stand inside another's: those are no two wordings of one."""
    return any(one.overlaps(other) for one in a for other in b)


@dataclass(frozen=True, slots=True)
class _Ranked:
    """A possible joint and its place among all: the most alike first."""

    rank: tuple[float, float, int, int]
    found: PossibleJoint


def _possible(
    wordings: Sequence[Wording], weights: Mapping[str, float], utterance: Mapping[str, str]
) -> Iterator[_Ranked]:
    for one, other in find_candidates(wordings):
        a, b = wordings[one], wordings[other]
        pair = (utterance.get(a.quotation.id, ""), utterance.get(b.quotation.id, ""))
        if a.article == b.article or pair[0] == pair[1] or not compatible(a.quotation, b.quotation):
            continue
        differs = _differs(a, b, weights)
        if differs is not None:
            found = PossibleJoint(
                utterances=pair,
                quotations=(a.quotation.id, b.quotation.id),
                differs=differs,
                why=f"{_says(differs, a, b)}: {shared_words(a, b)}",
            )
            yield _Ranked((-share_of(a, b), -likeness_of(a, b), one, other), found)


def _says(differs: Difference, a: Wording, b: Wording) -> str:
    if differs == "speaker":
        named = all(each.quotation.speaker and each.quotation.speaker.name for each in (a, b))
        return "another speaker is named" if named else "one of the speakers is not named"
    return "the same speaker, on another day" if differs == "day" else "the same speaker, in other words"


def _differs(a: Wording, b: Wording, weights: Mapping[str, float]) -> Difference | None:
    """What keeps two wordings with much in common apart; nothing where they have too little in common."""
    share = share_of(a, b)
    if len(a.words & b.words) < LEAST_WORDS:
        return None
    if speakers_of(a, b) not in ("speaker", "name"):
        return "speaker" if share >= LEAST_SHARE_OF_OTHER_SPEAKERS else None
    if not days_agree(a.quotation, b.quotation):
        alike = share >= LEAST_SHARE and weighted_share(a, b, weights) >= LEAST_WEIGHTED_SHARE
        return "day" if alike else None
    return "wording" if share >= LEAST_SHARE_OF_RETELLINGS else None
