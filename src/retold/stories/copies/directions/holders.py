"""Holders: all accounts that hold one passage, whom each of them credits, and who had it from whom by that."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from retold.model import Article
from retold.stories.copies.credited import GivenCredit
from retold.stories.copies.directions.namings import is_for
from retold.stories.copies.directions.rows import Row, Side
from retold.stories.copies.outlets import outlet_keys

# Characters of the earliest holder's text that are one place: two rows that both hold a place share a sentence there.
PLACE = 160


class Holders:
    """Who holds the places of each earliest holder's text."""

    def __init__(self, rows: Sequence[Row], credits: Mapping[str, Sequence[GivenCredit]]) -> None:
        self._credits = credits
        self._articles: dict[str, Article] = {}
        self._shared_with: dict[str, set[str]] = defaultdict(set)
        self._at: dict[str, dict[int, dict[str, list[Side]]]] = defaultdict(lambda: defaultdict(dict))
        for row in rows:
            for side in (row.a, row.b):
                self._articles.setdefault(side.article.id, side.article)
            for place in _places(row.a):
                here = self._at[row.a.article.id][place]
                here.setdefault(row.a.article.id, []).append(row.a)
                here.setdefault(row.b.article.id, []).append(row.b)
        self._keys = {name: outlet_keys(article) for name, article in self._articles.items()}
        for row in rows:
            self._shared_with[row.a.article.id] |= self._keys[row.b.article.id]
            self._shared_with[row.b.article.id] |= self._keys[row.a.article.id]
        self._cache: dict[tuple[str, int, int], Group] = {}

    def of(self, row: Row) -> "Group":
        """Everybody who holds the passage of a row, or most of it."""
        places = _places(row.a)
        known = (row.a.article.id, places[0], places[-1])
        if known not in self._cache:
            self._cache[known] = self._gather(row.a.article.id, places)
        return self._cache[known]

    def _gather(self, earliest: str, places: range) -> "Group":
        sides: dict[str, list[Side]] = defaultdict(list)
        for place in places:
            for name, held in self._at[earliest][place].items():
                sides[name].extend(held)
        by_key: dict[str, list[str]] = defaultdict(list)
        for name in sides:
            for key in sorted(self._keys[name]):
                by_key[key].append(name)
        group = Group(tuple(self._articles[name] for name in sides))
        for name, held in sides.items():
            for credit in self._credits_for(held):
                group.add(name, credit, by_key.get(credit.key, ()), elsewhere=credit.key in self._shared_with[name])
        return group

    def _credits_for(self, held: Sequence[Side]) -> Sequence[GivenCredit]:
        article = held[0].article
        return [
            credit
            for credit in self._credits.get(article.id, ())
            if any(is_for(credit, article, side.passage) for side in held)
        ]


class Group:
    """The holders of a passage, the earliest first, with the holders that each credits for it.

    `outsiders` are the sources that a holder credits and that hold nothing of what it has: not those accounts of the
    story that gave it other words. `credited` are all that it credits.
    """

    def __init__(self, articles: Sequence[Article]) -> None:
        self.articles = {article.id: article for article in articles}
        self.givers: dict[str, dict[str, GivenCredit]] = defaultdict(dict)
        self.outsiders: dict[str, dict[str, GivenCredit]] = defaultdict(dict)
        self.credited: dict[str, dict[str, GivenCredit]] = defaultdict(dict)
        self._reached: dict[str, tuple[str, ...]] = {}

    def add(self, holder: str, credit: GivenCredit, named: Sequence[str], *, elsewhere: bool) -> None:
        """Note whom a holder credits: other holders, or somebody else."""
        self.credited[holder].setdefault(credit.key, credit)
        for giver in named:
            if giver != holder:
                self.givers[holder].setdefault(giver, credit)
        if not named and not elsewhere:
            self.outsiders[holder].setdefault(credit.key, credit)

    def path(self, taker: str, giver: str) -> tuple[str, ...]:
        """The shortest chain of credits from a taker to a giver, both included; empty where there is none."""
        before: dict[str, str] = {taker: ""}
        ring = [taker]
        while ring and giver not in before:
            following = []
            for each in ring:
                for named in self.givers.get(each, {}):
                    if named not in before:
                        before[named] = each
                        following.append(named)
            ring = following
        if giver not in before or giver == taker:
            return ()
        chain = [giver]
        while chain[-1] != taker:
            chain.append(before[chain[-1]])
        return tuple(reversed(chain))

    def common_giver(self, one: str, other: str) -> str | None:
        """A holder, not one of the two, from whom both have the words by what they credit."""
        both = set(self._reach(one)) & set(self._reach(other)) - {one, other}
        return next((name for name in self.articles if name in both), None)

    def takers_of(self, giver: str) -> tuple[str, ...]:
        """The holders that credit this one."""
        return tuple(name for name, named in self.givers.items() if giver in named)

    def others_named(self, giver: str) -> tuple[str, ...]:
        """The holders that some holder credits and that have nothing from this giver, by what they credit."""
        named = dict.fromkeys(each for givers in self.givers.values() for each in givers)
        return tuple(each for each in named if each != giver and giver not in self._reach(each))

    def _reach(self, taker: str) -> tuple[str, ...]:
        """The holders from whom this one has the words, straight or through others, by what they credit."""
        if taker not in self._reached:
            reached = dict.fromkeys((taker,))
            ring = [taker]
            while ring:
                ring = [named for each in ring for named in self.givers.get(each, {}) if named not in reached]
                reached |= dict.fromkeys(ring)
            self._reached[taker] = tuple(reached)[1:]
        return self._reached[taker]


def _places(side: Side) -> range:
    """The places that a passage covers by their middle; the one where it stands if it covers none."""
    start, end = side.passage.start, side.passage.end
    first, last = -(-(2 * start - PLACE) // (2 * PLACE)), -(-(2 * end - PLACE) // (2 * PLACE))
    return range(first, last) if first < last else range(start // PLACE, start // PLACE + 1)
