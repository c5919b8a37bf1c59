"""What stands beside a paragraph: at its left who has the same words, at its right who speaks, when, and which name."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from retold.model import Passage
from retold.report.findings.names import EntryView
from retold.report.findings.speakers import UNNAMED
from retold.report.findings.view import FindingView
from retold.report.kept import accounts_that_keep
from retold.report.lookups import Lookups
from retold.report.marks import KINDS_IN_THE_MARGIN
from retold.report.saying import SAYS
from retold.report.segments import Mark
from retold.report.times import show_time
from retold.stories.copies import CopyGroup

# A margin of 4 rem holds six sigla on two lines; the rest is one step away, in the finding.
MOST_SIGLA = 6
# Notes that fit beside a paragraph of four lines, with a line to say how many more there are.
MOST_NOTES = 5
# Two other times fit on two lines of a margin; the evidence has all of them.
MOST_OTHER_TIMES = 2


@dataclass(frozen=True, slots=True)
class Note:
    """One line at the right: `style` is nu (who speaks), nd (a date as read), nx (a date that differs), nn (names)."""

    style: str
    text: str
    more: str
    href: str


@dataclass(frozen=True, slots=True)
class MarginSiglum:
    """Another account with the same words, linked to the finding; `own` where it is the same outlet's."""

    text: str
    href: str
    label: str
    own: bool


@dataclass(frozen=True, slots=True)
class Margin:
    """Both margins of one paragraph."""

    sigla: tuple[MarginSiglum, ...]
    more_sigla: int
    own: bool
    notes: tuple[Note, ...]
    more_notes: int


class Margins:
    """Writes the margins of one story; a name is noted where it first stands in an account, if others write it
    differently."""

    def __init__(
        self,
        lookups: Lookups,
        groups: Sequence[CopyGroup],
        findings: Sequence[FindingView],
        entries: Sequence[EntryView],
    ) -> None:
        self.lookups = lookups
        self.groups = {group.key: group for group in groups if group.kind in KINDS_IN_THE_MARGIN}
        self.findings = {finding.key: finding for finding in findings}
        self.variants = {entry.key: entry.variants for entry in entries if entry.variants}
        self.tellings = {"event-" + event.id: event.tellings for event in lookups.story.events}
        self.noted: set[str] = set()
        self.keeping: dict[str, dict[Passage, frozenset[str]]] = {key: {} for key in self.groups}

    def beside(self, passage: Passage, marks: Sequence[Mark]) -> Margin:
        """The margins of a paragraph with its marks."""
        keeping = self._keeping(passage, marks)
        here = self.lookups.outlet(passage.article)
        # A speaker who speaks twice in one paragraph is noted once: each mark leads to its own utterance.
        notes = tuple({(note.style, note.text): note for note in reversed([*self._notes(passage, marks)])}.values())[
            ::-1
        ]
        return Margin(
            sigla=tuple(self._siglum(other, key, here) for other, key in list(keeping.items())[:MOST_SIGLA]),
            more_sigla=max(len(keeping) - MOST_SIGLA, 0),
            own=bool(keeping) and all(self.lookups.outlet(each) == here for each in keeping),
            notes=notes[:MOST_NOTES],
            more_notes=max(len(notes) - MOST_NOTES, 0),
        )

    def _keeping(self, passage: Passage, marks: Sequence[Mark]) -> Mapping[str, str]:
        """The accounts with words of a paragraph, each with the first passage that it keeps of it."""
        keeping: dict[str, str] = {}
        for key in dict.fromkeys(mark.key for mark in marks if mark.key in self.groups):
            found = accounts_that_keep(passage, self.groups[key].copies, self.keeping[key])
            for other in sorted(found, key=self.lookups.place):
                keeping.setdefault(other, key)
        return keeping

    def _siglum(self, other: str, key: str, here: str) -> MarginSiglum:
        outlet, siglum = self.lookups.outlet(other), self.lookups.sigla[other]
        own = outlet == here
        label = f"the same words in {siglum}, {'the same outlet' if own else outlet}"
        return MarginSiglum(siglum, "#" + self.lookups.finding(key), label, own)

    def _notes(self, passage: Passage, marks: Sequence[Mark]) -> Iterator[Note]:
        for mark in sorted(marks, key=lambda mark: (mark.start, -mark.end)):
            if mark.start < passage.start:
                continue
            note = self._note(passage, mark)
            if note:
                yield note

    def _note(self, passage: Passage, mark: Mark) -> Note | None:
        href = "#" + self.lookups.finding(mark.key)
        finding = self.findings.get(mark.key)
        if mark.key in self.variants:
            return self._name(f"{passage.article} {mark.key}", self.variants[mark.key], href)
        if finding is None or mark.key in self.groups:
            return None
        accounts = f"in {len(finding.articles)}" if len(finding.articles) > 1 else ""
        if finding.name == UNNAMED:
            return None
        if mark.key.startswith("said-"):
            verb = finding.verbs.get(passage.article, SAYS)
            speaker = finding.name if verb == SAYS else f"{finding.name} {verb}"
            return Note("nu nest" if finding.parent else "nu", speaker, accounts, href)
        own, others = self._times(passage, mark, finding.value)
        if finding.differs and others:
            return Note("nd nx", own, f"elsewhere {', '.join(others[:MOST_OTHER_TIMES])}", href)
        return Note("nd nx" if finding.differs else "nd", own, accounts, href)

    def _times(self, passage: Passage, mark: Mark, merged: str) -> tuple[str, list[str]]:
        """The time that this telling itself gives, and the other times that the event is given."""
        tellings = self.tellings.get(mark.key, ())
        here = (each for each in tellings if each.passage.article == passage.article)
        own = next((show_time(each.value) for each in here if each.passage.start == mark.start), merged)
        others = dict.fromkeys(show_time(each.value) for each in tellings)
        return self._near(passage, own), [self._near(passage, each) for each in others if each != own]

    def _near(self, passage: Passage, time: str) -> str:
        """A time without its year, where that is the year of the account."""
        return time.replace(f" {self.lookups.when(passage.article).value[:4]}", "", 1)

    def _name(self, place: str, variants: str, href: str) -> Note | None:
        if place in self.noted:
            return None
        self.noted.add(place)
        return Note("nn", variants, "", href)
