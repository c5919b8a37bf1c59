"""Who bears a name, and what the article tells of them: titles, gender, age, what a group is called."""

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from retold.model import MentionKind, Passage
from retold.reading.mentions.first_names import gender_of_first_name
from retold.reading.mentions.listed import listed
from retold.reading.mentions.names import Found
from retold.reading.mentions.nouns import GROUP_FOLLOWERS
from retold.reading.mentions.roles import titles_around
from retold.reading.mentions.scenes import Bearer, Memory, Scene, passage_of
from retold.reading.mentions.states import STATE_CALLED
from retold.reading.mentions.titles import Gender, gender_of_titles
from retold.reading.mentions.words import Word

# Words beside a name that tell its bearer's gender, though no title: "actress Ada Obuya", "her husband, Carlo".
_OF_WOMEN = listed("businesswoman mother daughter wife widow girlfriend policewoman heroine")
_OF_MEN = listed("businessman father son husband widower boyfriend policeman")
_AGED = re.compile(r",(\d{1,3})[,.;]")
_YEARS_OLD = re.compile(r"(\d{1,3})-year-old$")
WORDS_TO_AN_AGE = 3  # ", 45 ,": so many words after a name, or before it: "45 - year-old"
_PARTIES = {"R": "republican", "D": "democrat", "I": "independent"}
_FROM = re.compile(r"\(([RDI])-([A-Z][a-z]+\.?)")


def identify(scenes: Sequence[Scene], kinds: Mapping[Passage, MentionKind]) -> dict[Passage, str]:
    """What holds a name's mentions together within an article.

    A person's first and last name; a last name alone is that of the first person so called whose gender fits.
    Of others, all words.
    """
    full: dict[str, list[str]] = defaultdict(list)
    genders: dict[str, set[Gender]] = defaultdict(set)
    for scene in scenes:
        for name in scene.names.values():
            words = _words(scene, name)
            if kinds[passage_of(scene, name.first, name.last)] == "person" and len(words) > 1:
                entity = f"{words[0]} {words[-1]}"
                full[words[-1]].append(entity)
                full[words[0]].append(entity)
                genders[entity] |= _genders(scene.words, name)
    known = _Known(full, genders)
    return {
        passage: _entity(scene, name, kinds[passage], known)
        for scene in scenes
        for name in scene.names.values()
        for passage in (passage_of(scene, name.first, name.last),)
    }


@dataclass(frozen=True, slots=True)
class _Known:
    """The full names of an article by their first and last words, and the genders that it gives them."""

    full: Mapping[str, Sequence[str]]
    genders: Mapping[str, set[Gender]]


def _entity(scene: Scene, name: Found, kind: MentionKind, known: _Known) -> str:
    words = _words(scene, name)
    if kind != "person":
        return " ".join(words)
    if len(words) > 1:
        return f"{words[0]} {words[-1]}"
    said = _genders(scene.words, name)
    bearers = known.full.get(words[0], ())
    fitting = [each for each in bearers if not (said and known.genders[each]) or said == known.genders[each]]
    return fitting[0] if fitting else " ".join((*sorted(said), *words) if bearers else words)


def _words(scene: Scene, name: Found) -> tuple[str, ...]:
    return tuple(word.low.removeprefix("al-") for word in scene.words[name.first : name.last])


def learn(scenes: Sequence[Scene], memory: Memory) -> None:
    """Keep in mind all that an article tells of those it names, wherever it does."""
    for scene in scenes:
        for name in scene.names.values():
            passage = passage_of(scene, name.first, name.last)
            bearer = memory.bearer(memory.entities[passage])
            if memory.kinds[passage] == "person":
                _learn_person(scene.words, name, bearer)
            elif memory.kinds[passage] == "group":
                _learn_group(scene.words, name, bearer)


def _learn_person(words: Sequence[Word], name: Found, bearer: Bearer) -> None:
    titles, around = titles_around(words, name)
    bearer.titles |= titles | set(name.titles)
    bearer.around |= around
    bearer.genders |= _genders(words, name)
    behind = [word.text for word in words[name.last : name.last + WORDS_TO_AN_AGE]]
    if age := _AGED.match("".join(behind)) or _YEARS_OLD.search(_joined(words, name.first)):
        bearer.ages.add(age.group(1))
    if of := _FROM.match("".join(behind)):
        bearer.titles.add(_PARTIES[of.group(1)])
        bearer.around |= {_PARTIES[of.group(1)], STATE_CALLED.get(of.group(2), of.group(2).lower())}
    if behind[:1] == ["of"] and bearer.titles and behind[1:] and behind[1][0].isupper():
        bearer.around.add(behind[1].lower())


def _joined(words: Sequence[Word], end: int) -> str:
    return "".join(word.text for word in words[max(0, end - WORDS_TO_AN_AGE) : end])


def _learn_group(words: Sequence[Word], name: Found, bearer: Bearer) -> None:
    """What a group is called: "Orvell militants", "the Orvell terrorist group"."""
    for word in words[name.last : name.last + 2]:
        if word.low not in GROUP_FOLLOWERS:
            return
        bearer.around.add(stem(word.low))


def stem(word: str) -> str:
    """What "terror", "terrorist" and "terrorists" share.

    >>> stem("terrorists"), stem("militant")
    ('terror', 'militant')
    """
    return word.removesuffix("s").removesuffix("ist")


def _genders(words: Sequence[Word], name: Found) -> set[Gender]:
    """The genders that titles, a given name or a word of kinship right before it tell."""
    titles = set(name.titles) | titles_around(words, name)[0]
    gender = gender_of_titles(tuple(sorted(titles)))
    before = [word.low for word in words[max(0, name.first - 2) : name.first] if word.text != ","]
    if gender is None and before and before[-1] in _OF_WOMEN | _OF_MEN:
        gender = "f" if before[-1] in _OF_WOMEN else "m"
    if gender is None and name.last - name.first > 1:
        gender = gender_of_first_name(words[name.first].text)
    return {gender} if gender else set()
