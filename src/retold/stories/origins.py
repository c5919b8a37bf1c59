"""Origins: where words come from, and how they went."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from retold.model import Article, Copy, Credit, Origin, OriginEdge, Origins, Passage, Quotation, Utterance
from retold.stories.copies import account_name, foreign_credits, name_key, outlet_keys

# Fewest accounts in which one act of speech makes it an origin that they share.
LEAST_ACCOUNTS = 2

# Fewest words that two accounts must give alike for it to be certain that they tell of one act of speech:
# "I am sorry" is said often.
LEAST_SAME_WORDS = 5

# Fewest outlets of one owner that make the owner worth a node.
LEAST_OUTLETS_OF_A_PUBLISHER = 2

_WORD = re.compile(r"\w+")

OriginKind = Literal["article", "agency", "statement", "absent", "publisher"]


def trace_origins(
    articles: Sequence[Article],
    copies: Sequence[Copy],
    utterances: Sequence[Utterance],
    quotations: Sequence[Quotation] = (),
) -> Origins:
    """Trace where a story's words come from: articles, credited agencies, statements and publishers, and how they went.

    `quotations` are those of the utterances; without them no statement can be placed in an account.
    """
    graph = _Graph()
    for article in articles:
        graph.at[article.id] = graph.add("article", account_name(article), article.id)
    _add_credits(graph, articles)
    _add_copies(graph, copies)
    _add_statements(graph, articles, _placed(utterances, quotations))
    _add_publishers(graph, articles)
    return Origins(tuple(graph.nodes), tuple(graph.edges))


class _Graph:
    """Nodes and edges as they are found; ids count up from o1. `at` gives the node of each article."""

    def __init__(self) -> None:
        self.at: dict[str, str] = {}
        self.nodes: list[Origin] = []
        self.edges: list[OriginEdge] = []

    def add(self, kind: OriginKind, name: str, article: str | None = None) -> str:
        self.nodes.append(Origin(f"o{len(self.nodes) + 1}", kind, name, article))
        return self.nodes[-1].id


def _add_credits(graph: _Graph, articles: Sequence[Article]) -> None:
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
            graph.edges.append(OriginEdge(agencies[key], graph.at[article.id], "credit", evidence, certain=True))
    for key, agency in agencies.items():
        for article in articles:
            if key in outlet_keys(article):
                graph.edges.append(OriginEdge(agency, graph.at[article.id], "own", (), certain=True))


def _add_copies(graph: _Graph, copies: Sequence[Copy]) -> None:
    """An edge for each pair of accounts that share copied reporting, certain where the direction is known."""
    pairs: dict[_Way, list[Passage]] = defaultdict(list)
    for copy in copies:
        if copy.kind == "copied":
            source, to = (copy.b, copy.a) if copy.direction == "b_to_a" else (copy.a, copy.b)
            way = _Way(graph.at[source.article], graph.at[to.article], copy.direction != "unknown")
            pairs[way].extend((source, to))
    for way, evidence in pairs.items():
        graph.edges.append(OriginEdge(way.source, way.to, "copy", tuple(evidence), certain=way.known))


@dataclass(frozen=True, slots=True)
class _Way:
    """From which origin to which words went, and whether that direction is known."""

    source: str
    to: str
    known: bool


def _placed(utterances: Sequence[Utterance], quotations: Sequence[Quotation]) -> Iterator[tuple[Quotation, ...]]:
    """The quotations of each utterance that several accounts give."""
    by_id = {quotation.id: quotation for quotation in quotations}
    for utterance in utterances:
        given = tuple(by_id[name] for name in utterance.quotations if name in by_id)
        if len({passage.article for quotation in given for passage in quotation.content}) >= LEAST_ACCOUNTS:
            yield given


def _add_statements(graph: _Graph, articles: Sequence[Article], spoken: Iterable[tuple[Quotation, ...]]) -> None:
    """A node for each act of speech, with an edge to every account; certain where another gives the same words."""
    by_id = {article.id: article for article in articles}
    order = {article.id: number for number, article in enumerate(articles)}
    for given in spoken:
        statement = graph.add("statement", _speaker(given))
        told = _by_article(given)
        words = {name: _words_of(by_id[name], passages) for name, passages in told.items()}
        givers = Counter(words.values())
        for name in sorted(told, key=order.__getitem__):
            same = len(words[name]) >= LEAST_SAME_WORDS and givers[words[name]] >= LEAST_ACCOUNTS
            graph.edges.append(OriginEdge(statement, graph.at[name], "quotation", tuple(told[name]), certain=same))


def _by_article(quotations: Sequence[Quotation]) -> Mapping[str, Sequence[Passage]]:
    """The contents of some quotations, by the account that gives them."""
    told: dict[str, list[Passage]] = defaultdict(list)
    for passage in (passage for each in quotations for passage in each.content):
        told[passage.article].append(passage)
    return told


def _words_of(article: Article, passages: Sequence[Passage]) -> tuple[str, ...]:
    return tuple(word.casefold() for passage in passages for word in _WORD.findall(article.cut(passage)))


def _speaker(quotations: Sequence[Quotation]) -> str:
    """The fullest name that an account gives the speaker."""
    names = [quotation.speaker.name for quotation in quotations if quotation.speaker and quotation.speaker.name]
    return max(names, key=len, default="a speaker without a name")


def _add_publishers(graph: _Graph, articles: Sequence[Article]) -> None:
    """A node for each publisher of several outlets in the story, with an edge to all its articles."""
    owned: dict[str, list[Article]] = defaultdict(list)
    for article in articles:
        if article.publisher:
            owned[article.publisher].append(article)
    for publisher, own in owned.items():
        outlets = {article.outlet.value for article in own if article.outlet}
        if len(outlets) >= LEAST_OUTLETS_OF_A_PUBLISHER:
            node = graph.add("publisher", publisher)
            graph.edges.extend(OriginEdge(node, graph.at[article.id], "publisher", (), certain=True) for article in own)
