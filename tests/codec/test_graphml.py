from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree

from retold.cli.outputs import write_output
from retold.codec import write_graphml
from retold.compare.workflow import compare_pile
from retold.model import Article, Comparison, Credit, Passage, Pile
from retold.settings import Settings
from tests.sample.expected import compared_sample

SPACE = "{http://graphml.graphdrawing.org/xmlns}"
FERRY = (
    "The ferry Blue Heron ran onto a sandbank outside the harbour of Osterlin before dawn, and all forty passengers "
    "were taken ashore in two fishing boats while the crew stayed behind to close the hatches."
)


def read(comparison: Comparison) -> ElementTree.Element:
    return ElementTree.fromstring(write_graphml(comparison))


def told(element: ElementTree.Element, root: ElementTree.Element) -> Mapping[str, str | None]:
    names = {key.get("id"): str(key.get("attr.name")) for key in root.iter(f"{SPACE}key")}
    return {names[data.get("key")]: data.text for data in element.iter(f"{SPACE}data")}


def crediting(article: Callable[..., Article], outlet: str, published: str) -> Article:
    made = article(f"{FERRY}\n(Northern Wire)", outlet=outlet, name=outlet, published=published)
    at = Passage(made.id, "text", len(FERRY) + 2, len(made.text) - 1)
    return replace(made, credits=(Credit("Northern Wire", "agency", at),), blocks=made.blocks[:-1])


def test_an_absent_source_stands_above_the_accounts_that_have_its_words(article: Callable[..., Article]) -> None:
    pile = Pile((crediting(article, "Quay Echo", "2031-05-12"), crediting(article, "Sound Daily", "2031-05-13")))
    root = read(compare_pile(pile, Settings()))
    nodes = {node.get("id"): told(node, root) for node in root.iter(f"{SPACE}node")}
    assert [(node["label"], node["kind"], node.get("depth")) for node in nodes.values()] == [
        ("Quay Echo", "article", "1"),
        ("Sound Daily", "article", "1"),
        ("Northern Wire", "absent", "0"),
    ]
    assert nodes["s1.w1"]["before"] == "2031-05-12"
    edges = [(edge.get("source"), edge.get("target"), told(edge, root)) for edge in root.iter(f"{SPACE}edge")]
    assert [(source, to) for source, to, _ in edges] == [("s1.w1", "s1.o1"), ("s1.w1", "s1.o2")]
    first = edges[0][2]
    assert (first["by"], first["certain"], first["words"], first["share"]) == ("credit", "true", "35", "1.0")


def test_every_edge_joins_two_nodes_and_every_value_has_a_key_of_its_type() -> None:
    root = read(compared_sample())
    keys = {key.get("id"): key for key in root.iter(f"{SPACE}key")}
    nodes = [node.get("id") for node in root.iter(f"{SPACE}node")]
    assert len(nodes) == len(set(nodes)) > 1
    assert all({edge.get("source"), edge.get("target")} <= set(nodes) for edge in root.iter(f"{SPACE}edge"))
    readers: Mapping[str, Callable[[str], object]] = {
        "string": str,
        "int": int,
        "double": float,
        "boolean": {"true": True, "false": False}.__getitem__,
    }
    for of in ("node", "edge"):
        for data in (data for element in root.iter(f"{SPACE}{of}") for data in element):
            key = keys[data.get("key")]
            assert key.get("for") == of
            readers[str(key.get("attr.type"))](data.text or "")


def test_characters_that_xml_cannot_hold_are_replaced(article: Callable[..., Article]) -> None:
    pile = Pile((article(FERRY, outlet="A\x0b\x00\ud800 & <B>"), article(FERRY, outlet="Echo 🌊")))
    root = read(compare_pile(pile, Settings()))
    assert [told(node, root)["label"] for node in root.iter(f"{SPACE}node")] == ["A\ufffd\ufffd\ufffd & <B>", "Echo 🌊"]


def test_the_ending_chooses_the_writer(tmp_path: Path) -> None:
    write_output(tmp_path / "lineage.graphml", compared_sample())
    assert ElementTree.parse(tmp_path / "lineage.graphml").getroot().tag == f"{SPACE}graphml"
