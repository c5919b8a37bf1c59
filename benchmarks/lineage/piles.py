"""Piles: planted accounts as rows that can be read in, with all that is known of them."""

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Literal

from benchmarks.lineage.accounts import Account, Placed, write_out
from benchmarks.lineage.editing import ONE_WAY

Way = Literal["a_to_b", "b_to_a", "unknown"]


@dataclass(frozen=True, slots=True)
class Planted:
    """An account as it was planted: its row as a pile gives it, and where each paragraph stands in its text."""

    account: Account
    row: Mapping[str, str]
    placed: tuple[Placed, ...]
    in_pile: bool


@dataclass(frozen=True, slots=True)
class Pile:
    """One planted story: `name` tells the report, the shape of its tree and the number of its draw."""

    name: str
    shape: str
    accounts: tuple[Planted, ...]

    @property
    def shown(self) -> tuple[Planted, ...]:
        """The accounts that are in the pile."""
        return tuple(each for each in self.accounts if each.in_pile)

    @property
    def rows(self) -> tuple[Mapping[str, str], ...]:
        """The pile's rows, as they are brought in."""
        return tuple(each.row for each in self.shown)

    def account(self, name: str) -> Planted:
        """An account by its id, in the pile or not."""
        return next(each for each in self.accounts if each.account.id == name)


@dataclass(frozen=True, slots=True)
class Held:
    """Characters of an account that two accounts are said to share."""

    account: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Truth:
    """Which way shared words truly went; `unknown` where neither account had them from the other.

    `knowable` where the way left a trace: the taker names the giver, both are one outlet's, or an edit that is made one
    way only lies between the two.
    """

    way: Way
    knowable: bool


def truth_of(pile: Pile, a: Held, b: Held) -> Truth | None:
    """The way that most of the shared characters went, from the paragraphs that both hold; None if they share none."""
    weights: dict[Way, int] = {"a_to_b": 0, "b_to_a": 0, "unknown": 0}
    knowable = False
    for in_a in _touched(pile.account(a.account), a):
        for in_b in _touched(pile.account(b.account), b):
            if in_a.unit.key == in_b.unit.key:
                way = _way(pile, in_a, in_b)
                weights[way] += min(in_a.end - in_a.start, in_b.end - in_b.start)
                knowable |= _is_traced(pile, in_a, in_b, way)
    if not any(weights.values()):
        return None
    way = max(weights, key=lambda each: (weights[each], each == "unknown"))
    return Truth(way, way != "unknown" and knowable)


def _touched(planted: Planted, held: Held) -> list[Placed]:
    return [each for each in planted.placed if each.start < held.end and held.start < each.end]


def _way(pile: Pile, in_a: Placed, in_b: Placed) -> Way:
    """The way of one paragraph; words from an earlier version of an outlet's account came from that outlet."""
    if _gave(pile, in_a, in_b):
        return "a_to_b"
    return "b_to_a" if _gave(pile, in_b, in_a) else "unknown"


def _gave(pile: Pile, giver: Placed, taker: Placed) -> bool:
    account, name = giver.unit.holders[-1], taker.unit.holders[-1]
    outlet = pile.account(account).account.outlet
    before = taker.unit.holders[:-1]
    if pile.account(name).account.outlet == outlet:
        return account in before
    return any(pile.account(each).account.outlet == outlet for each in before)


def _is_traced(pile: Pile, in_a: Placed, in_b: Placed, way: Way) -> bool:
    if way == "unknown":
        return False
    given, taken = (in_a, in_b) if way == "a_to_b" else (in_b, in_a)
    giver, taker = (pile.account(each.unit.holders[-1]).account for each in (given, taken))
    credited = [each.removeprefix("present: ") for each in taker.credits if each.startswith("present: ")]
    if taker.outlet == giver.outlet or any(pile.account(each).account.outlet == giver.outlet for each in credited):
        return True
    since = taken.unit.edits[len(given.unit.edits) :]
    return any(edit.what in ONE_WAY for edit in since)


def digest(piles: Iterable[Pile]) -> str:
    """A hash of everything in the piles: texts, facts and descent."""
    whole = [
        {
            "name": pile.name,
            "accounts": [
                {
                    "row": dict(each.row),
                    "in_pile": each.in_pile,
                    "units": [
                        [place.unit.key, place.start, place.end, list(place.unit.holders)] for place in each.placed
                    ],
                }
                for each in pile.accounts
            ],
        }
        for pile in piles
    ]
    return hashlib.sha256(json.dumps(whole, sort_keys=True, ensure_ascii=False).encode()).hexdigest()


def planted(account: Account, row: Mapping[str, str], *, in_pile: bool) -> Planted:
    """An account with its text written out into its row."""
    text, placed = write_out(account)
    return Planted(account, {**row, "text": text}, placed, in_pile)
