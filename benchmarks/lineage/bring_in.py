"""Planted piles brought in as any pile is: from a file of rows to articles."""

import json
import tempfile
from pathlib import Path

from benchmarks.lineage.piles import Pile
from retold.ingest import read_pile
from retold.model import Article
from retold.stories import in_story_order


def bring_in(pile: Pile) -> tuple[Article, ...]:
    """The articles of a planted pile in story order; their `given_id` is the planted account's."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "pile.jsonl"
        file.write_text("\n".join(json.dumps(dict(row)) for row in pile.rows), encoding="utf-8")
        return in_story_order(read_pile([file]).articles)
