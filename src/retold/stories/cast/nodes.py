"""What the cast is gathered from: every name of a story once, with where it stands."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import takewhile

from retold.model import Article, Mention, MentionKind, Passage, Reading
from retold.reading.mentions.first_names import GIVEN_NAMES
from retold.reading.mentions.kinds import decide
from retold.reading.mentions.places import is_place
from retold.reading.mentions.titles import TITLE_MODIFIERS, Gender, gender_of_titles, is_title
from retold.stories.cast.words import without_articles, words_of_name

MOST_WORDS_OF_A_TITLE = 3  # "Lieutenant Colonel Sir"
MOST_CHARACTERS_OF_A_TITLE = 40
_CLOSING_MARKS = {"“": "”", "‘": "’", '"': '"', "'": "'", "«": "»", "„": "“"}
# Before a first name alone these tell of a thing: "the Oscar host", "this year's Oscar".
_DETERMINED = re.compile(r"(?:\b(?:the|an?|his|her|their|its|our|this|every|each)|['’]s)\s+$", re.IGNORECASE)


@dataclass(slots=True)
class Node:
    """One way to write a name: in the whole story, or, for a bare last name, in one article."""

    number: int
    words: tuple[str, ...]
    article: str | None
    votes: Counter[MentionKind] = field(default_factory=Counter)
    texts: Counter[str] = field(default_factory=Counter)
    passages: list[Passage] = field(default_factory=list)
    written: list[str] = field(default_factory=list)
    genders: set[Gender] = field(default_factory=set)
    settled: MentionKind | None = None
    stands_for: str | None = None

    @property
    def kind(self) -> MentionKind:
        """What most mentions say, of this name or of all names that are one with it."""
        return self.settled or decide(self.votes)

    @property
    def text(self) -> str:
        """The most frequent way to write it, letter for letter; capitals throughout lose to others."""
        return min(
            self.texts, key=lambda text: (text.isupper() and len(text) > MOST_WORDS_OF_A_TITLE, -self.texts[text], text)
        )

    @property
    def articles(self) -> frozenset[str]:
        """The articles in which it stands."""
        return frozenset(passage.article for passage in self.passages)

    def first_place_in(self, article: str) -> tuple[bool, int]:
        """Where it stands first in an article that names it, the title coming before the text."""
        return min((each.part != "title", each.start) for each in self.passages if each.article == article)

    @property
    def bare(self) -> bool:
        """Whether it is a person's last (or first) name alone."""
        return self.article is not None


def gather_nodes(articles: Sequence[Article], readings: Mapping[str, Reading]) -> list[Node]:
    """Every name of a story, by order of first appearance."""
    nodes: dict[tuple[object, ...], Node] = {}
    for article in articles:
        reading = readings.get(article.id)
        for mention in reading.mentions if reading else ():
            if mention.form in ("name", "metonym") or _is_people(article, mention):
                _add(nodes, article, mention)
    return list(nodes.values())


def _is_people(article: Article, mention: Mention) -> bool:
    """Whether a demonym is a noun for people, "Kenyans", rather than an adjective."""
    return mention.form == "demonym" and article.cut(mention.passage)[-1:] == "s"


def _add(nodes: dict[tuple[object, ...], Node], article: Article, mention: Mention) -> None:
    text = " ".join(article.cut(mention.passage).split())
    words = words_of_name(text) or (text,)
    thing = _is_thing(article, mention.passage)
    single = mention.kind == "person" and len(without_articles(words)) == 1 and not thing
    person = mention.kind == "person" and (single or is_place(text))
    gender = gender_of_titles(_titles_before(article, mention.passage)) if person or mention.kind == "person" else None
    key = (words, article.id if single else None, person, gender if single else None, mention.stands_for, thing)
    node = nodes.setdefault(key, Node(len(nodes), words, article.id if single else None, stands_for=mention.stands_for))
    node.votes[mention.kind] += 1
    node.texts[text] += 1
    node.passages.append(mention.passage)
    node.written.append(article.cut(mention.passage))
    if gender:
        node.genders.add(gender)


def _is_thing(article: Article, passage: Passage) -> bool:
    """Whether one word that may be a person's is called so: the show “Orla”, "her Oscar host", are no Orla or Oscar."""
    whole = article.title if passage.part == "title" else article.text
    word = whole[passage.start : passage.end]
    before = whole[max(0, passage.start - MOST_CHARACTERS_OF_A_TITLE) : passage.start]
    after = whole[passage.end : passage.end + 2].lstrip(",.")
    if " " in word:
        return False
    quoted = bool(after) and after[0] == _CLOSING_MARKS.get(before[-1:])
    return quoted or (word.casefold() in GIVEN_NAMES and bool(_DETERMINED.search(before)))


def _titles_before(article: Article, passage: Passage) -> tuple[str, ...]:
    """The titles that stand directly before a name: "the sister of Carlo Ruiz" makes him no woman."""
    whole = article.title if passage.part == "title" else article.text
    before = whole[max(0, passage.start - MOST_CHARACTERS_OF_A_TITLE) : passage.start]
    titles = takewhile(_is_title, reversed(before.split()[-MOST_WORDS_OF_A_TITLE:]))
    return tuple(word.casefold() for word in titles)


def _is_title(word: str) -> bool:
    return is_title(word) or word.casefold() in TITLE_MODIFIERS
