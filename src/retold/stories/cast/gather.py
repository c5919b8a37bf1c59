"""Gather every mention of a story under the person, group, place or work that it stands for."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import get_args

from retold.model import Article, CastEntry, Decision, Form, MentionKind, Passage, Reading
from retold.reading.gazetteer import find_city
from retold.reading.mentions.kinds import decide
from retold.reading.mentions.places import is_place
from retold.stories.cast.bare_names import join_bare_names
from retold.stories.cast.explained import find_explanations
from retold.stories.cast.forest import Forest
from retold.stories.cast.groups import is_acronym
from retold.stories.cast.nodes import MOST_LETTERS_OF_AN_ACRONYM, Node, gather_nodes
from retold.stories.cast.outlets import retype_outlets
from retold.stories.cast.owned_groups import join_owned_groups
from retold.stories.cast.rules import join_acronyms, join_spellings
from retold.stories.cast.split_off import apart_by_user, note_what_moved, split_off

DECIDED = "decided by the user"
_KINDS: tuple[MentionKind, ...] = get_args(MentionKind)


@dataclass(frozen=True, slots=True)
class Cast:
    """The entries of a story's cast, and which entry each mention's passage belongs to (roles and pronouns too)."""

    entries: tuple[CastEntry, ...]
    entry_at: Mapping[Passage, str]


def gather_cast(
    articles: Sequence[Article], readings: Mapping[str, Reading], decisions: Sequence[Decision] = ()
) -> Cast:
    """Gather every mention of a story under the person, group, place or work that it stands for.

    Names are joined by letters, by what the texts explain, and by the user's decisions; each entry says why.
    """
    nodes = split_off(gather_nodes(articles, readings), decisions)
    retype_outlets(nodes, articles)
    at = {passage: node.number for node in nodes for passage in node.passages}
    forest = Forest(len(nodes), apart=_apart(nodes, at, decisions))
    _join_explained(articles, readings, nodes, forest)
    join_spellings(nodes, forest)
    join_acronyms(nodes, forest)
    join_owned_groups(nodes, forest)
    join_bare_names(nodes, forest)
    _note_sons(nodes, forest)
    _join_decided(at, forest, decisions)
    note_what_moved(nodes, at, forest, decisions)
    members: dict[int, list[Node]] = defaultdict(list)
    for node in nodes:
        members[forest.root(node.number)].append(node)
    names = {root: f"c{order}" for order, root in enumerate(sorted(members), start=1)}
    entries = [_entry(name, members[root], forest.why(root), articles) for root, name in names.items()]
    ids = {passage: names[root] for root in names for node in members[root] for passage in node.passages}
    return Cast(_decided(entries, ids, decisions), _with_references(ids, articles, readings))


def _join_explained(
    articles: Sequence[Article], readings: Mapping[str, Reading], nodes: Sequence[Node], forest: Forest
) -> None:
    """Join what a text says is one; all names of an entry are then of the kind that most of its mentions say."""
    at = {passage: node for node in nodes for passage in node.passages}
    votes: dict[int, Counter[MentionKind]] = defaultdict(Counter)
    for each in find_explanations(articles, readings):
        a, b = at.get(each.a), at.get(each.b)
        if a and b and _may_be_one(a, b, sure=each.sure):
            forest.join(a.number, b.number, each.why)
    for node in nodes:
        votes[forest.root(node.number)] += node.votes
    for node in nodes:
        node.settled = decide(votes[forest.root(node.number)])


def _note_sons(nodes: Sequence[Node], forest: Forest) -> None:
    """Say of a son's entry why it is not his father's, whose name it bears."""
    for node in nodes:
        if node.age is not None:
            forest.note(
                node.number, f"“{node.text}” is {node.age} here; a father or son of that name is of another age"
            )


def _may_be_one(a: Node, b: Node, *, sure: bool) -> bool:
    """Whether the kinds allow it: an unknown name's kind errs, but Kenya is no group and a person no broadcaster."""
    if is_place(a.text) != is_place(b.text) and "place" in (a.kind, b.kind):
        return False
    return sure or a.kind == b.kind or "other" in (a.kind, b.kind) or "person" not in (a.kind, b.kind)


