"""The voices picture: how many words each outlet gives to each speaker, in marks and retold, copied ones once."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from retold.lenses.voices import SpeakerInAccount, SpeakerRow
from retold.model import Utterance
from retold.report.excerpts import Excerpt
from retold.report.found import found
from retold.report.lookups import Lookups

# Columns with room for a bar and its number; the outlets that give most words come first.
MOST_OUTLETS = 6
MOST_SPEAKERS = 24
WIDEST = 110.0
# Of persons nothing need be said; the unknown are called so by name, and of a name whose kind is not known nothing is.
KINDS = {"person": "", "unknown": "", "unnamed": "not named"}
UNKNOWN = "speaker not known"


@dataclass(frozen=True, slots=True)
class Share:
    """Words of one speaker at one outlet, with the widths of their bars; `own` are those it did not copy."""

    outlet: str
    words: int
    own: int
    direct: int
    indirect: int


@dataclass(frozen=True, slots=True)
class SpokenRow:
    """One speaker across the outlets; `described` are an account's words for a source that it does not name."""

    name: str
    described: Excerpt | None
    note: str
    href: str
    shares: tuple[Share, ...]
    words: int


@dataclass(frozen=True, slots=True)
class VoicesPicture:
    """Speakers over outlets; `copied` tells whether any of the words were copied from an earlier account."""

    outlets: tuple[str, ...]
    rows: tuple[SpokenRow, ...]
    more_speakers: int
    more_outlets: int
    copied: bool


@dataclass(slots=True)
class _Given:
    in_marks: int = 0
    retold: int = 0
    own: int = 0

    @property
    def words(self) -> int:
        return self.in_marks + self.retold

    def add(self, account: SpeakerInAccount) -> None:
        self.in_marks += account.words_in_marks
        self.retold += account.words_retold
        self.own += account.words_once


def draw_voices(lookups: Lookups, utterances: Sequence[Utterance]) -> VoicesPicture:
    """Count the words that each outlet gives to each speaker."""
    speakers = sorted(found(lookups.story, SpeakerRow), key=lambda row: -row.words)
    holder = {quotation: each.id for each in utterances for quotation in each.quotations}
    given = [_given(row, lookups) for row in speakers]
    by_outlet: dict[str, int] = defaultdict(int)
    for cells in given:
        for outlet, cell in cells.items():
            by_outlet[outlet] += cell.words
    spoken = [outlet for outlet in lookups.outlets() if by_outlet[outlet]]
    most = set(sorted(spoken, key=lambda outlet: -by_outlet[outlet])[:MOST_OUTLETS])
    outlets = tuple(outlet for outlet in spoken if outlet in most)
    top = max((cell.words for cells in given for cell in cells.values()), default=1)
    rows = tuple(
        _row(row, cells, lookups, holder, tuple(_share(outlet, cells.get(outlet, _Given()), top) for outlet in outlets))
        for row, cells in zip(speakers[:MOST_SPEAKERS], given, strict=False)
    )
    copied = any(cell.own < cell.words for cells in given for cell in cells.values())
    return VoicesPicture(outlets, rows, max(len(speakers) - MOST_SPEAKERS, 0), len(spoken) - len(outlets), copied)


def _given(row: SpeakerRow, lookups: Lookups) -> Mapping[str, _Given]:
    cells: dict[str, _Given] = defaultdict(_Given)
    for account in row.accounts:
        cells[lookups.outlet(account.article)].add(account)
    return cells


def _row(
    row: SpeakerRow,
    cells: Mapping[str, _Given],
    lookups: Lookups,
    holder: Mapping[str, str],
    shares: tuple[Share, ...],
) -> SpokenRow:
    first = row.accounts[0].quotations[0]
    return SpokenRow(
        name=row.name or UNKNOWN,
        described=lookups.cut(row.described) if row.described else None,
        note=_note(row, lookups),
        href="#" + lookups.finding("said-" + holder.get(first, "")),
        shares=shares,
        words=sum(cell.words for cell in cells.values()),
    )


def _note(row: SpeakerRow, lookups: Lookups) -> str:
    """What kind of source it is, and where it has the first or the last word."""
    kind = KINDS.get(row.kind, row.kind)
    first = " ".join(lookups.sigla[each.article] for each in row.accounts if each.first)
    last = " ".join(lookups.sigla[each.article] for each in row.accounts if each.last)
    told = (kind, f"first in {first}" if first else "", f"last in {last}" if last else "")
    return ", ".join(filter(None, told))


def _share(outlet: str, given: _Given, top: int) -> Share:
    scale = WIDEST / top if top else 0.0
    return Share(outlet, given.words, given.own, _width(given.in_marks * scale), _width(given.retold * scale))


def _width(pixels: float) -> int:
    """Whole pixels; words that are there have one at least."""
    return max(round(pixels), 1) if pixels else 0
