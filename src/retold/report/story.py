"""One story as the page shows it: everything that the templates need, worked out."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from retold.lenses import MeasuredScore
from retold.model import Article, Story
from retold.report.accounts import AccountView, show_accounts
from retold.report.counts import Count, show_counts
from retold.report.findings.absent import AbsentView, show_absent
from retold.report.findings.copies import show_copies
from retold.report.findings.events import show_events
from retold.report.findings.firsts import Firsts, show_firsts
from retold.report.findings.lineage import Lineage, show_lineage
from retold.report.findings.names import EntryView, show_entries
from retold.report.findings.possible import PossibleView, show_possible
from retold.report.findings.speakers import SpeakerView, group_speakers
from retold.report.findings.utterances import show_utterances
from retold.report.findings.view import FindingView
from retold.report.homeless import Homeless, find_homeless
from retold.report.lookups import Lookups, look_up
from retold.report.margins import Margins
from retold.report.marks import KINDS_IN_THE_MARGIN, place_marks
from retold.report.origins import find_roots
from retold.report.pictures.convergence import ConvergencePicture, draw_convergence
from retold.report.pictures.lineage import LineagePictures, draw_lineage
from retold.report.pictures.names import NamesPicture, draw_names
from retold.report.pictures.timeline import TimelinePicture, draw_timeline
from retold.report.pictures.voices import VoicesPicture, draw_voices
from retold.report.sections import Section, show_sections
from retold.report.silence import Silence, name_silent
from retold.report.strip import Shown, Strip, draw_strip
from retold.report.times import zone_of
from retold.stories.copies import group_copies

# Findings of one account alone are folded when a list has more than this: about three screens.
MOST_UNFOLDED = 30


@dataclass(frozen=True, slots=True)
class Listed:
    """Findings in two lists: those to show at once, and those of one account to fold away."""

    open: tuple[FindingView, ...]
    folded: tuple[FindingView, ...]


@dataclass(frozen=True, slots=True)
class Pictures:
    """The pictures of a story."""

    lineage: LineagePictures
    timeline: TimelinePicture
    voices: VoicesPicture
    names: NamesPicture
    convergence: ConvergencePicture | None


@dataclass(frozen=True, slots=True)
class StoryView:
    """One story for showing."""

    prefix: str
    title: str
    counts: tuple[Count, ...]
    span: tuple[str, ...]
    zones_differ: bool
    loudest: str
    first: str
    strip: Strip
    accounts: tuple[AccountView, ...]
    copies: Listed
    furniture_copies: tuple[FindingView, ...]
    lineage: Lineage
    absent: tuple[AbsentView, ...]
    speakers: tuple[SpeakerView, ...]
    events: Listed
    firsts: Firsts
    entries: tuple[EntryView, ...]
    possible: tuple[PossibleView, ...]
    pictures: Pictures
    sections: tuple[Section, ...]
    lookups: Lookups

    def without_a_place(self, sections: str) -> Homeless:
        """The findings that the written sections do not show."""
        told = (finding for speaker in self.speakers for finding in speaker.utterances)
        events, copies = (*self.events.open, *self.events.folded), (*self.copies.open, *self.copies.folded)
        return find_homeless(sections, (*copies, *self.furniture_copies, *events, *told), self.entries)

    def silent(self, finding: FindingView) -> tuple[Silence, ...]:
        """The accounts without a finding, each with the reason."""
        return name_silent(self.lookups, finding)

    @property
    def shared_entries(self) -> tuple[EntryView, ...]:
        """Names of several accounts that all write them alike."""
        return tuple(entry for entry in self.entries if not entry.variants and len(entry.articles) > 1)

    @property
    def lone_entries(self) -> tuple[EntryView, ...]:
        """Names of one account alone."""
        return tuple(entry for entry in self.entries if not entry.variants and len(entry.articles) == 1)


def show_story(
    story: Story, articles: Mapping[str, Article], scores: Mapping[str, MeasuredScore], prefix: str
) -> StoryView:
    """Work out everything that the page shows of a story."""
    lookups = look_up(story, articles, prefix)
    groups = group_copies(story.copies)
    copies = show_copies([group for group in groups if group.kind in KINDS_IN_THE_MARGIN], lookups)
    others = show_copies([group for group in groups if group.kind not in KINDS_IN_THE_MARGIN], lookups)
    utterances = show_utterances(story.utterances, lookups)
    events = show_events(story.events, lookups)
    entries = show_entries(story.cast, lookups)
    roots = find_roots(story)
    margins = Margins(lookups, groups, (*copies, *utterances, *events), entries)
    shown = Shown(events, utterances, copies)
    loudest = _loudest(shown)
    lineage = show_lineage(lookups, groups)
    return StoryView(
        prefix=prefix,
        title=story.title or "One story",
        counts=show_counts(lookups, shown),
        span=_span(lookups),
        zones_differ=_zones_differ(lookups),
        loudest=loudest.anchor if loudest else "",
        first=lookups.account(loudest.articles[0] if loudest else story.articles[0]) if story.articles else "",
        strip=draw_strip(shown, lookups, roots),
        accounts=show_accounts(lookups, place_marks(lookups, groups), margins),
        copies=_listed(copies),
        furniture_copies=others,
        lineage=lineage,
        absent=show_absent(lookups),
        speakers=group_speakers(utterances, lookups),
        events=_listed(events),
        firsts=show_firsts(lookups),
        entries=entries,
        possible=show_possible(lookups),
        pictures=Pictures(
            lineage=draw_lineage(lookups, lineage.pairs),
            timeline=draw_timeline(lookups, {event.key: event.number for event in events}),
            voices=draw_voices(lookups, story.utterances),
            names=draw_names(entries),
            convergence=draw_convergence(lookups, roots),
        ),
        sections=tuple(show_sections(story, scores, prefix)),
        lookups=lookups,
    )


def _span(lookups: Lookups) -> tuple[str, ...]:
    """The first and the last time of publication."""
    known = [lookups.when(article) for article in lookups.story.articles]
    words = [when.words for when in known if when.value]
    return tuple(dict.fromkeys((words[0], words[-1]))) if words else ()


def _zones_differ(lookups: Lookups) -> bool:
    """Whether the hours of publication cannot be read off against one another."""
    facts = (lookups.articles[article].published for article in lookups.story.articles)
    return len({zone_of(fact) for fact in facts if fact and "T" in fact.value}) > 1


def _loudest(shown: Shown) -> FindingView | None:
    """What the evidence opens on: what differs, else what most accounts hold."""
    findings = (*shown.events, *shown.utterances, *shown.copies)
    return min(findings, key=lambda each: (not each.differs, -len(each.articles)), default=None)


def _listed(findings: Sequence[FindingView]) -> Listed:
    if len(findings) <= MOST_UNFOLDED:
        return Listed(tuple(findings), ())
    shared = [len(each.articles) > 1 or each.differs for each in findings]
    return Listed(
        open=tuple(each for each, is_shared in zip(findings, shared, strict=True) if is_shared),
        folded=tuple(each for each, is_shared in zip(findings, shared, strict=True) if not is_shared),
    )
