"""Father and son of one name: which words beside a name tell the one from the other."""

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal

from retold.model import Article, Mention, Passage, Reading
from retold.stories.cast.persons import parse_person
from retold.stories.cast.words import words_of_name

Marked = Literal["younger", "elder", "another"]
JUNIOR = ("jr", "junior")
SENIOR = ("sr", "senior")
FEWEST_YEARS_TO_A_SON = 13  # two ages of one name that differ by so much are no slip: 71 and 38
YEARS_OF_A_BIRTHDAY = 1  # one person's age in accounts a few days apart: 38 and 39
CHARACTERS_BESIDE = 24  # ", aged 38,", "38-year-old ", "also known as "
_MARKS: tuple[tuple[re.Pattern[str], Marked], ...] = (
    (re.compile(r"\bthe (?:younger|junior)\s+$", re.IGNORECASE), "younger"),
    (re.compile(r"\bthe (?:elder|older|senior)\s+$", re.IGNORECASE), "elder"),
    (re.compile(r"\b(?:also|likewise) (?:called|named)\s+$"), "another"),
)
_AGE_BEHIND = re.compile(r"(?:, (?:aged )?| \()(\d{1,3})[,.;)]")
_AGE_BEFORE = re.compile(r"\b(\d{1,3})-year-old\s+$")

_FullName = tuple[str, ...]


def marked_as(article: Article, passage: Passage) -> Marked | None:
    """How the words before one name tell its bearer from another: "the younger Obuya", "also called Ada"."""
    before = _whole(article, passage)[max(0, passage.start - CHARACTERS_BESIDE) : passage.start]
    return next((mark for pattern, mark in _MARKS if pattern.search(before)), None)


@dataclass(slots=True)
class _Told:
    """What the accounts tell of the bearers of one full name: whether there are two, and each one's age."""

    two: bool = False
    ages: dict[str, int] = field(default_factory=dict)
    sons: list[int] = field(default_factory=list)


def ages_of_sons(articles: Sequence[Article], readings: Mapping[str, Reading]) -> Mapping[tuple[str, _FullName], int]:
    """By account and full name, the age of whoever bears his father's name there without a mark.

    Only where some account knows two of that name: "Tomas Ardel, 34" is no "Tomas Ardel, 66", of whom it is said
    elsewhere that Tomas Ardel Jr. is his son.
    """
    told: dict[_FullName, _Told] = defaultdict(_Told)
    for article in articles:
        reading = readings.get(article.id)
        people = [each for each in reading.mentions if each.kind == "person"] if reading else []
        for mention in people:
            _learn(article, mention, told)
        for first in {_name(article, each)[0] for each in people if marked_as(article, each.passage) == "another"}:
            for name in {key for key in (_key(_name(article, each)) for each in people) if key and key[0] == first}:
                told[name].two = True
    return {
        (account, name): age
        for name, each in told.items()
        if each.two
        for account, age in each.ages.items()
        if _is_a_sons(age, each)
    }


def full_name(words: tuple[str, ...]) -> _FullName:
    """The key of a full name in `ages_of_sons`; empty where one bears a mark, or has one word."""
    return () if parse_person(" ".join(words)).generation else _key(words)


def _learn(article: Article, mention: Mention, told: dict[_FullName, _Told]) -> None:
    words = _name(article, mention)
    name, generation = _key(words), parse_person(" ".join(words)).generation
    if not name:
        return
    age = _age_beside(article, mention.passage)
    if generation in JUNIOR + SENIOR:
        told[name].two = True
    if age is not None and generation in JUNIOR:
        told[name].sons.append(age)
    elif age is not None:
        told[name].ages.setdefault(article.id, age)


def _is_a_sons(age: int, told: _Told) -> bool:
    if any(abs(age - son) <= YEARS_OF_A_BIRTHDAY for son in told.sons):
        return True
    return max(told.ages.values()) - age >= FEWEST_YEARS_TO_A_SON


def _name(article: Article, mention: Mention) -> tuple[str, ...]:
    text = article.cut(mention.passage)
    return words_of_name(text) or (text,)


def _key(words: tuple[str, ...]) -> _FullName:
    person = parse_person(" ".join(words))
    return (*person.given, *person.family) if person.given else ()


def _age_beside(article: Article, passage: Passage) -> int | None:
    whole = _whole(article, passage)
    before = whole[max(0, passage.start - CHARACTERS_BESIDE) : passage.start]
    found = _AGE_BEHIND.match(whole[passage.end : passage.end + CHARACTERS_BESIDE]) or _AGE_BEFORE.search(before)
    return int(found[1]) if found else None


def _whole(article: Article, passage: Passage) -> str:
    return article.title if passage.part == "title" else article.text
