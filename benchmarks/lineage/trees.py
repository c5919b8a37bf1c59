"""Trees: who wrote and who took over, in the shapes that news takes.

python -m benchmarks.lineage.trees            count what is planted and check its hash
python -m benchmarks.lineage.trees --show N   print the accounts of the N-th pile of the half that is looked at
"""

import argparse
import random
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Literal

from benchmarks.lineage.accounts import Account
from benchmarks.lineage.growing import OUTLETS, Tree
from benchmarks.lineage.piles import Pile, Planted, digest, planted
from benchmarks.lineage.reports import Report, read_reports
from benchmarks.lineage.times import draw_clock, published

HASHES = Path(__file__).with_name("planted.sha256")
Half = Literal["dev", "kept"]
SEEDS = {"dev": 20310101, "kept": 20320202}
MORE_SEED = 777_000_000
# Piles of each shape in each half.
PER_SHAPE = 9
_HEADLINES = ("what is known", "the day so far", "questions remain")
Shape = Callable[[Tree], None]


def _wire_to_many(tree: Tree) -> None:
    wire = tree.write("wire")
    if tree.chance.random() < 0.5:
        tree.hide(wire)
    takers = [tree.take([wire]) for _ in range(tree.chance.randint(6, 20))]
    for giver in tree.chance.sample(takers, len(takers) // 4):
        tree.take([giver])


def _wire_to_few(tree: Tree) -> None:
    wire = tree.write("wire")
    if tree.chance.random() < 0.5:
        tree.hide(wire)
    for _ in range(tree.chance.randint(2, 4)):
        tree.take([wire])


def _statement(tree: Tree) -> None:
    statement = tree.write("statement")
    if tree.chance.random() < 0.5:
        tree.hide(statement)
    takers = [tree.take([statement], tree.chance.choice((0.3, 0.6, 1.0))) for _ in range(tree.chance.randint(3, 7))]
    tree.take([tree.chance.choice(takers)])


def _chain(tree: Tree) -> None:
    last = tree.write("outlet")
    for _ in range(tree.chance.randint(2, 4)):
        last = tree.take([last])


def _mixed(tree: Tree) -> None:
    wire = tree.write("wire", slice(0, 6))
    local = tree.write("outlet", slice(6, None))
    tree.add_own(local, 3)
    if tree.chance.random() < 0.4:
        tree.hide(wire)
    for _ in range(tree.chance.randint(2, 4)):
        tree.take([wire, local], share=0.8)
    tree.take([wire])
    tree.take([local])


def _own_reporting(tree: Tree) -> None:
    speech = tree.hide(tree.write("speech"))
    for _ in range(tree.chance.randint(3, 6)):
        tree.quote(speech)


def _updates(tree: Tree) -> None:
    first = tree.write("wire" if tree.chance.random() < 0.5 else "outlet", slice(0, 5))
    tree.take([first])
    second = tree.again(first)
    if first.role == "wire" and tree.chance.random() < 0.5:
        tree.hide(first)
    for _ in range(tree.chance.randint(1, 3)):
        tree.take([second])
    tree.again(second)


def _exclusive(tree: Tree) -> None:
    """A paper's own story that an agency passes on: most have it from the agency, some from the paper."""
    local = tree.write("outlet")
    wire = tree.take([local], tree.chance.choice((0.3, 0.6)), role="wire")
    for account in (local, wire):
        if tree.chance.random() < 0.3:
            tree.hide(account)
    for _ in range(tree.chance.randint(3, 7)):
        tree.take([wire])
    tree.take([local])


def _crossed(tree: Tree) -> None:
    """Takers of a wire that is not in the pile, and rewrites of one of them that name it."""
    wire = tree.hide(tree.write("wire"))
    takers = [tree.take([wire], tree.chance.choice((0.0, 0.3))) for _ in range(tree.chance.randint(2, 5))]
    giver = tree.chance.choice(takers)
    for _ in range(tree.chance.randint(1, 2)):
        tree.take([giver])


SHAPES: dict[str, Shape] = {
    "wire to many": _wire_to_many,
    "wire to few": _wire_to_few,
    "statement": _statement,
    "chain": _chain,
    "two sources": _mixed,
    "own reporting": _own_reporting,
    "updates": _updates,
    "exclusive": _exclusive,
    "crossed": _crossed,
}


def plant(half: Half) -> tuple[Pile, ...]:
    """All piles of one half; each half has reports of its own."""
    reports = read_reports()
    of_half = reports[::2] if half == "dev" else reports[1::2]
    return tuple(_piles(of_half, SEEDS[half], half))


def more_draws(draws: int) -> Iterator[Pile]:
    """More piles on the reports of the half that is looked at."""
    for draw in range(draws):
        yield from _piles(read_reports()[::2], MORE_SEED + 100_000 * draw, f"more {draw}")


def _piles(reports: Sequence[Report], seed: int, half: str) -> Iterator[Pile]:
    for number, (shape, grow) in enumerate(SHAPES.items()):
        for draw in range(PER_SHAPE):
            chance = random.Random(seed + 1000 * number + draw)
            report = reports[(draw + number) % len(reports)]
            tree = Tree(report, chance)
            grow(tree)
            yield Pile(f"{half}/{shape}/{draw}", shape, tuple(show(tree)))


def grow_many(accounts: int, seed: int) -> Pile:
    """One large story: a wire, so many outlets that took it over, and rewrites of theirs."""
    chance = random.Random(seed)
    tree = Tree(read_reports()[0], chance)
    wire = tree.hide(tree.write("wire"))
    tree.spare_outlets += [f"{name} {number}" for number in range(accounts // len(OUTLETS) + 1) for name in OUTLETS]
    takers: list[Account] = []
    while len(takers) < accounts:
        takers.append(tree.take([chance.choice(takers) if takers and chance.random() < 0.25 else wire]))
    return Pile(f"many/{accounts}/{seed}", "wire to many", tuple(show(tree)))


def show(tree: Tree) -> Iterator[Planted]:
    """Every account with the facts that a pile gives of it."""
    clock = draw_clock(tree.chance)
    for account in tree.accounts:
        time = published(tree.report.day, account.minute, clock, tree.chance)
        row = {
            "id": account.id,
            "outlet": account.outlet.name,
            "url": f"{account.outlet.address}/{account.id}",
            "title": f"{tree.report.place}: {tree.chance.choice(_HEADLINES)}",
        }
        if time:
            row["published"] = time
        yield planted(account, row, in_pile=account.id not in tree.hidden)


def main() -> None:
    """Count, check the hash, or print a pile."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--show", type=int, help="print this pile of the half that is looked at")
    parser.add_argument("--write", action="store_true", help="write the hashes: only when the trees themselves change")
    wanted = parser.parse_args()
    halves: dict[Half, tuple[Pile, ...]] = {"dev": plant("dev"), "kept": plant("kept")}
    if wanted.show is not None:
        _print(halves["dev"][wanted.show])
        return
    found = "".join(f"{digest(piles)}  {half}\n" for half, piles in halves.items())
    if wanted.write:
        HASHES.write_text(found, encoding="utf-8")
    for half, piles in halves.items():
        print(f"{half}: {len(piles)} piles, {sum(len(pile.shown) for pile in piles)} accounts")
    print("the same as planted" if HASHES.read_text(encoding="utf-8") == found else "NOT the same as planted")


def _print(pile: Pile) -> None:
    print(pile.name)
    for each in pile.accounts:
        account = each.account
        print(f"\n##### {account.id} {account.role} {'' if each.in_pile else 'ABSENT'} from {account.sources}")
        print({key: value for key, value in each.row.items() if key != "text"}, account.credits)
        print(each.row["text"])
        print([(place.unit.key, place.unit.holders, [edit.what for edit in place.unit.edits]) for place in each.placed])


if __name__ == "__main__":
    main()
