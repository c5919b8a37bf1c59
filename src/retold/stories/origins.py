"""Origins: where words come from, and how they went."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from retold.model import Article, Copy, Credit, Origin, OriginEdge, Origins, Passage, Quotation, Utterance
from retold.stories.copies import foreign_credits, name_key, outlet_keys

# Fewest accounts in which one act of speech makes it an origin that they share.
LEAST_ACCOUNTS_OF_A_STATEMENT = 2

# Fewest outlets of one owner that make the owner worth a node.
LEAST_OUTLETS_OF_A_PUBLISHER = 2

OriginKind = Literal["article", "agency", "statement", "absent", "publisher"]


def trace_origins(
    articles: Sequence[Article],
    copies: Sequence[Copy],
    utterances: Sequence[Utterance],
    quotations: Sequence[Quotation] = (),
) -> Origins:
    """Trace where a story's words come from: articles, credited agencies, and edges for copies and credits.

    `quotations` are those of the utterances; without them no statement can be placed in an account.
    """
    graph = _Graph()
    at = {article.id: graph.add("article", _name(article), article.id) for article in articles}
    _add_credits(graph, articles, at)
    _add_copies(graph, copies, at)
    _add_statements(graph, utterances, quotations, at)
    _add_publishers(graph, articles, at)
    return Origins(tuple(graph.nodes), tuple(graph.edges))


class _Graph:
    """Nodes and edges as they are found; ids count up from o1."""

    def __init__(self) -> None:
        self.nodes: list[Origin] = []
        self.edges: list[OriginEdge] = []

    def add(self, kind: OriginKind, name: str, article: str | None = None) -> str:
        self.nodes.append(Origin(f"o{len(self.nodes) + 1}", kind, name, article))
        return self.nodes[-1].id


def _add_credits(graph: _Graph, articles: Sequence[Article], at: Mapping[str, str]) -> None:
    """A node for each credited agency, with an edge to every account that credits it and from it to its own."""
    agencies: dict[str, str] = {}
    for article in articles:
        named: dict[str, list[Credit]] = defaultdict(list)
        for credit in foreign_credits(article):
            named[name_key(credit.name)].append(credit)
        for key, credits in named.items():
            if key not in agencies:
                agencies[key] = graph.add("agency", credits[0].name)
            evidence = tuple(credit.passage for credit in credits if credit.passage)
            graph.edges.append(OriginEdge(agencies[key], at[article.id], "credit", evidence, certain=True))
    for key, agency in agencies.items():
        for article in articles:
            if key in outlet_keys(article):
                graph.edges.append(OriginEdge(agency, at[article.id], "own", (), certain=True))


def _add_copies(graph: _Graph, copies: Sequence[Copy], at: Mapping[str, str]) -> None:
    """An edge for each pair of accounts that share copied reporting, certain where the direction is known."""
    pairs: dict[_Way, list[Passage]] = defaultdict(list)
    for copy in copies:
        if copy.kind == "copied":
            source, to = (copy.b, copy.a) if copy.direction == "b_to_a" else (copy.a, copy.b)
            way = _Way(at[source.article], at[to.article], copy.direction != "unknown")
            pairs[way].extend((source, to))
    for way, evidence in pairs.items():
        graph.edges.append(OriginEdge(way.source, way.to, "copy", tuple(evidence), certain=way.known))


@dataclass(frozen=True, slots=True)
class _Way:
    """From which origin to which words went, and whether that direction is known."""

    source: str
    to: str
    known: bool


def _add_statements(
    graph: _Graph, utterances: Sequence[Utterance], quotations: Sequence[Quotation], at: Mapping[str, str]
) -> None:
    """A node for each act of speech that several accounts give, with an edge to each of them."""
    by_id = {quotation.id: quotation for quotation in quotations}
    for utterance in utterances:
        given = [by_id[name] for name in utterance.quotations if name in by_id]
        told: dict[str, list[Passage]] = defaultdict(list)
        for quotation in given:
            for passage in quotation.content:
                told[passage.article].append(passage)
        if len(told) < LEAST_ACCOUNTS_OF_A_STATEMENT:
            continue
        statement = graph.add("statement", _speaker(given))
        for article, passages in told.items():
            graph.edges.append(OriginEdge(statement, at[article], "quotation", tuple(passages), certain=False))


def _speaker(quotations: Sequence[Quotation]) -> str:
    names = (quotation.speaker.name for quotation in quotations if quotation.speaker)
    return next((name for name in names if name), "someone unnamed")


def _add_publishers(graph: _Graph, articles: Sequence[Article], at: Mapping[str, str]) -> None:
    """A node for each publisher of several outlets in the story, with an edge to all its articles."""
    owned: dict[str, list[Article]] = defaultdict(list)
    for article in articles:
        if article.publisher:
            owned[article.publisher].append(article)
    for publisher, own in owned.items():
        outlets = {article.outlet.value for article in own if article.outlet}
        if len(outlets) >= LEAST_OUTLETS_OF_A_PUBLISHER:
            node = graph.add("publisher", publisher)
            graph.edges.extend(OriginEdge(node, at[article.id], "publisher", (), certain=True) for article in own)


def _name(article: Article) -> str:
    if article.outlet:
        return article.outlet.value
    return article.title or article.source.location or article.id
