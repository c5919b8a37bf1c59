"""`make quality`: measure every set, hold the floors, and keep the record that the lens cards read.

python -m benchmarks.quality                       measure; fail where a score is below its floor
python -m benchmarks.quality --record              also raise the floors and write the cards' record
python -m benchmarks.quality --record --lower NAME --because REASON
                                                   let one floor fall, with the reason kept beside it
"""

import argparse
import os
import sys
import time
from collections.abc import Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path

from benchmarks.quality.floors import Lowering, check_scores, record_scores
from benchmarks.quality.gold import check_gold
from benchmarks.quality.score import Score
from retold.reading import open_parser

# One module a set of gold; the longest first, so that two processes end together.
SETS = ("voices", "times", "names", "undated", "reuse", "lineage", "absent", "ingest")
PROCESSES = 2


@dataclass(frozen=True, slots=True)
class Measured:
    """What one set's module measured, and how long it took in seconds."""

    scores: tuple[Score, ...]
    seconds: float


def main() -> int:
    """Measure, print, and return the exit code."""
    wanted = _arguments()
    folder = Path(os.environ.get("RETOLD_EVAL", Path(__file__).parents[3] / "shared" / "eval"))
    if not folder.is_dir():
        print(f"quality: skipped, no gold data in {folder}. Set RETOLD_EVAL to the folder that holds it.")
        return 0
    files = [name for each in wanted.sets for name in import_module(f"benchmarks.quality.{each}").FILES]
    faults = check_gold(folder, files)
    with ProcessPoolExecutor(PROCESSES) as pool:
        measured = dict(zip(wanted.sets, pool.map(_measure, wanted.sets, [folder] * len(wanted.sets)), strict=True))
    _print(measured)
    scores = tuple(score for each in measured.values() for score in each.scores)
    if wanted.record:
        record_scores(scores, Lowering(wanted.lower, wanted.because) if wanted.lower else None)
    faults += check_scores(scores, whole=set(wanted.sets) == set(SETS))
    for fault in faults:
        print(f"quality: {fault}", file=sys.stderr)
    print("quality: " + (f"{len(faults)} faults" if faults else f"{len(scores)} scores, none below its floor"))
    return 1 if faults else 0


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("sets", nargs="*", default=SETS, help=f"sets to measure: {', '.join(SETS)}")
    parser.add_argument("--record", action="store_true", help="raise the floors and write the cards' record")
    parser.add_argument("--lower", help="a score whose floor may fall")
    parser.add_argument("--because", help="why it may")
    wanted = parser.parse_args()
    if bool(wanted.lower) != bool(wanted.because):
        parser.error("--lower NAME needs --because REASON, and the other way round")
    return wanted


def _measure(name: str, folder: Path) -> Measured:
    start = time.perf_counter()
    scores: Sequence[Score] = import_module(f"benchmarks.quality.{name}").measure(folder, open_parser())
    return Measured(tuple(scores), time.perf_counter() - start)


def _print(measured: Mapping[str, Measured]) -> None:
    for name, each in measured.items():
        print(f"{name} ({each.seconds:.0f} s)")
        for score in each.scores:
            toys = ", ".join(f"{method} {value:.3f}" for method, value in score.trivial.items())
            print(
                f"  {score.value:.3f}  {score.name}: {score.says}" + (f"\n         beside it: {toys}" if toys else "")
            )


if __name__ == "__main__":
    sys.exit(main())
