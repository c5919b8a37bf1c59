"""Which names of a story are worth comparing: those that share a key, so that no name is compared with all others."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations

from retold.reading.gazetteer import find_city
from retold.reading.mentions.places import countries, renamed_cities
from retold.stories.cast.groups import initials_of, is_acronym, key_of_awards, key_of_group, letters_of
from retold.stories.cast.languages.chinese import old_spellings
from retold.stories.cast.languages.korean import keys_of_korean_name
from retold.stories.cast.nodes import Node
from retold.stories.cast.persons import parse_person
from retold.stories.cast.sounds import skeleton
from retold.stories.cast.spelling import key_of_spelling
from retold.stories.cast.words import joined, without_articles

# Names that share a key are compared in pairs, up to so many: more share it only in lists of thousands of names.
MOST_NAMES_COMPARED = 60
_BY_INITIALS = "initials"


def pairs_to_compare(nodes: Sequence[Node]) -> Iterator[tuple[Node, Node]]:
    """Names that share a key, each pair once: the surest keys bring few names together."""
    blocks: dict[tuple[str, str], list[int]] = defaultdict(list)
    for node in nodes:
        if not node.bare:
            for key in set(_keys(node)):
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
    yield "letters", joined(key_of_awards(node.words))
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
