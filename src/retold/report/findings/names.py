"""Cast entries as findings: one person, group, place or work in every form that an outlet uses."""

from collections.abc import Sequence
from dataclasses import dataclass

from retold.model import CastEntry, Passage
from retold.report.findings.view import Siglum, count, in_story_order, siglum_of
from retold.report.lookups import Lookups


@dataclass(frozen=True, slots=True)
class FormView:
    """A form of a name at one outlet: how often it stands there, and its first place in each account."""

    text: str
    count: int
    sigla: tuple[Siglum, ...]
    other: bool


@dataclass(frozen=True, slots=True)
class CellView:
    """An outlet's forms of one entry, none when it never names it."""

    outlet: str
    forms: tuple[FormView, ...]


@dataclass(frozen=True, slots=True)
class EntryView:
    """One cast entry across the outlets; `everywhere` has its forms over all of them."""

    key: str
    anchor: str
    kind: str
    name: str
    summary: str
    cells: tuple[CellView, ...]
    everywhere: tuple[FormView, ...]
    why: tuple[str, ...]
    forms: int
    variants: str
    articles: tuple[str, ...]


def show_entries(cast: Sequence[CastEntry], lookups: Lookups) -> tuple[EntryView, ...]:
    """The cast, entries that are written differently first, then by how many accounts name them."""
    shown = [_show(entry, lookups) for entry in cast if any(form.passages for form in entry.forms)]
    return tuple(sorted(shown, key=lambda entry: (not entry.variants, -len(entry.articles), entry.name)))


def _show(entry: CastEntry, lookups: Lookups) -> EntryView:
    key = "name-" + entry.id
    everywhere = {form.text: list(form.passages) for form in entry.forms if form.passages}
    at: dict[str, dict[str, list[Passage]]] = {outlet: {} for outlet in lookups.outlets()}
    for form in entry.forms:
        for passage in form.passages:
            at[lookups.outlet(passage.article)].setdefault(form.text, []).append(passage)
    articles = in_story_order(lookups, (each.article for form in entry.forms for each in form.passages))
    return EntryView(
        key=key,
        anchor=lookups.finding(key),
        kind=f"{entry.kind}, by its seat" if entry.stands_for else entry.kind,
        name=entry.name,
        summary=count(len(articles), "account"),
        cells=tuple(CellView(outlet, _forms(entry, key, forms, lookups)) for outlet, forms in at.items()),
        everywhere=_forms(entry, key, everywhere, lookups),
        why=entry.why,
        forms=len(entry.forms),
        variants=_variants(entry),
        articles=articles,
    )


def _forms(entry: CastEntry, key: str, forms: dict[str, list[Passage]], lookups: Lookups) -> tuple[FormView, ...]:
    ordered = sorted(forms.items(), key=lambda item: (item[0] != entry.name, -len(item[1]), item[0]))
    return tuple(_form(entry, key, text, passages, lookups) for text, passages in ordered)


def _form(entry: CastEntry, key: str, text: str, passages: list[Passage], lookups: Lookups) -> FormView:
    first = {passage.article: passage for passage in reversed(passages)}
    articles = in_story_order(lookups, first)
    return FormView(
        text=text,
        count=len(passages),
        sigla=tuple(siglum_of(lookups, first[article], key) for article in articles),
        other=_is_other_word(text, entry.name),
    )


def _variants(entry: CastEntry) -> str:
    """The name with the form that differs most plainly from it, or nothing when forms only shorten it."""
    others = [form.text for form in entry.forms if form.text != entry.name and _is_other_word(form.text, entry.name)]
    return f"{entry.name} / {others[0]}" if others else ""


def _is_other_word(text: str, name: str) -> bool:
    """Whether a form holds a word that the entry's name does not: a shortened name is no difference, nor is case or
    the shape of an apostrophe.

    >>> [_is_other_word(form, "Chandlers’ Guild") for form in ("Guild", "CHANDLERS' GUILD", "Chandler Guild")]
    [False, False, True]
    """
    return not _plain_words(text) <= _plain_words(name)


def _plain_words(text: str) -> set[str]:
    return set(text.casefold().replace("’", "'").split())
