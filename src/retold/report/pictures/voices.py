"""The voices picture: how many words each outlet gives to each speaker."""

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from retold.model import Utterance
from retold.report.findings.utterances import said_by
from retold.report.lookups import Lookups

# Columns with room for a bar and its number; the outlets that give most words come first.
MOST_OUTLETS = 6
MOST_SPEAKERS = 24
WIDEST = 110.0
_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Share:
    """Words of one speaker at one outlet, with the widths of their bars."""

    outlet: str
    words: int
    direct: float
    indirect: float


@dataclass(frozen=True, slots=True)
class SpeakerRow:
    """One speaker across the outlets."""

    name: str
    href: str
    shares: tuple[Share, ...]
    words: int


@dataclass(frozen=True, slots=True)
class VoicesPicture:
    """Speakers over outlets."""

    outlets: tuple[str, ...]
    rows: tuple[SpeakerRow, ...]
    more_speakers: int
    more_outlets: int


@dataclass(slots=True)
class _Given:
    direct: int = 0
    indirect: int = 0

    @property
    def words(self) -> int:
        return self.direct + self.indirect


def draw_voices(lookups: Lookups, utterances: Sequence[Utterance]) -> VoicesPicture:
    """Count the words that each outlet gives to each speaker, copied ones where they are printed."""
    given: dict[str, dict[str, _Given]] = defaultdict(lambda: defaultdict(_Given))
    href: dict[str, str] = {}
    for utterance in utterances:
        name = said_by(utterance, lookups)
        for quotation in (lookups.quotations.get(each) for each in utterance.quotations):
            if quotation is None or not quotation.content or quotation.parent:
                continue
            article = lookups.articles[quotation.content[0].article]
            words = sum(len(_WORD.findall(article.cut(passage))) for passage in quotation.content)
            cell = given[name][lookups.outlet(article.id)]
            if quotation.kind == "indirect":
                cell.indirect += words
            else:
                cell.direct += words
            href.setdefault(name, "#" + lookups.finding("said-" + utterance.id))
    return _draw(lookups, given, href)


def _draw(lookups: Lookups, given: Mapping[str, Mapping[str, _Given]], href: Mapping[str, str]) -> VoicesPicture:
    by_outlet = {
        outlet: sum(cells[outlet].words for cells in given.values() if outlet in cells) for outlet in lookups.outlets()
    }
    spoken = [outlet for outlet, words in by_outlet.items() if words]
    most = set(sorted(spoken, key=lambda outlet: -by_outlet[outlet])[:MOST_OUTLETS])
    outlets = tuple(outlet for outlet in spoken if outlet in most)
    speakers = sorted(given, key=lambda name: (-sum(cell.words for cell in given[name].values()), name))
    top = max((cell.words for cells in given.values() for cell in cells.values()), default=1)
    rows = tuple(_row(name, href[name], given[name], outlets, top) for name in speakers[:MOST_SPEAKERS])
    return VoicesPicture(outlets, rows, max(len(speakers) - MOST_SPEAKERS, 0), len(spoken) - len(outlets))


def _row(name: str, href: str, cells: Mapping[str, _Given], outlets: Sequence[str], top: int) -> SpeakerRow:
    shares = tuple(_share(outlet, cells.get(outlet, _Given()), top) for outlet in outlets)
    return SpeakerRow(name, href, shares, sum(cell.words for cell in cells.values()))


def _share(outlet: str, given: _Given, top: int) -> Share:
    scale = WIDEST / top
    return Share(outlet, given.words, round(given.direct * scale, 1), round(given.indirect * scale, 1))
