"""The rules that join names of a story, the surest first; what they leave apart stays apart."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from retold.model import MentionKind
from retold.reading.mentions.first_names import GIVEN_NAMES, gender_of_first_name
from retold.reading.mentions.nouns import GROUP_HEADS, INSTITUTION_HEADS
from retold.reading.mentions.places import countries, is_demonym, is_place, renamed_cities
from retold.reading.mentions.titles import Gender
from retold.stories.cast.forest import Forest
from retold.stories.cast.nodes import Node
from retold.stories.cast.persons import PersonName, parse_person
from retold.stories.cast.sameness import initials_of, is_acronym, letters_of, same_name
from retold.stories.cast.spelling import joined, key_of_spelling, skeleton, without_articles

# Names that share a key are compared in pairs, up to so many: more share it only in lists of thousands of names.
MOST_NAMES_COMPARED = 60
# A bare last name that two people share is the one's who is named so many times as often in full.
TIMES_AS_OFTEN = 3
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
    if len(a.genders | b.genders) > 1 and not a.genders & b.genders:
        return None
    why = same_name(a.text, b.text, _common_kind(a.kind, b.kind))
    if why is None or (why.startswith(_SPELLING) and a.articles & b.articles):
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
        seen.update((a, b) for at, a in enumerate(members) for b in members[at + 1 :])
    for a, b in sorted(seen):
        yield nodes[a], nodes[b]


def _keys(node: Node) -> Iterator[tuple[str, str]]:
    yield "letters", joined(without_articles(node.words))
    yield "letters", joined(node.words)
    yield "sound", key_of_spelling(node.words)
    country = countries().get(node.text.casefold()) or renamed_cities().get(node.text.casefold())
    if country:
        yield "place", country
    if is_acronym(node.text):
        yield "initials", letters_of(node.text)
    elif node.kind == "group":
        for letters in sorted(initials_of(node.text)):
            yield "initials", letters
        yield "legal", joined(node.words[:2])
    if node.kind == "person":
        person = parse_person(node.text)
        yield "family", "".join(skeleton(word) for word in person.family)


def join_bare_names(nodes: Sequence[Node], forest: Forest) -> None:
    """Join a last name alone to the one person who bears it: in that article, else in the story."""
    holders: dict[str, list[Node]] = defaultdict(list)
    for node in nodes:
        if not node.bare and node.kind == "person" and not _ends_in_credit(node.text):
            person = parse_person(node.text)
            if person.given:
                for word in {*person.family, *_first_name(person)}:
                    holders[word].append(node)
    for node in nodes:
        word = without_articles(node.words)[0]
        if node.bare and word in holders:
            unmarked = [each for each in holders[word] if parse_person(each.text).generation not in ("jr", "junior")]
            _join_to_holder(node, unmarked or holders[word], forest)
    _join_equal_bare(nodes, forest, frozenset(holders))


def _ends_in_credit(name: str) -> bool:
    """Whether a picture's credit stuck to a name: "PA" in "Ada Obuya PA" is no family, unlike "X" and "II"."""
    last = name.split()[-1]
    return len(last) > 1 and last.isupper() and not name.isupper() and last.casefold() in parse_person(name).family


def _first_name(person: PersonName) -> tuple[str, ...]:
    return person.given[:1] if person.given[0] in GIVEN_NAMES else ()


def _join_to_holder(node: Node, bearers: Sequence[Node], forest: Forest) -> None:
    fitting = [each for each in bearers if not node.genders or not _genders(each) or _genders(each) & node.genders]
    fitting = [each for each in fitting if _genders(each) & node.genders] or fitting
    here = [each for each in fitting if each.articles & node.articles]
    chosen = _only(here, forest) if here else _only(fitting, forest)
    if chosen is None:
        return
    where = "in that account" if here else "in the story"
    part = "last" if without_articles(node.words)[0] in parse_person(chosen.text).family else "first"
    if part == "first" and not here:
        return  # another account's Robert may be anybody
    forest.join(
        node.number, chosen.number, f"“{node.text}” is the {part} name of “{chosen.text}”, who alone fits {where}"
    )


def _genders(holder: Node) -> set[Gender]:
    """The gender that a full name's titles tell, else its first name's."""
    of_name = gender_of_first_name(parse_person(holder.text).given[0])
    return holder.genders or ({of_name} if of_name else set())


def _only(bearers: Sequence[Node], forest: Forest) -> Node | None:
    """The one person among the bearers, or the one who is named in full far more often than all others."""
    counts: dict[int, int] = defaultdict(int)
    first: dict[int, Node] = {}
    for bearer in bearers:
        root = forest.root(bearer.number)
        counts[root] += len(bearer.passages)
        first.setdefault(root, bearer)
    ranked = sorted(counts, key=lambda root: (-counts[root], root))
    if not ranked:
        return None
    if len(ranked) > 1 and counts[ranked[0]] < TIMES_AS_OFTEN * sum(counts[root] for root in ranked[1:]):
        return None
    return first[ranked[0]]


def _join_equal_bare(nodes: Sequence[Node], forest: Forest, borne: frozenset[str]) -> None:
    """Join a bare last name over accounts where it found no bearer, or the same one, everywhere.

    One that somebody bears (`borne`), and that found no bearer all the same, may be either of two people's.
    """
    sizes = Counter(forest.root(node.number) for node in nodes)
    by_word: dict[tuple[str, ...], list[Node]] = defaultdict(list)
    for node in nodes:
        if len(without_articles(node.words)) == 1 and (node.bare or node.kind != "person"):
            by_word[without_articles(node.words)].append(node)
    for word in sorted(by_word):
        alike = by_word[word]
        if not any(node.bare for node in alike) or (is_place(alike[0].text) and len({n.kind for n in alike}) > 1):
            continue
        single = [node for node in alike if sizes[forest.root(node.number)] == 1]
        alone = [node for node in single if not (node.bare and word[0] in borne)]
        roots = {forest.root(node.number) for node in alike} - {node.number for node in single}
        if len(roots) <= 1:
            for node in alone:
                target = min(roots) if roots else alone[0].number
                forest.join(node.number, target, f"“{node.text}” in several accounts, nobody else bears the name")


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

    Where two are owners, a Chinese and a Russian Foreign Ministry, the short name may be either's.
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
