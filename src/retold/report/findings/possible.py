"""Merges that are left to the reader, each with the decision that would make it."""

from collections.abc import Sequence
from dataclasses import dataclass

from retold.lenses.names import NamesFindings
from retold.model import CastEntry, Passage
from retold.report.findings.view import Siglum, siglum_of
from retold.report.lookups import Lookups


@dataclass(frozen=True, slots=True)
class SideView:
    """One of two entries: its name, where it is shown, and the first place of its name."""

    name: str
    href: str
    siglum: Siglum


@dataclass(frozen=True, slots=True)
class PossibleView:
    """Two entries that may be one, why, and the decision that joins them, ready for retold.toml."""

    a: SideView
    b: SideView
    why: str
    decision: str


def show_possible(lookups: Lookups) -> tuple[PossibleView, ...]:
    """The merges that the names lens offers, those of the names that stand most often first."""
    findings = lookups.story.findings.get("names")
    if not isinstance(findings, NamesFindings):
        return ()
    offered = sorted(findings.possible, key=lambda each: -min(_count(lookups, each.a), _count(lookups, each.b)))
    return tuple(_show(each.a, each.b, each.why, lookups) for each in offered)


def merge_decision(passages: Sequence[Passage]) -> str:
    """A decision that joins the entries at some passages, as retold.toml has it.

    >>> print(merge_decision([Passage("00000000000000ff", "text", 3, 9), Passage("00000000000000fe", "title", 0, 6)]))
    [[decision]]
    kind = "merge"
    passages = ["00000000000000ff:text:3-9", "00000000000000fe:title:0-6"]
    """
    addresses = ", ".join(f'"{each.article}:{each.part}:{each.start}-{each.end}"' for each in passages)
    return f'[[decision]]\nkind = "merge"\npassages = [{addresses}]'


def _show(a: str, b: str, why: str, lookups: Lookups) -> PossibleView:
    entries = lookups.cast[a], lookups.cast[b]
    one, two = (_side(entry, lookups) for entry in entries)
    return PossibleView(one, two, why, merge_decision((one.siglum.passage, two.siglum.passage)))


def _side(entry: CastEntry, lookups: Lookups) -> SideView:
    key = "name-" + entry.id
    form = next((form for form in entry.forms if form.text == entry.name), entry.forms[0])
    return SideView(entry.name, "#" + lookups.finding(key), siglum_of(lookups, form.passages[0], key))


def _count(lookups: Lookups, entry: str) -> int:
    return sum(form.count for form in lookups.cast[entry].forms)
