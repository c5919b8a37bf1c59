"""The rules that join whole names of a story, the surest first; what they leave apart stays apart."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from retold.model import MentionKind
from retold.reading.gazetteer import find_city
from retold.reading.mentions.nouns import GROUP_HEADS, INSTITUTION_HEADS
from retold.reading.mentions.places import countries, is_demonym, is_place, renamed_cities
from retold.stories.cast.forest import Forest
from retold.stories.cast.groups import initials_of, is_acronym, key_of_group, letters_of
from retold.stories.cast.languages.chinese import old_spellings
from retold.stories.cast.languages.korean import keys_of_korean_name
from retold.stories.cast.nodes import Node
from retold.stories.cast.persons import parse_person
from retold.stories.cast.sameness import same_name
from retold.stories.cast.sounds import skeleton
from retold.stories.cast.spelling import key_of_spelling
from retold.stories.cast.words import in_two_scripts, joined, without_articles

# Names that share a key are compared in pairs, up to so many: more share it only in lists of thousands of names.
MOST_NAMES_COMPARED = 60
_BY_INITIALS = "initials"
_SPELLING = "two spellings"
_INITIALS = "is made of the initials of"
_WEAK = ("the same first and last name", "the same last name")
_ADJECTIVES_OF_GROUPS = frozenset(("national", "democratic", "popular", "peoples", "united", "central", "royal"))
_GENERIC = GROUP_HEADS | INSTITUTION_HEADS | _ADJECTIVES_OF_GROUPS


def join_spellings(nodes: Sequence[Node], forest: Forest) -> None:
    """Join names that are one by their letters alone; initials and short forms only where one name fits."""
    weak: list[_Likeness] = []
    for a, b in _pairs(nodes):
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


def _pairs(nodes: Sequence[Node]) -> Iterator[tuple[Node, Node]]:
    """Names that share a key, each pair once: the surest keys bring few names together."""
    blocks: dict[tuple[str, str], list[int]] = defaultdict(list)
    for node in nodes:
        if not node.bare:
            for key in _keys(node):
                blocks[key].append(node.number)
    seen: set[tuple[int, int]] = set()
    for key in sorted(blocks):
        members = blocks[key][:MOST_NAMES_COMPARED]
        seen.update(_with_acronyms(members, nodes) if key[0] == _BY_INITIALS else combinations(members, 2))
    for a, b in sorted(seen):
        yield nodes[a], nodes[b]


def _with_acronyms(members: Sequence[int], nodes: Sequence[Node]) -> Iterator[tuple[int, int]]:
    """The pairs of which one is an acronym: two full names of the same initials are no more alike than any others."""
    short = {number for number in members if is_acronym(nodes[number].text)}
    return ((a, b) for a, b in combinations(members, 2) if a in short or b in short)


def _keys(node: Node) -> Iterator[tuple[str, str]]:
    yield "letters", joined(without_articles(node.words))
    yield "letters", joined(node.words)
    yield "sound", key_of_spelling(node.words)
    country = countries().get(node.text.casefold()) or renamed_cities().get(node.text.casefold())
    if country:
        yield "place", country
    if node.kind in ("place", "other") and (city := find_city(node.text)):
        yield "city", city.key
    if is_acronym(node.text):
        yield _BY_INITIALS, letters_of(node.text)
    elif node.kind == "group":
        for letters in sorted(initials_of(node.text)):
            yield _BY_INITIALS, letters
        yield "group", key_of_group(node.text)
    if node.kind == "person":
        yield from _keys_of_person(node)


def _keys_of_person(node: Node) -> Iterator[tuple[str, str]]:
    person = parse_person(node.text)
    yield "family", "".join(skeleton(word) for word in person.family)
    yield "words", " ".join(sorted(node.words))  # the family first or last
    for spelling in sorted(old_spellings(node.words)):
        yield "letters", spelling
    for key in keys_of_korean_name(node.words):
        yield "korean", key


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
            if tail in by_words and _is_owner(head, tail, owners):
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


def _is_generic(word: str) -> bool:
    """Whether a word tells no group from another: "committees", "national", "Kenyan"."""
    return word in _GENERIC or word.removesuffix("s") in _GENERIC or is_demonym(word)
