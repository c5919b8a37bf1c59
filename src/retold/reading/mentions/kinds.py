"""Whether a name is a person's, a group's, a place's or a work's: votes over all its mentions, never one alone."""

from collections import Counter
from collections.abc import Mapping, Sequence

from retold.model import MentionKind
from retold.reading.mentions.first_names import GIVEN_NAMES
from retold.reading.mentions.names import Found
from retold.reading.mentions.nouns import GROUP_FOLLOWERS, GROUP_HEADS, PLACE_HEADS, PLACE_NOUNS
from retold.reading.mentions.places import is_place
from retold.reading.mentions.words import Word

# Weights in votes, the entity finder's label being one: it errs on one name in four (on Arabic names, half of them).
LABEL = 1
NEARBY_PREPOSITION = 1  # "in Rawa": also said of works and groups
NEARBY_NOUN = 3  # "the Daesh group", "the city of Rawa"
NAME_ITSELF = 4  # "General Osei", "Harbour Police", "Kofi Osei"
GAZETTEER = 8  # a country is a place, whatever stands around it
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
_PLACE_PREPOSITIONS = frozenset(("in", "near", "outside", "around", "across", "throughout"))
# When votes are equal the more careful reading wins.
_ORDER: tuple[MentionKind, ...] = ("place", "group", "person", "work", "other")


def votes_for(words: Sequence[Word], name: Found) -> Counter[MentionKind]:
    """What one mention says about the kind of its name."""
    votes: Counter[MentionKind] = Counter()
    inside = words[name.first : name.last]
    label = _KIND_OF_LABEL.get(inside[-1].entity)
    if label:
        votes[label] += LABEL
    votes += _votes_of_the_name(inside, name.titles)
    votes += _votes_of_the_neighbours(words, name)
    return votes


def _votes_of_the_name(inside: Sequence[Word], titles: Sequence[str]) -> Counter[MentionKind]:
    votes: Counter[MentionKind] = Counter()
    whole = " ".join(word.text for word in inside)
    last = inside[-1].low
    if titles:
        votes["person"] += NAME_ITSELF
    elif is_place(whole):
        votes["place"] += GAZETTEER
    if len(inside) > 1 and last in GROUP_HEADS:
        votes["group"] += NAME_ITSELF
    elif len(inside) > 1 and (last in PLACE_HEADS or inside[0].low in ("mount", "lake", "fort", "cape", "port")):
        votes["place"] += NAME_ITSELF
    elif len(inside) > 1 and inside[0].low in GIVEN_NAMES:
        votes["person"] += NAME_ITSELF
    return votes


def _votes_of_the_neighbours(words: Sequence[Word], name: Found) -> Counter[MentionKind]:
    votes: Counter[MentionKind] = Counter()
    after = [word.low for word in words[name.last : name.last + 3]]
    before = [word.low for word in words[max(0, name.first - 3) : name.first]]
    if after and words[name.last].spaced and set(after[:2]) & GROUP_FOLLOWERS and after[0].isalpha():
        votes["group"] += NEARBY_NOUN
    if after[:1] == ["province"] or after[:1] == ["district"] or after[:1] == ["airport"]:
        votes["place"] += NEARBY_NOUN
    if before[-1:] == ["of"] and before[-2:-1] and before[-2] in PLACE_NOUNS:
        votes["place"] += NEARBY_NOUN
    if after[:2] == [",", "who"]:
        votes["person"] += NEARBY_NOUN
    if _stands_in(before) and not (after and words[name.last].low in ("'s", "’s")):
        votes["place"] += NEARBY_PREPOSITION
    return votes


def _stands_in(before: Sequence[str]) -> bool:
    """Whether a place preposition stands before the name, an owner between them or not: "in Syria's Rawa"."""
    if not before:
        return False
    return before[-1] in _PLACE_PREPOSITIONS or (before[-1] in ("'s", "’s") and before[0] in _PLACE_PREPOSITIONS)


def decide(votes: Mapping[MentionKind, int]) -> MentionKind:
    """The kind with most votes.

    >>> decide({"person": 1, "group": 3}), decide({})
    ('group', 'other')
    """
    best = max(votes.values(), default=0)
    if best <= 0:
        return "other"
    return next(kind for kind in _ORDER if votes.get(kind, 0) == best)
