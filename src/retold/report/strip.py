"""The overview strip: a row per account, a column per thing that several accounts hold."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from retold.model import Event, Passage, Quotation
from retold.report.excerpts import Excerpt
from retold.report.findings.events import reading_letter
from retold.report.findings.speakers import UNNAMED
from retold.report.findings.view import FindingView, count
from retold.report.labels import short_label
from retold.report.lookups import Lookups
from retold.report.origins import Roots
from retold.report.pictures.shapes import fit
from retold.report.saying import SAYS, verb_of
from retold.report.silence import HAS_THE_WORDS, accounts_with_the_words, why_silent
from retold.report.times import in_few_words, show_time

# Columns of one kind: twelve columns in all still have room for three words of label each on a laptop.
MOST_COLUMNS_OF_A_KIND = 5
MOST_COLUMNS = 12
# Rows before the others are folded: about a screen of a laptop.
MOST_ROWS_AT_ONCE = 24
FEWEST_ACCOUNTS = 2
# Two lines of a column: "the rescue service".
NAME_CHARACTERS = 22
# A tooltip that can be read at a glance: about three lines of a paragraph.
MOST_SAID = 240


@dataclass(frozen=True, slots=True)
class Cell:
    """One account on one thing: `state` is s (states), h (reports what someone says), k (same words), x (differs),
    as (has the words, shown as another finding), no (not found)."""

    state: str
    href: str
    label: str
    letter: str = ""


@dataclass(frozen=True, slots=True)
class Column:
    """One thing that several accounts hold: `lead` is when or who, `words` a few of the first account's, `says` all.

    `number` is the finding's own on the whole page, or 0; `wordings` how many ways there are to tell it.
    """

    number: int
    group: str
    lead: str
    words: tuple[Excerpt, ...]
    says: str
    href: str
    differs: bool
    origins: str
    siglum: str
    wordings: int


@dataclass(frozen=True, slots=True)
class Row:
    """One account across the columns."""

    siglum: str
    href: str
    outlet: str
    when: str
    value: str
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Group:
    """Neighbouring columns of one kind."""

    name: str
    columns: int


@dataclass(frozen=True, slots=True)
class Strip:
    """The overview."""

    groups: tuple[Group, ...]
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    folded: tuple[Row, ...]
    left_out: int

    @property
    def elsewhere(self) -> bool:
        """Whether a cell has words that are shown as another finding."""
        return any(cell.state == "as" for row in (*self.rows, *self.folded) for cell in row.cells)


@dataclass(frozen=True, slots=True)
class Shown:
    """The findings that may become columns."""

    events: tuple[FindingView, ...]
    utterances: tuple[FindingView, ...]
    copies: tuple[FindingView, ...]


@dataclass(frozen=True, slots=True)
class _Known:
    """The events by key, and for each finding the accounts that share its words."""

    events: Mapping[str, Event]
    holding: Mapping[str, frozenset[str]]


def draw_strip(shown: Shown, lookups: Lookups, roots: Roots) -> Strip:
    """Draw the overview of the findings that most accounts share; what differs always comes first."""
    chosen, left_out = _choose(shown)
    events = {"event-" + event.id: event for event in lookups.story.events}
    columns = tuple(_columns(chosen, roots, lookups))
    findings = [finding for _, group in chosen for finding in group]
    holding = {finding.key: accounts_with_the_words(lookups, finding) for finding in findings}
    rows = tuple(_row(article, findings, _Known(events, holding), lookups) for article in lookups.story.articles)
    return Strip(
        groups=tuple(Group(name, len(group)) for name, group in chosen if group),
        columns=columns,
        rows=rows[:MOST_ROWS_AT_ONCE],
        folded=rows[MOST_ROWS_AT_ONCE:],
        left_out=left_out,
    )


def _choose(shown: Shown) -> tuple[list[tuple[str, list[FindingView]]], int]:
    kinds = (("Events", shown.events), ("Said", shown.utterances), ("Same words", shown.copies))
    room = MOST_COLUMNS
    chosen, left_out = [], 0
    for name, findings in kinds:
        shared = [each for each in findings if len(each.articles) >= FEWEST_ACCOUNTS]
        ranked = sorted(shared, key=lambda each: (not each.differs, each.name == UNNAMED, -len(each.articles)))
        taken = ranked[: min(MOST_COLUMNS_OF_A_KIND, room)]
        room -= len(taken)
        left_out += len(shared) - len(taken)
        keys = {each.key for each in taken}
        chosen.append((name, [each for each in shared if each.key in keys]))
    return chosen, left_out


def _columns(chosen: Sequence[tuple[str, Sequence[FindingView]]], roots: Roots, lookups: Lookups) -> Iterator[Column]:
    for name, group in chosen:
        for finding in group:
            # One act of speech and one run of words each have one origin, however many print them.
            origins = roots.count(finding.articles) if name == "Events" else "1"
            yield Column(
                number=finding.number if name == "Events" else 0,
                group=name,
                lead=_lead(finding, lookups),
                words=_label(finding, lookups),
                says=_says(finding, lookups),
                href="#" + finding.anchor,
                differs=finding.differs,
                origins=origins,
                siglum=finding.sigla[0].text,
                wordings=finding.wordings,
            )


def _lead(finding: FindingView, lookups: Lookups) -> str:
    """What Retold says of a column: who speaks, or when."""
    if finding.name:
        return fit(finding.name, NAME_CHARACTERS) + _not_plainly_said(finding)
    if finding.key.startswith("copy-"):
        passage = finding.sigla[0].passage
        return count(len(lookups.articles[passage.article].cut(passage).split()), "word")
    return in_few_words(finding.value, lookups.when(finding.articles[0]).value[:4])


def _not_plainly_said(finding: FindingView) -> str:
    """What the speaker does with the words, where that is not saying them."""
    return "" if finding.verb in ("", SAYS) else f" {finding.verb}"


def _label(finding: FindingView, lookups: Lookups) -> tuple[Excerpt, ...]:
    passage = finding.witnesses[0].sigla[0].passage
    return short_label(lookups.articles[passage.article], passage, lookups.times)


def _says(finding: FindingView, lookups: Lookups) -> str:
    """The full words of a column, for its tooltip."""
    passage = finding.witnesses[0].sigla[0].passage
    words = " ".join(lookups.articles[passage.article].cut(passage).split())
    lead = f"{finding.name or finding.value}{_not_plainly_said(finding)}: " if finding.name or finding.value else ""
    return lead + fit(words, MOST_SAID)


def _row(article: str, findings: Sequence[FindingView], known: _Known, lookups: Lookups) -> Row:
    when = lookups.when(article)
    return Row(
        siglum=lookups.sigla[article],
        href="#" + lookups.account(article),
        outlet=lookups.outlet(article),
        when=when.short,
        value=when.value,
        cells=tuple(_cell(article, finding, known, lookups) for finding in findings),
    )


def _cell(article: str, finding: FindingView, known: _Known, lookups: Lookups) -> Cell:
    here = finding.at.get(article)
    siglum = lookups.sigla[article]
    if here is None:
        reason = why_silent(lookups, article, finding, known.holding[finding.key])
        return Cell("as" if reason == HAS_THE_WORDS else "no", "#" + finding.anchor, f"{siglum}: {reason}")
    if finding.key.startswith("copy-"):
        return Cell("k", here.href, f"{siglum} has words of this passage")
    if finding.key.startswith("said-"):
        return Cell("h", here.href, f"{siglum} reports that {finding.name} {finding.verbs.get(article, SAYS)}")
    return _event_cell(known.events[finding.key], here.passage, here.href, lookups)


def _event_cell(event: Event, passage: Passage, href: str, lookups: Lookups) -> Cell:
    siglum = lookups.sigla[passage.article]
    telling = next(each for each in event.tellings if each.passage == passage)
    if event.differs:
        return Cell("x", href, f"{siglum} gives the time as {show_time(telling.value)}", reading_letter(event, telling))
    speeches = lookups.said_in(passage.article)
    speech = next((each for each in speeches if _holds(each, passage)), None)
    if speech is None and event.kind != "speech":
        speech = next((each for each in speeches if _is_denied_in(each, passage, lookups)), None)
    if speech is None:
        return Cell("s", href, f"{siglum} states")
    speaker = (lookups.speaker(speech.speaker.cast) or speech.speaker.name) if speech.speaker else None
    return Cell("h", href, f"{siglum} reports that {speaker or 'someone'} {verb_of(speech)}")


def _holds(quotation: Quotation, passage: Passage) -> bool:
    return any(content.holds(passage) for content in quotation.content)


def _is_denied_in(quotation: Quotation, passage: Passage, lookups: Lookups) -> bool:
    """Whether a passage shows words with their denial, and its time stands in what is denied."""
    plain = quotation.stance not in {"denial", "doubt"} and not quotation.negated and not quotation.hypothetical
    if plain or quotation.cue is None or not passage.holds(quotation.cue):
        return False
    denied = [each for each in quotation.content if passage.holds(each)]
    return any(content.holds(time) for content in denied for time in lookups.times)
