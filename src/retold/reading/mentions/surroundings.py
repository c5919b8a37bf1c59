"""What the words around a name say of its kind: "the city of Kefir", "Kefir, 43,", "a tanker called Kefir"."""

from collections import Counter
from collections.abc import Sequence

from retold.model import MentionKind
from retold.reading.mentions.listed import listed
from retold.reading.mentions.names import Found
from retold.reading.mentions.nouns import (
    DYNASTIES,
    GROUP_DEEDS,
    GROUP_FOLLOWERS,
    GROUP_ROLES,
    KIN,
    PLACE_NOUNS,
    VEHICLE_NOUNS,
    WORK_NOUNS,
)
from retold.reading.mentions.places import is_place
from retold.reading.mentions.roles import PEOPLE
from retold.reading.mentions.states import BEHIND_A_TOWN
from retold.reading.mentions.titles import is_title
from retold.reading.mentions.words import Word

NEARBY_PREPOSITION = 4  # "in Kefir": also said of works and groups
NEARBY_OWNER = 5  # "in Kenya's Kefir"
NEARBY_NOUN = 5  # "the Kefir group", "the city of Kefir"
MOST_WORDS_IN_BRACKETS = 6
NEIGHBOURS = 3  # words on either side that are asked: "in Kenya 's Kefir"
WORDS_OF_AN_APPOSITION = 5  # ", an industry trade group"
OLDEST = 120  # years: ", 43," after a name is an age
_PLACE_FOLLOWERS = frozenset(("province", "district", "airport"))
_PLACE_PREPOSITIONS = frozenset(("in", "near", "outside", "around", "across", "throughout"))
_CALLED = frozenset(("called", "named", "dubbed", "known", "christened"))
_JOBS = listed("engineer employee executive member founder partner shareholder subsidiary unit branch division office")
_QUOTES = frozenset("“”\"‘’'")


def votes_of_surroundings(words: Sequence[Word], name: Found) -> Counter[MentionKind]:
    """What stands before and behind one mention of a name, as votes on its kind."""
    behind = _past_brackets(words, name.last)
    after = [word.low for word in words[behind : behind + NEIGHBOURS]]
    before = [word.low for word in words[max(0, name.first - NEIGHBOURS) : name.first]]
    votes = _votes_behind(words, behind, after)
    votes["group"] += NEARBY_NOUN if before[-1:] == ["told"] and words[name.first].text.isupper() else 0
    if before[-1:] == ["of"] and before[-2:-1] and before[-2] in PLACE_NOUNS:
        votes["place"] += NEARBY_NOUN
    if after[:1] != ["'s"]:
        votes["place"] += _place_votes(before)
    if _is_kin(before):
        votes["person"] += NEARBY_NOUN
    votes += _votes_of_the_thing(words, name.first)
    return +votes


def acts(words: Sequence[Word], name: Found) -> bool:
    """Whether a name does what people and groups do, and things do not: it speaks, trades, has a head or members."""
    token = words[name.last - 1].last
    before = [word.low for word in words[max(0, name.first - NEIGHBOURS) : name.first] if word.low != "the"]
    if token.dep_ == "nsubj" and token.head.lemma_ in GROUP_DEEDS:
        return True
    if before[-1:] == ["told"] or before[-2:] == ["according", "to"]:
        return True
    if before[-1:] in (["of"], ["for"], ["at"], ["from"], ["with"]) and before[-2:-1]:
        return any(is_title(word) or word in PEOPLE | _JOBS for word in (before[-2], before[-2].rstrip("s")))
    after = words[name.last : name.last + WORDS_OF_AN_APPOSITION]
    if after and after[0].text == "," and after[1:2] and after[1].low in ("the", "a", "an", "its", "their"):
        return any(word.low in GROUP_ROLES for word in after)
    return bool(after) and after[0].spaced and is_title(after[0].low)


def _votes_behind(words: Sequence[Word], behind: int, after: Sequence[str]) -> Counter[MentionKind]:
    votes: Counter[MentionKind] = Counter()
    if set(after[:2]) & GROUP_FOLLOWERS and after[0].isalpha() or after[:1] and after[0] in DYNASTIES:
        votes["group"] += NEARBY_NOUN
    if after and after[0] in _PLACE_FOLLOWERS:
        votes["place"] += NEARBY_NOUN
    if after[:2] == [",", "who"] or _is_age(after):
        votes["person"] += NEARBY_NOUN
    if after[:1] == [","] and behind + 1 < len(words) and _is_region(words[behind + 1]):
        votes["place"] += NEARBY_OWNER
    return votes


def _is_age(after: Sequence[str]) -> bool:
    """Whether a number between commas follows: "Kefir, 43, said"."""
    return after[:1] == [","] and after[1:2] != [] and after[1].isdecimal() and int(after[1]) <= OLDEST and _ends(after)


def _ends(after: Sequence[str]) -> bool:
    return after[2:] in ([","], ["."], ["of"])


def _is_region(word: Word) -> bool:
    """Whether a word is a state's short name: "Kefir, N.Y.", "Kefir, Ill."."""
    return word.text in BEHIND_A_TOWN


def _is_kin(before: Sequence[str]) -> bool:
    """Whether a noun for somebody comes before: "her cousin, Kefir", "the witness Kefir"."""
    words = [word for word in before if word != ","]
    return words[-1:] != [] and words[-1] in (KIN if before[-1:] == [","] else KIN | PEOPLE)


def _votes_of_the_thing(words: Sequence[Word], first: int) -> Counter[MentionKind]:
    """What a noun for things before the name says: "the ferry Kefir", "the film “Kefir”", "a tanker called Kefir"."""
    at = first
    while at and (
        words[at - 1].text in _QUOTES or words[at - 1].low in _CALLED or words[at - 1].low in ("as", "the", ",")
    ):
        at -= 1
    noun = words[at - 1] if at and first - at <= NEIGHBOURS + 1 else None
    votes: Counter[MentionKind] = Counter()
    called = any(word.low in _CALLED or word.text in _QUOTES for word in words[at:first])
    if noun is None or noun.last.pos_ != "NOUN" or not (called or at == first):  # not "to ship", "to film"
        return votes
    votes["other"] += NEARBY_NOUN if noun.low in VEHICLE_NOUNS else 0
    votes["work"] += NEARBY_NOUN if noun.low in WORK_NOUNS else 0
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
