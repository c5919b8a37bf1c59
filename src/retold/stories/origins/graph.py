"""The graph of origins while it grows."""

from typing import Literal

from retold.model import Origin, OriginEdge

OriginKind = Literal["article", "agency", "statement", "absent", "publisher"]


class Graph:
    """Nodes and edges as they are found; ids count up from o1. `at` gives the node of each article."""

    def __init__(self) -> None:
        self.at: dict[str, str] = {}
        self.nodes: list[Origin] = []
        self.edges: list[OriginEdge] = []

    def add(self, kind: OriginKind, name: str, article: str | None = None, *, known_as: str | None = None) -> str:
        """Add a node and give its id: the next number, or the id by which the story knows it already."""
        self.nodes.append(Origin(known_as or f"o{len(self.nodes) + 1}", kind, name, article))
        return self.nodes[-1].id