def _apart(nodes: Sequence[Node], at: Mapping[Passage, int], decisions: Sequence[Decision]) -> dict[int, int]:
    """For each name that the user split off, the number of that decision; metonyms have numbers of their own."""
    apart = apart_by_user(nodes, at, decisions)
    # A metonym is no rule's to join with the place it is named after: its numbers are below those of all others.
    apart.update({node.number: -1 - apart.get(node.number, 0) for node in nodes if node.stands_for})
    return apart


def _join_decided(at: Mapping[Passage, int], forest: Forest, decisions: Sequence[Decision]) -> None:
    for decision in decisions:
        if decision.kind in ("merge", "split"):
            numbers = [at[passage] for passage in decision.passages if passage in at]
            for number in numbers:
                forest.join(numbers[0], number, DECIDED, by_user=decision.kind == "merge")
            if numbers and decision.kind == "split":
                forest.note(numbers[0], DECIDED)


def _entry(name: str, members: Sequence[Node], why: tuple[str, ...], articles: Sequence[Article]) -> CastEntry:
    order = {article.id: number for number, article in enumerate(articles)}
    votes: Counter[MentionKind] = Counter()
    texts: dict[str, list[Passage]] = defaultdict(list)
    for node in members:
        votes += node.votes
        for passage, text in zip(node.passages, node.written, strict=True):
            texts[text].append(passage)
    forms = [
        Form(text, len(places), tuple(sorted(places, key=lambda p: (order[p.article], p.part != "title", p))))
        for text, places in texts.items()
    ]
    forms.sort(key=lambda form: (-form.count, form.text))
    kind = _kind_shown(members, votes)
    shown = _without_shouting(_fullest(members, kind))
    stands_for = members[0].stands_for if len({node.stands_for for node in members}) == 1 else None
    if stands_for:
        why = (*why, f"“{shown}” stands for {stands_for} here; the place of that name is no part of this entry")
    return CastEntry(name, kind, shown, tuple(forms), why, stands_for)


def _kind_shown(members: Sequence[Node], votes: Counter[MentionKind]) -> MentionKind:
    """The kind by all votes; what only labels call a group, and no account shows acting, is as often a thing."""
    kind = decide(votes)
    return "other" if kind == "group" and all(node.doubtful for node in members) else kind


def _fullest(members: Sequence[Node], kind: MentionKind) -> str:
    """The name to show: a full name before a bare one, words before initials, then the most frequent."""
    counts: Counter[tuple[str, ...]] = Counter()
    for node in members:
        counts[node.words] += len(node.passages)

    def rank(node: Node) -> tuple[bool, bool, int, int, int]:
        short = kind == "person" and len(node.words) == 1
        return short, is_acronym(node.text), -counts[node.words], -len(node.text), node.number

    return min(members, key=rank).text


def _without_shouting(name: str) -> str:
    """A place's name as it is usually written, where the accounts have it in capitals only: "TEHRAN" of a dateline."""
    known = len(name) > MOST_LETTERS_OF_AN_ACRONYM and name.isupper() and (is_place(name) or find_city(name))
    return name.title() if known and "." not in name else name


def _decided(
    entries: Sequence[CastEntry], ids: Mapping[Passage, str], decisions: Sequence[Decision]
) -> tuple[CastEntry, ...]:
    """The entries with the user's names and kinds."""
    by_id = {entry.id: entry for entry in entries}
    for decision in decisions:
        meant = {ids[passage] for passage in decision.passages if passage in ids}
        for each in sorted(meant):
            entry = by_id[each]
            if decision.kind == "rename" and decision.value:
                by_id[each] = replace(entry, name=decision.value, why=(*entry.why, f"name {DECIDED}"))
            elif decision.kind == "retype":
                kind = next((kind for kind in _KINDS if kind == decision.value), entry.kind)
                by_id[each] = replace(entry, kind=kind, why=(*entry.why, f"kind {DECIDED}"))
    return tuple(by_id[entry.id] for entry in entries)


def _with_references(
    ids: Mapping[Passage, str], articles: Sequence[Article], readings: Mapping[str, Reading]
) -> dict[Passage, str]:
    """Every mention's entry: a role's or pronoun's is that of the name that it stands for."""
    found = dict(ids)
    for article in articles:
        reading = readings.get(article.id)
        for mention in reading.mentions if reading else ():
            if mention.refers_to is not None and mention.refers_to in ids:
                found[mention.passage] = ids[mention.refers_to]
    return found
