"""Words that stand for an entry without naming it: "the general" for a person, "Kenyan" for a country."""

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from retold.model import CastEntry, Dossier, Mention, Passage
from retold.reading.mentions.places import countries

OtherForm = Literal["role", "demonym"]
# What makes "Kenyan", "Iraqi", "Iranian", "Chilean" and, with the last letter cut off, "Mexican", of a country's name.
_ENDINGS = ("n", "i", "ian", "an")
_ENDING_FOR_A_VOWEL = "an"


@dataclass(frozen=True, slots=True)
class OtherWord:
    """One such word, as it is written most often, with its places."""

    entry: str
    form: OtherForm
    text: str
    passages: tuple[Passage, ...]


@dataclass(frozen=True, slots=True)
class _Key:
    entry: str
    form: OtherForm
    words: str


def find_other_words(dossier: Dossier) -> tuple[OtherWord, ...]:
    """Every role and adjective of a people, by entry in the order of the cast."""
    owners = _Owners(dossier.story.cast)
    places: dict[_Key, list[Passage]] = defaultdict(list)
    texts: dict[_Key, Counter[str]] = defaultdict(Counter)
    for article in dossier.articles:
        for mention in dossier.readings[article.id].mentions if article.id in dossier.readings else ():
            text = " ".join(article.cut(mention.passage).split())
            key = _key(mention, text, owners)
            if key:
                places[key].append(mention.passage)
                texts[key][text] += 1
    order = {entry.id: number for number, entry in enumerate(dossier.story.cast)}
    keys = sorted(places, key=lambda key: (order[key.entry], key.form, key.words))
    return tuple(OtherWord(key.entry, key.form, _usual(texts[key]), tuple(places[key])) for key in keys)


def _usual(texts: Counter[str]) -> str:
    """How words are written most often; "the city" rather than "The city" where it is as often."""
    return min(texts, key=lambda text: (-texts[text], text[:1].isupper(), text))


class _Owners:
    """Which entry a passage names, and which entry is a country."""

    def __init__(self, cast: Sequence[CastEntry]) -> None:
        self.at = {passage: entry.id for entry in cast for form in entry.forms for passage in form.passages}
        places = [(form.text.casefold(), entry.id) for entry in cast if entry.kind == "place" for form in entry.forms]
        self.country = {countries()[name]: entry for name, entry in places if name in countries()}


def _key(mention: Mention, text: str, owners: _Owners) -> _Key | None:
    words = text.casefold()
    if mention.form == "role" and mention.refers_to in owners.at:
        return _Key(owners.at[mention.refers_to], "role", words)
    country = country_of(words) if mention.form == "demonym" and mention.passage not in owners.at else None
    return _Key(owners.country[country], "demonym", words) if country in owners.country else None


def country_of(demonym: str) -> str | None:
    """The country whose name a demonym is plainly made of; None for "Dutch", and for "Nigerian", which two would fit.

    >>> [country_of(word) for word in ("kenyan", "iraqi", "american", "mexican", "dutch", "nigerian")]
    ['Kenya', 'Iraq', 'United States', 'Mexico', None, None]
    """
    stems = {demonym.removesuffix(ending) for ending in _ENDINGS if demonym.endswith(ending)}
    if demonym.endswith(_ENDING_FOR_A_VOWEL):
        stem = demonym.removesuffix(_ENDING_FOR_A_VOWEL)
        stems |= {stem + vowel for vowel in "aeiouy"}
    fitting = {countries()[stem] for stem in sorted(stems) if stem in countries()}
    return fitting.pop() if len(fitting) == 1 else None
