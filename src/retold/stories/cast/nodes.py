"""What the cast is gathered from: every name of a story once, with where it stands."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from retold.model import Article, Mention, MentionKind, Passage, Reading
from retold.reading.mentions.kinds import decide
from retold.reading.mentions.places import is_place
from retold.reading.mentions.titles import Gender, gender_of_titles
from retold.stories.cast.around import is_thing, titles_before
from retold.stories.cast.two_bearers import Marked, ages_of_sons, full_name, marked_as
from retold.stories.cast.words import without_articles, words_of_name

# What one account's words say of a name ("the rocket Kefir") outweighs labels in three places of others.
VOTES_OF_THE_TEXT = 4
MOST_LETTERS_OF_AN_ACRONYM = 3  # capitals of a longer name come from a headline


@dataclass(slots=True)
class Node:
    """One way to write a name: in the whole story, or, for a bare last name, in one article.

    A last name alone is `after` the full name of a bearer where the article has named another bearer before that one,
    and `marked` where the words before it tell the bearer from another. A full name has an `age` where it is a son's
    who bears his father's name.
    """

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
    after: tuple[str, ...] = ()
    doubtful: bool = True
    marked: Marked | None = None
    age: int | None = None

    @property
    def kind(self) -> MentionKind:
        """What most mentions say, of this name or of all names that are one with it."""
        return self.settled or decide(self.votes)

    @property
    def text(self) -> str:
        """The most frequent way to write it, letter for letter; capitals throughout lose to others."""
        if len(self.texts) == 1:  # it is asked for every pair of names that are compared
            return next(iter(self.texts))
        return min(
            self.texts,
            key=lambda text: (text.isupper() and len(text) > MOST_LETTERS_OF_AN_ACRONYM, -self.texts[text], text),
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
    ages = ages_of_sons(articles, readings)
    for article in articles:
        reading = readings.get(article.id)
        bearers: dict[str, list[tuple[str, ...]]] = defaultdict(list)
        for mention in reading.mentions if reading else ():
            if mention.form in ("name", "metonym") or _is_people(article, mention):
                _add(_Gathered(nodes, ages), article, mention, bearers)
    return list(nodes.values())


@dataclass(frozen=True, slots=True)
class _Gathered:
    """The names so far, and the ages of sons who bear their fathers' names."""

    nodes: dict[tuple[object, ...], Node]
    ages: Mapping[tuple[str, tuple[str, ...]], int]


def _is_people(article: Article, mention: Mention) -> bool:
    """Whether a demonym is a noun for people, "Kenyans", rather than an adjective."""
    return mention.form == "demonym" and article.cut(mention.passage)[-1:] == "s"


def _add(
    gathered: _Gathered,
    article: Article,
    mention: Mention,
    bearers: dict[str, list[tuple[str, ...]]],
) -> None:
    text = " ".join(article.cut(mention.passage).split())
    words = words_of_name(text) or (text,)
    thing = is_thing(article, mention.passage)
    is_person = mention.kind == "person"
    single = is_person and len(without_articles(words)) == 1 and not thing
    gender = gender_of_titles(titles_before(article, mention.passage)) if is_person else None
    after = _one_of_two(bearers[words[-1]]) if single else ()
    if is_person and not single:
        bearers[words[-1]].append(words)
    marked = marked_as(article, mention.passage) if single else None
    age = gathered.ages.get((article.id, full_name(words))) if is_person and not single else None
    of_person = (is_person and (single or is_place(text)), gender if single else None, after, marked, age)
    here = article.id if single else None
    fresh = Node(len(gathered.nodes), words, here, stands_for=mention.stands_for, after=after, marked=marked, age=age)
    node = gathered.nodes.setdefault((words, here, of_person, mention.stands_for, thing), fresh)
    node.votes[mention.kind] += 1 if mention.doubtful else VOTES_OF_THE_TEXT
    node.doubtful = node.doubtful and mention.doubtful
    node.texts[text] += 1
    node.passages.append(mention.passage)
    node.written.append(article.cut(mention.passage))
    if gender:
        node.genders.add(gender)


def _one_of_two(bearers: Sequence[tuple[str, ...]]) -> tuple[str, ...]:
    """The bearer of a last name who was named last, where the article has named two."""
    return bearers[-1] if len(set(bearers)) > 1 else ()
