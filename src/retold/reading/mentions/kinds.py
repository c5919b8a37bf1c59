"""Whether a name is a person's, a group's, a place's or a work's: votes over all its mentions, never one alone."""

from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import pairwise

from retold.model import MentionKind
from retold.reading.gazetteer import find_city
from retold.reading.mentions.first_names import GIVEN_NAMES
from retold.reading.mentions.names import Found
from retold.reading.mentions.nouns import (
    AWARDS,
    EVENT_HEADS,
    GROUP_HEADS,
    INSTITUTION_HEADS,
    KNOWN_GROUPS,
    PLACE_FIRST_WORDS,
    PLACE_HEADS,
    SHIP_PREFIXES,
    SPEAKING_PLACES,
)
from retold.reading.mentions.places import is_country, is_place
from retold.reading.mentions.sporting import AGAINST, CLUBS
from retold.reading.mentions.surroundings import votes_of_surroundings
from retold.reading.mentions.words import Word

# Weights in votes. All labels of the entity finder on a name together: it errs on a quarter of the names and repeats
# its errors (Arabic names: half of them), so one sure neighbour outweighs it.
LABELS = 4
NAME_ITSELF = 8  # "General Osei", "Harbour Police", "Kofi Osei"
COUNTRY = 12  # a country is a place, whatever stands around it, and nearly so is a great city
# Once a name, however often it stands: more people are called Jackson than live in the city.
CITY = 5
CITY_ALSO_A_WORD = 2
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
# When votes are equal the more careful reading wins.
_ORDER: tuple[MentionKind, ...] = ("place", "group", "person", "work", "other")
_TEACHINGS = ("ism", "isms")
_ALSO_ADJECTIVES = frozenset(("first", "major", "chief", "head", "private", "general", "supreme", "grand", "top"))
FEWEST_LETTERS_OF_A_TEACHING = 6  # "Prism" is a name


def votes_for(words: Sequence[Word], name: Found, *, game: bool = False) -> Counter[MentionKind]:
    """What one mention says about the kind of its name; in an article on a `game` a city may be a club."""
    inside = words[name.first : name.last]
    votes = _votes_of_the_list(words, name, game=game) + votes_of_surroundings(words, name)
    return votes + _votes_of_the_words(inside, game=game) if not name.titles else votes


def city_votes(name: str) -> Counter[MentionKind]:
    """What the gazetteer says about a name, once for all its mentions: a hint, as people bear the names of cities.

    >>> city_votes("Karachi"), city_votes("Jackson"), city_votes("Zorbville")
    (Counter({'place': 5}), Counter({'place': 2}), Counter())
    """
    city = find_city(name)
    if city is None:
        return Counter()
    return Counter({"place": CITY_ALSO_A_WORD if city.also_word else CITY})


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


def _votes_of_the_list(words: Sequence[Word], name: Found, *, game: bool) -> Counter[MentionKind]:
    """What titles and the lists of countries and great cities say; a club called by its city is a group."""
    votes: Counter[MentionKind] = Counter()
    whole = " ".join(word.text for word in words[name.first : name.last])
    if name.titles and not _is_adjective(words[name.first - 1]):
        votes["person"] += NAME_ITSELF
    elif whole.lower() in SPEAKING_PLACES:
        votes["group"] += COUNTRY
    elif game and not is_country(whole) and (is_place(whole) or find_city(whole)):
        votes["group"] += COUNTRY if name.first and words[name.first - 1].low in AGAINST else 0
        votes["place"] += CITY_ALSO_A_WORD
    elif is_place(whole):
        votes["place"] += COUNTRY
    return votes


def _is_adjective(title: Word) -> bool:
    """Whether a title is none: "the first Kefir rocket", "major Kefir"."""
    return title.text in _ALSO_ADJECTIVES


def _votes_of_the_words(inside: Sequence[Word], *, game: bool) -> Counter[MentionKind]:
    """What the first and the last word of a name say."""
    first, last, several = inside[0].low, inside[-1].low, len(inside) > 1
    kind: MentionKind | None = None
    if _is_thing(inside):
        kind = "other"
    elif (game and last in CLUBS) or (not several and last in KNOWN_GROUPS) or (several and _is_institution(inside)):
        kind = "group"
    elif several and (last in PLACE_HEADS or first in PLACE_FIRST_WORDS):
        kind = "place"
    elif several and first in GIVEN_NAMES:
        kind = "person"
    return Counter({kind: NAME_ITSELF}) if kind else Counter()


def _is_institution(inside: Sequence[Word]) -> bool:
    """Whether a name ends as those of groups do, or does so before "of" or "for": "Academy of Kefir"."""
    last = inside[-1].low
    if last in GROUP_HEADS or last.removesuffix("s") in GROUP_HEADS:
        return True
    heads = [before.low for before, word in pairwise(inside) if word.low in ("of", "for", "on")]
    return bool(heads) and heads[0] in GROUP_HEADS | INSTITUTION_HEADS - PLACE_HEADS - PLACE_FIRST_WORDS


def _is_thing(inside: Sequence[Word]) -> bool:
    """Whether a name is an award's, an occasion's, a ship's or a teaching's: "the Oscars", "HMS Kefir", "Zionism"."""
    last, several = inside[-1].low, len(inside) > 1
    teaching = last.endswith(_TEACHINGS) and len(last) >= FEWEST_LETTERS_OF_A_TEACHING
    return (several and (last in EVENT_HEADS or inside[0].text in SHIP_PREFIXES)) or last in AWARDS or teaching


def decide(votes: Mapping[MentionKind, int]) -> MentionKind:
    """The kind with most votes.

    >>> decide({"person": 1, "group": 3}), decide({})
    ('group', 'other')
    """
    best = max(votes.values(), default=0)
    if best <= 0:
        return "other"
    return next(kind for kind in _ORDER if votes.get(kind, 0) == best)
