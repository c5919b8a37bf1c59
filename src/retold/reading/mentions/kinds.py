"""Whether a name is a person's, a group's, a place's or a work's: votes over all its mentions, never one alone."""

from collections import Counter
from collections.abc import Mapping, Sequence

from retold.model import MentionKind
from retold.reading.mentions.first_names import GIVEN_NAMES
from retold.reading.mentions.names import Found
from retold.reading.mentions.nouns import (
    GROUP_FOLLOWERS,
    GROUP_HEADS,
    PLACE_FIRST_WORDS,
    PLACE_HEADS,
    PLACE_NOUNS,
    SPEAKING_PLACES,
    VEHICLE_NOUNS,
    WORK_NOUNS,
)
from retold.reading.mentions.places import is_place
from retold.reading.mentions.words import Word

# Weights in votes. All labels of the entity finder on a name together: it errs on a quarter of the names and repeats
# its errors (Arabic names: half of them), so one sure neighbour outweighs it.
LABELS = 4
NEARBY_PREPOSITION = 4  # "in Kefir": also said of works and groups
NEARBY_OWNER = 5  # "in Kenya's Kefir"
NEARBY_NOUN = 5  # "the Kefir group", "the city of Kefir"
NAME_ITSELF = 8  # "General Osei", "Harbour Police", "Kofi Osei"
GAZETTEER = 12  # a country is a place, whatever stands around it
MOST_WORDS_IN_BRACKETS = 6
NEIGHBOURS = 3  # words on either side that are asked: "in Kenya 's Kefir"
_KIND_OF_LABEL: dict[str, MentionKind] = {
    "PERSON": "person",
    "ORG": "group",
    "NORP": "group",
    "GPE": "place",
    "LOC": "place",
    "FAC": "place",
    "WORK_OF_ART": "work",
    "LAW": "work",
    "EVENT": "other",
    "PRODUCT": "other",
    "LANGUAGE": "other",
}
_PLACE_FOLLOWERS = frozenset(("province", "district", "airport"))
_PLACE_PREPOSITIONS = frozenset(("in", "near", "outside", "around", "across", "throughout"))
# When votes are equal the more careful reading wins.
_ORDER: tuple[MentionKind, ...] = ("place", "group", "person", "work", "other")


def votes_for(words: Sequence[Word], name: Found) -> Counter[MentionKind]:
    """What one mention says about the kind of its name."""
    return _votes_of_the_name(words[name.first : name.last], name.titles) + _votes_of_the_neighbours(words, name)


def label_of(words: Sequence[Word], name: Found) -> MentionKind | None:
    """What the entity finder calls one mention of a name; it errs on "Maid of Orrin", as nobody's name holds "of"."""
    kind = _KIND_OF_LABEL.get(words[name.last - 1].entity)
    of = any(word.text == "of" for word in words[name.first : name.last])
    return None if of and kind == "person" else kind


def share_out(labels: Mapping[MentionKind, int]) -> Counter[MentionKind]:
    """The entity finder's votes on a name: a fixed number, however often it repeats itself.

    >>> share_out({"place": 3, "group": 1})
    Counter({'place': 3, 'group': 1})
    """
    total = sum(labels.values())
    return Counter({kind: round(LABELS * count / total) for kind, count in labels.items()})


def _votes_of_the_name(inside: Sequence[Word], titles: Sequence[str]) -> Counter[MentionKind]:
    votes: Counter[MentionKind] = Counter()
    whole = " ".join(word.text for word in inside)
    last = inside[-1].low
    if titles:
        votes["person"] += NAME_ITSELF
    elif whole.lower() in SPEAKING_PLACES:
        votes["group"] += GAZETTEER
    elif is_place(whole):
        votes["place"] += GAZETTEER
    if len(inside) > 1 and last in GROUP_HEADS:
        votes["group"] += NAME_ITSELF
    elif len(inside) > 1 and (last in PLACE_HEADS or inside[0].low in PLACE_FIRST_WORDS):
        votes["place"] += NAME_ITSELF
    elif len(inside) > 1 and inside[0].low in GIVEN_NAMES:
        votes["person"] += NAME_ITSELF
    return votes


def _votes_of_the_neighbours(words: Sequence[Word], name: Found) -> Counter[MentionKind]:
    votes: Counter[MentionKind] = Counter()
    behind = _past_brackets(words, name.last)
    after = [word.low for word in words[behind : behind + NEIGHBOURS]]
    before = [word.low for word in words[max(0, name.first - NEIGHBOURS) : name.first]]
    if set(after[:2]) & GROUP_FOLLOWERS and after[0].isalpha():
        votes["group"] += NEARBY_NOUN
    if after and after[0] in _PLACE_FOLLOWERS:
        votes["place"] += NEARBY_NOUN
    if before[-1:] == ["of"] and before[-2:-1] and before[-2] in PLACE_NOUNS:
        votes["place"] += NEARBY_NOUN
    if after[:2] == [",", "who"]:
        votes["person"] += NEARBY_NOUN
    if name.first and words[name.first - 1].last.pos_ == "NOUN":  # not "to ship", "to film"
        votes["other"] += NEARBY_NOUN if before[-1] in VEHICLE_NOUNS else 0
        votes["work"] += NEARBY_NOUN if before[-1] in WORK_NOUNS else 0
    if after[:1] != ["'s"]:
        votes["place"] += _place_votes(before)
    return +votes


def _past_brackets(words: Sequence[Word], at: int) -> int:
    """One past the brackets that open at a word, if they do: "Kefir Guard (KG) forces"."""
    if at < len(words) and words[at].text == "(":
        close = next((i for i in range(at, min(len(words), at + MOST_WORDS_IN_BRACKETS)) if words[i].text == ")"), None)
        return at if close is None else close + 1
    return at


def _place_votes(before: Sequence[str]) -> int:
    """What a preposition before the name says: "in Kefir" a little, "in Kenya's Kefir" more."""
    if before[-1:] and before[-1] in _PLACE_PREPOSITIONS:
        return NEARBY_PREPOSITION
    if before[-1:] == ["'s"] and before[0] in _PLACE_PREPOSITIONS and is_place(before[1]):
        return NEARBY_OWNER
    return 0


def decide(votes: Mapping[MentionKind, int]) -> MentionKind:
    """The kind with most votes.

    >>> decide({"person": 1, "group": 3}), decide({})
    ('group', 'other')
    """
    best = max(votes.values(), default=0)
    if best <= 0:
        return "other"
    return next(kind for kind in _ORDER if votes.get(kind, 0) == best)
