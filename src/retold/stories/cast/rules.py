"""The rules that join whole names of a story, the surest first; what they leave apart stays apart."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from retold.model import MentionKind
from retold.reading.mentions.places import is_place
from retold.stories.cast.forest import Forest
from retold.stories.cast.groups import initials_of, is_acronym, letters_of
from retold.stories.cast.nodes import Node
from retold.stories.cast.pairs import pairs_to_compare
from retold.stories.cast.sameness import same_name
from retold.stories.cast.words import in_two_scripts

_SPELLING = "two spellings"
_INITIALS = "is made of the initials of"
_WEAK = ("the same first and last name", "the same last name")


def join_spellings(nodes: Sequence[Node], forest: Forest) -> None:
    """Join names that are one by their letters alone; initials and short forms only where one name fits."""
    weak: list[_Likeness] = []
    for a, b in pairs_to_compare(nodes):
        why = _same(a, b)
        if why is None:
            continue
        if why.startswith(_WEAK) or _INITIALS in why:
            weak.append(_Likeness(a.number, b.number, _sentence(a, b, why)))
        else:
            forest.join(a.number, b.number, _sentence(a, b, why))
    for alike in _all_alike(weak, forest):
        for each in alike:
            forest.join(each.a, each.b, each.why)


@dataclass(frozen=True, slots=True)
class _Likeness:
    """Two names that would be one if no other name fitted either."""

    a: int
    b: int
    why: str


def _all_alike(weak: Sequence[_Likeness], forest: Forest) -> Iterator[Sequence[_Likeness]]:
    """The likenesses among names that are all alike: "J. Osei" fits two people who are not, and joins neither."""
    fits: dict[int, set[int]] = defaultdict(set)
    for each in weak:
        a, b = forest.root(each.a), forest.root(each.b)
        fits[a] |= {a, b}
        fits[b] |= {a, b}
    for root in sorted(fits):
        if root == min(fits[root]) and all(fits[other] == fits[root] for other in fits[root]):
            yield [each for each in weak if forest.root(each.a) in fits[root]]


def _sentence(a: Node, b: Node, why: str) -> str:
    return f"“{a.text}” and “{b.text}”: {why}"


def _same(a: Node, b: Node) -> str | None:
    """Why two names of a story are one by their letters, kinds and titles agreeing."""
    if (a.genders or b.genders) and len(a.genders | b.genders) > 1 and not a.genders & b.genders:
        return None
    if a.age != b.age:
        return None  # father and son
    why = same_name(a.text, b.text, _common_kind(a.kind, b.kind))
    if why is None or (_SPELLING in why and a.articles & b.articles and not in_two_scripts(a.text, b.text)):
        return None  # one outlet that writes both ways in one text means two names
    if {a.kind, b.kind} & {"person"} and a.kind != b.kind and not why.startswith("the same"):
        return None
    return why


def _common_kind(a: MentionKind, b: MentionKind) -> MentionKind:
    """The kind by whose rules two names are compared; unlike kinds are compared by letters only."""
    if a == b:
        return a
    if "other" in (a, b):
        return b if a == "other" else a
    return "other"


def join_acronyms(nodes: Sequence[Node], forest: Forest) -> None:
    """Join two letters to the one name of the same article that has them as initials: "IS", "EU"."""
    full: dict[str, list[Node]] = defaultdict(list)
    for node in nodes:
        if not is_acronym(node.text) and node.kind in ("group", "other"):
            for letters in sorted(initials_of(node.text)):
                full[letters].append(node)
    for node in nodes:
        if not is_acronym(node.text) or is_place(node.text):
            continue
        meant = [each for each in full.get(letters_of(node.text), ()) if each.articles & node.articles]
        meant = [each for each in meant if not set(node.words) & set(each.words)]  # "AP Photo" is no "AP"
        if len({forest.root(each.number) for each in meant}) == 1:
            why = f"{node.text} is made of the initials of “{meant[0].text}”, in the same account"
            forest.join(node.number, meant[0].number, why)
