"""The worst hundred misses of quotations in PolNeAR dev, by cause: `python -m benchmarks.voices_misses`.

A line of `judged/voices_misses.jsonl` has the article, where the first piece of a content begins and the last ends, and
why it was missed on 2026-11-22, sorted into causes by what stands at the cue. It prints how many are missed still:
found with less than half of their characters shared, or not at all.
"""

import json
import os
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

from benchmarks.quality.voices import FILES, LEAST_SHARE, article_of, compare_row, pairs_of, read_rows
from retold.reading.syntax import open_parser, parse_account

FOLDER = Path(os.environ.get("RETOLD_EVAL", Path(__file__).parents[2] / "shared" / "eval"))
MISSES = Path(__file__).parent / "judged" / "voices_misses.jsonl"


@dataclass(frozen=True, slots=True)
class Miss:
    """A content that people marked and that was not found."""

    article: str
    start: int
    end: int
    cause: str


def main() -> None:
    """Print, for each cause, how many misses there were and how many are left."""
    misses = [Miss(**json.loads(line)) for line in MISSES.read_text(encoding="utf-8").splitlines()]
    found = _found_in({each.article for each in misses})
    causes = Counter(each.cause for each in misses)
    left = Counter(each.cause for each in misses if (each.article, each.start, each.end) not in found)
    for cause, number in causes.most_common():
        print(f"{left[cause]:4} of {number:3} left: {cause}")
    print(f"{sum(left.values()):4} of {len(misses):3} left")


def _found_in(articles: set[str]) -> set[tuple[str, int, int]]:
    """Of those articles, the contents of which half or more is found."""
    parser = open_parser()
    found: set[tuple[str, int, int]] = set()
    for row in read_rows(FOLDER / FILES[0]):
        if row["id"] not in articles:
            continue
        compared = compare_row(row, parse_account(article_of(row), parser))
        for pair in pairs_of(compared, LEAST_SHARE):
            found.add((str(row["id"]), pair.gold.content[0].start, pair.gold.content[-1].end))
    return found


if __name__ == "__main__":
    main()
