"""Cast entries as findings: one person, group, place or work in every form that an outlet uses."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from retold.lenses.names import NamesFindings, OtherWord
from retold.model import CastEntry, Passage
from retold.report.findings.view import Siglum, count, in_story_order, siglum_of
from retold.report.lookups import Lookups
from retold.report.marks import SPOT
from retold.stories.cast.gather import DECIDED
from retold.stories.cast.groups import without_legal_form
from retold.stories.cast.words import words_of_name


@dataclass(frozen=True, slots=True)
class FormView:
    """A form of a name at one outlet: how often it stands there, and its first place in each account.

    `only` is the outlet that alone writes it so, where others name the entry too.
    """

    text: str
    count: int
    sigla: tuple[Siglum, ...]
    other: bool
    only: str = ""


@dataclass(frozen=True, slots=True)
class WordView:
    """Words that stand for an entry without naming it: a role, or the adjective of its people."""

    text: str
    count: int
    sigla: tuple[Siglum, ...]


@dataclass(frozen=True, slots=True)
class CellView:
    """An outlet's forms of one entry, none when it never names it, and its other words for it."""

    outlet: str
    forms: tuple[FormView, ...]
    words: tuple[WordView, ...] = ()


@dataclass(frozen=True, slots=True)
class EntryView:
    """One cast entry across the outlets; `everywhere` and `words` have its forms and other words over all of them.

    `first` leads to the account that names it first, `says` tells who is meant where its name does not.
    """

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
    words: tuple[WordView, ...] = ()
    first: Siglum | None = None
    says: str = ""
    decided: bool = False
    count: int = 0


@dataclass(frozen=True, slots=True)
class _Asked:
    """What the names lens answered, by entry."""

    words: Mapping[str, Sequence[OtherWord]]
    first: Mapping[str, str]
    only: Mapping[tuple[str, str], str]


def show_entries(cast: Sequence[CastEntry], lookups: Lookups) -> tuple[EntryView, ...]:
    """The cast, entries that are written differently first, then by how many accounts name them."""
    asked = _asked(lookups)
    shown = [_show(entry, lookups, asked) for entry in cast if any(form.passages for form in entry.forms)]
    return tuple(sorted(shown, key=lambda entry: (not entry.variants, -len(entry.articles), entry.name)))


def _asked(lookups: Lookups) -> _Asked:
    findings = lookups.story.findings.get("names")
    if not isinstance(findings, NamesFindings):
        return _Asked({}, {}, {})
    words: dict[str, list[OtherWord]] = {}
    for each in findings.others:
        words.setdefault(each.entry, []).append(each)
    first = {row.entry: row.first for row in findings.rows if row.first}
    outlets = Counter((row.entry, form.text) for row in findings.rows for form in row.only)
    only = {(row.entry, form.text): lookups.outlet(form.articles[0]) for row in findings.rows for form in row.only}
    return _Asked(words, first, {key: outlet for key, outlet in only.items() if outlets[key] == 1})


def _show(entry: CastEntry, lookups: Lookups, asked: _Asked) -> EntryView:
    key = "name-" + entry.id
    words = asked.words.get(entry.id, ())
    articles = in_story_order(lookups, (each.article for form in entry.forms for each in form.passages))
    first = [p for form in entry.forms for p in form.passages if p.article == asked.first.get(entry.id)]
    return EntryView(
        key=key,
        anchor=lookups.finding(key),
        kind=entry.kind,
        name=entry.name,
        summary=count(len(articles), "account"),
        cells=tuple(_cells(entry, key, lookups, asked)),
        everywhere=_forms(entry, key, {each.text: each.passages for each in entry.forms if each.passages}, lookups),
        why=entry.why,
        forms=len(entry.forms),
        variants=_variants(entry),
        articles=articles,
        words=tuple(_word(each.text, each.passages, lookups) for each in words),
        first=siglum_of(lookups, min(first), key) if first else None,
        says=entry.stands_for or "",
        decided=any(DECIDED in reason for reason in entry.why),
        count=sum(form.count for form in entry.forms),
    )


def _cells(entry: CastEntry, key: str, lookups: Lookups, asked: _Asked) -> Iterable[CellView]:
    """A cell for every outlet of the story."""
    at: dict[str, dict[str, list[Passage]]] = {outlet: {} for outlet in lookups.outlets()}
    for form in entry.forms:
        for passage in form.passages:
            at[lookups.outlet(passage.article)].setdefault(form.text, []).append(passage)
    for outlet, forms in at.items():
        here = [
            (each.text, [p for p in each.passages if lookups.outlet(p.article) == outlet])
            for each in asked.words.get(entry.id, ())
        ]
        words = tuple(_word(text, passages, lookups) for text, passages in here if passages)
        shown = _forms(entry, key, forms, lookups)
        only = (asked.only.get((entry.id, " ".join(form.text.split())), "") for form in shown)
        yield CellView(outlet, tuple(replace(form, only=one) for form, one in zip(shown, only, strict=True)), words)


def _word(text: str, passages: Sequence[Passage], lookups: Lookups) -> WordView:
    first = {passage.article: passage for passage in reversed(passages)}
    articles = in_story_order(lookups, first)
    return WordView(text, len(passages), tuple(siglum_of(lookups, first[article], SPOT) for article in articles))


def _forms(
    entry: CastEntry, key: str, forms: Mapping[str, Sequence[Passage]], lookups: Lookups
) -> tuple[FormView, ...]:
    ordered = sorted(forms.items(), key=lambda item: (item[0] != entry.name, -len(item[1]), item[0]))
    return tuple(_form(entry, key, text, passages, lookups) for text, passages in ordered)


def _form(entry: CastEntry, key: str, text: str, passages: Sequence[Passage], lookups: Lookups) -> FormView:
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
    """Whether a form holds a word that the entry's name does not: a shortened name is no difference, nor is case, the
    shape of an apostrophe, or a legal form.

    >>> [_is_other_word(form, "Chandlers’ Guild") for form in ("Guild", "CHANDLERS' GUILD", "Chandler Guild")]
    [False, False, True]
    >>> _is_other_word("Drell Crossings Ltd.", "Drell Crossings")
    False
    """
    words, bare = words_of_name(text), without_legal_form(text)
    if len(bare) < len(words) and set(bare) <= set(words_of_name(name)):
        return False
    return not _plain_words(text) <= _plain_words(name)


def _plain_words(text: str) -> set[str]:
    return set(text.casefold().replace("’", "'").split())
