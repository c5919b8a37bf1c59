"""What each account calls the people, groups, places and works of a story."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from retold.lenses.names.others import OtherWord, find_other_words
from retold.model import Article, CastEntry, Dossier, Passage, State
from retold.stories import moment_of
from retold.stories.cast.possible import PossibleMerge, find_possible_merges

FEWEST_TO_BE_FIRST = 2  # accounts that name an entry: who is alone is not the first of anybody


@dataclass(frozen=True, slots=True)
class CellForm:
    """One way in which an account writes a name, and where."""

    text: str
    count: int
    passages: tuple[Passage, ...]


@dataclass(frozen=True, slots=True)
class NameCell:
    """One account's forms of a cast entry, most frequent first; no forms where it does not name it."""

    article: str
    forms: tuple[CellForm, ...]


@dataclass(frozen=True, slots=True)
class OnlyForm:
    """A form that one outlet alone uses."""

    text: str
    outlet: str
    articles: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class NameRow:
    """A cast entry with a cell per account, in story order; `only` are the forms of one outlet alone.

    `first` is the account that names it first by time of publication; None where the times do not tell.
    """

    entry: str
    cells: tuple[NameCell, ...]
    only: tuple[OnlyForm, ...]
    first: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class NamesFindings:
    """What each account calls the cast, the names that most accounts share first, merges left to the reader, and
    words that stand for an entry without naming it."""

    state: State
    reason: str | None = None
    rows: tuple[NameRow, ...] = ()
    possible: tuple[PossibleMerge, ...] = ()
    others: tuple[OtherWord, ...] = ()


def find_names(dossier: Dossier) -> NamesFindings:
    """Set every name's forms side by side, account by account."""
    if not any(reading.sentences for reading in dossier.readings.values()):
        return NamesFindings(state="not measurable", reason="None of the accounts is in a language that Retold reads.")
    outlets = {each.id: each.outlet.value if each.outlet else each.id for each in dossier.articles}
    known = {each.id: each for each in dossier.articles}
    rows = [replace(row, first=_first(row, known)) for row in (_row(entry, outlets) for entry in dossier.story.cast)]
    rows.sort(key=lambda row: (-_spread(row), -_count(row)))
    possible = find_possible_merges(dossier.story.cast, dossier.story.copies)
    return NamesFindings(state="measured", rows=tuple(rows), possible=possible, others=find_other_words(dossier))


def _row(entry: CastEntry, outlets: Mapping[str, str]) -> NameRow:
    forms = _forms(entry)
    cells = tuple(NameCell(article, forms.get(article, ())) for article in outlets)
    return NameRow(entry.id, cells, _only(cells, outlets))


def _forms(entry: CastEntry) -> Mapping[str, tuple[CellForm, ...]]:
    """An entry's forms by account, most frequent first; another kind of space makes no other form."""
    places: dict[str, dict[str, list[Passage]]] = defaultdict(lambda: defaultdict(list))
    for form in entry.forms:
        for passage in form.passages:
            places[passage.article][" ".join(form.text.split())].append(passage)
    return {
        article: tuple(
            sorted(
                (CellForm(text, len(passages), _in_text_order(passages)) for text, passages in forms.items()),
                key=lambda form: (-form.count, form.text),
            )
        )
        for article, forms in places.items()
    }


def _in_text_order(passages: Sequence[Passage]) -> tuple[Passage, ...]:
    return tuple(sorted(passages, key=lambda each: (each.part != "title", each)))


def _only(cells: tuple[NameCell, ...], outlets: Mapping[str, str]) -> tuple[OnlyForm, ...]:
    """Forms that stand in one outlet's accounts alone, where another outlet names the entry too."""
    users: dict[str, list[str]] = defaultdict(list)
    for cell in cells:
        for form in cell.forms:
            users[form.text].append(cell.article)
    if len({outlets[cell.article] for cell in cells if cell.forms}) == 1:
        return ()
    return tuple(
        OnlyForm(text, outlets[articles[0]], tuple(articles))
        for text, articles in users.items()
        if len({outlets[article] for article in articles}) == 1
    )


def _first(row: NameRow, articles: Mapping[str, Article]) -> str | None:
    """The account that names an entry before all others that do: all must be dated, and the first be so alone.

    A day without an hour may be any hour of it, so two accounts of one day are told apart only where both give hours.
    """
    facts = {cell.article: articles[cell.article].published for cell in row.cells if cell.forms}
    moments = {article: moment_of(fact) for article, fact in facts.items()}
    known = sorted((moment, article) for article, moment in moments.items() if moment)
    if len(known) < max(len(facts), FEWEST_TO_BE_FIRST):
        return None
    (first, article), (second, other) = known[:2]
    hours = all("T" in fact.value for fact in (facts[article], facts[other]) if fact)
    return article if first < second and (hours or first.date() < second.date()) else None


def _spread(row: NameRow) -> int:
    return sum(bool(cell.forms) for cell in row.cells)


def _count(row: NameRow) -> int:
    return sum(form.count for cell in row.cells for form in cell.forms)
