"""Quotations as rows of a table, one column function each."""

import csv
import io
from collections.abc import Callable, Iterable, Iterator, Mapping

from retold.model import Quotation
from retold.quotations import QuotedText

# A spreadsheet runs a cell that begins with one of these as a formula; the text comes from the web.
RUNS = ("=", "+", "-", "@", "\t", "\r")

Column = Callable[[QuotedText, Quotation], str | None]
COLUMNS: Mapping[str, Column] = {
    "location": lambda found, _: found.article.source.location,
    "outlet": lambda found, _: found.article.outlet.value if found.article.outlet else None,
    "published": lambda found, _: found.article.published.value if found.article.published else None,
    "id": lambda _, said: said.id,
    "part": lambda _, said: said.content[0].part,
    "start": lambda _, said: str(said.content[0].start),
    "end": lambda _, said: str(said.content[-1].end),
    "kind": lambda _, said: said.kind,
    "act": lambda _, said: said.act,
    "stance": lambda _, said: said.stance,
    "speaker": lambda _, said: said.speaker.name if said.speaker else None,
    "speaker_kind": lambda _, said: said.speaker.kind if said.speaker else None,
    "source": lambda found, said: found.cut(said.speaker.passage) if said.speaker else None,
    "cue": lambda found, said: found.cut(said.cue),
    "words": lambda found, said: found.words(said),
    "addressee": lambda found, said: found.cut(said.addressee),
    "channel": lambda found, said: found.cut(said.channel),
    "said_on": lambda _, said: said.said_on.value if said.said_on else None,
    "parent": lambda _, said: said.parent,
    "negated": lambda _, said: "yes" if said.negated else None,
    "hypothetical": lambda _, said: "yes" if said.hypothetical else None,
}


def head_of_table() -> str:
    """The names of the columns."""
    return _row(COLUMNS)


def rows_of(found: QuotedText) -> Iterator[str]:
    """One row per quotation; an apostrophe stands before a cell that a spreadsheet would run."""
    return (_row(_cell(column(found, said)) for column in COLUMNS.values()) for said in found)


def _cell(value: str | None) -> str:
    words = value or ""
    return f"'{words}" if words.startswith(RUNS) else words


def _row(cells: Iterable[str]) -> str:
    line = io.StringIO()
    csv.writer(line, lineterminator="").writerow(cells)
    return line.getvalue()
