"""Roles: "the general", "the Harbour Watch leader", "the city", and the titles that a text gives a name."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from retold.model import MentionKind
from retold.reading.mentions.listed import listed
from retold.reading.mentions.names import Found
from retold.reading.mentions.nouns import COUNTRY_ROLES, GROUP_ROLES, PLACE_ROLES
from retold.reading.mentions.titles import CIVIL_GENERALS, PERSON_ROLES, held, is_title
from retold.reading.mentions.words import Word

if TYPE_CHECKING:
    from spacy.tokens import Token

MOST_WORDS_OF_A_ROLE = 5  # "the notorious former rebel group"
MOST_WORDS_OF_A_TITLE = 14  # "Deputy Chief of Staff of the Southern Border Guard Brigadier General"
MOST_WORDS_TO_A_TITLE = 4  # ", the long-serving deputy mayor of"
# People without a name.
PEOPLE = listed(
    """
man woman boy girl official officials witness resident victim suspect driver father mother son daughter
brother sister wife husband lawyer expert researcher teacher student source aide neighbour neighbor farmer
worker owner author soldier policeman passenger pilot nurse doctor spokesman spokeswoman spokesperson
analyst teenager pensioner
"""
)
_JOINS_A_TITLE = frozenset(("of", "the", "for", "'s", "and"))
_FINITE = frozenset(("VBD", "VBZ", "VBP", "MD"))
_SAYS_WHAT_IT_IS = frozenset(("is", "was", "are", "were", "be", "been", "being", "become", "became", "as", "named"))
_SINGLES_OUT = listed("last first only next other same new second third final previous whole entire")
_ROLE_OF_VERB = {
    "commands": "commander",
    "leads": "leader",
    "heads": "leader",
    "chairs": "chairman",
    "directs": "director",
    "edits": "editor",
    "governs": "governor",
}


@dataclass(frozen=True, slots=True)
class Role:
    """A role's words `first` to `last` (exclusive), its noun, and whose it is, in lower case.

    `said` are its other words, as far as they tell what a group is ("terror").
    `new` marks a role that tells something rather than points back: "was the last town", "the mayor of Kefir".
    """

    first: int
    last: int
    noun: str
    kind: MentionKind
    owner: frozenset[str]
    new: bool
    said: frozenset[str] = frozenset()


def role_at(words: Sequence[Word], at: int) -> Role | None:
    """The role that begins with the "the" at a word, if one does."""
    if words[at].low != "the":
        return None
    for end in range(at + 1, min(len(words), at + 1 + MOST_WORDS_OF_A_ROLE)):
        word = words[end]
        if not word.text[0].isalpha() and word.low != "'s":
            return None
        kind = _kind_of(word.low)
        if kind and word.last.dep_ != "compound" and not _goes_on(words, end):
            return _role(words, at, end, kind)
        if word.last.pos_ not in ("ADJ", "NOUN", "PROPN", "VERB", "ADV", "PART") or word.last.tag_ in _FINITE:
            return None
    return None


def _role(words: Sequence[Word], at: int, end: int, kind: MentionKind) -> Role:
    between = words[at + 1 : end]
    noun = words[end].low
    if noun == "general" and between and between[-1].low in CIVIL_GENERALS:
        noun = between[-1].low
    new = (end + 1 < len(words) and words[end + 1].low == "of") or _says_what_it_is(words, at)
    new = new or any(word.low in _SINGLES_OUT or word.low == "'s" for word in between)
    owner = frozenset(_SHORT.get(word.low, word.low) for word in between if word.text[0].isupper())
    said = frozenset(word.low.removesuffix("s").removesuffix("ist") for word in between if word.text.islower())
    return Role(at, end + 1, noun, kind, owner, new, said)


# Two names of one party.
_SHORT = {"gop": "republican"}


def _says_what_it_is(words: Sequence[Word], at: int) -> bool:
    """Whether the word before tells that somebody is or becomes this; not the "as" of "as the party met"."""
    before = words[at - 1] if at else None
    return before is not None and before.low in _SAYS_WHAT_IT_IS and before.last.pos_ != "SCONJ"


def _goes_on(words: Sequence[Word], end: int) -> bool:
    """Whether the phrase goes on after the noun: "the city council", "the general manager", "the Leader Press"."""
    if end + 1 >= len(words) or not words[end + 1].text[0].isalpha():
        return False
    after = words[end + 1]
    if words[end].low == "general" and after.low in _GENERAL_THINGS:
        return True
    return _kind_of(after.low) is not None or (after.text[0].isupper() and after.last.pos_ == "PROPN")


_GENERAL_THINGS = listed("election elections public strike assembly population practice store counsel rule idea")


def is_somebody(token: Token) -> bool:
    """Whether a common noun in the singular is said of people: "a staffer", "one strategist"."""
    low = token.lower_
    human = low in PEOPLE or low in PERSON_ROLES or low.endswith(_HUMAN_ENDINGS)
    return token.tag_ == "NN" and human and low not in _NOT_HUMAN


_HUMAN_ENDINGS = ("er", "or", "ist", "man", "woman", "ian", "ee")
_NOT_HUMAN = listed(
    """
    number paper newspaper matter order letter power answer water river tower center centre error
    factor sector motor floor door terror horror committee other another either neither shower weather winter
    summer december november september october chapter computer server carrier counter fever offer
    """
)


# "The corps" and "the airline" mean a group that is called so, and no other.
_MORE_GROUP_ROLES = listed("corps brigade battalion airline team panel board council commission department front")


def _kind_of(noun: str) -> MentionKind | None:
    if noun in PERSON_ROLES:
        return "person"
    if noun in GROUP_ROLES | _MORE_GROUP_ROLES:
        return "group"
    return "place" if noun in PLACE_ROLES | COUNTRY_ROLES else None


def titles_around(words: Sequence[Word], name: Found) -> tuple[frozenset[str], frozenset[str]]:
    """The titles that the text gives a name on the spot, and all words of these phrases.

    Before it: "Leader of the League Bishop Osei"; after it: "Osei, the mayor of Kefir," or "Osei, who leads".
    """
    phrase = [*reversed(_before(words, name.first)), *_after(words, name.last)]
    return held(phrase), frozenset(phrase)


def _before(words: Sequence[Word], first: int) -> list[str]:
    """The words right before a name that belong to its title, up to a verb, a comma or a lower-case noun."""
    phrase: list[str] = []
    for at in range(first - 1, max(-1, first - 1 - MOST_WORDS_OF_A_TITLE), -1):
        word = words[at]
        if not (is_title(word.low) or word.text[0].isupper() or word.low in _JOINS_A_TITLE or word.low in PERSON_ROLES):
            break
        if at == first - 1 and not (is_title(word.low) or word.low in PERSON_ROLES):
            break
        if word.low == "and" and not (phrase and words[at - 1].text[0].isupper() and not is_title(phrase[-1])):
            break
        if word.sentence != words[first].sentence:
            break
        phrase.append(word.low)
    return phrase


def _after(words: Sequence[Word], last: int) -> list[str]:
    """The words of an apposition after a name, as far as its title: ", the long-serving mayor of"."""
    if last + 1 >= len(words) or words[last].text != ",":
        return []
    if words[last + 1].low == "who" and last + 2 < len(words):
        role = _ROLE_OF_VERB.get(words[last + 2].low)
        return [role] if role else []
    phrase: list[str] = []
    for word in words[last + 1 : last + 1 + MOST_WORDS_TO_A_TITLE]:
        if word.last.pos_ not in ("DET", "ADJ", "NOUN", "PROPN", "PRON", "PART"):
            return []
        phrase.append(word.low)
        if is_title(word.low) or word.low in PERSON_ROLES:
            return [] if _owns(words, last + len(phrase)) else phrase
    return []


def _owns(words: Sequence[Word], at: int) -> bool:
    """Whether the holder of a title is the owner of what follows: ", the governor's spokesman"."""
    return at + 1 < len(words) and words[at + 1].low in ("'s", "'")
