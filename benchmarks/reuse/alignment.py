"""rapidfuzz laying the same pairs side by side, word by word: a longest common subsequence without borders or chains.

python -m benchmarks.reuse.alignment TEXTS.parquet COPIES.parquet
"""

import json
import re
import sys
import time

import pyarrow.parquet as pq
from rapidfuzz.distance import LCSseq

# Enough for a steady rate.
MOST_PAIRS = 5_000
_WORD = re.compile(r"\w+")


def main() -> int:
    """Align pairs of articles that share a passage, their words given as numbers, and say how long it took."""
    texts = pq.read_table(sys.argv[1], columns=["id", "text"])
    copies = pq.read_table(sys.argv[2], columns=["a_id", "b_id"])
    pairs = sorted(set(zip(copies["a_id"].to_pylist(), copies["b_id"].to_pylist(), strict=True)))
    pairs = pairs[:: max(1, len(pairs) // MOST_PAIRS)]
    wanted = {name for pair in pairs for name in pair}
    numbers: dict[str, int] = {}
    words = {
        name: [numbers.setdefault(word, len(numbers)) for word in _WORD.findall(text.casefold())]
        for name, text in zip(texts["id"].to_pylist(), texts["text"].to_pylist(), strict=True)
        if name in wanted
    }
    began, began_work = time.perf_counter(), time.process_time()
    for a, b in pairs:
        LCSseq.opcodes(words[a], words[b])
    took = {"aligned": time.perf_counter() - began}
    worked = {"aligned": time.process_time() - began_work}
    print(json.dumps({"articles": len(pairs), "seconds": took, "processor": worked}))
    return 0


if __name__ == "__main__":
    sys.exit(main())
