"""Measure shared passages on corpora, on this machine, and print the tables of docs/reuse.md.

python -m benchmarks.reuse [PART ...] [--articles 100000] [--growth 10000 100000 1000000] [--folder FOLDER]

PART is one or more of: verbatim quality memory growth peers (all of them if none is named). `verbatim` needs the public
sets (RETOLD_EVAL, default ../shared/eval); `peers` needs a venv of requirements/peers.lock (`make .venv-peers/.done`).
"""

import argparse
import os
import sys
import tempfile
from collections.abc import Callable, Mapping
from pathlib import Path

from benchmarks.reuse.tables import Bench, print_growth, print_memory, print_peers, print_quality, print_verbatim

ARTICLES = 100_000
GROWTH = (10_000, 100_000, 1_000_000)

PARTS: Mapping[str, Callable[[Bench], None]] = {
    "verbatim": print_verbatim,
    "quality": print_quality,
    "memory": print_memory,
    "growth": print_growth,
    "peers": print_peers,
}


def main() -> int:
    """Run the parts asked for."""
    wanted = _arguments()
    with tempfile.TemporaryDirectory() as passing:
        bench = Bench(
            folder=wanted.folder or Path(passing),
            articles=wanted.articles,
            growth=tuple(wanted.growth),
            gold=Path(os.environ.get("RETOLD_EVAL", "../shared/eval")),
            peers=wanted.peers,
        )
        bench.warm_up()
        for part in wanted.parts or PARTS:
            PARTS[part](bench)
    return 0


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("parts", nargs="*", choices=[*PARTS, []], help=f"of {', '.join(PARTS)}")
    parser.add_argument("--articles", type=int, default=ARTICLES)
    parser.add_argument("--growth", type=int, nargs="*", default=GROWTH)
    parser.add_argument("--folder", type=Path, help="keep corpora and rows here, and use those that stand there")
    parser.add_argument("--peers", type=Path, default=Path(".venv-peers/bin/python"), help="the peers' Python")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
