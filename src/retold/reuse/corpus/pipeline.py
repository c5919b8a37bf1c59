"""The pipeline of a corpus: texts in, copies out, whatever engine runs it."""

from collections.abc import Iterable, Iterator, Mapping
from itertools import count
from typing import TypedDict

import pyarrow as pa

from retold.engines import Engine
from retold.reuse.corpus.keys import key_of
from retold.reuse.corpus.tables import COPIES, TEXTS
from retold.reuse.passages import SharedPassage, find_shared_passages
from retold.reuse.words import ReadableText, Stretch

Row = Mapping[str, object]


class _Text(TypedDict):
    doc: int
    id: str
    published: int | None
    text: str
    stretches: list[dict[str, int]] | None


def find_copies_in(texts: Iterable[pa.RecordBatch], *, engine: Engine) -> Iterator[pa.RecordBatch]:
    """Find every passage that texts of a corpus share: batches of `TEXTS` in, batches of `COPIES` out.

    n holders of one passage give n-1 rows, each with its earliest holder; rows stand in the order of the texts' dates
    (as given where there is none) and of the earliest holder's words.
    """
    engine.put(TEXTS, texts)
    found = sorted((row for batch in engine.read(TEXTS, ("doc",)) for row in batch.to_pylist()), key=_key)
    ids = [row["id"] for row in found]
    shared = find_shared_passages([_readable(number, row) for number, row in enumerate(found)])
    groups = count()
    rows = [_row(ids, passage, next(groups)) for passage in shared]
    if rows:
        yield pa.RecordBatch.from_pylist(rows, schema=COPIES.schema)


def _key(row: _Text) -> int:
    return key_of(row["doc"], row["published"])


def _readable(number: int, row: _Text) -> ReadableText:
    given = row["stretches"]
    whole = (Stretch(0, len(row["text"])),)
    stretches = whole if given is None else tuple(Stretch(each["start"], each["end"]) for each in given)
    return ReadableText(article=str(number), text=row["text"], stretches=stretches)


def _row(ids: list[str], shared: SharedPassage, group: int) -> Row:
    return {
        "a_id": ids[int(shared.a.article)],
        "a_start": shared.a.start,
        "a_end": shared.a.end,
        "b_id": ids[int(shared.b.article)],
        "b_start": shared.b.start,
        "b_end": shared.b.end,
        "kind": "copied",
        "group": group,
        "words": shared.words,
        "likeness": shared.likeness,
        "edits": [
            {
                "kind": edit.kind,
                "a_start": edit.a.start,
                "a_end": edit.a.end,
                "b_start": edit.b.start,
                "b_end": edit.b.end,
            }
            for edit in shared.edits
        ],
    }
