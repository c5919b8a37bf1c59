"""The tree by time: where each account and each source outside of the pile stands, and below which it hangs."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from retold.lenses.lineage.edges import LineageEdge
from retold.model import Article, Dossier, Origin

# Kinds of origins that have a place in the tree; publishers and statements have none.
_IN_THE_TREE = ("article", "absent", "agency")


@dataclass(frozen=True, slots=True, kw_only=True)
class TreePlace:
    """An origin's place in the tree, in the order of time.

    `published` and `precision` are the account's own; `before` is the earliest publication of those that have the
    words of an origin outside of the pile. `parent` is the origin from which most of its words came, by edges that are
    `certain` first; `depth` counts the origins above it.
    """

    origin: str
    article: str | None
    published: str | None = None
    precision: str | None = None
    before: str | None = None
    parent: str | None = None
    certain: bool = False
    depth: int = 0


def plant_tree(dossier: Dossier, edges: Sequence[LineageEdge]) -> tuple[TreePlace, ...]:
    """Every account and every source with words in one, each source right before the earliest account that has it."""
    articles = {article.id: article for article in dossier.articles}
    order = {name: number for number, name in enumerate(articles)}
    nodes = {node.id: node for node in dossier.story.origins.nodes if node.kind in _IN_THE_TREE}
    heard: dict[str, list[str]] = defaultdict(list)
    for edge in edges:
        heard[edge.from_].append(nodes[edge.to].article or "")
    parents = _parents(edges)
    first = {
        name: order[node.article] if node.article else min(order[each] for each in heard[name])
        for name, node in nodes.items()
        if node.article or heard[name]
    }
    ranked = sorted(first, key=lambda name: (first[name], nodes[name].article is not None))
    earliest = {name: tuple(articles.values())[first[name]] for name in ranked}
    return tuple(_place(nodes[name], earliest[name], parents) for name in ranked)


def _place(node: Origin, earliest: Article, parents: Mapping[str, LineageEdge]) -> TreePlace:
    """`earliest` is the account itself, or the first that has the words of a source."""
    published, edge = earliest.published, parents.get(node.id)
    value = published.value if published else None
    own = node.article is not None
    return TreePlace(
        origin=node.id,
        article=node.article,
        published=value if own else None,
        precision=published.precision if own and published else None,
        before=None if own else value,
        parent=edge.from_ if edge else None,
        certain=edge.certain if edge else False,
        depth=len(_above(node.id, parents)),
    )


def _parents(edges: Sequence[LineageEdge]) -> Mapping[str, LineageEdge]:
    """The edge above each account: certain ones first, then by their words; none that would close a circle."""
    parents: dict[str, LineageEdge] = {}
    for edge in sorted(edges, key=lambda each: (not each.certain, -each.words)):
        if edge.to not in parents and edge.to not in (edge.from_, *_above(edge.from_, parents)):
            parents[edge.to] = edge
    return parents


def _above(name: str, parents: Mapping[str, LineageEdge]) -> list[str]:
    above: list[str] = []
    while edge := parents.get(name):
        name = edge.from_
        above.append(name)
    return above
