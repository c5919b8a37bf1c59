"""Absent and credited sources: those outside of the pile, and agencies whose own account is in it."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from retold.model import AbsentSource, Article, Credit, OriginEdge
from retold.stories.copies import foreign_credits, name_key, outlet_keys
from retold.stories.origins.graph import Graph

# What an absent source is called that nobody names.
UNNAMED = "a source without a name"


def add_absent(graph: Graph, absent: Sequence[AbsentSource]) -> Mapping[str, AbsentSource]:
    """A node for each absent source, with an edge to every member; gives those with a name, by its key.

    Who credits it has its words by a credit, the others as a copy.
    """
    known: dict[str, AbsentSource] = {}
    for source in absent:
        node = graph.add("absent", source.name or UNNAMED, known_as=source.id)
        if source.name:
            known.setdefault(name_key(source.name), source)
        for member in source.members:
            credits = tuple(passage for passage in source.credits if passage.article == member.article)
            graph.edges.append(
                OriginEdge(
                    node,
                    graph.at[member.article],
                    "credit" if credits else "copy",
                    (*credits, *member.passages),
                    certain=bool(credits) or (source.certain and member.certain),
                )
            )
    return known


def add_credits(graph: Graph, articles: Sequence[Article], known: Mapping[str, AbsentSource]) -> None:
    """A node for each credited source, with an edge to every account that credits it and from it to its own."""
    nodes = {key: source.id for key, source in known.items()}
    members = {key: {member.article for member in source.members} for key, source in known.items()}
    for article in articles:
        for key, credits in _by_source(article).items():
            if article.id in members.get(key, ()):
                continue
            if key not in nodes:
                nodes[key] = graph.add("agency", credits[0].name)
            evidence = tuple(credit.passage for credit in credits if credit.passage)
            graph.edges.append(OriginEdge(nodes[key], graph.at[article.id], "credit", evidence, certain=True))
    for key, node in nodes.items():
        for article in articles:
            if key in outlet_keys(article):
                graph.edges.append(OriginEdge(node, graph.at[article.id], "own", (), certain=True))


def _by_source(article: Article) -> Mapping[str, list[Credit]]:
    named: dict[str, list[Credit]] = defaultdict(list)
    for credit in foreign_credits(article):
        named[name_key(credit.name)].append(credit)
    return named
