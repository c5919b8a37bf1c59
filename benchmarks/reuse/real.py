"""Rows of the corpus engine among all public articles as one corpus, beside the kinds that a reader gave them.

python -m benchmarks.reuse.real

Seventy rows, evenly spaced among all, were read in their texts: does the row make sense, and is it copied reporting, a
quotation that both have from its speaker, furniture of a site, or stock that everybody writes? `real.jsonl` keeps the
places and the answers, no words.
"""

import json
import os
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from pathlib import Path

from benchmarks.judged.judgement import Judgement, Place, read_judgements
from benchmarks.reuse.oracle import Text, find_rows

FILES = (
    "stories-news-events.jsonl",
    "stories-triples.jsonl",
    "stories-lookalikes.jsonl",
    "times-timebank.jsonl",
    "times-aquaint.jsonl",
    "quotes-polnear-train.jsonl",
)
JUDGEMENTS = Path(__file__).with_name("real.jsonl")
MINUTE = 60

# A row of today is the judged one where it holds so much of it on both sides.
SAME_SHARE = 0.5


def main() -> int:
    """Print the kinds told beside the kinds judged."""
    texts = list(read_public(Path(os.environ.get("RETOLD_EVAL", "../shared/eval"))))
    rows = find_rows(texts)
    judged = read_judgements(JUDGEMENTS)
    told = [_told(judgement, rows) for judgement in judged]
    print(
        f"{len(texts)} public articles as one corpus: {len(rows)} rows, {dict(Counter(str(r['kind']) for r in rows))}"
    )
    known = [(judgement.truth, kind) for judgement, kind in zip(judged, told, strict=True) if judgement.truth]
    senseless = sum(judgement.verdict == "wrong" for judgement in judged)
    right = sum(truth == kind for truth, kind in known)
    print(f"{len(judged)} rows read: {senseless} make no sense, {len(judged) - len(known)} are of no one kind")
    print(f"kind right in {right} of {len(known)}; as judged, as told: rows")
    for (truth, kind), count in sorted(Counter(known).items()):
        print(f"  {truth}, {kind}: {count}")
    return 0


def read_public(folder: Path) -> Iterator[Text]:
    """The articles of the public sets, in order of publication."""
    texts = []
    for name in FILES:
        with (folder / name).open(encoding="utf-8") as file:
            for row in map(json.loads, file):
                given = f"{name.removesuffix('.jsonl')}/{row['id']}"
                texts.append(Text(given, row["text"], _minute(row.get("published")), row.get("outlet")))
    known = {
        text.id: text for text in sorted(texts, key=lambda text: (text.published is None, text.published, text.id))
    }
    yield from known.values()


def _minute(published: str | None) -> int | None:
    if not published:
        return None
    moment = datetime.fromisoformat(published)
    return int((moment if moment.tzinfo else moment.replace(tzinfo=UTC)).timestamp()) // MINUTE


def _told(judgement: Judgement, rows: Sequence[dict[str, object]]) -> str:
    """The kind of the row that stands at the judged places, if any."""
    one, other = judgement.places
    for row in rows:
        a, b = (_place(row, side) for side in ("a", "b"))
        if (_same(a, one) and _same(b, other)) or (_same(a, other) and _same(b, one)):
            return str(row["kind"])
    return "not found"


def _place(row: dict[str, object], side: str) -> Place:
    return Place(str(row[f"{side}_id"]), "text", int(str(row[f"{side}_start"])), int(str(row[f"{side}_end"])))


def _same(found: Place, judged: Place) -> bool:
    shared = min(found.end, judged.end) - max(found.start, judged.start)
    return found.article == judged.article and shared >= SAME_SHARE * (judged.end - judged.start)


if __name__ == "__main__":
    sys.exit(main())
