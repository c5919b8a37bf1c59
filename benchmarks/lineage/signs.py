"""Signs: how often each kind points the right way, on the planted half that is looked at.

python -m benchmarks.lineage.signs [--draws N]    N more draws of every shape, on the same reports
"""

import argparse
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

from benchmarks.lineage.answers import Asked, ask
from benchmarks.lineage.piles import Pile
from benchmarks.lineage.trees import more_draws, plant


def main() -> None:
    """Print, for each kind of sign, how many copies it points right, between siblings, or wrong."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--draws", type=int, default=0, help="more draws of every shape")
    piles: Sequence[Pile] = (*plant("dev"), *more_draws(parser.parse_args().draws))
    asked = list(ask(piles))
    print(f"{len(piles)} piles, {len(asked)} copies")
    for what, counts in (("signs", _by_sign(asked)), ("arrows by what decided", _by_decision(asked))):
        print(what)
        for kind, count in sorted(counts.items(), key=lambda each: -each[1].total()):
            share = count["right"] / count.total()
            tally = ", ".join(f"{count[each]} {each}" for each in ("right", "between siblings", "wrong"))
            print(f"  {kind}: {tally}; {share:.3f}")


def _by_sign(asked: Sequence[Asked]) -> Mapping[str, Counter[str]]:
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for each in asked:
        if each.copy.kind == "copied" and _outlet(each, 0) != _outlet(each, 1):
            for kind, way in dict.fromkeys((sign.kind, sign.way) for sign in each.signs):
                counts[kind][_verdict(each, way)] += 1
    return counts


def _by_decision(asked: Sequence[Asked]) -> Mapping[str, Counter[str]]:
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for each in asked:
        if each.copy.direction != "unknown":
            counts[each.by or "?"][_verdict(each, each.copy.direction)] += 1
    return counts


def _verdict(asked: Asked, way: str) -> str:
    if asked.truth.way == way:
        return "right"
    return "between siblings" if asked.truth.way == "unknown" else "wrong"


def _outlet(asked: Asked, side: int) -> str:
    outlet = (asked.a, asked.b)[side].outlet
    return outlet.value if outlet else ""


if __name__ == "__main__":
    main()
