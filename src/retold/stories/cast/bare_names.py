"""A last name alone, or a first: whose it is, in its account or in the story."""

from collections import Counter, defaultdict
from collections.abc import Sequence

from retold.reading.mentions.first_names import GIVEN_NAMES, gender_of_first_name
from retold.reading.mentions.places import is_place
from retold.reading.mentions.titles import Gender
from retold.stories.cast.forest import Forest
from retold.stories.cast.nodes import Node
from retold.stories.cast.persons import PersonName, parse_person
from retold.stories.cast.two_bearers import JUNIOR, SENIOR
from retold.stories.cast.words import without_articles

# A bare last name that two people share is the one's who is named so many times as often in full.
TIMES_AS_OFTEN = 3
FEWEST_LETTERS_OF_A_BODY = 4  # capitals before a name: "KLMB Velmora"; three may be initials
_STREETS = frozenset(("ave", "st", "rd", "blvd", "hwy"))


def join_bare_names(nodes: Sequence[Node], forest: Forest) -> None:
    """Join a last name alone to the one person who bears it: in that article, else in the story."""
    holders = _holders(nodes)
    first_names = {word for each in holders.values() for node in each for word in _first_name(parse_person(node.text))}
    for node in nodes:
        word = without_articles(node.words)[0]
        if node.bare and node.marked:
            _join_told_apart(node, holders.get(word, ()), forest)
        elif node.bare and word in holders:
            unmarked = [each for each in holders[word] if not _is_junior(each)]
            if not _opens_with_a_son(node, holders[word], unmarked):
                _join_to_holder(node, unmarked or holders[word], forest)
    _join_equal_bare(
        [node for node in nodes if node.words[0] not in first_names and not node.marked], forest, frozenset(holders)
    )


def _holders(nodes: Sequence[Node]) -> dict[str, list[Node]]:
    """The full names of people by each word of the last name, and by the first name."""
    holders: dict[str, list[Node]] = defaultdict(list)
    for node in nodes:
        if not node.bare and node.kind == "person" and not _is_no_person(node):
            person = parse_person(node.text)
            for word in {*person.family, *_first_name(person)} if person.given else ():
                holders[word].append(node)
    return holders


def _is_junior(node: Node) -> bool:
    return parse_person(node.text).generation in JUNIOR


def _join_told_apart(node: Node, bearers: Sequence[Node], forest: Forest) -> None:
    """Join "the younger Obuya" to the one son, "the elder" to the one father, whom that account names in full."""
    here = [each for each in bearers if each.articles & node.articles]
    sons = [each for each in here if _is_junior(each) or each.age is not None]
    fathers = [each for each in here if each not in sons and _is_a_father(each, sons)]
    fitting = {"younger": sons, "elder": fathers}.get(node.marked or "", [])
    if len({forest.root(each.number) for each in fitting}) == 1:
        why = f"“the {node.marked} {node.text}” is “{fitting[0].text}”, who alone fits in that account"
        forest.join(node.number, fitting[0].number, why)


def _is_a_father(node: Node, sons: Sequence[Node]) -> bool:
    return parse_person(node.text).generation in SENIOR or any(_is_son_of(each, node) for each in sons)


def _opens_with_a_son(node: Node, holders: Sequence[Node], unmarked: Sequence[Node]) -> bool:
    """Whether an account names only the son in full before his last name, and the story his father too."""
    article = node.article or ""
    before = [each for each in holders if article in each.articles]
    before = [each for each in before if each.first_place_in(article) < node.first_place_in(article)]
    sons = [each for each in before if _is_junior(each) and any(_is_son_of(each, father) for father in unmarked)]
    return bool(sons) and len(sons) == len(before)


def _is_son_of(son: Node, father: Node) -> bool:
    """Whether two are father and son: of one first name, and told apart by an account that names both."""
    return parse_person(son.text).given[:1] == parse_person(father.text).given[:1] and bool(
        son.articles & father.articles
    )


def _is_no_person(node: Node) -> bool:
    """Whether a name taken for a person's is a street's, a work's of two people, a body's ("KLMB Velmora"), or holds a
    picture's credit."""
    first = node.text.split()[0]
    if first.isupper() and len(first) >= FEWEST_LETTERS_OF_A_BODY and first.isalpha() and not node.text.isupper():
        return True
    return node.words[-1] in _STREETS or "and" in node.words or _ends_in_credit(node.text)


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
    if _may_be_of_kin(node, bearers, here, forest):
        return
    chosen = _only(here, forest, node.article) if here else _only(fitting, forest)
    if chosen is None or _may_be_the_other(node, chosen, here, forest):
        return
    where = "in that account" if here else "in the story"
    part = "last" if without_articles(node.words)[0] in parse_person(chosen.text).family else "first"
    if part == "first" and not here:
        return  # another account's Robert may be anybody
    forest.join(
        node.number, chosen.number, f"“{node.text}” is the {part} name of “{chosen.text}”, who alone fits {where}"
    )


def _may_be_of_kin(node: Node, bearers: Sequence[Node], here: Sequence[Node], forest: Forest) -> bool:
    """Whether a last name may be that of better known kin, as of a daughter's father.

    That is so where the account names in full only a woman, and the story names somebody else, no woman, in full more
    often: "Obuya" unmarked beside Ada Obuya, in a story of Tomas Obuya.
    """
    if node.genders or not here or len({forest.root(each.number) for each in here}) > 1:
        return False
    root = forest.root(here[0].number)
    counts = Counter({True: 0, False: 0})
    for each in bearers:
        own = forest.root(each.number) == root
        counts[own] += len(each.passages) if own or "f" not in _genders(each) else 0
    return counts[False] > counts[True] and any("f" in _genders(each) for each in here)


def _may_be_the_other(node: Node, chosen: Node, bearers: Sequence[Node], forest: Forest) -> bool:
    """Whether the article named another bearer last before this name, who may be meant: a man's sister is no "he"."""
    last = [
        each for each in bearers if each.words == node.after and forest.root(each.number) != forest.root(chosen.number)
    ]
    return any(not (_genders(each) and _genders(chosen)) or _genders(each) & _genders(chosen) for each in last)


def _genders(holder: Node) -> set[Gender]:
    """The gender that a full name's titles tell, else its first name's."""
    of_name = gender_of_first_name(parse_person(holder.text).given[0])
    return holder.genders or ({of_name} if of_name else set())


def _only(bearers: Sequence[Node], forest: Forest, article: str | None = None) -> Node | None:
    """The one person among the bearers, or the one who is named in full far more often than all others.

    Among the bearers of one article that is also the first named there: an account of a son names his father too.
    """
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
    if article and forest.root(min(bearers, key=lambda each: each.first_place_in(article)).number) != ranked[0]:
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
