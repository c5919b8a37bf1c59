"""The lineage as GraphML: origins as nodes, the ways of words as edges, for Gephi, yEd and network libraries."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal
from xml.etree import ElementTree

from retold.lenses.lineage import AccountShare, LineageEdge, LineageFindings, TreePlace
from retold.model import Article, Comparison, OriginEdge, Story

NAMESPACE = "http://graphml.graphdrawing.org/xmlns"

# Code points that no XML 1.0 document may hold (https://www.w3.org/TR/xml/#charsets).
_NOT_IN_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")

_HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'

Value = str | int | float | bool | None
Type = Literal["string", "int", "double", "boolean"]


@dataclass(frozen=True, slots=True)
class Key:
    """An attribute that nodes or edges may have. Gephi shows `label`, and draws edges by `weight`."""

    of: Literal["node", "edge"]
    name: str
    type: Type

    @property
    def id(self) -> str:
        """What the data of a node or an edge name it by."""
        return f"{self.of}_{self.name}"


KEYS = (
    Key("node", "label", "string"),
    Key("node", "kind", "string"),
    Key("node", "story", "string"),
    Key("node", "article", "string"),
    Key("node", "title", "string"),
    Key("node", "publisher", "string"),
    Key("node", "url", "string"),
    Key("node", "published", "string"),
    Key("node", "precision", "string"),
    Key("node", "before", "string"),
    Key("node", "words", "int"),
    Key("node", "own_share", "double"),
    Key("node", "depth", "int"),
    Key("edge", "by", "string"),
    Key("edge", "certain", "boolean"),
    Key("edge", "weight", "double"),
    Key("edge", "words", "int"),
    Key("edge", "share", "double"),
    Key("edge", "longest", "int"),
    Key("edge", "density", "double"),
    Key("edge", "likeness", "double"),
    Key("edge", "days_apart", "double"),
    Key("edge", "copies", "string"),
    Key("edge", "basis", "string"),
)
_BY_NAME = {(key.of, key.name): key for key in KEYS}


@dataclass(frozen=True, slots=True)
class _Ends:
    """What tells an edge of the lens apart among the story's."""

    from_: str
    to: str
    by: str
    certain: bool


def write_graphml(comparison: Comparison) -> str:
    """The origins of all stories and how words went between them, as a GraphML document."""
    root = ElementTree.Element("graphml", {"xmlns": NAMESPACE})
    for key in KEYS:
        facts = {"id": key.id, "for": key.of, "attr.name": key.name, "attr.type": key.type}
        ElementTree.SubElement(root, "key", facts)
    graph = ElementTree.SubElement(root, "graph", {"id": "lineage", "edgedefault": "directed"})
    articles = {article.id: article for article in comparison.articles}
    for story in comparison.stories:
        _add_story(graph, story, articles)
    ElementTree.indent(root)
    return f"{_HEAD}{ElementTree.tostring(root, encoding='unicode')}\n"


def _add_story(graph: ElementTree.Element, story: Story, articles: Mapping[str, Article]) -> None:
    found = story.findings.get("lineage")
    lineage = found if isinstance(found, LineageFindings) else LineageFindings(state="not measurable")
    places = {place.origin: place for place in lineage.tree}
    shares = {share.article: share for share in lineage.accounts}
    for node in story.origins.nodes:
        element = ElementTree.SubElement(graph, "node", {"id": f"{story.id}.{node.id}"})
        article = articles.get(node.article or "")
        _add_data(
            element, "node", {"label": node.name, "kind": node.kind, "story": story.title, **_of_article(article)}
        )
        _add_data(element, "node", _of_place(places.get(node.id), shares.get(node.article or "")))
    measured = {_Ends(edge.from_, edge.to, edge.by, edge.certain): edge for edge in lineage.edges}
    for number, edge in enumerate(story.origins.edges, start=1):
        ends = {"source": f"{story.id}.{edge.from_}", "target": f"{story.id}.{edge.to}"}
        element = ElementTree.SubElement(graph, "edge", {"id": f"{story.id}.e{number}", **ends})
        _add_data(element, "edge", _of_edge(edge, measured.get(_Ends(edge.from_, edge.to, edge.by, edge.certain))))


def _add_data(element: ElementTree.Element, of: Literal["node", "edge"], values: Mapping[str, Value]) -> None:
    for name, value in values.items():
        if value is None or value == "":
            continue
        data = ElementTree.SubElement(element, "data", {"key": _BY_NAME[of, name].id})
        data.text = _NOT_IN_XML.sub("\ufffd", str(value).lower() if isinstance(value, bool) else str(value))


def _of_article(article: Article | None) -> Mapping[str, Value]:
    if article is None:
        return {}
    return {
        "article": article.id,
        "title": article.title,
        "publisher": article.publisher,
        "url": article.url,
        "published": article.published.value if article.published else None,
        "precision": article.published.precision if article.published else None,
    }


def _of_place(place: TreePlace | None, share: AccountShare | None) -> Mapping[str, Value]:
    return {
        "before": place.before if place else None,
        "words": share.words if share else None,
        "own_share": share.own_share if share else None,
        "depth": place.depth if place else None,
    }


def _of_edge(edge: OriginEdge, measured: LineageEdge | None) -> Mapping[str, Value]:
    words: Mapping[str, Value] = {}
    if measured:
        words = {
            "words": measured.words,
            "share": measured.share,
            "longest": measured.longest,
            "density": measured.density,
            "likeness": measured.likeness,
            "days_apart": measured.days_apart,
        }
    return {
        "by": edge.by,
        "certain": edge.certain,
        "weight": float(max(measured.words, 1)) if measured else 1.0,
        **words,
        "copies": " ".join(edge.copies),
        "basis": " ".join(edge.why),
    }
