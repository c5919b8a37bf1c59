"""Names that one account writes where another, in the same words, writes another name: evidence, not proof."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from retold.model import CastEntry, Copy, Passage
from retold.reading.mentions.places import is_demonym, is_place

MOST_CHARACTERS_AROUND = 12  # beside a name in an edit: "Captain ", "'s"


@dataclass(frozen=True, slots=True)
class Swap:
    """Two entries, by their numbers in the cast, that stand at the same place of words that two articles share."""

    a: int
    b: int
    why: str


@dataclass(frozen=True, slots=True)
class _Named:
    passage: Passage
    entry: int
    text: str


def find_swaps(entries: Sequence[CastEntry], copies: Sequence[Copy]) -> tuple[Swap, ...]:
    """Find the pairs of names of which a copy puts one for the other, each once, in the order of the copies.

    Where either of the two articles writes both names, they are two things, and the edit tells of something else.
    """
    named = _named(entries)
    writers = [frozenset(passage.article for form in each.forms for passage in form.passages) for each in entries]
    found: dict[tuple[int, int], Swap] = {}
    for edit in (edit for copy in copies for edit in copy.edits if edit.kind == "replaced"):
        one, two = _name_at(edit.a, named), _name_at(edit.b, named)
        if one is None or two is None:
            continue
        a, b = sorted((one.entry, two.entry))
        both = writers[a] & writers[b] & {edit.a.article, edit.b.article}
        if a != b and not both and _may_be_one(entries[a], entries[b]):
            why = f"“{one.text}” and “{two.text}” stand at the same place of words that two accounts share"
            found.setdefault((a, b), Swap(a, b, why))
    return tuple(found.values())


def _named(entries: Sequence[CastEntry]) -> Mapping[tuple[str, str], list[_Named]]:
    """Every name by the article and part in which it stands, in text order."""
    named: dict[tuple[str, str], list[_Named]] = defaultdict(list)
    for number, entry in enumerate(entries):
        for form in entry.forms:
            for passage in form.passages:
                named[passage.article, passage.part].append(_Named(passage, number, form.text))
    for names in named.values():
        names.sort(key=_start)
    return named


def _start(name: _Named) -> int:
    return name.passage.start


def _name_at(edited: Passage, named: Mapping[tuple[str, str], list[_Named]]) -> _Named | None:
    """The name that holds all of an edit's side, or that alone stands in it with a few letters more: a title, "the"."""
    names = named.get((edited.article, edited.part), [])
    at = bisect_right(names, edited.end - 1, key=_start) - 1
    if at < 0 or not names[at].passage.overlaps(edited):
        return None
    name = names[at].passage
    around = max(0, name.start - edited.start) + max(0, edited.end - name.end)
    return names[at] if around <= MOST_CHARACTERS_AROUND else None


def _may_be_one(a: CastEntry, b: CastEntry) -> bool:
    """Whether the kinds allow it; two countries, or two peoples, are a change of fact and no other spelling."""
    known = all(is_place(each.name) or is_demonym(each.name) for each in (a, b))
    return not known and (a.kind == b.kind or "other" in (a.kind, b.kind))
