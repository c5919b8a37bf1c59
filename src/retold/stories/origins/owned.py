"""What accounts have in common by their publisher or by their page: no words went, but the hands are the same."""

from collections import defaultdict
from collections.abc import Sequence

from retold.model import Article, OriginEdge
from retold.stories.copies import name_key
from retold.stories.order import page_of
from retold.stories.origins.graph import Graph

# Fewest outlets of one owner that make the owner worth a node.
LEAST_OUTLETS_OF_A_PUBLISHER = 2


def add_publishers(graph: Graph, articles: Sequence[Article]) -> None:
    """A node for each publisher of several outlets in the story, with an edge to all its articles."""
    owned: dict[str, list[Article]] = defaultdict(list)
    names: dict[str, str] = {}
    for article in articles:
        if article.publisher:
            key = name_key(article.publisher)
            names.setdefault(key, article.publisher)
            owned[key].append(article)
    for key, own in owned.items():
        outlets = {name_key(article.outlet.value) for article in own if article.outlet}
        if len(outlets) >= LEAST_OUTLETS_OF_A_PUBLISHER:
            node = graph.add("publisher", names[key])
            graph.edges.extend(OriginEdge(node, graph.at[article.id], "publisher", (), certain=True) for article in own)


def add_versions(graph: Graph, articles: Sequence[Article]) -> None:
    """An edge from each version of a page to the next; each version is a witness of its own."""
    pages: dict[str, list[Article]] = defaultdict(list)
    for article in articles:
        pages[page_of(article)].append(article)
    for versions in pages.values():
        ordered = sorted(versions, key=lambda each: each.version or 0)
        for earlier, later in zip(ordered, ordered[1:], strict=False):
            graph.edges.append(OriginEdge(graph.at[earlier.id], graph.at[later.id], "own", (), certain=True))
