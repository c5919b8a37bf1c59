"""Kept back: absent sources on a seed that nothing was tuned on, with what the gate leaves out and without.

python -m benchmarks.lineage.kept_back [--seed N]
"""

import argparse
from collections.abc import Mapping, Sequence

from benchmarks.lineage.piles import Pile
from benchmarks.quality.absent import LEFT_OUT, Found, bring_in, count_right, find_by_retold, plant_piles

# Scored once, when the code was final; the gate has a seed of its own.
SEED = 20910911


def main() -> None:
    """Print found and invented for each way to count."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--seed", type=int, default=SEED)
    answers = [(pile, find_by_retold(bring_in(pile))) for pile in plant_piles(parser.parse_args().seed)]
    kept = [each for each in answers if each[0].shape not in LEFT_OUT]
    print(f"{len(answers)} piles, {len(kept)} without {', '.join(LEFT_OUT)}")
    _say("as the gate counts", kept)
    _say("with sources that most have through one account", kept, in_hand_too=True)
    _say(f"with {', '.join(LEFT_OUT)}", answers)
    _say("with both", answers, in_hand_too=True)
    for shape, own in _by_shape(answers).items():
        _say(f"  {shape}", own)
        _say(f"  {shape}, with both", own, in_hand_too=True)


def _say(what: str, answers: Sequence[tuple[Pile, Found]], *, in_hand_too: bool = False) -> None:
    count = count_right(answers, in_hand_too=in_hand_too)
    found = f"found {count.right} of {count.wanted} ({count.right / max(1, count.wanted):.3f})"
    invented = f"invented in {count.invented} of {count.without} piles ({count.invented / max(1, count.without):.3f})"
    print(f"{what}: {found}, {invented}")


def _by_shape(answers: Sequence[tuple[Pile, Found]]) -> Mapping[str, list[tuple[Pile, Found]]]:
    shapes: dict[str, list[tuple[Pile, Found]]] = {}
    for answer in answers:
        shapes.setdefault(answer[0].shape, []).append(answer)
    return shapes


if __name__ == "__main__":
    main()
