"""A group's name and the longer one that only says whose it is: "Harbour Watch" and "Kenyan Harbour Watch"."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from retold.reading.gazetteer import find_city
from retold.reading.mentions.nouns import GROUP_HEADS, INSTITUTION_HEADS
from retold.reading.mentions.places import is_demonym
from retold.stories.cast.forest import Forest
from retold.stories.cast.nodes import Node

_ADJECTIVES_OF_GROUPS = frozenset(("national", "democratic", "popular", "peoples", "united", "central", "royal"))
_COURTS = frozenset(("superior", "district", "county", "crown", "high"))
_GENERIC = GROUP_HEADS | INSTITUTION_HEADS | _ADJECTIVES_OF_GROUPS | _COURTS


def join_owned_groups(nodes: Sequence[Node], forest: Forest) -> None:
    """Join a group's name to the longer one that only says whose it is: "Harbour Watch" and "Kenyan Harbour Watch".

    Where two are owners, of a Kenyan and a Chilean Harbour Watch, the short name may be either's.
    """
    groups = [node for node in nodes if node.kind == "group" and not node.bare]
    by_words = {node.words: node for node in groups}
    owners = {node.words: node.number for node in nodes if not node.bare}
    owned: dict[int, list[_Owned]] = defaultdict(list)
    for node in groups:
        for cut in range(1, len(node.words)):
            head, tail = node.words[:cut], node.words[cut:]
            if tail in by_words and _is_owner(head, tail, owners) and not _is_branch(node, head, by_words[tail]):
                owner = owners.get(head, node.number)
                owned[by_words[tail].number].append(_Owned(node, owner))
                break
    for short, names in owned.items():
        if len({forest.root(each.owner) for each in names}) == 1:
            for each in names:
                why = f"“{each.node.text}” is “{nodes[short].text}” with its owner before it"
                forest.join(each.node.number, short, why)


@dataclass(frozen=True, slots=True)
class _Owned:
    """A group's name with its owner before it, and the name of the owner where the story has it."""

    node: Node
    owner: int


def _is_owner(head: tuple[str, ...], tail: tuple[str, ...], owners: Mapping[tuple[str, ...], int]) -> bool:
    """Whether the words before a group's name say whose it is, and the name says enough without them."""
    is_one = (head in owners and len(tail) > 1) or (len(head) == 1 and is_demonym(head[0]))
    return is_one and not all(_is_generic(word) for word in tail)


def _is_branch(whole: Node, head: tuple[str, ...], short: Node) -> bool:
    """Whether a town's part may be meant beside the whole: other accounts name a Harbour Watch, and no Marn."""
    local = whole.words[-1] in _WITH_BRANCHES and find_city(" ".join(head)) is not None
    return local and not short.articles <= whole.articles


_WITH_BRANCHES = frozenset(("party", "union", "church", "chamber", "federation", "association", "movement"))


def _is_generic(word: str) -> bool:
    """Whether a word tells no group from another: "committees", "national", "Kenyan"."""
    return word in _GENERIC or word.removesuffix("s") in _GENERIC or is_demonym(word)
