"""Rows as passim writes them: one line for each text of a cluster, with the words that it shares."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from hashlib import sha256
from itertools import groupby
from typing import cast

Row = Mapping[str, object]

_BYTES_OF_A_NUMBER = 8


@dataclass(frozen=True, slots=True)
class _Held:
    """Where a text holds a cluster's passage."""

    id: str
    series: str | None
    begin: int
    end: int
    text: str

    def with_(self, other: "_Held") -> "_Held":
        """Both as one stretch; they overlap, for rows of one group speak of one passage."""
        first, last = sorted((self, other), key=lambda each: each.begin)
        if last.end <= first.end:
            return first
        return _Held(self.id, self.series, first.begin, last.end, first.text + last.text[first.end - last.begin :])

    def meets(self, other: "_Held") -> bool:
        """Whether the stretches overlap or touch."""
        return self.begin <= other.end and other.begin <= self.end


def passim_lines(rows: Iterable[Row]) -> Iterator[dict[str, object]]:
    """Each cluster's texts, the earliest first; rows of one group have one earliest holder and stand together."""
    for _, of_one in groupby(rows, key=lambda row: row["a_id"]):
        clusters: dict[int, list[Row]] = {}
        for row in of_one:
            clusters.setdefault(cast(int, row["group"]), []).append(row)
        for cluster, members in clusters.items():
            yield from _lines(cluster, members)


def _lines(cluster: int, rows: list[Row]) -> Iterator[dict[str, object]]:
    firsts = _joined(_held(row, "a") for row in rows)
    held = [*firsts, *_joined(_held(row, "b") for row in rows)]
    size = len({each.id for each in held})
    first = {"uid": _number(firsts[0].id), "begin": firsts[0].begin, "end": firsts[0].end}
    for each in held:
        yield {
            "uid": _number(each.id),
            "cluster": cluster,
            "size": size,
            "begin": each.begin,
            "end": each.end,
            "src": [] if each.id == firsts[0].id else [first],
            "id": each.id,
            "series": each.series,
            "text": each.text,
        }


def _joined(held: Iterable[_Held]) -> list[_Held]:
    """The stretches of each text, those that overlap as one, in the order of the rows."""
    joined: dict[str, list[_Held]] = {}
    for each in held:
        others = joined.setdefault(each.id, [])
        for other in [other for other in others if other.meets(each)]:
            others.remove(other)
            each = each.with_(other)  # noqa: PLW2901 - it grows with every one that it meets
        others.append(each)
    return [each for found in joined.values() for each in found]


def _held(row: Row, side: str) -> _Held:
    return _Held(
        id=cast(str, row[f"{side}_id"]),
        series=cast("str | None", row[f"{side}_outlet"]),
        begin=cast(int, row[f"{side}_start"]),
        end=cast(int, row[f"{side}_end"]),
        text=cast(str, row[f"{side}_text"]),
    )


def _number(id_: str) -> int:
    """A number of 64 bits for an id, the same in every run."""
    digest = sha256(id_.encode()).digest()[:_BYTES_OF_A_NUMBER]
    return int.from_bytes(digest, "big", signed=True)
