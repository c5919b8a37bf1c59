"""Many accounts: the time that the lineage of one large planted story takes, step by step, without its reading.

python -m benchmarks.lineage.many [--accounts N ...]
"""

import argparse
import json
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TypeVar

from benchmarks.lineage.trees import grow_many
from retold.ingest import read_pile
from retold.lenses.lineage import find_lineage
from retold.model import Article, Dossier, Story
from retold.stories import in_story_order
from retold.stories.absent import find_absent
from retold.stories.copies import find_copies
from retold.stories.copies.credited import gather_credits
from retold.stories.origins import trace_origins

SEED = 7
# The story, half of it and twice: so it is seen how the time grows.
ACCOUNTS = (250, 500, 1000)

Made = TypeVar("Made")


class Watch:
    """Times of steps: of the processor, and on the wall, which other work on the machine lengthens."""

    def __init__(self) -> None:
        self.processor = self.wall = 0.0

    def step(self, name: str, make: Callable[[], Made]) -> Made:
        """Do a step and print its time."""
        processor, wall = time.process_time(), time.perf_counter()
        made = make()
        processor, wall = time.process_time() - processor, time.perf_counter() - wall
        self.processor, self.wall = self.processor + processor, self.wall + wall
        print(f"  {name}: {processor:.2f} s of processor, {wall:.2f} s on the wall")
        return made


def main() -> None:
    """Print the steps of each story."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--accounts", type=int, nargs="+", default=ACCOUNTS)
    for accounts in parser.parse_args().accounts:
        print(f"{accounts} accounts")
        watch = Watch()
        _trace(_bring_in(accounts), watch)
        print(f"  together: {watch.processor:.1f} s of processor, {watch.wall:.1f} s on the wall")


def _bring_in(accounts: int) -> Sequence[Article]:
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "rows.jsonl"
        file.write_text("".join(json.dumps(dict(row)) + "\n" for row in grow_many(accounts, SEED).rows), "utf-8")
        return in_story_order(read_pile((file,)).articles)


def _trace(articles: Sequence[Article], watch: Watch) -> None:
    credits = watch.step("credits", lambda: gather_credits(articles))
    copies = watch.step("copies with directions", lambda: find_copies(articles, {}, credits))
    absent = watch.step("absent sources", lambda: find_absent(articles, copies, credits))
    origins = watch.step("origins", lambda: trace_origins(articles, copies, (), (), absent))
    names = tuple(article.id for article in articles)
    story = Story(id="s1", title="", articles=names, copies=copies, origins=origins, absent=absent)
    dossier = Dossier(story=story, articles=tuple(articles), readings={})
    watch.step("lens", lambda: find_lineage(dossier))


if __name__ == "__main__":
    main()
