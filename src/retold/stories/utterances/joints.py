"""Joints: two wordings found to be one utterance, and why."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from retold.model import Quotation
from retold.stories.utterances.wordings import Wording

# Of the shorter wording's words that matter, the share that the other must hold: "rebuild the old bridge by June" and
# "the bridge will be rebuilt by June" share 1.0; two remarks on one bridge stay near 0.3.
LEAST_SHARE = 0.6
# The same by weight: "how the passenger boarded the wrong flight" and "a passenger who boarded the wrong flight" share
# .67 of their words, but .46 by weight, for the story is about a passenger and a flight.
LEAST_WEIGHTED_SHARE = 0.5
# Where one of the two speakers is not known, or both are in marks without four words in a row in common, nearly all
# words must be there.
LEAST_SHARE_IN_DOUBT = 0.8
# Words that matter that both must have: below it, sharing them is no sign ("very important").
LEAST_WORDS = 4
# The same in doubt: "a passenger boarded the wrong flight" may be anybody's words.
LEAST_WORDS_IN_DOUBT = 6
# Short words are joined when they are the same to the letter and in marks, or copied: "great day".
LEAST_WORDS_OF_EQUALS = 2

Sameness = Literal["speaker", "name", "copied", "unknown"]
SAYS: Mapping[Sameness, str] = {
    "speaker": "the same speaker",
    "name": "the same speaker by name",
    "copied": "the same speaker, for the words stand in one copied passage",
    "unknown": "one speaker is not known",
}


@dataclass(frozen=True, slots=True)
class Joint:
    """Two wordings found to be one utterance: how much of the shorter and of both together they share, and why."""

    a: int
    b: int
    share: float
    likeness: float
    why: str


def find_joint(a: Wording, b: Wording, weights: Mapping[str, float]) -> Joint | None:
    """Whether two wordings are one utterance, and why."""
    if not compatible(a.quotation, b.quotation) or not days_agree(a.quotation, b.quotation):
        return None
    same = speakers_of(a, b)
    if same is None or not _enough(a, b, weights, same):
        return None
    return Joint(a.number, b.number, share_of(a, b), likeness_of(a, b), f"{SAYS[same]}: {shared_words(a, b)}")


def share_of(a: Wording, b: Wording) -> float:
    """Of the words of the wording with fewer, how many the other has, as a share; 0 without words."""
    shorter = min(len(a.words), len(b.words))
    return round(len(a.words & b.words) / shorter, 3) if shorter else 0.0


def likeness_of(a: Wording, b: Wording) -> float:
    """Of the words of both wordings together, how many they share."""
    return round(len(a.words & b.words) / max(len(a.words | b.words), 1), 3)


def weighted_share(a: Wording, b: Wording, weights: Mapping[str, float]) -> float:
    """The same by weight."""
    shorter = min(_weigh(a.words, weights), _weigh(b.words, weights))
    return round(_weigh(a.words & b.words, weights) / shorter, 3) if shorter else 0.0


def shared_words(a: Wording, b: Wording) -> str:
    """What two wordings have in common, in a clause."""
    if a.words == b.words:
        return "in the same words"
    common, shorter = len(a.words & b.words), min(len(a.words), len(b.words))
    return f"of {shorter} words that carry the shorter wording's meaning, {common} are in the other"


def compatible(a: Quotation, b: Quotation) -> bool:
    """Whether nothing but day and speaker could part them: a denial, a thought, words not said, words within words."""
    if (a.act == "thought") != (b.act == "thought"):
        return False
    if (a.negated, a.hypothetical, a.stance == "denial") != (b.negated, b.hypothetical, b.stance == "denial"):
        return False
    return not any(one.overlaps(other) for one in a.content for other in b.content)


def days_agree(a: Quotation, b: Quotation) -> bool:
    """Whether two quotations may have been said at one time: one of them gives none, or one holds the other."""
    if a.said_on is None or b.said_on is None or "X" in a.said_on.value + b.said_on.value:
        return True
    one, other = sorted((a.said_on.value, b.said_on.value), key=len)
    return other.startswith(one)


def _weigh(words: frozenset[str], weights: Mapping[str, float]) -> float:
    return sum(weights.get(word, 1.0) for word in sorted(words))


def speakers_of(a: Wording, b: Wording) -> Sameness | None:
    """What lets two quotations have one speaker; nothing where they name two."""
    one, other = a.quotation.speaker, b.quotation.speaker
    if a.cast and b.cast:
        return "speaker" if a.cast == b.cast else None
    if one and other and one.name and one.name == other.name:
        return "name"
    if a.copied & b.copied:
        return "copied"
    named, bare = (one, other) if a.cast else (other, one)
    unknown = bare is None or (bare.name is None and bare.kind == "unknown")
    return "unknown" if named and named.cast and unknown else None


def _enough(a: Wording, b: Wording, weights: Mapping[str, float], same: Sameness) -> bool:
    """Whether so much is shared that it is one utterance."""
    common = len(a.words & b.words)
    if common < LEAST_WORDS:
        return _equal_and_short(a, b)
    both_in_marks = a.quotation.kind == b.quotation.kind == "direct"
    doubtful = same == "unknown" or (both_in_marks and not a.runs & b.runs)
    if doubtful:
        return common >= LEAST_WORDS_IN_DOUBT and share_of(a, b) >= LEAST_SHARE_IN_DOUBT
    return share_of(a, b) >= LEAST_SHARE and weighted_share(a, b, weights) >= LEAST_WEIGHTED_SHARE


def _equal_and_short(a: Wording, b: Wording) -> bool:
    """A few words, the same ones: in marks on both sides, copied, or given away by the same word for demanding,
    praising or claiming ("claimed responsibility for the attack")."""
    if a.words != b.words or len(a.words) < LEAST_WORDS_OF_EQUALS:
        return False
    in_marks = "indirect" not in (a.quotation.kind, b.quotation.kind)
    same_act = a.quotation.stance == b.quotation.stance != "neutral"
    return in_marks or same_act or bool(a.copied & b.copied)
