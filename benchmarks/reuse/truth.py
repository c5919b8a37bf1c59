"""The truth beside a hard corpus: which words of each article come from where."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import pyarrow as pa

# Where words come from: planted out of another article, held by very many, a whole copy, a speech that several quote,
# an outlet's own paragraph or furniture, a phrase or title that everybody writes.
PASSAGE, WIDE, WHOLE, QUOTATION, OWN, FURNITURE, STOCK = (
    "passage",
    "wide",
    "whole",
    "shared quotation",
    "own",
    "furniture",
    "stock",
)

# Bands of edited words, as the quality gate has them.
BANDS: Mapping[str, tuple[float, float]] = {"0_10": (0.0, 0.1), "10_20": (0.1, 0.2), "20_30": (0.2, 0.3)}

SCHEMA = pa.schema(
    [
        pa.field("doc", pa.int64()),
        pa.field("kind", pa.string()),
        pa.field("band", pa.string()),
        pa.field("share", pa.float32()),
        pa.field("origin", pa.int64()),
        pa.field("origin_first", pa.int32()),
        pa.field("origin_after", pa.int32()),
        pa.field("first", pa.int32()),
        pa.field("after", pa.int32()),
        pa.field("start", pa.int32()),
        pa.field("end", pa.int32()),
        pa.field("source_start", pa.int32()),
        pa.field("source_end", pa.int32()),
        pa.field("inherited", pa.bool_()),
    ]
)


@dataclass(frozen=True, slots=True)
class Held:
    """Words of an article that stand in an origin too, half-open by word: another article (its number), or a pool's
    item (below zero). `inherited` where a copied passage brought them along."""

    kind: str
    origin: int
    origin_first: int
    origin_after: int
    first: int
    after: int
    band: str = ""
    share: float = 0.0
    inherited: bool = False

    def moved(self, by: int) -> "Held":
        """The same so many words further on."""
        return Held(
            self.kind,
            self.origin,
            self.origin_first,
            self.origin_after,
            self.first + by,
            self.after + by,
            self.band,
            self.share,
            self.inherited,
        )


@dataclass(frozen=True, slots=True)
class Row:
    """Held words with their borders in characters, and those of the source where it is an article."""

    doc: int
    held: Held
    start: int
    end: int
    source_start: int | None
    source_end: int | None


def table(rows: Sequence[Row]) -> pa.Table:
    """Rows as a table."""
    columns: dict[str, list[object]] = {
        name: [getattr(row.held, name) for row in rows]
        for name in (
            "kind",
            "band",
            "share",
            "origin",
            "origin_first",
            "origin_after",
            "first",
            "after",
            "inherited",
        )
    }
    columns |= {name: [getattr(row, name) for row in rows] for name in ("doc", "start", "end")}
    columns |= {name: [getattr(row, name) for row in rows] for name in ("source_start", "source_end")}
    return pa.table({name: columns[name] for name in SCHEMA.names}, SCHEMA)
