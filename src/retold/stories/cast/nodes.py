"""What the cast is gathered from: every name of a story once, with where it stands."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from retold.model import Article, Mention, MentionKind, Passage, Reading
from retold.reading.mentions.kinds import decide
from retold.reading.mentions.places import is_place
from retold.reading.mentions.titles import Gender, gender_of_titles
from retold.stories.cast.words import words_of_name

MOST_WORDS_OF_A_TITLE = 3  # "Lieutenant Colonel Sir"
MOST_CHARACTERS_OF_A_TITLE = 40


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
    single = mention.kind == "person" and len(words) == 1
    person = mention.kind == "person" and (single or is_place(text))
    gender = gender_of_titles(_titles_before(article, mention.passage)) if person or mention.kind == "person" else None
    key = (words, article.id if single else None, person, gender if single else None, mention.stands_for)
    node = nodes.setdefault(
        key, Node(len(nodes), words, article.id if single else None, stands_for=mention.stands_for)
    )
    node.votes[mention.kind] += 1
    node.texts[text] += 1
    node.passages.append(mention.passage)
    node.written.append(article.cut(mention.passage))
    if gender:
        node.genders.add(gender)


def _titles_before(article: Article, passage: Passage) -> tuple[str, ...]:
    whole = article.title if passage.part == "title" else article.text
    before = whole[max(0, passage.start - MOST_CHARACTERS_OF_A_TITLE) : passage.start]
    return tuple(word.casefold() for word in before.split()[-MOST_WORDS_OF_A_TITLE:])
