"""How many independent origins some accounts have: at most by what is certain, at least by all that is found."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from retold.model import OriginEdge, Story

# Edges that carry words from one account to another. A common publisher owns both, but wrote neither.
CARRYING = ("copy", "credit")


@dataclass(frozen=True, slots=True)
class Roots:
    """The root of each origin: by certain edges, and by all edges."""

    certain: Mapping[str, str]
    possible: Mapping[str, str]

    def count(self, articles: Iterable[str]) -> str:
        """How many roots some articles have, as a range where the edges leave it open."""
        known = tuple(articles)
        most = len({self.certain.get(article, article) for article in known})
        least = len({self.possible.get(article, article) for article in known})
        return str(most) if least == most else f"{least}–{most}"


def articles_of(story: Story) -> Mapping[str, str]:
    """The article of each origin that is one: they stand in the story's order."""
    nodes = [node.id for node in story.origins.nodes if node.kind == "article"]
    return dict(zip(nodes, story.articles, strict=False))


def find_roots(story: Story) -> Roots:
    """Follow the edges that carry words to the origins behind them; versions of one page are one origin."""
    article = articles_of(story)
    carrying = [
        replace(edge, from_=article.get(edge.from_, edge.from_), to=article.get(edge.to, edge.to))
        for edge in story.origins.edges
        if edge.by in CARRYING or (edge.by == "own" and edge.from_ in article)
    ]
    place = {each: number for number, each in enumerate(story.articles)}
    return Roots(_join([edge for edge in carrying if edge.certain], place), _join(carrying, place))


def _join(edges: Sequence[OriginEdge], place: Mapping[str, int]) -> Mapping[str, str]:
    """Union of all that edges connect, named by its source outside of the pile, else by its earliest account."""
    root: dict[str, str] = {}

    def find(node: str) -> str:
        root.setdefault(node, node)
        while root[node] != node:
            root[node] = root[root[node]]
            node = root[node]
        return node

    for edge in edges:
        one, two = sorted((find(edge.from_), find(edge.to)), key=lambda node: (place.get(node, -1), node))
        root[two] = one
    return {node: find(node) for node in tuple(root)}
