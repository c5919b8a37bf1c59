"""The names picture: which form of a name which outlet uses, for the names with several forms."""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from retold.report.findings.names import EntryView
from retold.report.pictures.shapes import fit

MOST_OUTLETS = 12
MOST_ENTRIES = 14
MOST_FORMS = 6
LEFT, COLUMN, LINE, GAP, HEAD = 330.0, 96.0, 24.0, 10.0, 34.0
LEAST_RADIUS, WIDEST_RADIUS = 3.0, 9.0
FORM_CHARACTERS, OUTLET_CHARACTERS, NAME_CHARACTERS = 24, 13, 20


@dataclass(frozen=True, slots=True)
class Dot:
    """How often an outlet uses a form."""

    x: float
    radius: float
    href: str
    says: str


@dataclass(frozen=True, slots=True)
class FormLine:
    """One form over the outlets; `name` stands at the first line of its entry."""

    y: float
    name: str
    form: str
    other: bool
    dots: tuple[Dot, ...]


@dataclass(frozen=True, slots=True)
class Head:
    """An outlet's column."""

    x: float
    text: str


@dataclass(frozen=True, slots=True)
class Grid:
    """Where each outlet's column stands, and the highest count."""

    columns: Mapping[str, float]
    most: int


@dataclass(frozen=True, slots=True)
class NamesPicture:
    """Forms over outlets; `rules` are the lines between entries."""

    width: float
    height: float
    heads: tuple[Head, ...]
    lines: tuple[FormLine, ...]
    rules: tuple[float, ...]
    left_out: int


def draw_names(entries: Sequence[EntryView]) -> NamesPicture:
    """Draw the entries that are written in several ways."""
    several = [entry for entry in entries if entry.variants]
    outlets = tuple(cell.outlet for cell in entries[0].cells)[:MOST_OUTLETS] if entries else ()
    columns = {outlet: LEFT + COLUMN * (place + 0.5) for place, outlet in enumerate(outlets)}
    most = max((form.count for entry in several for cell in entry.cells for form in cell.forms), default=1)
    grid = Grid(columns, most)
    lines: list[FormLine] = []
    rules, y = [], HEAD
    for entry in several[:MOST_ENTRIES]:
        rules.append(y)
        for form in _forms(entry)[:MOST_FORMS]:
            y += LINE
            name = fit(entry.name, NAME_CHARACTERS) if y == rules[-1] + LINE else ""
            lines.append(replace(_line(entry, form, round(y, 1), grid), name=name))
        y += GAP
    heads = tuple(Head(x, fit(outlet, OUTLET_CHARACTERS)) for outlet, x in columns.items())
    width = LEFT + COLUMN * max(len(outlets), 1)
    return NamesPicture(width, y + 2, heads, tuple(lines), tuple(rules), max(len(several) - MOST_ENTRIES, 0))


def _forms(entry: EntryView) -> list[str]:
    counts: dict[str, int] = {}
    for cell in entry.cells:
        for form in cell.forms:
            counts[form.text] = counts.get(form.text, 0) + form.count
    return sorted(counts, key=lambda text: (-counts[text], text))


def _line(entry: EntryView, text: str, y: float, grid: Grid) -> FormLine:
    dots, other = [], False
    for cell in entry.cells:
        for form in cell.forms:
            if form.text == text and cell.outlet in grid.columns:
                spread = math.sqrt(form.count / grid.most)
                radius = round(LEAST_RADIUS + (WIDEST_RADIUS - LEAST_RADIUS) * spread, 1)
                says = f"{cell.outlet}: {text}, {form.count} times"
                dots.append(Dot(grid.columns[cell.outlet], radius, form.sigla[0].href, says))
                other = form.other
    return FormLine(y, "", fit(text, FORM_CHARACTERS), other, tuple(dots))
